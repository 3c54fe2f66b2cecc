import type { Command } from './commands';

const RAISED: Command = { do: 'raise', type: 'Get IT help', team: null, news: 'prompt' };
/** Of the latest ticket. */
const LATEST = -1;
const given: Command = {
  do: 'give',
  ticket: LATEST,
  team: 'Technical Support',
  by: 'agentL1',
  through: 'page',
  news: 'prompt',
};
const clicked: Command = {
  do: 'click',
  ticket: LATEST,
  team: 'Technical Support',
  by: 'agentL1',
  reply: true,
  stale: false,
};
const pastALevel: Command = { ...clicked, team: 'Product Engineering', by: 'manager' };
const dies: Command = { do: 'fault', at: 'click: write the notes', fault: 'killed before', after: 0 };
const fails = (at: string): Command => ({ do: 'fault', at, fault: '500', after: 0 });
const wait = (seconds: number): Command => ({ do: 'wait', seconds });
const AN_HOUR = wait(3660);

type Lead = (fault: Command) => Command[];
const byErrand: Lead = (fault) => [RAISED, fault, given];
const byClick: Lead = (fault) => [RAISED, fault, clicked];
const byRules: Lead = (fault) => [fault, { do: 'rules', change: 'another default team' }];
const interrupted: Lead = (fault) => [RAISED, dies, clicked, wait(80), fault, clicked];
const foundByRepair: Lead = (fault) => [RAISED, dies, fault, clicked, wait(420)];

/** What leads to a step, where it is not what leads to all of its door. */
const TO_STEP: Readonly<Record<string, Lead>> = {
  'errand: take the first lease': (fault) => [fault, RAISED],
  'errand: write a finding': (fault) => [fault, { ...RAISED, team: 'Technical Support' }],
  'errand: send an errand': (fault) => [RAISED, fails('errand: enter the waiting status'), fault, given, wait(90)],
  'errand: look for the notes': foundByRepair,
  'errand: withdraw the visit': foundByRepair,
  'repair: send an errand': foundByRepair,
  // Only where something is due is anything called after it.
  'repair: look for what is due': (fault) => [RAISED, dies, clicked, wait(130), fault, wait(300)],
  'click: look for the notes': interrupted,
  'click: withdraw the visit': interrupted,
  'click: take the first lease': (fault) => [{ ...RAISED, team: 'Service Desk', news: 'lost' }, fault, clicked],
  'click: write a finding': (fault) => [
    RAISED,
    { do: 'trouble', what: 'the way into the re-entry status is removed' },
    fault,
    clicked,
    { do: 'mend' },
  ],
  'click: send an errand': (fault) => [RAISED, fails('click: enter the waiting status'), fault, clicked, wait(90)],
  'click: remove the notes': (fault) => [RAISED, clicked, fault, { do: 'undo', ticket: LATEST }],
  'click: ask for the role': (fault) => [RAISED, fault, pastALevel],
  'audit: compare with the ledger': (fault) => [RAISED, fault, AN_HOUR],
  'audit: send an errand': (fault) => [RAISED, { ...given, news: 'lost' }, fault, AN_HOUR],
};

const TO_DOOR: Readonly<Record<string, Lead>> = {
  event: (fault) => [fault, RAISED],
  errand: byErrand,
  click: byClick,
  rules: byRules,
  audit: (fault) => [fault, AN_HOUR],
};

/** A short scene in which the fault strikes, as long as all is well when it begins. */
export function sceneOf(fault: Extract<Command, { do: 'fault' }>): Command[] {
  const [door = ''] = fault.at.split(':');
  const lead = TO_STEP[fault.at] ?? TO_DOOR[door];
  if (!lead) throw new Error(`nothing leads to ${fault.at}`);
  return lead(fault);
}

/** Steps that take seconds, so that somebody else comes upon a hand-over that is under way. */
const CROSSED = [
  'click: write the notes',
  'click: enter re-entry',
  'click: edit the ticket',
  'click: enter the waiting status',
  'click: read the ticket again',
  'errand: enter re-entry',
  'errand: edit the ticket',
  'errand: enter the waiting status',
  'errand: read the ticket again',
];
const CROSSING: readonly Command[] = [
  { do: 'take', ticket: LATEST, by: 'agentL2', news: 'prompt' },
  { do: 'click', ticket: LATEST, team: 'Logistics', by: 'agentL2', reply: false, stale: true },
  { do: 'give', ticket: LATEST, team: 'Functional Support', by: 'agentL3', through: 'API', news: 'prompt' },
  { do: 'close', ticket: LATEST, news: 'prompt' },
];

/** One of the ways in which two come to one ticket at a time. */
export function crossing(number: number): Command[] {
  const at = CROSSED[number % CROSSED.length] ?? '';
  const act = CROSSING[Math.floor(number / CROSSED.length) % CROSSING.length];
  const slow: Command = { do: 'fault', at, fault: 'slow', after: 0 };
  return [RAISED, slow, at.startsWith('click') ? clicked : given, ...(act ? [act] : [])];
}

import { DEFAULT_ESCALATION } from '../../../src/domain/escalation-rules';
import { differences } from '../../../src/domain/rules/differences';
import { draftOf, takenOver, type FullDraft } from '../../../src/domain/rules/draft';
import { rebased } from '../../../src/domain/rules/rebase';
import { hoursLines, minutesWords, sayHours } from '../../../src/domain/rules/say-hours';
import { sectionsChanged } from '../../../src/domain/rules/sections';
import { aPolicy } from '../../support/builders';

const HOUR = 3_600_000;
const BASE = draftOf(aPolicy());
const clock = BASE.teamClock!;
const question = (key: string, label: string) => ({ key, label, kind: 'text' as const, required: true });
const [why, how] = [question('why', 'Why?'), question('how', 'How?')];
const work = { projectId: '20000', projectKey: 'DEV', workType: 'bug' };
const counting = { links: [], levels: null, withoutLevel: true, projects: null, unresolvedIsOpen: false };
const escalating = (over: Partial<FullDraft['escalation']>): Partial<FullDraft> => ({
  escalation: { ...DEFAULT_ESCALATION, ...over },
});
const closing = (over: Partial<FullDraft['closeCheck']>): Partial<FullDraft> => ({
  closeCheck: { ...BASE.closeCheck, ...over },
});
const target = (minutes: number, priority?: string) => ({ minutes, ...(priority && { priority }) });

/** From the first to the second, and back. */
const BOTH_WAYS: [Partial<FullDraft>, Partial<FullDraft>, there: string[], back: string[]][] = [
  [{ enabled: true }, { enabled: false }, ['Tierline is switched off.'], ['Tierline is switched on.']],
  [
    { messages: {} },
    { messages: { teamTold: 'Hi', closeRefused: 'Bye' } },
    ['What a team is told of its ticket begins with “Hi”.', 'What the close check says ends with “Bye”.'],
    [
      'What a team is told of its ticket begins with no words of your own.',
      'What the close check says ends with no words of your own.',
    ],
  ],
  [
    escalating({}),
    escalating({ templates: { L2: [why] } }),
    ['The escalation notes to L2 Specialists also ask “Why?”.'],
    ['The escalation notes to L2 Specialists ask the usual things.'],
  ],
  [
    escalating({ templates: { L2: [why, how], L3: [why] } }),
    escalating({ templates: { L2: [how], L3: [why] } }),
    ['The escalation notes to L2 Specialists no longer ask “Why?”.'],
    ['The escalation notes to L2 Specialists also ask “Why?”.'],
  ],
  [
    escalating({ templates: { L2: [why] } }),
    escalating({ templates: { L2: [how] } }),
    [
      'The escalation notes to L2 Specialists also ask “How?”.',
      'The escalation notes to L2 Specialists no longer ask “Why?”.',
    ],
    [
      'The escalation notes to L2 Specialists also ask “Why?”.',
      'The escalation notes to L2 Specialists no longer ask “How?”.',
    ],
  ],
  [
    escalating({ templates: { L2: [why, how] } }),
    escalating({ templates: { L2: [how, why] } }),
    ['The escalation notes to L2 Specialists ask the same in another form or order.'],
    ['The escalation notes to L2 Specialists ask the same in another form or order.'],
  ],
  [
    escalating({ offers: { sendBack: true, transfer: false } }),
    escalating({ offers: { sendBack: false, transfer: true } }),
    ['Send back is not offered.', 'Transfer is offered.'],
    ['Send back is offered.', 'Transfer is not offered.'],
  ],
  [
    escalating({ managerRole: null, skipOnPriority: null, levelByHand: true }),
    escalating({ managerRole: '7', skipOnPriority: '1', levelByHand: false }),
    [
      'The escalation manager is whoever has the role 7.',
      'Anyone may skip a level on priority 1.',
      'People may not change Support Level by hand.',
    ],
    [
      'The escalation manager is nobody.',
      'Anyone may skip a level on no priority.',
      'People may change Support Level by hand.',
    ],
  ],
  [
    escalating({}),
    escalating({ linkedWork: { linkType: '7', levels: { L3: work } } }),
    ['Linked work is linked by 7.', 'Work for L3 Engineering is opened in DEV.'],
    ['No linked work is opened from tickets.'],
  ],
  [
    escalating({ linkedWork: { linkType: '7', levels: { L2: work } } }),
    escalating({ linkedWork: { linkType: '7', levels: { L2: work, L3: work } } }),
    ['Work for L3 Engineering is opened in DEV.'],
    ['No work is opened for L3 Engineering.'],
  ],
  [
    closing({ counting: null, outcomeLevels: [] }),
    closing({ counting: { ...counting, links: [{ type: '7', side: 'outward' }] }, outcomeLevels: ['L2', 'L3'] }),
    ['Linked work counts by 7.', 'An outcome is recorded on L2 and L3.'],
    ['Tickets are not told of linked work.', 'An outcome is recorded on no level.'],
  ],
  [
    closing({ returnTo: 'person' }),
    closing({ returnTo: 'team' }),
    ['When its last linked work closes, a ticket goes to the team that opened or escalated it.'],
    ['When its last linked work closes, a ticket goes to the person who opened or escalated it.'],
  ],
  [
    { workTypes: { a: { waiting: '1' } } },
    { workTypes: { a: { waiting: '2', reentry: '3' }, b: { waiting: '4' } } },
    ['a waits in 2.', 'a passes through 3 when handed over.', 'Work type b is handed over, and waits in 4.'],
    ['a waits in 1.', 'a passes through none when handed over.', 'Work type b is not handed over any more.'],
  ],
  [
    { teamClock: null },
    { teamClock: { ...clock, proven: false } },
    [
      'The team’s SLA is cf-team-sla, which starts anew when the ticket enters its waiting status anew.',
      'That it starts anew is not proven.',
    ],
    ['No SLA is the team’s own.'],
  ],
  [
    { teamClock: { ...clock, proven: true } },
    { teamClock: { ...clock, proven: false } },
    ['That it starts anew is not proven.'],
    ['That it starts anew is proven.'],
  ],
  [
    { teamClock: { ...clock, stopsOn: 'unassign' } },
    { teamClock: { ...clock, stopsOn: 'none' } },
    ['The team’s SLA is cf-team-sla, which starts anew by nothing that Tierline does.'],
    ['The team’s SLA is cf-team-sla, which starts anew when the ticket has no assignee.'],
  ],
  [
    { customerClocks: [] },
    { customerClocks: ['a', 'b'] },
    ['Also the customer’s, which no hand-over may touch: a and b.'],
    ['No longer guarded as the customer’s: a and b.'],
  ],
  [
    { targets: [target(60)] },
    { targets: [target(60), target(30, '1')] },
    ['New team target: 30 minutes for any team on priority 1.'],
    ['Team target taken away: 30 minutes for any team on priority 1.'],
  ],
  [
    { targets: [target(60, '1'), target(30)] },
    { targets: [target(30), target(60, '1')] },
    ['The order of the team targets is: 30 minutes for any team; 1 hour for any team on priority 1.'],
    ['The order of the team targets is: 1 hour for any team on priority 1; 30 minutes for any team.'],
  ],
  [
    { defaultTeams: { L1: 't-desk' } },
    { defaultTeams: { L1: 't-desk', L2: 't-tech' } },
    ['Tickets that get support level L2 Specialists alone go to “Technical Support”.'],
    ['No team takes tickets of support level L2 Specialists by itself.'],
  ],
];

test.each(BOTH_WAYS)('from %j to %j it is said what changed, and back', (one, other, there, back) => {
  const [before, after] = [
    { ...BASE, ...one },
    { ...BASE, ...other },
  ];
  expect([differences(before, after), differences(after, before)]).toEqual([there, back]);
});

test('what has no words is said to have changed all the same', () => {
  const before = { ...BASE, ...closing({ counting }) };
  expect(differences(before, structuredClone(before))).toEqual([]);
  const odd: FullDraft = {
    ...BASE,
    workTypes: { ...BASE.workTypes, ...{ request: { ...BASE.workTypes['request']!, odd: 1 } as never } },
  };
  expect(differences(BASE, odd)).toEqual(['Something was changed that has no words here.']);
});

test.each([
  [1, '1 minute'],
  [59, '59 minutes'],
  [60, '1 hour'],
  [61, '1 hour 1 minute'],
  [150, '2 hours 30 minutes'],
])('%d minutes are said as %s', (minutes, words) => {
  expect(minutesWords(minutes)).toBe(words);
});

describe('working hours in words', () => {
  const span = (weekday: number, start: number, end: number) => ({
    weekday: weekday as 1,
    start: start * HOUR,
    end: end * HOUR,
  });
  const week = (...days: number[]) => days.map((day) => span(day, 9, 17));
  const day = { date: '2026-12-25', recurring: false };

  test('put days of the same hours together, as a stretch from three on', () => {
    expect(hoursLines({ hours: week(1, 2, 3, 4, 5) })).toEqual(['Monday to Friday 09:00–17:00']);
    expect(hoursLines({ hours: week(2, 3) })).toEqual(['Tuesday, Wednesday 09:00–17:00']);
    expect(hoursLines({ hours: week(1, 3, 5) })).toEqual(['Monday, Wednesday, Friday 09:00–17:00']);
    expect(hoursLines({ hours: week(5, 6, 7) })).toEqual(['Friday to Sunday 09:00–17:00']);
    expect(hoursLines({ hours: week(7) })).toEqual(['Sunday 09:00–17:00']);
  });

  test('have the spans of a day in their order', () => {
    const hours = [span(1, 13, 17.5), span(1, 9, 12), span(2, 9, 12)];
    expect(hoursLines({ hours })).toEqual(['Monday 09:00–12:00 and 13:00–17:30', 'Tuesday 09:00–12:00']);
  });

  test('are around the clock where none are named', () => {
    expect(hoursLines({ hours: [] })).toEqual(['Around the clock']);
    expect(sayHours({ timeZone: 'UTC', hours: [], holidays: [] })).toBe('around the clock (UTC)');
  });

  test('say the zone and how many days are off', () => {
    const hours = [...week(1), span(2, 9, 12)];
    expect(sayHours({ timeZone: 'UTC', hours, holidays: [day] })).toBe(
      'Monday 09:00–17:00; Tuesday 09:00–12:00 (UTC, 1 holiday)',
    );
    expect(sayHours({ timeZone: 'UTC', hours: [], holidays: [day, day] })).toBe('around the clock (UTC, 2 holidays)');
  });
});

describe('my changes on top of what somebody else saved', () => {
  const mine = { ...BASE, entryTeam: 't-tech', enabled: false };
  const theirs = { ...BASE, targets: [target(5)], enabled: true };

  test('are both there; the switch is as they left it', () => {
    expect(rebased(BASE, mine, theirs)).toEqual({ ...BASE, entryTeam: 't-tech', targets: [target(5)], enabled: true });
  });

  test('are mine where both changed the same', () => {
    expect(rebased(BASE, mine, { ...theirs, entryTeam: 't-prod' }).entryTeam).toBe('t-tech');
  });

  test('are taken apart within escalation and the close check', () => {
    const [one, other] = [escalating({ levelByHand: true }), escalating({ managerRole: '7' })];
    const both = rebased(BASE, { ...BASE, ...one }, { ...BASE, ...other });
    expect(both.escalation).toEqual({ ...DEFAULT_ESCALATION, levelByHand: true, managerRole: '7' });
    const closed = rebased(
      BASE,
      { ...BASE, ...closing({ returnTo: 'team' }) },
      { ...BASE, ...closing({ outcomeLevels: [] }) },
    );
    expect(closed.closeCheck).toEqual({ ...BASE.closeCheck, returnTo: 'team', outcomeLevels: [] });
  });

  test('do not carry over what was proven of the same clock', () => {
    const disproved = { ...BASE, teamClock: { ...clock, proven: false } };
    expect(rebased(disproved, { ...BASE }, disproved).teamClock?.proven).toBe(false);
    const another = { ...clock, field: 'other', proven: true };
    expect(rebased(BASE, { ...BASE, teamClock: another }, disproved).teamClock).toEqual(another);
    expect(rebased(BASE, { ...BASE, teamClock: null }, BASE).teamClock).toBeNull();
  });
});

describe('rules of another day', () => {
  test('leave the switch as it is, and believe the clock only where it was proven here', () => {
    const old = { ...BASE, enabled: false };
    expect(takenOver(old, BASE)).toEqual({ ...BASE, enabled: true });
    expect(takenOver(old, null)).toMatchObject({ enabled: false, teamClock: { ...clock, proven: false } });
    for (const now of [{ proven: false }, { field: 'other' }, { stopsOn: 'unassign' as const }])
      expect(takenOver(old, { ...BASE, teamClock: { ...clock, ...now } }).teamClock?.proven).toBe(false);
    expect(takenOver(old, { ...BASE, teamClock: null }).teamClock?.proven).toBe(false);
    expect(takenOver({ ...old, teamClock: null }, BASE).teamClock).toBeNull();
  });
});

test('the sections that changed are named in the order of the page', () => {
  const changed = (over: Partial<FullDraft>) => sectionsChanged(BASE, { ...BASE, ...over });
  expect(changed({ messages: { teamTold: 'Hi' }, levels: [] })).toEqual(['levels', 'messages']);
  expect(changed({ entryTeam: 'x' })).toEqual(['teams']);
  for (const over of [{ workTypes: {} }, { teamClock: null }, { customerClocks: [] }, { targets: [] }])
    expect(changed(over)).toEqual(['statuses']);
  for (const over of [{ teams: [] }, { defaultTeams: {} }, { teamField: 'x' }])
    expect(changed(over)).toEqual(['teams']);
  expect(changed(escalating({ levelByHand: true }))).toEqual(['escalation']);
  expect(changed(escalating({ linkedWork: { linkType: '7', levels: {} } }))).toEqual(['linked']);
  expect(changed(closing({ returnTo: 'team' }))).toEqual(['linked']);
});

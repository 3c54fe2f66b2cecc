import { z } from 'zod';
import { FIELD, PROJECT, TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { JsonObject } from '../../sandbox/json';
import { Refusal } from '../../sandbox/site/refusal';
import { person, visitsOf } from '../support/ready-desk';
import { askOn, NOTES } from '../hand-over/click-steps';
import { HELP_RULES, LEVEL } from '../hand-over/steps';
import { saveRules } from '../../sandbox/seed/rules';
import type { Command, News, Team } from './commands';
import { account, isDone, issueOf, pass, type Trial } from './desk';
import type { Deed, Ticket } from './model';
import { quieten } from './quiet';
import { TROUBLES } from './troubles-of-a-site';

export const TEAM_IDS: Readonly<Record<Team, string>> = {
  'Service Desk': TEAM.serviceDesk,
  'Technical Support': TEAM.technical,
  'Functional Support': TEAM.functional,
  Logistics: TEAM.logistics,
  'Product Engineering': TEAM.engineering,
};

type Of<K extends Command['do']> = Extract<Command, { do: K }>;

const ticketOf = (trial: Trial, number: number): Ticket | undefined =>
  trial.tickets.at(number < 0 ? number : number % trial.tickets.length);

/** Does something whose event the app may hear of in such a way. What the site refuses is not done. */
async function hearing(trial: Trial, how: News, act: () => Promise<unknown> | unknown): Promise<boolean> {
  const { desk } = trial;
  const { forge } = desk;
  const swapping = trial.reordering;
  const before = runsOf(trial);
  if (how.news !== 'prompt') trial.troubled = true;
  if (how.news === 'lost') forge.eventFaults({ drop: true });
  if (how.news === 'doubled') forge.eventFaults({ duplicate: true });
  if (how.news === 'late') forge.eventFaults({ delayMs: how.seconds * 1000 });
  if (how.news === 'reordered') forge.eventFaults({ reorder: true });
  let done = true;
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refusal) && !isRefused(error)) throw error;
    done = false;
  }
  if (how.news === 'reordered' && !swapping) {
    trial.reordering = true;
    return done;
  }
  trial.reordering = false;
  forge.eventFaults({ drop: false, duplicate: false, delayMs: 0, reorder: false });
  await desk.settle();
  const heard = runsOf(trial) - before;
  countNews(trial, how, done, heard, swapping);
  return done;
}

const isRefused = (error: unknown): boolean => error instanceof Error && / answered 4\d\d: /.test(error.message);

const runsOf = ({ desk }: Trial): number =>
  desk.forge.invocations().filter((run) => run.function === 'ticket-changed').length;

function countNews(trial: Trial, { news }: News, done: boolean, heard: number, swapped: boolean): void {
  if (!done || trial.downUntil !== null) return;
  const { strikes } = trial;
  if (news === 'lost' && heard === 0) strikes.count('event lost', 'event');
  if (news === 'late' && heard === 0) strikes.count('event late', 'event');
  if (news === 'doubled' && heard >= 2) strikes.count('event doubled', 'event');
  if (swapped && heard >= 2) strikes.count('events reordered', 'event');
}

const deedOf = (trial: Trial, deed: Omit<Deed, 'at' | 'until' | 'calm'>): Deed => ({
  ...deed,
  at: trial.desk.now(),
  until: trial.desk.now(),
  calm: !trial.troubled && !trial.strikes.any,
});

async function raise(trial: Trial, command: Of<'raise'>): Promise<void> {
  const { help } = trial.desk;
  await hearing(trial, command, () => {
    const issue = help.raise({ requestType: command.type, ...(command.team ? { team: command.team } : {}) });
    trial.tickets.push({ id: issue.id, key: issue.key, first: command.team, deeds: [], touched: 0 });
  });
}

async function give(trial: Trial, command: Of<'give'>): Promise<void> {
  const { ticket, team, by, through } = command;
  const many = through === 'bulk' ? [ticket, ticket + 1, ticket + 2] : [ticket];
  const tickets = [...new Set(many.flatMap((number) => ticketOf(trial, number) ?? []))];
  const caller = through === 'page' ? { client: 'browser' as const, accountId: account(by) } : person(account(by));
  await hearing(trial, command, async () => {
    for (const one of tickets) {
      const issue = issueOf(trial, one);
      if (issue.values[FIELD.team] === TEAM_IDS[team]) continue;
      const deed = deedOf(trial, { kind: 'team', to: TEAM_IDS[team], by: account(by) });
      if (command.news !== 'prompt') deed.calm = false;
      await trial.desk.rest('PUT', `/rest/api/3/issue/${one.key}`, { fields: { [FIELD.team]: TEAM_IDS[team] } }, caller);
      if (!isDone(trial, issue)) one.deeds.push(deed);
      else one.deeds.push({ ...deed, calm: false });
    }
  });
}

async function level(trial: Trial, command: Of<'level'>): Promise<void> {
  const ticket = ticketOf(trial, command.ticket);
  if (!ticket) return;
  await hearing(trial, command, async () => {
    const issue = issueOf(trial, ticket);
    if (issue.values[LEVEL] === command.level) return;
    const fields = { [LEVEL]: command.level };
    await trial.desk.rest('PUT', `/rest/api/3/issue/${ticket.key}`, { fields }, person(account(command.by)));
    ticket.deeds.push({ ...deedOf(trial, { kind: 'level', to: command.level, by: account(command.by) }), calm: false });
  });
}

const Reply = z.union([
  z.looseObject({ ok: z.literal(true), value: z.looseObject({ outcome: z.string(), visit: z.number().optional(), reply: z.string().optional() }) }),
  z.looseObject({ ok: z.literal(false) }),
]);

/** Asks a page's question; its answer may take a while, or never come. */
async function ask(trial: Trial, ticket: Ticket, key: string, payload: JsonObject, deed: Deed | null, by: string): Promise<void> {
  const { desk } = trial;
  const answered = askOn(desk, issueOf(trial, ticket), key, payload, by).then(
    (answer) => {
      if (!deed) return;
      const reply = Reply.parse(answer);
      deed.until = desk.now();
      const done = reply.ok && ['handed-over', 'incomplete', 'undone'].includes(reply.value.outcome);
      // A refusal before anything was written, or a failure that may have come at any step.
      const nothing = !reply.ok ? isSurelyNothing(reply) : !done;
      deed.answer = done ? 'done' : nothing ? 'no' : 'lost';
      if (reply.ok && reply.value.visit !== undefined) deed.visit = reply.value.visit;
      if (reply.ok && reply.value.reply === 'sent') deed.reply = 'sent';
    },
    () => {
      if (deed) Object.assign(deed, { answer: 'lost', until: desk.now() });
    },
  );
  trial.waiting.add(answered);
  void answered.finally(() => trial.waiting.delete(answered));
  await desk.settle();
}

const isSurelyNothing = (reply: object): boolean => /[Nn]othing was changed|nothing was changed/.test(JSON.stringify(reply));

async function click(trial: Trial, { ticket: number, team, by, reply, stale }: Of<'click'>): Promise<void> {
  const ticket = ticketOf(trial, number);
  if (!ticket) return;
  const visits = await visitsOf(trial.desk, issueOf(trial, ticket));
  const last = visits.at(-1);
  const rank = (id: unknown): number => teamsNow(trial).find((it) => it.id === id)?.rank ?? 0;
  const from = rank(last?.['team_id']);
  const to = rank(TEAM_IDS[team]);
  const back = to <= from && last?.['from_team'] === TEAM_IDS[team];
  const verb = to > from ? 'escalate' : to < from || back ? 'send-back' : 'transfer';
  const deed: Deed = { ...deedOf(trial, { kind: 'click', to: TEAM_IDS[team], by: account(by) }), calm: false };
  if (reply) deed.reply = 'typed';
  ticket.deeds.push(deed);
  const payload: JsonObject = {
    verb,
    team: TEAM_IDS[team],
    notes: NOTES,
    reason: 'Their system, by the log of this morning.',
    ...(reply ? { reply: 'We have given it to the specialists.' } : {}),
    seen: Math.max(0, Number(last?.['seq'] ?? 0) - (stale ? 1 : 0)),
  };
  await ask(trial, ticket, 'hand-over.make', payload, deed, account(by));
}

const teamsNow = ({ rules }: Trial): { id: string; rank: number }[] =>
  z
    .array(z.object({ id: z.string(), level: z.string() }))
    .parse({ ...HELP_RULES, ...rules }['teams'])
    .map(({ id, level: at }) => ({ id, rank: Number(at.slice(1)) }));

async function undo(trial: Trial, { ticket: number }: Of<'undo'>): Promise<void> {
  const ticket = ticketOf(trial, number);
  if (!ticket) return;
  const last = (await visitsOf(trial.desk, issueOf(trial, ticket))).at(-1);
  if (!last) return;
  const by = String(last['by_account'] ?? ACCOUNT.agentL1);
  const deed: Deed = { ...deedOf(trial, { kind: 'undo', to: String(last['from_team']), by }), calm: false };
  ticket.deeds.push(deed);
  await ask(trial, ticket, 'hand-over.undo', { visit: Number(last['seq']) }, deed, by);
}

async function onTicket(trial: Trial, number: number, how: News, act: (ticket: Ticket) => void): Promise<void> {
  const ticket = ticketOf(trial, number);
  if (!ticket) return;
  await hearing(trial, how, () => {
    const { version } = issueOf(trial, ticket);
    try {
      act(ticket);
    } catch (error) {
      // No way leads there from here.
      if (!(error instanceof Error) || error instanceof TypeError) throw error;
    }
    if (issueOf(trial, ticket).version !== version) ticket.touched = trial.desk.now();
  });
}

const PROMPT: News = { news: 'prompt' };

async function turn(trial: Trial, command: Of<'close'> | Of<'reopen'>): Promise<void> {
  const closing = command.do === 'close';
  await onTicket(trial, command.ticket, command, (ticket) => {
    const issue = issueOf(trial, ticket);
    if (isDone(trial, issue) === closing) return;
    const incident = issue.values['summary'] !== undefined && issue.requestTypeId !== undefined && isIncident(trial, issue.typeId);
    const to = closing ? (incident ? 'Completed' : 'Resolved') : incident ? 'Open' : 'Waiting for support';
    trial.desk.help.moveTo(issue, to);
    ticket.deeds.push({ ...deedOf(trial, { kind: command.do, to: '', by: ACCOUNT.agentL1 }), calm: false });
  });
}

const isIncident = ({ desk }: Trial, typeId: string): boolean => desk.site.issueTypes.get(typeId)?.name === 'Incident';

async function changeRules(trial: Trial, { change }: Of<'rules'>): Promise<void> {
  const teams = z.array(z.looseObject({ id: z.string() })).parse(HELP_RULES['teams']);
  const moved = teams.map((it) => (it.id === TEAM.functional ? { ...it, level: 'L3' } : it)) as JsonObject[];
  const other = { ...(HELP_RULES['defaultTeams'] as JsonObject), L2: TEAM.logistics };
  const changes = { 'a team moves up': { teams: moved }, 'another default team': { defaultTeams: other }, 'as they were': {} };
  trial.rules = changes[change];
  trial.unsaved = true;
  await saveAgain(trial);
}

/** An admin saves the rules, and again when they were not saved. */
export async function saveAgain(trial: Trial): Promise<void> {
  const saved = saveRules(trial.desk.forge, PROJECT.help, { ...HELP_RULES, ...trial.rules }).then(
    () => void (trial.unsaved = false),
    () => undefined,
  );
  trial.waiting.add(saved);
  void saved.finally(() => trial.waiting.delete(saved));
  await trial.desk.settle();
}

/** Other people come, with other tickets. All has to be well. */
export async function renew(trial: Trial): Promise<void> {
  if (Object.keys(trial.rules).length > 0) await changeRules(trial, { do: 'rules', change: 'as they were' });
  trial.tickets = [];
}

async function leaseLeft(trial: Trial, number: number): Promise<void> {
  const ticket = ticketOf(trial, number);
  if (!ticket) return;
  const until = trial.desk.now() + 70_000;
  trial.troubled = true;
  const rows = await trial.desk.rows('SELECT issue_id, lease_until FROM ticket WHERE issue_id = ?', Number(ticket.id));
  if (rows.length === 0 || Number(rows[0]?.['lease_until']) > 0) return;
  await trial.desk.rows("UPDATE ticket SET lease_until = ?, operation_id = 'somebody-who-died' WHERE issue_id = ?", until, Number(ticket.id));
  trial.strikes.count('a lease left behind', 'ticket');
}

async function spoil(trial: Trial, command: Of<'schedule' | 'stale' | 'trouble'>): Promise<void> {
  const { desk, repairs, strikes } = trial;
  trial.troubled = true;
  if (command.do === 'trouble') {
    const breaks = TROUBLES[command.what];
    if (!breaks) throw new Error(`no trouble ${command.what}`);
    repairs.push(breaks(desk));
    strikes.count(command.what, 'site');
  } else if (command.do === 'stale') {
    const ms = command.seconds * 1000;
    desk.sandbox.world().door.siteFault(command.what === 'search' ? { search: { lagMs: ms } } : { sla: { readLagMs: ms } });
    repairs.push(() => desk.sandbox.world().door.clearFaults());
    strikes.count(`stale ${command.what}`, 'site');
  } else {
    const { module, how } = command;
    desk.forge.fault({ schedules: { module, times: 1, ...(how === 'skip' ? { skip: true } : { double: true }) } });
    strikes.count(`schedule ${how === 'skip' ? 'skipped' : 'doubled'}`, module);
  }
}

/** What moves the customer's clocks. */
const MOVES_CLOCKS: readonly Command['do'][] = ['work', 'answer', 'close', 'reopen'];
/** What people do within two seconds of the app's own steps cannot be told from them by what an SLA shows. */
const APART_SECONDS = 3;

/** Plays one command of a story. */
export async function play(trial: Trial, command: Command): Promise<void> {
  const apart = MOVES_CLOCKS.includes(command.do) && !trial.reordering;
  if (apart) await pass(trial, APART_SECONDS);
  await perform(trial, command);
  if (apart && !trial.reordering) await pass(trial, APART_SECONDS);
}

async function perform(trial: Trial, command: Command): Promise<void> {
  const { desk, strikes } = trial;
  switch (command.do) {
    case 'raise':
      return raise(trial, command);
    case 'give':
      return give(trial, command);
    case 'level':
      return level(trial, command);
    case 'click':
      return click(trial, command);
    case 'undo':
      return undo(trial, command);
    case 'take':
      return onTicket(trial, command.ticket, command, (ticket) => void desk.help.assign(issueOf(trial, ticket), account(command.by), account(command.by)));
    case 'work':
      return onTicket(trial, command.ticket, PROMPT, (ticket) => {
        if (!isDone(trial, issueOf(trial, ticket))) desk.help.moveTo(issueOf(trial, ticket), command.status, account(command.by));
      });
    case 'answer':
      return onTicket(trial, command.ticket, PROMPT, (ticket) => void desk.help.comment(issueOf(trial, ticket), 'We are at it.', { by: account(command.by) }));
    case 'open work': {
      const ticket = ticketOf(trial, command.ticket);
      return ticket && ask(trial, ticket, 'linked-work.open', { level: 'L2', summary: 'Look at the gateway', notes: NOTES, fields: {} }, null, ACCOUNT.agentL1);
    }
    case 'close':
    case 'reopen':
      return turn(trial, command);
    case 'rules':
      return changeRules(trial, command);
    case 'wait':
      return pass(trial, command.seconds);
    case 'calm':
      await quieten(trial);
      return;
    case 'next':
      await quieten(trial);
      return renew(trial);
    case 'fault':
      trial.troubled = true;
      return strikes.arm(command);
    case 'schedule':
    case 'stale':
    case 'trouble':
      return spoil(trial, command);
    case 'lease':
      return leaseLeft(trial, command.ticket);
    case 'down':
      trial.troubled = true;
      if (trial.downUntil !== null) return;
      desk.forge.fault({ forge: { down: true } });
      trial.downUntil = desk.now() + 3_600_000;
      return strikes.count('Forge down for an hour', 'site');
    case 'mend':
      for (const repair of trial.repairs.splice(0).reverse()) repair();
  }
}

import { z } from 'zod';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { JsonObject } from '../../sandbox/json';
import { visitsOf } from '../support/ready-desk';
import { askOn, NOTES } from '../hand-over/click-steps';
import { HELP_RULES } from '../hand-over/steps';
import { account, issueOf, type Trial } from './desk';
import { deedOf, TEAM_IDS, ticketOf, type Of } from './hearing';
import type { Deed, Ticket } from './model';

const Reply = z.union([
  z.looseObject({
    ok: z.literal(true),
    value: z.looseObject({ outcome: z.string(), visit: z.number().optional(), reply: z.string().optional() }),
  }),
  z.looseObject({ ok: z.literal(false) }),
]);

/** Asks a page's question; its answer may take a while, or never come. */
export async function ask(
  trial: Trial,
  ticket: Ticket,
  key: string,
  payload: JsonObject,
  deed: Deed | null,
  by: string,
): Promise<void> {
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

const isSurelyNothing = (reply: object): boolean =>
  /[Nn]othing was changed|nothing was changed/.test(JSON.stringify(reply));

export async function click(trial: Trial, { ticket: number, team, by, reply, stale }: Of<'click'>): Promise<void> {
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

/** The teams as the rules last had them. */
export const teamsNow = ({ rules }: Trial): { id: string; level: string; rank: number }[] =>
  z
    .array(z.object({ id: z.string(), level: z.string() }))
    .parse({ ...HELP_RULES, ...rules }['teams'])
    .map(({ id, level }) => ({ id, level, rank: Number(level.slice(1)) }));

export async function undo(trial: Trial, { ticket: number }: Of<'undo'>): Promise<void> {
  const ticket = ticketOf(trial, number);
  if (!ticket) return;
  const last = (await visitsOf(trial.desk, issueOf(trial, ticket))).at(-1);
  if (!last) return;
  const by = String(last['by_account'] ?? ACCOUNT.agentL1);
  const deed: Deed = {
    ...deedOf(trial, { kind: 'undo', to: String(last['from_team']), by }),
    calm: false,
    takesBack: Number(last['seq']),
  };
  ticket.deeds.push(deed);
  await ask(trial, ticket, 'hand-over.undo', { visit: Number(last['seq']) }, deed, by);
}

import { z } from 'zod';
import { FIELD, STATUS } from '../../sandbox/seed/ids';
import type { Invocation } from '../../sandbox/forge/forge.types';
import type { Issue } from '../../sandbox/site/model';
import { customerStatusName } from '../../sandbox/site/comments/customer-mail';
import { readSla } from '../../sandbox/site/sla/read';
import { LEVEL } from '../hand-over/steps';
import { isDone, issueOf, type Trial } from './desk';
import { explained } from './ledger-explained';
import { rowsOf, type VisitRow } from './visit-rows';
import { teamsNow } from './clicks';
import type { Ticket } from './model';

/** What is wrong, by kind; the rest is for people. */
export interface Wrong {
  kind: string;
  says: string;
}

const NOTES_PROPERTY = 'tierline-notes';

/** What stands of a ticket's findings, as the admin's page has them. */
async function findingsOf({ desk }: Trial, issue: Issue): Promise<string[]> {
  const rows = await desk.rows(
    'SELECT f.code FROM finding AS f WHERE f.issue_id = ? AND NOT EXISTS (SELECT 1 FROM visit AS v WHERE v.issue_id = f.issue_id AND v.started_at > f.at)',
    Number(issue.id),
  );
  return rows.map((row) => String(row['code']));
}

/** The ledger shows who has the ticket, or a finding says why not. */
function holder(trial: Trial, issue: Issue, last: VisitRow, findings: readonly string[]): string[] {
  if (isDone(trial, issue))
    return ['resolved', 'ended'].includes(last.state) ? [] : [`is done, but its last visit is ${last.state}`];
  if (!['open', 'accepted'].includes(last.state)) return [`is open, but its last visit is ${last.state}`];
  // Given up, and it says so: what is missing is made when the ticket is next given to somebody.
  if (last.progress === 'stuck' && findings.length > 0) return [];
  if (issue.values[FIELD.team] !== last.team_id)
    return [`is with ${String(issue.values[FIELD.team])}, the ledger has ${last.team_id}`];
  const level = issue.values[LEVEL];
  // A team that the rules moved to another level since: its tickets may show either.
  const now = teamsNow(trial).find(({ id }) => id === last.team_id)?.level;
  if (level === last.level_id || level === now || findings.length > 0) return [];
  return [`is on level ${String(level)}, the ledger has ${last.level_id}`];
}

const HAND_OVERS = ['escalate', 'send-back', 'transfer'];

/** No ticket is half-moved without a finding. */
function halfMoved(trial: Trial, ticket: Ticket, issue: Issue, last: VisitRow, findings: readonly string[]): string[] {
  if (last.progress === 'stuck') return findings.length > 0 ? [] : ['was given up without a finding'];
  if (findings.length > 0 || isDone(trial, issue)) return [];
  const wrong: string[] = [];
  if (issue.statusId === STATUS.handingOver) wrong.push('stands in the re-entry status');
  const stamp = issue.properties['tierline'];
  const shown = z.looseObject({ visit: z.number(), team: z.string(), operation: z.string() }).safeParse(stamp);
  const made =
    last.beginning !== 'adopted' &&
    !(last.beginning === 'undone' && last.progress === 'done' && last.cause === 'click');
  if (made && shown.data?.operation !== last.operation_id)
    wrong.push(`shows visit ${shown.data?.visit} on its property, the ledger has ${last.seq}`);
  if (!HAND_OVERS.includes(last.beginning) || ticket.touched >= last.started_at) return wrong;
  const waiting = [STATUS.waitingForSupport, STATUS.open] as string[];
  if (!waiting.includes(issue.statusId)) wrong.push(`was handed over and is in status ${issue.statusId}`);
  if (issue.values['assignee'] && last.beginning !== 'send-back') wrong.push('was handed over and is still assigned');
  return wrong;
}

/** The customer's clocks are those that they would be had the app done nothing. */
function clocks({ desk }: Trial, issue: Issue, app: string): string[] {
  const metrics = desk.help.project.serviceDesk?.slas.filter(({ name }) => name.startsWith('Time to ')) ?? [];
  const without: Issue = { ...issue, history: issue.history.filter(({ author }) => author !== app) };
  delete without.loops;
  return metrics.flatMap((metric) => {
    const outline = (it: Issue) => {
      const reading = readSla(desk.site, it, metric);
      return JSON.stringify([
        reading?.completed.map(({ startTime, stopTime }) => [startTime, stopTime]),
        reading?.ongoing?.startTime,
      ]);
    };
    const [now, then] = [outline(issue), outline(without)];
    return now === then ? [] : [`${metric.name} reads ${now}, and would read ${then} without the app`];
  });
}

/** The customer hears nothing, and reads nothing, that a hand-over caused. */
function customer({ desk }: Trial, issue: Issue, rows: readonly VisitRow[], app: string): string[] {
  const wrong: string[] = [];
  // What is taken back goes back to the status of before.
  const undone = rows.some(({ beginning }) => beginning === 'undone');
  const { site } = desk;
  const type = site.issueTypes.get(issue.typeId)?.name;
  const waiting = customerStatusName(site, issue, type === 'Incident' ? STATUS.open : STATUS.waitingForSupport);
  for (const { author, items } of issue.history)
    for (const { field, to } of items)
      if (author === app && field === 'status' && to && !undone && customerStatusName(site, issue, to) !== waiting)
        wrong.push(`the app brought it to ${customerStatusName(site, issue, to)} on the portal`);
  for (const comment of issue.comments)
    if (comment.public && comment.author === app) wrong.push('the app wrote to the customer');
  return wrong;
}

/** Linked work is opened with notes as well. */
const isOfHandOver = (data: unknown): boolean =>
  z.looseObject({ verb: z.enum(['escalate', 'send-back', 'transfer']) }).safeParse(data).success;

/** Notes are written once for each hand-over that has some, and a reply at most once. */
function comments(ticket: Ticket, issue: Issue, rows: readonly VisitRow[]): string[] {
  const wrong: string[] = [];
  const notes = issue.comments.filter((it) => isOfHandOver(it.properties[NOTES_PROPERTY]));
  const named = new Set(rows.map(({ notes_comment: id }) => String(id)));
  for (const { id } of notes) if (!named.has(id)) wrong.push(`notes ${id} belong to no hand-over`);
  const replies = issue.comments.filter((it) => it.properties['tierline-reply'] !== undefined).length;
  const typed = ticket.deeds.filter(({ reply }) => reply !== undefined).length;
  const sent = ticket.deeds.filter(({ reply }) => reply === 'sent').length;
  if (replies > typed || replies < sent) wrong.push(`${replies} replies, ${typed} typed, ${sent} known to be sent`);
  return wrong;
}

/**
 * No lease is held, nothing is planned, nothing was tried more than six times. What ended with its ticket has nothing
 * left to do, and a look in vain at a hand-over that is finished is no attempt at it.
 */
async function forEver(trial: Trial, issue: Issue, rows: readonly VisitRow[]): Promise<string[]> {
  const leases = await trial.desk.rows(
    'SELECT operation_id FROM ticket WHERE issue_id = ? AND lease_until > ?',
    Number(issue.id),
    trial.desk.now(),
  );
  return [
    ...leases.map((row) => `is leased by ${String(row['operation_id'])}`),
    ...rows.flatMap(({ seq, progress, state, attempts, retry_at: retry }) => {
      const unfinished = ['pending', 'applied'].includes(progress) && ['open', 'accepted'].includes(state);
      return [
        ...(retry === null ? [] : [`is to be looked at for visit ${seq}, again and again`]),
        ...(unfinished ? [`has visit ${seq} ${progress} for ever`] : []),
        ...(unfinished && attempts > 6 ? [`was tried ${attempts} times`] : []),
      ];
    }),
  ];
}

/** How often teams were told, and how often there was a reason to. */
function told({ desk }: Trial, issue: Issue, rows: readonly VisitRow[]): string[] {
  const mails = desk.site.mails.filter(({ issueId, why }) => issueId === issue.id && why === 'notify').length;
  const reasons = rows.filter(({ notified }) => notified !== 'no').length;
  return mails > reasons ? [`was told of ${mails} times, by ${reasons} visits`] : [];
}

/** Nobody's ticket goes through the re-entry status more often than it changed hands. */
function reentries(issue: Issue, rows: readonly VisitRow[], app: string): string[] {
  const items = issue.history.filter(({ author }) => author === app).flatMap((group) => group.items);
  const times = items.filter(({ field, to }) => field === 'status' && to === STATUS.handingOver).length;
  const handOvers = rows.filter(({ beginning }) => HAND_OVERS.includes(beginning)).length;
  return times > handOvers ? [`went through re-entry ${times} times for ${handOvers} hand-overs`] : [];
}

/** The app believes that it disturbed a customer's clock, which it never did. */
async function falseAlarms({ desk }: Trial): Promise<Wrong[]> {
  const rows = await desk.rows("SELECT issue_id, detail FROM finding WHERE code = 'customer-clock-changed'");
  return rows.map((row) => ({ kind: 'false alarm', says: `re-entry was switched off for ${JSON.stringify(row)}` }));
}

async function ofTicket(trial: Trial, ticket: Ticket, app: string): Promise<Wrong[]> {
  const issue = issueOf(trial, ticket);
  const rows = await rowsOf(trial, issue);
  const last = rows.at(-1);
  const say = (kind: string, all: readonly string[]): Wrong[] =>
    all.map((it) => ({ kind, says: `${ticket.key} ${it}` }));
  if (!last) return isDone(trial, issue) ? [] : say('holder', ['is not in the ledger']);
  const findings = await findingsOf(trial, issue);
  return [
    ...say('holder', holder(trial, issue, last, findings)),
    ...say('half-moved', halfMoved(trial, ticket, issue, last, findings)),
    ...say('ledger', explained(ticket, rows)),
    ...say('clocks', clocks(trial, issue, app)),
    ...say('customer', customer(trial, issue, rows, app)),
    ...say('comments', comments(ticket, issue, rows)),
    ...say('twice', reentries(issue, rows, app)),
    ...say('told', told(trial, issue, rows)),
    ...say('for ever', await forEver(trial, issue, rows)),
  ];
}

/** Runs that failed though nothing went wrong in them. */
function failures(trial: Trial, since: number): Wrong[] {
  const failed = trial.desk.forge
    .invocations(since)
    .filter(({ outcome }) => !['ok', 'retry', 'running'].includes(outcome));
  return failed.map((run: Invocation) => ({
    kind: 'failure',
    says: `${run.function} ended with ${run.outcome}: ${run.error?.slice(0, 300)}`,
  }));
}

/** All that is wrong when quiet has returned; nothing, if the app keeps its word. */
export async function wrongs(trial: Trial, { since }: { since: number }): Promise<Wrong[]> {
  const app = [...trial.desk.site.users.values()].find(({ accountType }) => accountType === 'app')?.accountId ?? '';
  const found: Wrong[] = [...failures(trial, since), ...(await falseAlarms(trial))];
  for (const ticket of trial.tickets) found.push(...(await ofTicket(trial, ticket, app)));
  return found;
}

import { FIELD } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { person } from '../support/ready-desk';
import { LEVEL } from '../hand-over/steps';
import type { News } from './commands';
import { account, isDone, issueOf, type Trial } from './desk';
import { deedOf, hearing, TEAM_IDS, ticketOf, type Of } from './hearing';
import type { Ticket } from './model';

export async function raise(trial: Trial, command: Of<'raise'>): Promise<void> {
  const { help } = trial.desk;
  await hearing(trial, command, () => {
    const issue = help.raise({ requestType: command.type, ...(command.team ? { team: command.team } : {}) });
    trial.tickets.push({ id: issue.id, key: issue.key, first: command.team, deeds: [], touched: 0 });
  });
}

export async function give(trial: Trial, command: Of<'give'>): Promise<void> {
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
      await trial.desk.rest(
        'PUT',
        `/rest/api/3/issue/${one.key}`,
        { fields: { [FIELD.team]: TEAM_IDS[team] } },
        caller,
      );
      if (!isDone(trial, issue)) one.deeds.push(deed);
      else one.deeds.push({ ...deed, calm: false });
    }
  });
}

export async function level(trial: Trial, command: Of<'level'>): Promise<void> {
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

export async function onTicket(trial: Trial, number: number, how: News, act: (ticket: Ticket) => void): Promise<void> {
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

export const PROMPT: News = { news: 'prompt' };

export async function turn(trial: Trial, command: Of<'close'> | Of<'reopen'>): Promise<void> {
  const closing = command.do === 'close';
  await onTicket(trial, command.ticket, command, (ticket) => {
    const issue = issueOf(trial, ticket);
    if (isDone(trial, issue) === closing) return;
    const incident =
      issue.values['summary'] !== undefined && issue.requestTypeId !== undefined && isIncident(trial, issue.typeId);
    const to = closing ? (incident ? 'Completed' : 'Resolved') : incident ? 'Open' : 'Waiting for support';
    trial.desk.help.moveTo(issue, to);
    ticket.deeds.push({ ...deedOf(trial, { kind: command.do, to: '', by: ACCOUNT.agentL1 }), calm: false });
  });
}

const isIncident = ({ desk }: Trial, typeId: string): boolean => desk.site.issueTypes.get(typeId)?.name === 'Incident';

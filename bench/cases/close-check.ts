import { ISSUE_TYPE, PROJECT, STATUS } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { createIssue } from '../../sandbox/site/issues/create-issue';
import type { ReadyDesk } from '../../test/support/ready-desk';
import { configuration, ESCALATION, guardResolve } from '../../test/support/linked-closed-rule';
import { enter, inProgress, type Ticket } from '../desk';
import { about, by, type Case } from './case';

const BY = { accountId: ACCOUNT.agentL3 };
/** Work that is linked to each round's ticket in turn. */
const SUMMARY = 'Find out why';

/** In the project of the engineers, which no rules of a desk listen to. */
function addWork({ site }: ReadyDesk, count: number, done: boolean): void {
  const values = { summary: SUMMARY };
  for (let made = 0; made < count; made++) {
    const issue = createIssue(site, { projectId: PROJECT.dev, typeId: ISSUE_TYPE.bug, values }, BY);
    if (done) issue.statusId = STATUS.done;
  }
}

/** Straight into the site: linking thousands by hand is not what is measured. */
function linkAll({ site }: ReadyDesk, ticket: Ticket): void {
  site.links = [...site.issues.values()]
    .filter(({ projectId, values }) => projectId === PROJECT.dev && values['summary'] === SUMMARY)
    .map(({ id }) => ({ id: site.nextId('link'), typeId: ESCALATION, inward: ticket.id, outward: id }));
}

const check = (name: string, count: number, { done }: { done: boolean }): Case =>
  about({
    name: `close check: ${name}`,
    async setUp(desk) {
      // Work that is open and does not count is the dearest: all of it is read.
      guardResolve(desk.site, configuration(desk.site, { levels: ['L3'], withoutLevel: false }));
      desk.forge.eventFaults({ drop: true });
      addWork(desk, count, done);
      await desk.settle();
      desk.forge.clearFaults();
    },
    async ready(desk) {
      const ticket = await inProgress(desk);
      linkAll(desk, ticket);
      return ticket;
    },
    happen: (desk, ticket) => enter(desk, ticket, 'Resolved'),
    counted: by('close-check'),
  });

const COUNTS = [0, 1, 10, 100, 101, 500, 2_000] as const;
const many = (count: number): string => `${count.toLocaleString('en')} link${count === 1 ? '' : 's'}`;

/** A ticket that may be closed, by how much work is linked to it. */
export const CLOSE_CHECKS: readonly Case[] = [
  ...COUNTS.map((count) => check(`${many(count)}, open, none counts`, count, { done: false })),
  check(`${many(2_000)}, all done`, 2_000, { done: true }),
];

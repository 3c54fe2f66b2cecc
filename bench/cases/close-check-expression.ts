import { byExpression, ESCALATION, ticketWith } from '../../test/close-check/by-expression';
import { enter } from '../desk';
import { by, about, type Case } from './case';

/** The same check where no function of ours runs: Jira evaluates it, within what an expression may read. */
const withLinks = (count: number): Case =>
  about({
    name: `close check as an expression, ${count} ${count === 1 ? 'link' : 'links'}`,
    async setUp(desk) {
      byExpression(desk, 'linked-closed-simple', {
        links: [{ type: ESCALATION, side: 'outward' }],
        levels: null,
        withoutLevel: true,
        projects: null,
        unresolvedIsOpen: false,
      });
    },
    async ready(desk) {
      const [ticket] = ticketWith(desk, { count, last: { done: true } });
      await desk.settle();
      await desk.wait(1);
      return ticket;
    },
    happen: (desk, ticket) => enter(desk, ticket, 'Resolved'),
    counted: by('close-check'),
  });

export const asExpression: readonly Case[] = [1, 10, 100].map(withLinks);

import { AN_HOUR } from '../../src/domain/pace';
import { STRETCH } from '../../src/domain/row-count';
import type { Grown } from '../growth/desk-growth';
import { slope, type Point } from '../growth/slope';
import type { LoadReport } from './load-report';
import { markdown, number } from './markdown';

interface Line {
  by: string;
  what: string;
  points: Point[];
}

const ofCost = (by: string, grown: readonly Grown[]): Line[] =>
  grown.flatMap(({ case: what, at }) =>
    (['points', 'sql'] as const).map((amount) => ({
      by,
      what: `${what}: ${amount === 'sql' ? 'statements' : 'points'}`,
      points: at.map(({ n, cost }) => ({ n, amount: cost[amount] })),
    })),
  );

/** Acts of which there is one of the same name at every size; the others are named by how many there are. */
const STABLE = [
  'hand-over by event, team told',
  'a place in the line',
  'repair, 0 due',
  'repair, 100 due',
  'audit, 0 changed, none missed',
  'audit, 100 changed, none missed',
  'site page',
  'rows counted, a day',
  'set-up check',
  'weekly report, a page',
  'export, a page',
];

/** How much grows with what. */
function lines({ ledgers, grown, expressions, cases }: LoadReport): Line[] {
  const ofVisits = STABLE.map((what): Line => ({
    by: 'visits in all',
    what: `${what}: read by the database`,
    points: ledgers.map(({ size, acts }) => ({
      n: size.visits,
      amount: acts.find(({ act }) => act === what)?.read ?? Number.NaN,
    })),
  }));
  const linked = expressions.rows.filter(({ links }) => links > 0);
  const closing: Line = {
    by: 'links of the ticket',
    what: 'close check: points',
    points: linked.map(({ links }) => ({
      n: links,
      amount:
        cases.find((it) => it.case === `close check: ${number(links)} link${links === 1 ? '' : 's'}, open, none counts`)
          ?.points ?? Number.NaN,
    })),
  };
  const steps: Line = {
    by: 'links of the ticket',
    what: 'close check as an expression: steps',
    points: linked.flatMap(({ links, steps: amount }) => (amount === null ? [] : [{ n: links, amount }])),
  };
  return [...ofVisits, ...ofCost('tickets in all', grown.tickets), ...ofCost('teams', grown.teams), closing, steps];
}

export const growth = (report: LoadReport): string => `## Growth

The same things at several sizes. The slope is the exponent between the smallest and the largest: 0 does not grow, 1 grows as fast as the size. What an agent waits for, and what runs by itself, must not grow with all tickets or all visits, but with what changed or is due.

${markdown(
  ['by', 'what', 'at', 'slope'],
  lines(report).map(({ by, what, points }) => [
    by,
    what,
    points.map(({ n, amount }) => `${number(n)}: ${number(amount)}`).join(' · '),
    slope(points).toFixed(2),
  ]),
)}

What has a slope, and why:

- **rows counted, a day; site page, by visits**: how full the database is, is estimated from the number of rows. They are counted ${number(STRETCH)} visits a day, round after round (here from the middle of the ledger on); the page shows the last round, and counts itself only where all is less than a day's work.
- **set-up check, by visits**: reads the hand-overs of the last 30 days, to say whether the team's SLA restarted. The small ledgers here are younger than that; from then on it is a month's work, however many months there are.
- **the weekly report**: a page costs the same at any size, and there is a page for every 100 visits: Atlassian wants to hear of every account that is kept. It goes on in small steps, in a queue.
- **points and steps of the close check**: by the open work that is linked to this one ticket.
- **set-up check, by tickets**: reads one page of the desk's latest tickets, to learn which teams are in use; a desk with fewer has a smaller page.

A line of hand-overs that wait for their turn grows by the minute when more than ${number(AN_HOUR)} an hour are asked for, and costs nothing while they wait.`;

import { POINTS_AN_HOUR } from '../../src/domain/usage';
import { AN_HOUR, FIRST } from '../../src/domain/pace';
import type { LoadReport } from './load-report';
import { markdown, number } from './markdown';

export const cases = ({ cases: all }: LoadReport): string => `## What happens, and what it costs

Calls of Jira's REST API, the points that Jira counts for them, statements of the ledger and operations of the key-value store. These are the same on every run. The milliseconds are our own code's: a warm function, with the SDK and the sandbox's answers in the same process, without the network that a real site adds to every call.

${markdown(
  ['case', 'runs', 'REST', 'points', 'SQL', 'KVS', 'own ms'],
  all.map((it) => [it.case, it.invocations, it.rest, it.points, it.sql, it.kvs, it.ms.median.toFixed(1)]),
)}`;

const percent = (part: number, whole: number): string => `${Math.round((part / whole) * 100)} %`;

export function bulk({ bulk: it }: LoadReport): string {
  const { besides, twice } = it;
  return `## A bulk edit of ${number(it.tickets)} tickets

One person changes the team of ${number(it.tickets)} tickets that are being worked on, all at one instant: no site is as quick, so nothing is harder. All customers of the app share ${number(POINTS_AN_HOUR)} points an hour; so the first ${FIRST} changes of one person within an hour are handed over at once, and what comes beyond that stands in a line in which ${number(AN_HOUR)} an hour have their turn. A ticket in the line costs two short statements of the ledger and no call of Jira until then. Clicks and other people's changes do not stand in it.

${markdown(
  ['', ''],
  [
    [
      'tickets handed over, each once, to the right team',
      `${number(it.handedOver + twice.right)} of ${number(it.tickets)}`,
    ],
    ['hours until the last one was, by the sandbox’s clock', number(it.hours)],
    ['handed over after 1, 2, 3 … hours', it.byHour.map(number).join(', ')],
    ['overtaken by one that stood behind it', number(it.overtaken)],
    [
      'changed a second time in the line, handed over once, to the last team named',
      `${twice.right} of ${twice.tickets}`,
    ],
    [
      'points in the busiest 60 minutes',
      `${number(it.peakPoints)} (${percent(it.peakPoints, POINTS_AN_HOUR)} of the ${number(POINTS_AN_HOUR)})`,
    ],
    ['points in the busiest hour as Jira counts, from full hour to full hour', number(it.peakClockHour)],
    ['answers 429, of the limit on writes to one issue or any other', number(it.refused)],
    ['runs that failed', number(it.failed)],
    ['runs repeated, as the queue takes 500 events a minute', number(it.repeated)],
    [
      'calls of Jira; statements of the ledger; runs',
      `${number(it.rest)}; ${number(it.sql)}; ${number(it.invocations)}`,
    ],
    [`another desk’s change of team meanwhile, minutes it waited (longest of ${besides.looks})`, number(besides.desk)],
    [`another person’s change at the same desk (longest of ${besides.looks})`, number(besides.person)],
    [`a click at the same desk (longest of ${besides.looks})`, number(besides.click)],
  ],
)}

Another customer has another installation, with a queue, a database and a line of its own: the points are all that they share, and ${number(POINTS_AN_HOUR - it.peakPoints)} of an hour's were left to them when it was busiest.`;
}

export function closeCheck({ cases: all, expressions }: LoadReport): string {
  const byFunction = expressions.rows.map(({ links, steps, expensive, ms }) => {
    const name = `close check: ${number(links)} link${links === 1 ? '' : 's'}, open, none counts`;
    const found = all.find((it) => it.case === name);
    if (!found) throw new Error(`there is no case “${name}”`);
    const { steps: most } = expressions.limits;
    const used = steps === null ? `more than ${number(most)}: refused` : number(steps);
    return [number(links), found.rest, found.points, found.ms.median.toFixed(1), used, expensive ?? '–', number(ms)];
  });
  return `## The close check, by how much is linked

The work is open and does not count, so that all of it has to be read: the dearest case that lets a ticket be closed. As a function it is our code; as an expression Jira evaluates it, nothing of ours runs, and Jira sets the limits: ${number(expressions.limits.steps)} steps and ${expressions.limits.expensive} expensive operations (the sandbox counts steps as it reads the documentation). For the expression the linked work is done, since open work refuses at once.

${markdown(['links', 'REST', 'points', 'own ms', 'steps as an expression', 'expensive operations', 'sandbox ms'], byFunction)}`;
}

import { ASSUMED, MONTH, monthCost } from '../growth/month';
import { bytesOfVisit, largest } from './ledger';
import type { LoadReport } from './load-report';
import { dollars, markdown, number } from './markdown';

export function functions({ bundles, memory }: LoadReport): string {
  const held = new Map(memory.map((it) => [it.function, it.memory]));
  const row = (name: string, bytes: number, gzip: number, load: number, floor?: { bytes: number; load: number }) => {
    const it = held.get(name);
    return [
      name,
      number(bytes),
      number(gzip),
      load.toFixed(1),
      floor ? number(floor.bytes) : '',
      floor ? floor.load.toFixed(1) : '',
      it ? `${it.rss} / ${it.heap}` : '',
      it ? `${it.rssCalled} / ${it.heapCalled}` : '',
    ];
  };
  return `## Cold start and memory of each function

What ships is the output of ${bundles.bundler}. Loading is a fresh process each time; beside it the *floor*: a function that imports the same packages of Atlassian's SDK and does nothing, so that what is beyond it is ours. Memory is resident / heap in MB, Node itself included, as loaded and after one call whose questions the platform answers with nothing. A function has 256 MB.

${markdown(
  ['function', 'bytes', 'gzip', 'load ms', 'floor bytes', 'floor ms', 'MB loaded', 'MB after a call'],
  [
    ...bundles.functions.map((it) =>
      row(it.function, it.bytes, it.gzip, it.loadMs.median, { bytes: it.floor.bytes, load: it.floor.loadMs.median }),
    ),
    row('(an empty function)', bundles.empty.bytes, bundles.empty.gzip, bundles.empty.loadMs.median),
  ],
)}`;
}

export function month(report: LoadReport): string {
  const cost = monthCost(report.cases, bytesOfVisit(largest(report)));
  const { restMs, sqlMs, kvsMs, ownTimes, memoryGb, policyKb, sqlComputeMs } = ASSUMED;
  return `## A month of one desk

10,000 tickets and 30,000 hand-overs, half of them by click: ${MONTH.map(({ case: name, times }) => `${number(times)} × *${name}*`).join(', ')}. That is ${number(cost.invocations)} runs, ${number(cost.rest)} calls and ${number(cost.points)} points, ${number(Math.round(cost.points / 730))} an hour.

Prices and what is free for an app in a month: [Forge platform pricing](https://developer.atlassian.com/platform/forge/forge-platform-pricing/), since January 2026. Counted as measured above; assumed, since no sandbox can know it: ${restMs} ms for a call of Jira, ${sqlMs} ms for a statement and ${kvsMs} ms for an operation of the store as the function waits for them, ${sqlComputeMs} ms of the database's own time for a statement, our own code ${ownTimes} times as slow as here, ${memoryGb} GB of memory, ${policyKb} KB for a desk's rules.

${markdown(
  ['', 'amount', 'unit', 'free in a month', 'price without that'],
  cost.priced.map(({ what, amount, unit, free, dollars: price }) => [
    what,
    amount < 10 ? amount.toFixed(3) : number(Math.round(amount)),
    unit,
    number(free),
    dollars(price),
  ]),
)}

Were it the app's only desk, it would cost ${dollars(cost.dollars)} a month. What is free is for all customers of the app together: beyond it such a desk costs **${dollars(cost.dollarsBeyondFree)} a month**. What the database keeps grows by ${cost.ledgerGb.toFixed(3)} GB a month, and is priced by the gigabyte and hour, 730 of which are free: one gigabyte all month. Pages, expressions and issue properties are free.`;
}

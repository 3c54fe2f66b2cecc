import { openSandbox } from '../../sandbox/sandbox';
import { atDesk } from '../../sandbox/seed/desk';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { emptyApp } from './empty-app';

const BATCH = 50;
const MEGABYTE = 1024 * 1024;

/** Milliseconds that one run of an empty function takes, once for each of so many batches; the first is not counted. */
export async function emptyRuns(batches: number): Promise<number[]> {
  const sandbox = await openSandbox({ seed: 'stock', app: emptyApp(), untold: true });
  const { forge } = sandbox.world();
  if (!forge) throw new Error('the sandbox was opened without the app');
  const times: number[] = [];
  for (let batch = 0; batch <= batches; batch += 1) {
    const begun = performance.now();
    for (let n = 0; n < BATCH; n += 1) await forge.invoke({ function: 'empty', module: 'empty', body: null });
    times.push((performance.now() - begun) / BATCH);
  }
  await sandbox.close();
  return times.slice(1);
}

export interface TicketMemory {
  tickets: number;
  /** Of the process as the system sees it, and what the tickets added to the heap; megabytes. */
  rss: number;
  heap: number;
}

/** What so many tickets at a stock desk take, each with a comment and somebody at work on it. */
export async function ticketMemory(tickets: number): Promise<TicketMemory> {
  const sandbox = await openSandbox({ seed: 'stock' });
  const before = process.memoryUsage().heapUsed;
  const desk = atDesk(sandbox.world().site);
  for (let n = 0; n < tickets; n += 1) {
    const issue = desk.raise({ summary: `Ticket ${n}` });
    desk.comment(issue, 'We look into it.');
    desk.assign(issue, ACCOUNT.agentL1);
  }
  const { rss, heapUsed } = process.memoryUsage();
  await sandbox.close();
  return { tickets, rss: Math.round(rss / MEGABYTE), heap: Math.round((heapUsed - before) / MEGABYTE) };
}

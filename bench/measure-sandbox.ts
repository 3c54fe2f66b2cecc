import { emptyRuns, ticketMemory, type TicketMemory } from '../test/support/measure-sandbox';
import { spread, type Spread } from './spread';

export interface MeasuredSandbox {
  /** Milliseconds of the sandbox's own for one run of a function. */
  emptyRun: Spread;
  memory: TicketMemory;
}

/** What the sandbox itself costs, so that the app's figures can be told from it. */
export async function measureSandbox({
  batches,
  tickets,
}: {
  batches: number;
  tickets: number;
}): Promise<MeasuredSandbox> {
  return { memory: await ticketMemory(tickets), emptyRun: spread(await emptyRuns(batches)) };
}

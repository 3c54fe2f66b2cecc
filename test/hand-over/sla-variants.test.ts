import { DELIVERIES } from './matrix/deliveries';
import { expectCustomerUndisturbed, expectHandedOver, expectUntouched } from './matrix/oracle';
import { cellName, cellsOf, runCells, type Cell } from './matrix/run';

/*
 * What nobody outside Atlassian knows of the SLA engine is a switch of the sandbox. The hand-over
 * must not depend on how any of them stands.
 */
const VARIANTS = [
  { name: 'a loop to the same status counts as entering it', variant: { loopCountsAsEntry: true } },
  { name: 'one change may stop a cycle and start the next', variant: { sameInstant: 'stop-then-start' as const } },
  { name: 'SLA readings lag behind by twenty seconds', variant: { readLag: 20_000 } },
];

/** How the news comes has nothing to do with how the SLA counts; these three differ in what the app then reads. */
const TELLING = DELIVERIES.filter(({ name }) => ['prompt', 'lost', 'two changes in a row'].includes(name));

describe.each(VARIANTS)('where $name', ({ variant }) => {
  describe.each(TELLING)('and the news is $name', (delivery) => {
    let cells: Map<string, Cell>;
    beforeAll(async () => {
      ({ cells } = await runCells({ cause: 'REST', delivery, variant }));
    });

    test.each(cellsOf().map(({ type, state }) => ({ name: cellName(type, state) })))('$name', ({ name }) => {
      const cell = cells.get(name)!;
      if (cell.state.untouched) return expectUntouched(cell);
      expectHandedOver(cell);
      expectCustomerUndisturbed(cell);
    });
  });
});

import { DELIVERIES } from './matrix/deliveries';
import { expectCustomerUndisturbed, expectHandedOver, expectUntouched } from './matrix/oracle';
import { cellName, cellsOf, runCells, type Cause, type Cell } from './matrix/run';

const CAUSES: Cause[] = ['person', 'REST', 'another app'];

describe.each(CAUSES)('the holder is changed by %s', (cause) => {
  describe.each(DELIVERIES)('and the news is $name', (delivery) => {
    let cells: Map<string, Cell>;
    beforeAll(async () => {
      ({ cells } = await runCells({ cause, delivery }));
    });

    test.each(cellsOf().map(({ type, state }) => ({ name: cellName(type, state) })))('$name', ({ name }) => {
      const cell = cells.get(name)!;
      if (cell.state.untouched) return expectUntouched(cell);
      expectHandedOver(cell);
      expectCustomerUndisturbed(cell);
    });
  });
});

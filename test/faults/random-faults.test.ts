import { CELLS } from './commands';
import { A_DAY } from './desk';
import { LEAST, THOUSAND } from './how-many';
import { playInParallel } from './play-in-parallel';
import { tell } from './play-seeds';
import { missing } from './struck';

/*
 * Random stories of a desk at which all goes wrong that can, against a simple model of it: see docs/faults.md. One
 * story again: `npm run faults:story <seed>`. Ten thousand: FAULT_SEEDS=10000 npx vitest run random-faults. A
 * run of all tests plays a part of them, and the least in CI, where `npm run faults:thousand` plays them all.
 */
const SEEDS = Number(process.env['FAULT_SEEDS'] ?? (process.env['CI'] === 'true' ? A_DAY : 6 * A_DAY));
const FIRST = Number(process.env['FAULT_FIRST'] ?? 1);

test(
  `${SEEDS} random stories leave every ticket in order`,
  async () => {
    const { failed, counts, unknown, seeds } = await playInParallel(
      Math.floor(FIRST / A_DAY),
      Math.ceil(SEEDS / A_DAY),
    );
    expect(failed.map(tell).join('\n\n')).toBe('');
    expect(seeds).toBeGreaterThanOrEqual(SEEDS);
    expect(unknown).toEqual([]);
    if (SEEDS >= THOUSAND) expect(missing(CELLS, counts, LEAST)).toEqual([]);
  },
  Math.max(180_000, SEEDS * 3_000),
);

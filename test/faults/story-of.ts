import fc from 'fast-check';
import { crossing, sceneOf } from './aims';
import { CELLS, commands, type Command } from './commands';

/** Of what comes as it may; with the scenes before it a story has 30 commands at least. */
const FEWEST = 20;
const MOST = 26;
/** So many faults are led up to in each story, in turn: over a thousand stories each of them several times. */
const AIMED = 3;
/** Has no divisor in common with the number of cells, so that each has its turn and a story strikes different steps. */
const STRIDE = 101;

const FIRST: Command[] = [
  { do: 'raise', type: 'Get IT help', team: null, news: 'prompt' },
  { do: 'raise', type: 'Report a system problem', team: 'Technical Support', news: 'prompt' },
];

/** The scenes that a seed begins with. */
const aimedAt = (seed: number): Command[] =>
  Array.from({ length: AIMED }, (_, index) => CELLS[((seed * AIMED + index) * STRIDE) % CELLS.length]).flatMap(
    (cell) => (cell ? sceneOf({ do: 'fault', ...cell, after: 0 }) : []),
  );

/** The story of a seed: always the same. */
export function storyOf(seed: number): Command[] {
  const whole = fc.array(commands, { minLength: FEWEST, maxLength: MOST, size: 'max' });
  const [story = []] = fc.sample(whole, { seed, numRuns: 1 });
  return [...aimedAt(seed), ...crossing(seed), ...FIRST, ...story];
}

import { CELLS } from './commands';
import { A_DAY } from './desk';
import { LEAST, THOUSAND } from './how-many';
import { playInParallel } from './play-in-parallel';
import { tell } from './play-seeds';
import { missing } from './struck';

/** Plays a thousand stories on all cores. Fails when one ends badly, or when a fault struck a step too seldom to tell. */
async function main(): Promise<void> {
  const { seeds, commands, handOvers, counts, unknown, failed } = await playInParallel(0, THOUSAND / A_DAY);
  const wrong = [
    ...failed.map(tell),
    ...unknown.map((step) => `A step that test/faults/steps-of-the-app.ts does not name: ${step}`),
    ...(failed.length > 0
      ? []
      : missing(CELLS, counts, LEAST).map((cell) => `Struck fewer than ${LEAST} times: ${cell}`)),
  ];
  console.log(`${seeds} stories of ${commands} commands and ${handOvers} hand-overs`);
  if (wrong.length === 0) return console.log('Every ticket was in order in the end.');
  console.error(wrong.join('\n\n'));
  process.exitCode = 1;
}

void main().then(() => process.exit());

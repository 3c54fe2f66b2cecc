import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Played } from './play-seeds';

const run = promisify(execFile);
/** A story leaves much that is soon forgotten: with room for it, less time goes into tidying up. */
const NODE = ['--max-semi-space-size=64', '--max-old-space-size=1024', '--import', 'tsx'];
const LARGEST_ANSWER = 64 * 1024 * 1024;

/** With fewer desks the cores are left to the other tests, which run at the same time. */
const MANY = 20;

/** Plays the stories of so many desks from `first` on; many of them in as many processes as there are cores. */
export async function playInParallel(first: number, count: number): Promise<Played> {
  const workers = count < MANY ? 1 : availableParallelism();
  const shares = Array.from({ length: workers }, (_, index) => index);
  const played = await Promise.all(
    shares.map(async (share) => {
      const days = Math.floor((count - share - 1) / workers) + 1;
      const args = [...NODE, join(__dirname, 'play-seeds.ts'), first + share, workers, days].map(String);
      const { stdout } = await run(process.execPath, args, {
        maxBuffer: LARGEST_ANSWER,
        cwd: join(__dirname, '..', '..'),
      });
      return JSON.parse(stdout) as Played;
    }),
  );
  return played.reduce(sum);
}

function sum(a: Played, b: Played): Played {
  const counts = { ...a.counts };
  for (const [cell, times] of Object.entries(b.counts)) counts[cell] = (counts[cell] ?? 0) + times;
  return {
    seeds: a.seeds + b.seeds,
    commands: a.commands + b.commands,
    handOvers: a.handOvers + b.handOvers,
    counts,
    unknown: [...new Set([...a.unknown, ...b.unknown])],
    failed: [...a.failed, ...b.failed],
  };
}

import type { LoadedApp } from '../../sandbox/forge/app';
import type { Command } from './commands';
import { storyOf } from './story-of';
import { A_DAY, aTrial, dayOf, slaOf, type Trial } from './desk';
import type { Wrong } from './invariants';
import { renew } from './rules';
import { leave, live, runStory } from './run-story';
import { shrunk } from './shrink';
import { SELDOM, STEPS } from './steps-of-the-app';
import { say } from './words';

/** A seed whose story ended badly. */
export interface Failed {
  seed: number;
  says: string[];
  /** The shortest story that ends as badly. */
  story: readonly Command[];
}

/** What some seeds came to. */
export interface Played {
  seeds: number;
  commands: number;
  handOvers: number;
  /** How often each fault struck, by `fault|step`. */
  counts: Record<string, number>;
  /** Steps that were come by and that the table does not know. */
  unknown: string[];
  failed: Failed[];
}

/** More would only say the same. */
const MOST_FAILED = 3;
const NEXT: Command = { do: 'next' };

const inWords = (wrong: readonly Wrong[]): string[] => wrong.map(({ kind, says }) => `${kind}: ${says}`);

/** The shortest story that ends badly in the same way: the seed's own, or with those played on its desk before it. */
export async function leastStory(seed: number, wrong: readonly Wrong[], app?: LoadedApp): Promise<Failed> {
  const kinds = new Set(wrong.map(({ kind }) => kind));
  const fails = async (list: readonly Command[]): Promise<boolean> =>
    (await runStory(slaOf(seed), list, app)).some(({ kind }) => kinds.has(kind));
  const alone = storyOf(seed);
  const earlier = Array.from({ length: seed - dayOf(seed) * A_DAY }, (_, index) => dayOf(seed) * A_DAY + index);
  const whole = [...earlier.flatMap((one) => [...storyOf(one), NEXT]), ...alone];
  const story = await shrunk((await fails(alone)) ? alone : whole, fails);
  return { seed, says: inWords(await runStory(slaOf(seed), story, app)), story };
}

/** A failed seed as a story to read, and to keep in `stories.ts`. */
export const tell = ({ seed, says, story }: Failed): string =>
  [
    `Seed ${seed}: ${says.join('; ')}`,
    ...story.map((command, index) => `  ${index + 1}. ${say(command)}`),
    `  To keep, with sla: '${slaOf(seed)}'`,
    ...story.map((command) => `    ${JSON.stringify(command)},`),
  ].join('\n');

/** The stories of one desk, one after the other, until one ends badly. */
async function liveDay(
  seeds: readonly number[],
  played: Played,
  app?: LoadedApp,
): Promise<{ seed: number; wrong: Wrong[] } | null> {
  const [first = 0] = seeds;
  const trial = await aTrial(slaOf(first), app);
  try {
    for (const seed of seeds) {
      const story = storyOf(seed);
      const wrong = await live(trial, story);
      played.seeds += 1;
      played.commands += story.length;
      if (wrong.length > 0) return { seed, wrong };
      await renew(trial);
    }
    return null;
  } finally {
    await note(trial, played);
    await leave(trial);
  }
}

async function note({ desk, strikes }: Trial, played: Played): Promise<void> {
  const [counted] = await desk.rows(
    "SELECT COUNT(*) AS n FROM visit WHERE beginning IN ('escalate', 'send-back', 'transfer')",
  );
  played.handOvers += Number(counted?.['n'] ?? 0);
  for (const [cell, times] of strikes.counts) played.counts[cell] = (played.counts[cell] ?? 0) + times;
  for (const name of strikes.met.keys())
    if (![...STEPS.map((step) => step.name), ...SELDOM, ...played.unknown].includes(name)) played.unknown.push(name);
}

/** Plays the stories of some desks, of so many seeds each. */
export async function playDays(days: Iterable<number>, app?: LoadedApp, { shrink = true } = {}): Promise<Played> {
  const played: Played = { seeds: 0, commands: 0, handOvers: 0, counts: {}, unknown: [], failed: [] };
  for (const day of days) {
    let seeds = Array.from({ length: A_DAY }, (_, index) => day * A_DAY + index);
    while (seeds.length > 0 && played.failed.length < MOST_FAILED) {
      const bad = await liveDay(seeds, played, app);
      if (!bad) break;
      const { seed, wrong } = bad;
      played.failed.push(
        shrink ? await leastStory(seed, wrong, app) : { seed, says: inWords(wrong), story: storyOf(seed) },
      );
      seeds = seeds.filter((one) => one > seed);
    }
  }
  return played;
}

/** `tsx play-seeds.ts <day> <step> <count>`: prints what came of it as JSON. */
async function main(): Promise<void> {
  const [first = 0, step = 1, count = 1] = process.argv.slice(2).map(Number);
  const days = Array.from({ length: count }, (_, index) => first + index * step);
  process.stdout.write(JSON.stringify(await playDays(days)));
}

if (require.main === module) void main().then(() => process.exit(0));

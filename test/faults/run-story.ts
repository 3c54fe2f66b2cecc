import type { Command } from './commands';
import { aTrial } from './desk';
import type { Boundary } from './boundaries';
import { wrongs, type Wrong } from './invariants';
import { play } from './play';
import { quieten } from './quiet';

export interface Ran {
  wrong: Wrong[];
  counts: Map<string, number>;
  met: Map<string, Boundary & { times: number }>;
  handOvers: number;
}

/** Plays a story on a desk of its own, lets quiet return, and looks. */
export async function runStory(seed: number, story: readonly Command[]): Promise<Ran> {
  const trial = await aTrial(seed);
  try {
    const found: Wrong[] = [];
    for (const command of story) {
      await play(trial, command);
    }
    const quiet = await quieten(trial);
    found.push(...(await wrongs(trial, quiet)));
    const [counted] = await trial.desk.rows("SELECT COUNT(*) AS n FROM visit WHERE beginning IN ('escalate', 'send-back', 'transfer')");
    return { wrong: found, counts: trial.strikes.counts, met: trial.strikes.met, handOvers: Number(counted?.['n'] ?? 0) };
  } finally {
    trial.strikes.close();
    await trial.desk.forge.close();
  }
}

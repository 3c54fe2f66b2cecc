import type { LoadedApp } from '../../sandbox/forge/app';
import type { Command } from './commands';
import { aTrial, type Sla, type Trial } from './desk';
import { wrongs, type Wrong } from './invariants';
import { play } from './play';
import { quieten } from './quiet';

/** Plays a story, lets quiet return, and looks. What cannot even be played is wrong, too. */
export async function live(trial: Trial, story: readonly Command[]): Promise<Wrong[]> {
  try {
    for (const command of story) await play(trial, command);
    return await wrongs(trial, await quieten(trial));
  } catch (error) {
    return [{ kind: 'broken', says: error instanceof Error ? (error.stack ?? error.message) : String(error) }];
  }
}

export async function leave({ strikes, desk }: Trial): Promise<void> {
  strikes.close();
  await desk.forge.close();
}

/** Plays one story on a desk of its own, under that SLA variant. */
export async function runStory(sla: Sla, story: readonly Command[], app?: LoadedApp): Promise<Wrong[]> {
  const trial = await aTrial(sla, app);
  try {
    return await live(trial, story);
  } finally {
    await leave(trial);
  }
}

import { storyOf } from './story-of';
import { slaOf } from './desk';
import { leastStory, tell } from './play-seeds';
import { runStory } from './run-story';
import { say } from './words';

/** `tsx tell-story.ts <seed>`: the story of a seed in words, and what came of it. */
async function main(): Promise<void> {
  const seed = Number(process.argv[2] ?? 1);
  storyOf(seed).forEach((command, index) => console.log(`${index + 1}. ${say(command)}`));
  const wrong = await runStory(slaOf(seed), storyOf(seed));
  console.log(wrong.length > 0 ? `\n${tell(await leastStory(seed, wrong))}` : '\nEverything was in order in the end.');
}

void main().then(() => process.exit(0));

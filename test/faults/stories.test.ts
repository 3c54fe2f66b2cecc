import { runStory } from './run-story';
import { STORIES } from './stories';

/* Each was found by a random story and cut down to what it takes: see random-faults.test.ts. */
test.each(STORIES)('$what', async ({ sla, story }) => {
  expect(await runStory(sla, story)).toEqual([]);
});

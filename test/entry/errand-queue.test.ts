import { InternalServerError } from '@forge/events';
import { createTimeline } from '../../sandbox/clock';
import { PlatformFaults } from '../../sandbox/forge/faults/platform-faults';
import { readManifest } from '../../sandbox/forge/manifest/read';
import type { Service } from '../../sandbox/forge/platform/platform';
import type { Push } from '../../sandbox/forge/queue/item';
import type { Queues } from '../../sandbox/forge/queue/queue';
import { queueService } from '../../sandbox/forge/queue/service';
import { createSite } from '../../sandbox/site/site';
import { queuedErrands } from '../../src/entry/errand-queue';
import { QueueFull, type Errand } from '../../src/ports';
import { MINUTE, MONDAY } from '../support/builders';
import { standOn, standOnNothing } from '../support/forge-platform';
import { ROOT } from '../support/ready-desk';

/** The queue as the sandbox has it, of which nothing is delivered. */
function aQueue() {
  const timeline = createTimeline({ startAt: MONDAY });
  const pushed: Push[] = [];
  const queues: Pick<Queues, 'add'> = { add: (push) => void pushed.push(push) };
  const service = queueService({
    clock: timeline,
    manifest: readManifest(ROOT),
    faults: new PlatformFaults(timeline),
    queues: () => queues as Queues,
  });
  standOn({ site: createSite({ clock: timeline }), timeline, services: [service] });
  return { timeline, service, pushed, events: () => pushed.flatMap(({ payload }) => payload) };
}
afterAll(standOnNothing);

const errands = (count: number): Errand[] =>
  Array.from({ length: count }, (_, index) => ({
    issueId: String(10_000 + index),
    projectId: '10000',
    cause: 'audit',
    at: MONDAY,
  }));

test('errands are queued fifty at a time, one ticket’s one after another', async () => {
  const queue = aQueue();
  await queuedErrands.send(errands(120), 90);
  expect(queue.pushed.map(({ payload }) => payload.length)).toEqual([50, 50, 20]);
  expect(queue.events()[119]).toMatchObject({
    body: { issueId: '10119', cause: 'audit' },
    concurrency: { key: 'ticket-10119', limit: 1 },
    delayInSeconds: 90,
  });
});

test('nothing to send asks nothing of the platform', async () => {
  const queue = aQueue();
  await queuedErrands.send([]);
  expect(queue.pushed).toEqual([]);
});

test('a queue that takes no more says so, and takes more a minute later', async () => {
  const queue = aQueue();
  const refusal = await queuedErrands.send(errands(520)).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(QueueFull);
  expect(refusal).toMatchObject({ cause: { message: 'Too many requests.' } });
  expect(queue.events()).toHaveLength(500);
  await queue.timeline.advanceTo(queue.timeline.now() + MINUTE + 1);
  await queuedErrands.send(errands(20));
  expect(queue.events()).toHaveLength(520);
});

test('so does one that took a thousand pushes that follow from one run', async () => {
  const queue = aQueue();
  let pushes = 0;
  const all = async (): Promise<void> => {
    for (; ; pushes++) {
      if (pushes % 400 === 0) await queue.timeline.advanceTo(queue.timeline.now() + MINUTE + 1);
      await queuedErrands.send(errands(1));
    }
  };
  await expect(all()).rejects.toBeInstanceOf(QueueFull);
  expect(pushes).toBe(1_000);
});

test('anything else that goes wrong is told as it is', async () => {
  const timeline = createTimeline({ startAt: MONDAY });
  const broken: Service = { serves: () => true, answer: async () => new Response('{}', { status: 500 }) };
  standOn({ site: createSite({ clock: timeline }), timeline, services: [broken] });
  await expect(queuedErrands.send(errands(1))).rejects.toBeInstanceOf(InternalServerError);
});

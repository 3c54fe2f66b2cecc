import type { Clock } from '../../clock';
import type { PlatformFaults } from '../faults/platform-faults';
import { LIMITS } from '../limits';
import type { Manifest } from '../manifest/manifest';
import type { Asker, Service } from '../platform/platform';
import { json, Malformed, parseBody, unknown } from '../platform/wire';
import { jobShape, pushShape, type Push } from './item';
import type { Queues } from './queue';

const MINUTE = 60_000;

export interface QueueServiceOptions {
  clock: Clock;
  manifest: Manifest;
  queues(): Queues;
  faults: PlatformFaults;
}

/** `@forge/events`: what the SDK sends to `/webhook/queue/…`. The placeholders in the path arrive as they are. */
export function queueService({ clock, manifest, queues, faults }: QueueServiceOptions): Service {
  let recent: { at: number; count: number }[] = [];
  const pushesOf = new Map<number, number>();

  /** A refusal, or nothing. */
  function refused(push: Push, root: number): Response | undefined {
    const consumer = manifest.modules.consumer.find((it) => it.queue === push.queueName);
    if (!consumer) return json(400, { message: `No consumer for queue ${push.queueName} in manifest.yml`, code: 400 });
    const events = push.payload;
    if (events.length > LIMITS.queue.eventsPerPush)
      return json(413, { errorMessage: `A push has at most ${LIMITS.queue.eventsPerPush} events` });
    const long = (manifest.modules.function.find((it) => it.key === consumer.function)?.timeoutSeconds ?? 0) > 55;
    const sizes = events.map((event) => Buffer.byteLength(JSON.stringify(event)));
    if (
      sizes.reduce((sum, size) => sum + size, 0) > LIMITS.queue.pushBytes ||
      (long && sizes.some((size) => size > LIMITS.queue.longEventBytes))
    ) {
      return json(413, { errorMessage: 'The payload is too big' });
    }
    if ((pushesOf.get(root) ?? 0) >= LIMITS.queue.cyclicPushes)
      return json(405, { errorMessage: 'Too many pushes follow from one invocation' });
    if (faults.queue.take((it) => it.queue === undefined || it.queue === push.queueName))
      return json(429, { errorMessage: 'Rate limit exceeded' });
    recent = recent.filter(({ at }) => at > clock.now() - MINUTE);
    const lately = recent.reduce((sum, { count }) => sum + count, 0);
    return lately + events.length > LIMITS.queue.eventsPerMinute
      ? json(429, { errorMessage: 'Rate limit exceeded' })
      : undefined;
  }

  function publish(asker: Asker, body: string): Response {
    const push = parseBody(body, pushShape);
    const root = asker.call.root ?? asker.activity.record.id;
    const refusal = refused(push, root);
    if (refusal) return refusal;
    recent.push({ at: clock.now(), count: push.payload.length });
    pushesOf.set(root, (pushesOf.get(root) ?? 0) + 1);
    const tooLate = push.payload.flatMap(({ delayInSeconds = 0 }, index) =>
      delayInSeconds > LIMITS.queue.delaySeconds
        ? [{ index, errorMessage: `A delay is at most ${LIMITS.queue.delaySeconds} seconds` }]
        : [],
    );
    const failed = new Set(tooLate.map(({ index }) => index));
    queues().add({ ...push, payload: push.payload.filter((_, index) => !failed.has(index)) }, root);
    return tooLate.length > 0 ? json(202, { failedEvents: tooLate }) : json(201, {});
  }

  function stats(body: string): Response {
    const { queueName, jobId } = parseBody(body, jobShape);
    const items = queues().job(queueName, jobId);
    if (!items) return json(404, {});
    const count = (...states: string[]): number => items.filter(({ state }) => states.includes(state)).length;
    return json(200, {
      success: count('done'),
      inProgress: count('waiting', 'running'),
      failed: count('failed', 'cancelled'),
    });
  }

  function cancel(body: string): Response {
    const { queueName, jobId } = parseBody(body, jobShape);
    if (!queues().job(queueName, jobId)) return json(404, {});
    queues().cancel(queueName, jobId);
    return new Response(null, { status: 204 });
  }

  return {
    serves: ({ type, remote }, path) => type === 'fpp' && remote === 'stargate' && path.startsWith('/webhook/queue/'),
    async answer({ asker, path, body }) {
      try {
        const [, , , what] = path.split('/');
        if (what === 'publish') return publish(asker, body);
        if (what === 'stats') return stats(body);
        return what === 'cancel' ? cancel(body) : unknown(`${path} of the queue service`);
      } catch (error) {
        if (error instanceof Malformed) return unknown(`this body of ${path}: ${error.message}`);
        throw error;
      }
    },
  };
}

import type { Timeline } from '../../clock';
import type { JsonObject } from '../../json';
import { LIMITS } from '../limits';
import type { Manifest } from '../manifest/manifest';
import type { Call, Ended } from '../run/call';
import { reasonOf, retryAsked } from '../run/retry';
import type { Journal } from '../run/journal';
import type { Runner } from '../run/runner';
import { Lanes } from './lanes';
import type { Item, Push } from './item';

export interface QueueOptions {
  timeline: Timeline;
  manifest: Manifest;
  runner: Runner;
  journal: Journal;
}

/** The app's queues: delivers each event to its consumer until it is done, at least once, in no promised order. */
export class Queues {
  private readonly lanes = new Lanes();
  private readonly items = new Set<Item>();
  private readonly jobs = new Map<string, Item[]>();
  private lastId = 0;

  constructor(private readonly options: QueueOptions) {}

  add(push: Push, root: number): void {
    const { timeline } = this.options;
    const made = push.payload.map((event): Item => ({
      ...event,
      eventId: `${push.jobId}#${(this.lastId += 1)}`,
      jobId: push.jobId,
      queueName: push.queueName,
      root,
      pushedAt: timeline.now(),
      retries: { asked: 0, forced: 0 },
      state: 'waiting',
    }));
    this.jobs.set(this.jobKey(push.queueName, push.jobId), made);
    for (const item of made) {
      this.items.add(item);
      this.deliver(item, timeline.now() + (item.delayInSeconds ?? 0) * 1000);
    }
  }

  job(queueName: string, jobId: string): readonly Item[] | undefined {
    return this.jobs.get(this.jobKey(queueName, jobId));
  }

  /** Events that are not done yet, oldest first. */
  unfinished(): readonly Item[] {
    return [...this.items];
  }

  /** Events already running go on. */
  cancel(queueName: string, jobId: string): void {
    for (const item of this.job(queueName, jobId) ?? []) {
      if (item.state === 'waiting') item.state = 'cancelled';
    }
  }

  clear(): void {
    for (const item of this.items) item.state = 'cancelled';
    this.items.clear();
    this.jobs.clear();
    this.lanes.clear();
  }

  private jobKey(queueName: string, jobId: string): string {
    return `${queueName} ${jobId}`;
  }

  private deliver(item: Item, time: number): void {
    const what = `event for queue ${item.queueName}`;
    const start = (): Promise<void> | undefined => {
      if (item.state !== 'waiting') return undefined;
      if (!this.lanes.enter(item)) return undefined;
      return this.run(item);
    };
    this.options.timeline.at(time, what, () => this.options.runner.whenUp(what, start));
  }

  private run(item: Item): Promise<void> {
    const { runner, manifest } = this.options;
    const consumer = manifest.modules.consumer.find((it) => it.queue === item.queueName);
    if (!consumer) throw new Error(`no consumer for queue ${item.queueName}`);
    item.state = 'running';
    const call: Call = {
      function: consumer.function,
      module: consumer.key,
      moduleType: 'consumer',
      body: this.bodyOf(item),
      root: item.root,
    };
    return runner.start(call, (ended) => this.after(item, ended)).quiet();
  }

  private bodyOf({
    body,
    delayInSeconds,
    concurrency,
    queueName,
    jobId,
    eventId,
    retryContext,
    pushedAt,
  }: Item): JsonObject {
    const { timeline } = this.options;
    const remainingTimeMs = Math.max(0, pushedAt + LIMITS.queue.window - timeline.now());
    const retentionWindow = { startTime: new Date(pushedAt).toISOString(), remainingTimeMs };
    return {
      body,
      queueName,
      jobId,
      eventId,
      ...(delayInSeconds === undefined ? {} : { delayInSeconds }),
      ...(concurrency ? { concurrency: { ...concurrency } } : {}),
      ...(retryContext ? { retryContext: { ...retryContext, retentionWindow } } : {}),
    };
  }

  private after(item: Item, ended: Ended): void {
    const { timeline } = this.options;
    const next = this.lanes.leave(item);
    if (next) this.deliver(next, timeline.now());
    if (item.state !== 'running') return;
    if (ended.outcome === 'ok') return this.close(item, 'done');
    const pause = ended.outcome === 'retry' ? this.asked(item, ended) : this.forced(item, ended);
    const why = ended.outcome === 'retry' ? 'asked for too many retries' : `did not succeed within its window`;
    if (pause === undefined) {
      this.options.journal.note(`event ${item.eventId} of queue ${item.queueName} ${why} and was dropped`);
      return this.close(item, 'failed');
    }
    item.state = 'waiting';
    this.deliver(item, timeline.now() + pause);
  }

  private asked(item: Item, ended: Ended): number | undefined {
    const retry = retryAsked(ended.returned);
    item.retries.asked += 1;
    item.retryContext = { retryCount: item.retries.asked, retryReason: retry.reason, retryData: retry.data };
    return item.retries.asked > LIMITS.events.retries ? undefined : retry.after;
  }

  /** Throws, time-outs and crashes are repeated with longer and longer pauses. */
  private forced(item: Item, ended: Ended): number | undefined {
    const { firstBackoff, longestBackoff, window } = LIMITS.queue;
    const pause = Math.min(longestBackoff, firstBackoff * 2 ** item.retries.forced);
    item.retries.forced += 1;
    item.retryContext = { retryCount: item.retries.forced, retryReason: reasonOf(ended), retryData: null };
    return this.options.timeline.now() + pause > item.pushedAt + window ? undefined : pause;
  }

  private close(item: Item, state: 'done' | 'failed'): void {
    item.state = state;
    this.items.delete(item);
  }
}

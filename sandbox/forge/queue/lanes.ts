import type { Item } from './item';

/** Concurrency keys: across all queues of the installation, at most `limit` events with the same key run at a time. */
export class Lanes {
  private readonly running = new Map<string, Set<Item>>();
  private readonly waiting = new Map<string, Item[]>();

  /** False: the lane is full, and the event waits in it. */
  enter(item: Item): boolean {
    if (!item.concurrency) return true;
    const { key, limit } = item.concurrency;
    const inside = this.running.get(key) ?? new Set();
    if (inside.size >= limit) {
      this.waiting.set(key, [...(this.waiting.get(key) ?? []), item]);
      return false;
    }
    this.running.set(key, inside.add(item));
    return true;
  }

  /** Answers the next event that may go in, if one waits. */
  leave(item: Item): Item | undefined {
    if (!item.concurrency) return undefined;
    const { key } = item.concurrency;
    this.running.get(key)?.delete(item);
    const waiting = (this.waiting.get(key) ?? []).filter((it) => it.state === 'waiting');
    const next = waiting.shift();
    if (waiting.length > 0) this.waiting.set(key, waiting);
    else this.waiting.delete(key);
    return next;
  }

  clear(): void {
    this.running.clear();
    this.waiting.clear();
  }
}

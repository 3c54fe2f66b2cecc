import type { Clock } from '../../clock';
import type { Invocation } from '../forge.types';
import { LIMITS } from '../limits';
import type { Call, Ended } from './call';

/** Every run of a function, on record. */
export class Journal {
  private readonly list: Invocation[] = [];
  private readonly listeners = new Set<(invocation: Invocation) => void>();
  private readonly noted: { at: string; text: string }[] = [];
  private lastId = 0;

  constructor(private readonly clock: Clock) {}

  open(call: Call): Invocation {
    const record: Invocation = {
      id: (this.lastId += 1),
      module: call.module,
      function: call.function,
      startedAt: this.iso(),
      durationMs: 0,
      outcome: 'running',
      rest: [],
      sql: 0,
      kvs: 0,
      points: 0,
      logs: [],
    };
    this.list.push(record);
    if (this.list.length > LIMITS.kept) this.list.shift();
    return record;
  }

  close(record: Invocation, ended: Ended, durationMs: number): void {
    record.outcome = ended.outcome;
    record.durationMs = durationMs;
    if (ended.returned !== undefined) record.returned = ended.returned;
    const stack = ended.error?.stack ?? ended.error?.message;
    if (stack) record.error = [stack, record.error].filter(Boolean).join('; ');
    for (const listener of [...this.listeners]) listener(record);
  }

  after(id: number): Invocation[] {
    return this.list.filter((it) => it.id > id);
  }

  listen(listener: (invocation: Invocation) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** What the platform did that no invocation shows: a filter that failed, an event given up. */
  note(text: string): void {
    this.noted.push({ at: this.iso(), text });
    if (this.noted.length > LIMITS.kept) this.noted.shift();
  }

  notes(): readonly { at: string; text: string }[] {
    return this.noted;
  }

  private iso(): string {
    return new Date(this.clock.now()).toISOString();
  }
}

import type { Timeline } from '../../clock';
import { DeliveryFaults } from '../faults/event-faults';
import type { EventFaults } from '../forge.types';
import { LIMITS } from '../limits';
import type { Ended } from '../run/call';
import type { Parcel } from './parcel';
import { isFinal, reasonOf, retryAsked } from '../run/retry';
import type { Journal } from '../run/journal';
import type { Runner } from '../run/runner';

interface Slot {
  parcel: Parcel;
  time: number;
  swapped: boolean;
}

export interface DeliveryOptions {
  timeline: Timeline;
  runner: Runner;
  journal: Journal;
}

/** Brings events to their triggers by way of the agenda, with the faults that are asked for. */
export class Delivery {
  private waiting: Slot[] = [];
  private readonly faults = new DeliveryFaults();
  private stopped = false;

  constructor(private readonly options: DeliveryOptions) {}

  fault(faults: EventFaults): void {
    this.faults.add(faults);
  }

  clearFaults(): void {
    this.faults.clear();
  }

  /** Nothing more arrives. */
  stop(): void {
    this.stopped = true;
    this.waiting = [];
  }

  send(parcel: Parcel): void {
    const { timeline, journal } = this.options;
    if (Buffer.byteLength(JSON.stringify(parcel.payload)) > LIMITS.events.payloadBytes) {
      journal.note(
        `event for trigger ${parcel.module} is larger than ${LIMITS.events.payloadBytes} bytes and was not delivered`,
      );
      return;
    }
    const { drop, delayMs = 0, duplicate, reorder = false } = this.faults.of(parcel);
    if (drop) return;
    const time = timeline.now() + delayMs;
    this.queue({ parcel, time, swapped: false }, reorder);
    if (duplicate) this.queue({ parcel, time, swapped: true }, false);
  }

  /** Reordering: two that wait swap what they carry. */
  private queue(slot: Slot, reorder: boolean): void {
    const before = this.waiting.findLast((it) => !it.swapped);
    if (reorder && before && !slot.swapped) {
      [before.parcel, slot.parcel] = [slot.parcel, before.parcel];
      before.swapped = slot.swapped = true;
    }
    this.waiting.push(slot);
    const what = `event for trigger ${slot.parcel.module}`;
    this.options.timeline.at(slot.time, what, () => {
      this.waiting = this.waiting.filter((it) => it !== slot);
      return this.options.runner.whenUp(what, () => (this.stopped ? undefined : this.run(slot.parcel, 0)));
    });
  }

  private run(parcel: Parcel, attempt: number): Promise<void> {
    const { function: key, module, moduleType = 'trigger', payload } = parcel;
    const call = { function: key, module, moduleType, body: payload };
    return this.options.runner.start(call, (ended) => this.after(parcel, ended, attempt)).quiet();
  }

  /** A function may ask to be called again; the platform itself repeats what timed out or was killed. A throw is final. */
  private after(parcel: Parcel, ended: Ended, attempt: number): void {
    if (this.stopped || ended.outcome === 'ok' || isFinal(ended)) return;
    if (attempt >= LIMITS.events.retries) {
      this.options.journal.note(`event for trigger ${parcel.module} was given up after ${attempt} retries`);
      return;
    }
    const forced = {
      after: LIMITS.events.platformRetryAfter * 2 ** attempt,
      reason: reasonOf(ended),
      data: null,
    };
    const { after, reason, data } = ended.outcome === 'retry' ? retryAsked(ended.returned) : forced;
    const retryContext = { retryCount: attempt + 1, retryReason: reason, retryData: data };
    const again = { ...parcel, payload: { ...parcel.payload, retryContext } };
    const { timeline } = this.options;
    const what = `event for trigger ${parcel.module} again`;
    timeline.at(timeline.now() + after, what, () =>
      this.options.runner.whenUp(what, () => (this.stopped ? undefined : this.run(again, attempt + 1))),
    );
  }
}

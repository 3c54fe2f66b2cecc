import type { Clock } from '../../clock';

/** At most so many units in any span of time: a window that slides with the clock. */
export class RateWindow {
  private taken: { at: number; units: number }[] = [];
  private sum = 0;

  constructor(
    private readonly clock: Clock,
    private readonly most: number,
    /** Milliseconds. */
    private readonly span: number,
  ) {}

  /** Takes units if there is room for them; false, and nothing taken, if not. */
  take(units = 1): boolean {
    const now = this.clock.now();
    let gone = 0;
    for (const { at, units: freed } of this.taken) {
      if (at > now - this.span) break;
      this.sum -= freed;
      gone += 1;
    }
    if (gone > 0) this.taken.splice(0, gone);
    if (this.sum + units > this.most) return false;
    this.sum += units;
    const last = this.taken.at(-1);
    if (last?.at === now) last.units += units;
    else this.taken.push({ at: now, units });
    return true;
  }
}

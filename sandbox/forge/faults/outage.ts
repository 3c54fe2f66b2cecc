import type { Timeline } from '../../clock';

/**
 * Forge is down: no function runs. Events, queue items and retries wait and come when it is up again; schedules
 * that fall due meanwhile are left out; who waits for an answer gets an error.
 */
export class Outage {
  private isDown = false;
  private held: (() => void)[] = [];

  constructor(private readonly timeline: Timeline) {}

  get down(): boolean {
    return this.isDown;
  }

  begin(): void {
    this.isDown = true;
  }

  /** All that waits is due now, in the order it came. */
  end(): void {
    this.isDown = false;
    const { held } = this;
    this.held = [];
    for (const release of held) release();
  }

  /** Does it, or puts it on the agenda of the moment when Forge is up again. */
  whenUp(what: string, run: () => Promise<void> | undefined): Promise<void> | undefined {
    if (!this.isDown) return run();
    this.held.push(() => void this.timeline.at(this.timeline.now(), what, () => this.whenUp(what, run)));
    return undefined;
  }
}

/** Faults of one kind, each good for `times` strikes. The first that fits is taken. */
export class Counted<Fault extends { times?: number }> {
  private waiting: { fault: Fault; left: number }[] = [];

  /** Without `times` it strikes until cleared. */
  add(fault: Fault): void {
    this.waiting.push({ fault, left: fault.times ?? Infinity });
  }

  take(fits: (fault: Fault) => boolean = () => true): Fault | undefined {
    const found = this.waiting.find(({ fault }) => fits(fault));
    if (!found) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.waiting = this.waiting.filter((it) => it !== found);
    return found.fault;
  }

  clear(): void {
    this.waiting = [];
  }
}

import type { Exchange } from './door.types';

/** Remembers the last REST exchanges, numbered from 1. */
export class Traffic {
  private readonly kept: Exchange[] = [];
  private next = 1;

  constructor(private readonly most: number) {}

  /** Keeps an exchange and gives it its number. */
  add(numbering: (id: number) => Exchange): Exchange {
    const numbered = numbering(this.next++);
    this.kept.push(numbered);
    // Dropping in blocks: shifting one by one would copy the whole list at each request.
    if (this.kept.length >= this.most * 1.1) this.kept.splice(0, this.kept.length - this.most);
    return numbered;
  }

  /** All kept exchanges with a higher number, oldest first. */
  after(id = 0): Exchange[] {
    const first = this.kept[0]?.id ?? this.next;
    return this.kept.slice(Math.max(0, id + 1 - first, this.kept.length - this.most));
  }
}

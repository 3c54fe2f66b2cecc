/** The last results of a function, by its text: for work that is done again and again on the same few texts. */
export interface Remembering<Value> {
  of(text: string): Value;
  /** Forgets all. */
  clear(): void;
}

/** `make` must depend on the text alone; what it throws is not kept. `letGo` hears of each value forgotten. */
export function remembering<Value>(
  most: number,
  make: (text: string) => Value,
  letGo: (value: Value) => void = () => undefined,
): Remembering<Value> {
  const kept = new Map<string, Value>();
  return {
    of(text) {
      const found = kept.get(text);
      if (found !== undefined) {
        // Asked for again: it is the latest now.
        kept.delete(text);
        kept.set(text, found);
        return found;
      }
      const made = make(text);
      kept.set(text, made);
      const [oldest] = kept.size > most ? kept : [];
      if (oldest) {
        kept.delete(oldest[0]);
        letGo(oldest[1]);
      }
      return made;
    },
    clear() {
      for (const value of kept.values()) letGo(value);
      kept.clear();
    },
  };
}

import { useState } from 'react';

interface Attempt {
  busy: boolean;
  /** What the last attempt failed of; undefined while all is well. */
  trouble: unknown;
  attempt(work: () => Promise<void>): Promise<void>;
}

/** Something a person does that takes a moment and may fail. A new attempt forgets the trouble of the last. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  async function attempt(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setTrouble(undefined);
    try {
      await work();
    } catch (error) {
      setTrouble(error);
    } finally {
      setBusy(false);
    }
  }
  return { busy, trouble, attempt };
}

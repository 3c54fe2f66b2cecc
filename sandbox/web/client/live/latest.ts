/**
 * Runs `load` again whenever asked, never twice at once: what is asked for during a run is done by one more run
 * after it. `done` sees every answer, in order; nothing after `stop`.
 */
export interface Latest {
  ask(): Promise<void>;
  stop(): void;
}

export function latest<Value>(
  load: () => Promise<Value>,
  done: (value: Value) => void,
  failed: (error: unknown) => void,
): Latest {
  let running: Promise<void> | undefined;
  let again: Promise<void> | undefined;
  let stopped = false;

  async function run(): Promise<void> {
    try {
      const value = await load();
      if (!stopped) done(value);
    } catch (error) {
      if (!stopped) failed(error);
    }
  }
  function start(): Promise<void> {
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  }
  return {
    ask() {
      if (stopped) return Promise.resolve();
      if (!running) return start();
      again ??= running.then(() => {
        again = undefined;
        return start();
      });
      return again;
    },
    stop() {
      stopped = true;
    },
  };
}

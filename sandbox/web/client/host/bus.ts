type Listener = (payload: unknown) => unknown;

/** Events between the front ends of an app on one page, and from the page to them. */
export interface Bus {
  on(event: string, listener: Listener): () => void;
  emit(event: string, payload: unknown): void;
}

export function createBus(): Bus {
  const listeners = new Map<string, Set<Listener>>();
  return {
    on(event, listener) {
      const heard = listeners.get(event) ?? new Set();
      listeners.set(event, heard.add(listener));
      return () => void heard.delete(listener);
    },
    emit(event, payload) {
      for (const listener of [...(listeners.get(event) ?? [])]) void listener(payload);
    },
  };
}

import { readStreamEvent, type StreamEvent } from '../api/sandbox';

/** `again`: the stream was lost and is back, so anything may have happened meanwhile. */
export type Live = StreamEvent | { type: 'again' };

export interface Stream {
  listen(listener: (event: Live) => void): () => void;
}

/** What the site tells its pages as it happens. The browser itself reconnects a lost stream. */
export function openStream(path: string): Stream {
  const listeners = new Set<(event: Live) => void>();
  const tell = (event: Live): void => listeners.forEach((listener) => listener(event));
  const source = new EventSource(path);
  let lost = false;
  source.onerror = () => {
    lost = true;
  };
  source.onopen = () => {
    if (lost) tell({ type: 'again' });
    lost = false;
  };
  source.onmessage = ({ data }) => {
    const event = readStreamEvent(String(data));
    if (event) tell(event);
  };
  return {
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

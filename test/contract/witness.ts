import { channel } from 'node:diagnostics_channel';
import { EXCHANGES } from '../../sandbox/site/door';
import type { Exchange } from '../../sandbox/site/door.types';
import { operationOf } from './operations';

export interface Witness {
  /** Operations that were called and answered with 2xx, or 303 to where the answer is. */
  answered: ReadonlySet<string>;
  stop(): void;
}

/** Watches what passes the doors of all sandboxes in this process. */
export function watch(): Witness {
  const answered = new Set<string>();
  const hear = (message: unknown): void => {
    const { method, path, status } = message as Exchange;
    const operation = operationOf(method, path);
    if (operation && ((status >= 200 && status < 300) || status === 303)) answered.add(operation);
  };
  const exchanges = channel(EXCHANGES);
  exchanges.subscribe(hear);
  return { answered, stop: () => exchanges.unsubscribe(hear) };
}

import { type AnyFunction, decode, decodeError, encode, encodeError, type SentError } from './values';

/** One end of a `MessageChannel`. */
export interface Port {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

type Message =
  | { kind: 'ask'; id: number; what: string; data: unknown }
  | { kind: 'call'; id: number; fn: string; args: unknown }
  | { kind: 'done'; id: number; value: unknown }
  | { kind: 'failed'; id: number; error: SentError }
  | { kind: 'release'; fn: string };

/** How functions are called that were passed along and have no name of their own. */
const PASSED = 'function ';

export interface ChannelOptions {
  /** Answers what the other side asks; what it throws is thrown there. */
  answer: (what: string, data: unknown) => unknown;
  /** Functions that have a name of their own, looked up when they are called. */
  named?: (name: string) => AnyFunction | undefined;
  /** What a function of this side threw while the other side called it. */
  threw?: (error: unknown) => void;
}

export interface Channel {
  /** `encoded`: the data holds no functions any more. */
  ask(what: string, data?: unknown, encoded?: boolean): Promise<unknown>;
  close(): void;
}

/**
 * Questions and answers over a port, both ways, with functions in either: they are called where they were made, in
 * the order in which the calls were sent. A function that is no longer referred to is let go on the other side.
 */
export function openChannel(port: Port, { answer, named, threw }: ChannelOptions): Channel {
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  const kept = new Map<string, AnyFunction>();
  const standing = new Map<string, WeakRef<AnyFunction>>();
  let count = 0;

  const send = (message: Message): void => port.postMessage(message);
  const forgotten = new FinalizationRegistry<string>((name) => {
    if (standing.get(name)?.deref()) return;
    standing.delete(name);
    if (name.startsWith(PASSED)) send({ kind: 'release', fn: name });
  });

  function keep(fn: AnyFunction): string {
    const name = `${PASSED}${++count}`;
    kept.set(name, fn);
    return name;
  }
  const out = (value: unknown): unknown => encode(value, keep);

  function stand(name: string): AnyFunction {
    const known = standing.get(name)?.deref();
    if (known) return known;
    const made: AnyFunction = (...args) => {
      const answered = request((id) => ({ kind: 'call', id, fn: name, args: out(args) }));
      // Who calls a handler need not care what becomes of it; where it lives, a failure is reported.
      answered.catch(() => undefined);
      return answered;
    };
    standing.set(name, new WeakRef(made));
    forgotten.register(made, name);
    return made;
  }
  const read = (value: unknown): unknown => decode(value, stand);

  function request(message: (id: number) => Message): Promise<unknown> {
    const id = ++count;
    return new Promise((done, failed) => {
      waiting.set(id, { done, failed });
      try {
        send(message(id));
      } catch (error) {
        waiting.delete(id);
        failed(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  async function respond(id: number, work: () => unknown): Promise<void> {
    try {
      send({ kind: 'done', id, value: out(await work()) });
    } catch (error) {
      send({ kind: 'failed', id, error: encodeError(error) });
    }
  }

  function call(name: string, args: unknown): unknown {
    const fn = named?.(name) ?? kept.get(name);
    if (!fn) throw new Error(`What is called is no longer there: ${name}.`);
    const given = read(args);
    const result = (): unknown => fn(...(Array.isArray(given) ? given : []));
    return threw ? watched(result, threw) : result();
  }

  port.onmessage = ({ data }: MessageEvent<Message>) => {
    switch (data.kind) {
      case 'ask':
        return void respond(data.id, () => answer(data.what, read(data.data)));
      case 'call':
        return void respond(data.id, () => call(data.fn, data.args));
      case 'done':
        waiting.get(data.id)?.done(read(data.value));
        return void waiting.delete(data.id);
      case 'failed':
        waiting.get(data.id)?.failed(decodeError(data.error));
        return void waiting.delete(data.id);
      case 'release':
        return void kept.delete(data.fn);
    }
  };

  return {
    ask: (what, data, encoded = false) =>
      request((id) => ({ kind: 'ask', id, what, data: encoded ? data : out(data) })),
    close() {
      port.onmessage = null;
      port.close();
      for (const { failed } of waiting.values()) failed(new Error('The frame is gone.'));
      waiting.clear();
      kept.clear();
    },
  };
}

function watched(work: () => unknown, threw: (error: unknown) => void): unknown {
  try {
    const result = work();
    if (result instanceof Promise) result.catch(threw);
    return result;
  } catch (error) {
    threw(error);
    throw error;
  }
}

export type AnyFunction = (...args: unknown[]) => unknown;

/** What stands for a function in a message. */
const MARK = '__forgeFunction';

/** Gives a function a name by which the other side can call it; `path` is where in the value it stood. */
export type Keep = (fn: AnyFunction, path: string) => string;

/**
 * A value as it can be sent: functions become names, everything else is left to the browser's structured clone
 * (dates, blobs, cycles that hold no function). `convert` may replace a value first.
 */
export function encode(value: unknown, keep: Keep, convert = same, path = ''): unknown {
  const converted = convert(value, path);
  if (isFunction(converted)) return { [MARK]: keep(converted, path) };
  if (Array.isArray(converted)) return converted.map((item, index) => encode(item, keep, convert, `${path}.${index}`));
  if (!isPlain(converted)) return converted;
  return Object.fromEntries(
    Object.entries(converted).map(([key, item]) => [key, encode(item, keep, convert, path ? `${path}.${key}` : key)]),
  );
}

/** The reverse: each name becomes a function that `stand` makes for it. */
export function decode(value: unknown, stand: (name: string) => AnyFunction): unknown {
  if (Array.isArray(value)) return value.map((item) => decode(item, stand));
  if (!isPlain(value)) return value;
  const name = value[MARK];
  if (typeof name === 'string') return stand(name);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item, stand)]));
}

/** What somebody threw, as it can be sent. */
export interface SentError {
  name: string;
  message: string;
  stack?: string;
}

export function encodeError(error: unknown): SentError {
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack };
  return { name: 'Error', message: typeof error === 'string' ? error : describe(error) };
}

export function decodeError({ name, message, stack }: SentError): Error {
  return Object.assign(new Error(message), { name, ...(stack && { stack }) });
}

function describe(thrown: unknown): string {
  try {
    return JSON.stringify(thrown) ?? String(thrown);
  } catch {
    return String(thrown);
  }
}

const same = (value: unknown, _path: string): unknown => value;

export const isFunction = (value: unknown): value is AnyFunction => typeof value === 'function';

export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

import type { Json } from '../../json';
import { LIMITS } from '../limits';

/** The store says no: `{code, message}` on the wire, a ForgeKvsAPIError in the app. */
export class KvsRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** …/forge/storage-reference: the characters of a key. */
const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s#-]+$/;

export function checkKey(key: string): void {
  if (key.length === 0 || key.length > LIMITS.kvs.keyCharacters) {
    throw new KvsRefusal(
      400,
      'INVALID_KEY',
      `A key has 1 to ${LIMITS.kvs.keyCharacters} characters, this one ${key.length}`,
    );
  }
  if (!KEY.test(key)) throw new KvsRefusal(400, 'INVALID_KEY', `A key must match ${KEY.source}`);
}

function depthOf(value: Json): number {
  if (value === null || typeof value !== 'object') return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

export const bytesOf = (value: Json): number => Buffer.byteLength(JSON.stringify(value));

export function checkValue(value: Json): void {
  const bytes = bytesOf(value);
  if (bytes > LIMITS.kvs.valueBytes) {
    throw new KvsRefusal(400, 'MAX_SIZE', `A value has at most ${LIMITS.kvs.valueBytes} bytes, this one ${bytes}`);
  }
  if (depthOf(value) > LIMITS.kvs.depth)
    throw new KvsRefusal(400, 'MAX_DEPTH', `A value nests at most ${LIMITS.kvs.depth} deep`);
}

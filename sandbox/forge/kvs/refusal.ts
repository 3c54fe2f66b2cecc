import type { Json } from '../../json';
import { LIMITS } from '../limits';

/**
 * The store says no: `{code, message}` on the wire, a ForgeKvsAPIError in the app. Codes as in
 * …/forge/storage-reference/entities-errorhandling, where it names one.
 */
export class KvsRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const refuseKvs = (code: string, message: string): KvsRefusal => new KvsRefusal(400, code, message);
export const noSuchKey = (key: string): KvsRefusal => new KvsRefusal(404, 'KEY_NOT_FOUND', `Key not found: ${key}`);

/** …/forge/storage-reference: the characters of a key. */
const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s#-]+$/;

export function checkKey(key: string): void {
  const { keyCharacters } = LIMITS.kvs;
  if (key.length === 0) throw refuseKvs('EMPTY_KEY', 'A key cannot be empty');
  if (key.length > keyCharacters)
    throw refuseKvs('KEY_TOO_LONG', `A key has at most ${keyCharacters} characters, this one ${key.length}`);
  if (!KEY.test(key)) throw refuseKvs('INVALID_KEY', `A key must match ${KEY.source}`);
}

function depthOf(value: Json): number {
  if (value === null || typeof value !== 'object') return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

export const bytesOf = (value: Json): number => Buffer.byteLength(JSON.stringify(value));

/** What holds for every stored value. */
export function checkValue(value: Json): void {
  const { valueBytes, depth } = LIMITS.kvs;
  if (value === null) throw refuseKvs('INVALID_VALUE', 'null cannot be stored');
  const bytes = bytesOf(value);
  if (bytes > valueBytes) throw refuseKvs('MAX_SIZE', `A value has at most ${valueBytes} bytes, this one ${bytes}`);
  if (depthOf(value) > depth) throw refuseKvs('MAX_DEPTH', `A value nests at most ${depth} deep`);
}

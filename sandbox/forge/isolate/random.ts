import * as nodeCrypto from 'node:crypto';

/** Chance for the app that is the same on every run. */
export interface Chance {
  bytes(count: number): Buffer;
  uuid(): string;
  /** In [0, 1). */
  fraction(): number;
}

/** A stream of bytes from a seed: SHA-256 over seed and counter. */
export function chance(seed: string): Chance {
  let counter = 0;
  let pool = Buffer.alloc(0);
  const bytes = (count: number): Buffer => {
    while (pool.length < count) {
      pool = Buffer.concat([pool, nodeCrypto.createHash('sha256').update(`${seed}:${counter++}`).digest()]);
    }
    const taken = pool.subarray(0, count);
    pool = pool.subarray(count);
    return Buffer.from(taken);
  };
  return { bytes, uuid: () => uuidOf(bytes(16)), fraction: () => bytes(4).readUInt32BE() / 2 ** 32 };
}

/** Shapes 16 bytes as a version 4 UUID. */
function uuidOf(bytes: Buffer): string {
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** The same UUID for the same name, always. */
export const uuidFor = (name: string): string =>
  uuidOf(nodeCrypto.createHash('sha256').update(name).digest().subarray(0, 16));

/** `node:crypto` and the web's `crypto` with chance in place of randomness. */
export function cryptoWith(source: Chance): { node: typeof nodeCrypto; web: object } {
  const fill = <View extends ArrayBufferView>(view: View): View => {
    Buffer.from(view.buffer, view.byteOffset, view.byteLength).set(source.bytes(view.byteLength));
    return view;
  };
  return {
    node: {
      ...nodeCrypto,
      randomUUID: (() => source.uuid()) as typeof nodeCrypto.randomUUID,
      randomBytes: source.bytes as typeof nodeCrypto.randomBytes,
    },
    web: { randomUUID: source.uuid, getRandomValues: fill, subtle: nodeCrypto.webcrypto.subtle },
  };
}

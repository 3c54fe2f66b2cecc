import { invoke } from '@forge/bridge';
import type { Contract, Reply } from '../contract';

/** Asks the backend. Rejects only when the platform itself fails; a refusal is a reply. */
export async function ask<K extends keyof Contract>(
  key: K,
  asks: Contract[K]['asks'],
): Promise<Reply<Contract[K]['answers']>> {
  // Without the `metadata` argument the bridge answers the bare reply, which its type does not say.
  return (await invoke<Reply<Contract[K]['answers']>>(key, asks)) as Reply<Contract[K]['answers']>;
}

import { invoke } from '@forge/bridge';
import type { Contract, Reply } from '../contract';

/** Asks the backend. Rejects only when the platform itself fails; a refusal is a reply. */
export const ask = <K extends keyof Contract>(key: K, asks: Contract[K]['asks']): Promise<Reply<Contract[K]['answers']>> =>
  invoke<Reply<Contract[K]['answers']>>(key, asks);

import { useEffect, useState } from 'react';
import type { Contract } from '../../contract';
import type { Said } from '../../domain/answers';
import { ask } from '../ask';
import { UNREACHABLE } from './words';

/** What the backend is asked without any input. */
type Plain = 'site.desks' | 'site.findings' | 'site.usage';

export type Answer<T> =
  | { readonly is: 'loading' }
  | { readonly is: 'trouble'; readonly said: Said }
  | { readonly is: 'there'; readonly value: T };

/** Asks the backend, also when it refuses or does not answer at all. */
export async function answered<K extends keyof Contract>(
  key: K,
  asks: Contract[K]['asks'],
): Promise<Answer<Contract[K]['answers']>> {
  const reply = await ask(key, asks).catch(() => null);
  if (reply === null) return { is: 'trouble', said: UNREACHABLE };
  return reply.ok ? { is: 'there', value: reply.value } : { is: 'trouble', said: reply.problem };
}

/** Asks when it is drawn, and whenever `turn` changes. */
export function useAnswer<K extends Plain>(key: K, turn: number): Answer<Contract[K]['answers']> {
  const [answer, setAnswer] = useState<Answer<Contract[K]['answers']>>({ is: 'loading' });
  useEffect(() => {
    let gone = false;
    void answered(key, {}).then((given) => {
      if (!gone) setAnswer(given);
    });
    return () => void (gone = true);
  }, [key, turn]);
  return answer;
}

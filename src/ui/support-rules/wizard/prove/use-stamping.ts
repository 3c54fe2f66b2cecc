import { useEffect, useRef, useState } from 'react';
import type { Contract, Reply } from '../../../../contract';
import type { Stamping } from '../../../../contract/set-up';
import type { Said } from '../../../../domain/answers';
import { ask } from '../../../ask';
import { after } from '../../../clock';
import { STAMPING_SILENT } from './words';

/** Milliseconds between two looks at how far it is. */
const EVERY = 3_000;

type Row = 'stamping.read' | 'stamping.start' | 'stamping.stop';

export interface Stampings {
  /** `undefined`: not looked yet. */
  readonly stamping: Stamping | null | undefined;
  readonly trouble: Said | null;
  readonly asking: Row | null;
  start(): void;
  stop(): void;
}

export const isUnderWay = ({ state }: Stamping): boolean => state === 'going' || state === 'waiting-for-quota';

/** Stamping goes on in the background: here it is begun, watched and stopped. */
export function useStamping(): Stampings {
  const [state, setState] = useState<Omit<Stampings, 'start' | 'stop'>>({
    stamping: undefined,
    trouble: null,
    asking: null,
  });
  const busy = useRef(false);

  async function send(row: Row): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setState((before) => ({ ...before, asking: row }));
    const answer: Reply<Contract[Row]['answers']> = await ask(row, {}).catch(() => ({
      ok: false,
      problem: STAMPING_SILENT,
    }));
    busy.current = false;
    setState(({ stamping }) => ({
      stamping: answer.ok ? answer.value.stamping : (stamping ?? null),
      trouble: answer.ok ? null : answer.problem,
      asking: null,
    }));
  }

  const { stamping, trouble } = state;
  useEffect(() => void send('stamping.read'), []);
  useEffect(() => {
    if (!stamping || trouble || !isUnderWay(stamping)) return undefined;
    return after(EVERY, () => void send('stamping.read'));
  }, [stamping, trouble]);

  return { ...state, start: () => void send('stamping.start'), stop: () => void send('stamping.stop') };
}

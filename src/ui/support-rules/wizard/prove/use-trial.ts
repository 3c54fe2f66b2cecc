import { useEffect, useRef, useState } from 'react';
import type { Contract, Reply } from '../../../../contract';
import type { Said } from '../../../../domain/answers';
import type { Trial } from '../../../../domain/trial/trial';
import { ask } from '../../../ask';
import { after } from '../../../clock';
import { TRIAL_SILENT } from './words';

/** Milliseconds, where the backend does not say when to come back. */
const SOON = 2_000;

type Row = 'trial.read' | 'trial.start' | 'trial.go-on' | 'trial.stop';

export interface Trying {
  /** `undefined`: not looked yet. */
  readonly trial: Trial | null | undefined;
  readonly trouble: Said | null;
  /** It was begun or gone on with here, not found as it had ended before. */
  readonly watched: boolean;
  /** What was pressed and is not answered yet. */
  readonly asking: Row | null;
  start(): void;
  goOn(): void;
  stop(): void;
}

/** The trial hand-over: while it goes on, its next step is asked for again and again. */
export function useTrial(): Trying {
  const [trial, setTrial] = useState<Trial | null | undefined>(undefined);
  const [trouble, setTrouble] = useState<Said | null>(null);
  const [asking, setAsking] = useState<Row | null>(null);
  const [watched, setWatched] = useState(false);
  const busy = useRef<Row | null>(null);
  /** Pressed while a step was under way. */
  const stopNext = useRef(false);

  async function send(row: Row): Promise<void> {
    if (busy.current) return;
    busy.current = row;
    if (row !== 'trial.read') setWatched(true);
    setAsking(row);
    const answer: Reply<Contract[Row]['answers']> = await ask(row, {}).catch(() => ({
      ok: false,
      problem: TRIAL_SILENT,
    }));
    busy.current = null;
    setAsking(null);
    setTrouble(answer.ok ? null : answer.problem);
    setTrial((before) => (answer.ok ? answer.value.trial : (before ?? null)));
    if (!stopNext.current) return;
    stopNext.current = false;
    await send('trial.stop');
  }

  useEffect(() => void send('trial.read'), []);
  useEffect(() => {
    if (trial?.state !== 'going' || trouble) return undefined;
    return after(trial.againIn ?? SOON, () => void send('trial.go-on'));
  }, [trial, trouble]);

  return {
    trial,
    trouble,
    watched,
    asking,
    start: () => void send('trial.start'),
    goOn: () => void send('trial.go-on'),
    stop() {
      if (busy.current) stopNext.current = true;
      else void send('trial.stop');
    },
  };
}

import { useEffect, useRef, useState } from 'react';
import type { Contract, Reply } from '../../../../contract';
import type { Said } from '../../../../domain/answers';
import type { PolicyDraft } from '../../../../domain/policy';
import type { SetUpPlan } from '../../../../domain/set-up/plan';
import { ask } from '../../../ask';
import { NO_ANSWER, NOT_PLANNED, NOT_UNDONE } from './words';

type Answer = Reply<Contract['setup.plan.apply']['answers']>;

/** What is under way: the plan is made, or one change is made or taken back. */
export type Doing = { what: 'planning' } | { what: 'applying' | 'undoing'; change: string; stopping?: boolean };

export interface Planning {
  readonly plan: SetUpPlan | null;
  readonly doing: Doing | null;
  readonly trouble: Said | null;
  /** Works the plan out anew; whether that went well. */
  make(draft: PolicyDraft, managers: readonly string[], copies: readonly string[]): Promise<boolean>;
  /** Makes changes, one after the other, until all are tried or somebody stops it. */
  apply(changes: readonly string[]): Promise<void>;
  stop(): void;
  undo(change: string): Promise<void>;
  clear(): void;
}

const orElse = (asked: Promise<Answer>, problem: Said): Promise<Answer> => asked.catch(() => ({ ok: false, problem }));

/** The plan as it is kept, and what can be done with it: one thing at a time, however often a button is pressed. */
export function usePlan(first: SetUpPlan | null): Planning {
  const [plan, setPlan] = useState(first);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [trouble, setTrouble] = useState<Said | null>(null);
  const busy = useRef(false);
  const stopped = useRef(false);
  // Who leaves the page stops what goes on there.
  useEffect(() => () => void (stopped.current = true), []);

  async function alone(work: () => Promise<boolean>): Promise<boolean> {
    if (busy.current) return false;
    busy.current = true;
    stopped.current = false;
    setTrouble(null);
    try {
      return await work();
    } finally {
      busy.current = false;
      setDoing(null);
    }
  }
  function take(answer: Answer): boolean {
    if (answer.ok) setPlan(answer.value.plan);
    else setTrouble(answer.problem);
    return answer.ok;
  }

  return {
    plan,
    doing,
    trouble,
    make: (draft, managers, copies) =>
      alone(async () => {
        setDoing({ what: 'planning' });
        const asks = { draft, managers: [...managers], copies: [...copies] };
        return take(await orElse(ask('setup.plan.make', asks), NOT_PLANNED));
      }),
    async apply(changes) {
      await alone(async () => {
        for (const change of changes) {
          if (stopped.current) return true;
          setDoing({ what: 'applying', change });
          if (!take(await orElse(ask('setup.plan.apply', { change }), NO_ANSWER))) return false;
        }
        return true;
      });
    },
    stop() {
      stopped.current = true;
      setDoing((now) => (now?.what === 'applying' ? { ...now, stopping: true } : now));
    },
    async undo(change) {
      await alone(async () => {
        setDoing({ what: 'undoing', change });
        return take(await orElse(ask('setup.plan.undo', { change }), NOT_UNDONE));
      });
    },
    clear: () => setTrouble(null),
  };
}

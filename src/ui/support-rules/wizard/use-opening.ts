import { view } from '@forge/bridge';
import { useEffect, useState } from 'react';
import type { Contract, Reply } from '../../../contract';
import type { Said } from '../../../domain/answers';
import type { PolicyDraft } from '../../../domain/policy';
import { draftOf } from '../../../domain/rules/draft';
import type { Choices } from '../../../domain/set-up/choices';
import type { SetUpPlan } from '../../../domain/set-up/plan';
import { ask } from '../../ask';
import { rulesAreSaved } from './plan/changes';
import { NOT_OPENED } from './words';

/** What the set-up begins with. */
export interface Opened {
  readonly choices: Choices;
  readonly plan: SetUpPlan | null;
  /** Rules to go on with: those that are planned, or else those in force; `null`: neither. */
  readonly rules: PolicyDraft | null;
  /** Account id of who looks. */
  readonly me: string | null;
}

type Answered = [
  Reply<Contract['setup.choices']['answers']>,
  Reply<Contract['setup.plan.read']['answers']>,
  Reply<Contract['rules.read']['answers']>,
  string | null,
];

/** Who sets a desk up is likely to look after escalations; where the page is not told, nobody is proposed. */
const whoLooks = (): Promise<string | null> =>
  view.getContext().then(
    ({ accountId }) => accountId ?? null,
    () => null,
  );

/** Rules that were saved since the plan are newer than it. */
function opened([choices, planned, read, me]: Answered): Opened | Said {
  if (!choices.ok) return choices.problem;
  if (!planned.ok) return planned.problem;
  if (!read.ok) return read.problem;
  const { plan } = planned.value;
  const inForce = read.value.rules && draftOf(read.value.rules);
  return { choices: choices.value, plan, rules: rulesAreSaved(plan) ? inForce : (plan?.draft ?? inForce), me };
}

export interface Opening {
  readonly opened: Opened | null;
  readonly trouble: Said | null;
  again: () => void;
}

/** Looks at the project once, and again when asked to. */
export function useOpening(): Opening {
  const [state, setState] = useState<Omit<Opening, 'again'>>({ opened: null, trouble: null });
  const look = (): void => {
    setState({ opened: null, trouble: null });
    Promise.all([ask('setup.choices', {}), ask('setup.plan.read', {}), ask('rules.read', {}), whoLooks()])
      .then(opened)
      .catch(() => NOT_OPENED)
      .then((found) =>
        setState('choices' in found ? { opened: found, trouble: null } : { opened: null, trouble: found }),
      )
      .catch(() => undefined);
  };
  useEffect(look, []);
  return { ...state, again: look };
}

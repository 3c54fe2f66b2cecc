import { useEffect, useState } from 'react';
import { beginWith, fromDraft } from './answers/begin';
import { toDraft } from './answers/to-draft';
import type { Typed } from './answers/typed';
import { wrongAt, type Wrongs } from './answers/wrong';
import { isOpen, rulesAreSaved, toApply } from './plan/changes';
import { usePlan, type Planning } from './plan/use-plan';
import { next, stoppedAt, type Step } from './steps';
import type { Opened } from './use-opening';

export interface Steps {
  readonly step: Step;
  readonly typed: Typed;
  /** What is to be put right before it goes on; nothing is wrong before somebody tried to. */
  readonly wrongs: Wrongs;
  readonly planning: Planning;
  change(typed: Typed): void;
  goTo(step: Step): void;
  /** On to the next step, where the answers of this one are complete. */
  go(): void;
  /** Makes what is left of the plan that who looks may make. */
  applyRest(): void;
  /** Works the plan out anew, for the same answers. */
  lookAgain(): void;
  withCopies(copies: readonly string[]): void;
}

const USUAL = 'it-service-desk';

const begin = ({ choices, plan, rules, me }: Opened): Typed =>
  rules ? fromDraft(rules, choices, plan?.managers ?? []) : beginWith(USUAL, choices, me === null ? [] : [me]);

/** The answers, step by step. They stay when a call fails, and when one goes back. */
export function useSteps(opened: Opened): Steps {
  const { choices, rules } = opened;
  const planning = usePlan(opened.plan);
  const { plan } = planning;
  const [step, setStep] = useState(() => stoppedAt(opened.plan));
  const [typed, change] = useState(() => begin(opened));
  const [tried, setTried] = useState<Step | null>(null);

  function goTo(to: Step): void {
    planning.clear();
    setTried(null);
    setStep(to);
  }
  async function showChanges(): Promise<void> {
    const draft = toDraft(typed, choices, rules);
    if (await planning.make(draft, typed.managers, plan?.copies ?? [])) goTo('preview');
  }
  function applyRest(): void {
    if (plan) void planning.apply(toApply(plan, choices.jiraAdmin).map(({ id }) => id));
  }
  function go(): void {
    if (Object.keys(wrongAt(step, typed, choices)).length > 0) return setTried(step);
    if (step === 'clocks') return void showChanges();
    if (step === 'preview') applyRest();
    if (step !== 'apply' || rulesAreSaved(plan)) goTo(next(step));
  }
  function withCopies(copies: readonly string[]): void {
    if (plan) void planning.make(plan.draft, plan.managers, copies);
  }
  // Since it was made, others may have made changes; and a Jira admin sees more than a project admin who planned.
  useEffect(() => {
    if (plan?.changes.some(isOpen)) withCopies(plan.copies);
  }, []);
  return {
    step,
    typed,
    wrongs: tried === step ? wrongAt(step, typed, choices) : {},
    planning,
    change,
    goTo,
    go,
    applyRest,
    lookAgain: () => withCopies(plan?.copies ?? []),
    withCopies,
  };
}

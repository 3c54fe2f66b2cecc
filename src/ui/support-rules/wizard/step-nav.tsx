import { Button, ButtonGroup, LoadingButton } from '@forge/react';
import type { SetUpPlan } from '../../../domain/set-up/plan';
import { Nav } from './step-frame';
import { isByHand, isOpen, rulesAreSaved, toApply } from './plan/changes';
import { PLAN } from './plan/words';
import type { Steps } from './use-steps';
import { WORDS } from './words';

interface StepNavProps {
  steps: Steps;
  jiraAdmin: boolean | null;
}

/** While changes are made there is one thing to press; otherwise what leads on comes first. */
function ApplyNav({ steps, plan, jiraAdmin }: StepNavProps & { plan: SetUpPlan }) {
  const { doing, stop } = steps.planning;
  if (doing?.what === 'applying')
    return (
      <ButtonGroup>
        <Button onClick={stop} isDisabled={doing.stopping === true}>
          {doing.stopping ? PLAN.stopping : PLAN.stop}
        </Button>
      </ButtonGroup>
    );
  const mine = toApply(plan, jiraAdmin).length;
  const saved = rulesAreSaved(plan);
  const isDisabled = doing !== null;
  return (
    <ButtonGroup>
      {mine > 0 && (
        <Button appearance="primary" onClick={steps.applyRest} isDisabled={isDisabled}>
          {PLAN.goOn(mine)}
        </Button>
      )}
      {saved && (
        <Button appearance={mine > 0 ? 'default' : 'primary'} onClick={steps.go} isDisabled={isDisabled}>
          {PLAN.prove}
        </Button>
      )}
      {plan.changes.some((change) => isByHand(change) || isOpen(change)) && (
        <LoadingButton onClick={steps.lookAgain} isLoading={doing?.what === 'planning'} isDisabled={isDisabled}>
          {PLAN.again}
        </LoadingButton>
      )}
    </ButtonGroup>
  );
}

/** What can be pressed below a step. */
export function StepNav({ steps, jiraAdmin }: StepNavProps) {
  const { step, planning, go } = steps;
  const { plan, doing } = planning;
  if (step === 'apply' && plan) return <ApplyNav steps={steps} plan={plan} jiraAdmin={jiraAdmin} />;
  if (step === 'preview' && plan) {
    const mine = toApply(plan, jiraAdmin).length;
    return <Nav next={go} label={mine > 0 ? PLAN.apply(mine) : WORDS.next} isDisabled={doing !== null} />;
  }
  if (step === 'clocks') return <Nav next={go} label={PLAN.preview} working={doing?.what === 'planning'} />;
  return <Nav next={go} />;
}

import { Inline, Spinner, Stack, Text } from '@forge/react';
import { TroubleNote } from '../../ticket/trouble-note';
import { ClocksStep } from './clocks/clocks-step';
import { StepFrame } from './step-frame';
import { ApplyStep } from './plan/apply-step';
import { PreviewStep } from './plan/preview-step';
import { PLAN } from './plan/words';
import { ProjectStep } from './project-step';
import { ProveStep } from './prove/prove-step';
import { StepNav } from './step-nav';
import { TeamsStep } from './teams/teams-step';
import { TemplateStep } from './template-step';
import type { Opened } from './use-opening';
import { useSteps, type Steps } from './use-steps';

export interface SettingUpProps {
  opened: Opened;
  done: () => void;
}

function Body({ steps, opened: { choices, rules } }: { steps: Steps; opened: Opened }) {
  const { step, typed, wrongs, change, planning } = steps;
  const { plan, doing } = planning;
  const answering = { choices, typed, wrongs, change };
  if (step === 'project') return <ProjectStep choices={choices} />;
  if (step === 'template') return <TemplateStep {...answering} rules={rules} />;
  if (step === 'teams') return <TeamsStep {...answering} />;
  if (step === 'clocks' || !plan) return <ClocksStep {...answering} />;
  const { jiraAdmin, project } = choices;
  return step === 'preview' ? (
    <PreviewStep plan={plan} jiraAdmin={jiraAdmin} isDisabled={doing !== null} copy={steps.withCopies} />
  ) : (
    <ApplyStep plan={plan} planning={planning} jiraAdmin={jiraAdmin} project={project.key} />
  );
}

/** Below the buttons, so that none moves away: what went wrong, and what is under way. */
const Meanwhile = ({ planning: { trouble, doing } }: Pick<Steps, 'planning'>) => (
  <>
    {trouble && <TroubleNote said={trouble} />}
    {doing?.what === 'planning' && (
      <Inline space="space.100" alignBlock="center">
        <Spinner size="small" />
        <Text>{PLAN.looking}</Text>
      </Inline>
    )}
  </>
);

/** The steps of the set-up, one at a time. */
export function SettingUp({ opened, done }: SettingUpProps) {
  const steps = useSteps(opened);
  const { planning, step, goTo } = steps;
  const { choices } = opened;
  return (
    <StepFrame project={choices.project.name} step={step} goTo={planning.doing === null ? goTo : null}>
      {step === 'prove' && planning.plan ? (
        <ProveStep plan={planning.plan} rules={opened.rules} choices={choices} done={done} />
      ) : (
        <Stack space="space.300">
          <Body steps={steps} opened={opened} />
          {choices.unfit === null && <StepNav steps={steps} jiraAdmin={choices.jiraAdmin} />}
          <Meanwhile planning={planning} />
        </Stack>
      )}
    </StepFrame>
  );
}

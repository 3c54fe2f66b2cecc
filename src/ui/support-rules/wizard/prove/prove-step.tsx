import { Stack } from '@forge/react';
import type { PolicyDraft } from '../../../../domain/policy';
import type { Choices } from '../../../../domain/set-up/choices';
import type { SetUpPlan } from '../../../../domain/set-up/plan';
import { SetUpCheck } from '../../set-up/set-up-check';
import { Nav } from '../step-frame';
import { rulesAreSaved } from '../plan/changes';
import { Stamping } from './stamping';
import { TeamSla } from './team-sla';
import { Trial } from './trial';
import { useTrial } from './use-trial';
import { PROVE } from './words';

interface ProveStepProps {
  plan: SetUpPlan;
  /** As they were when the page was opened; the team's SLA may have been chosen after the plan. */
  rules: PolicyDraft | null;
  choices: Choices;
  done: () => void;
}

/** That it works: by a hand-over that is tried, and by a look at everything. Then the tickets that are open. */
export function ProveStep({ plan, rules, choices, done }: ProveStepProps) {
  const trying = useTrial();
  const draft = { ...plan.draft, teamClock: plan.draft.teamClock ?? rules?.teamClock ?? null };
  const ended = trying.trial ? trying.trial.state !== 'going' && trying.trial.state !== 'stopped' : false;
  return (
    <Stack space="space.400">
      <TeamSla draft={draft} choices={choices} />
      <Trial trying={trying} isDisabled={!rulesAreSaved(plan)} />
      {ended && <SetUpCheck atOnce={trying.watched} />}
      {ended && <Stamping />}
      <Nav next={done} label={PROVE.done} isDisabled={trying.trial?.state === 'going'} />
    </Stack>
  );
}

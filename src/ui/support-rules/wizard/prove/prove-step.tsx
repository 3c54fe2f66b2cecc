import { Stack } from '@forge/react';
import type { Choices } from '../../../../domain/set-up/choices';
import type { SetUpPlan } from '../../../../domain/set-up/plan';
import { SetUpCheck } from '../../set-up/set-up-check';
import { Nav } from '../frame';
import { rulesAreSaved } from '../plan/changes';
import { Stamping } from './stamping';
import { TeamSla } from './team-sla';
import { Trial } from './trial';
import { useTrial } from './use-trial';
import { PROVE } from './words';

interface ProveStepProps {
  plan: SetUpPlan;
  choices: Choices;
  back: () => void;
  done: () => void;
}

/** That it works: by a hand-over that is tried, and by a look at everything. Then the tickets that are open. */
export function ProveStep({ plan, choices, back, done }: ProveStepProps) {
  const trying = useTrial();
  const ended = trying.trial ? trying.trial.state !== 'going' && trying.trial.state !== 'stopped' : false;
  return (
    <Stack space="space.400">
      {trying.trial?.state !== 'proven' && <TeamSla draft={plan.draft} choices={choices} />}
      <Trial trying={trying} isDisabled={!rulesAreSaved(plan)} />
      {ended && <SetUpCheck />}
      {ended && <Stamping />}
      <Nav back={back} next={done} label={PROVE.done} isDisabled={trying.trial?.state === 'going'} />
    </Stack>
  );
}

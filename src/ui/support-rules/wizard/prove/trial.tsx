import {
  Button,
  ButtonGroup,
  Heading,
  Inline,
  LoadingButton,
  Lozenge,
  SectionMessage,
  Spinner,
  Stack,
  Text,
} from '@forge/react';
import type { Trial as Tried, TrialStep } from '../../../../domain/trial/trial';
import { TroubleNote } from '../../../ticket/trouble-note';
import { Card } from '../card';
import type { Trying } from './use-trial';
import { ENDED, TRIAL, TRIAL_STATES } from './words';

const Line = ({ step: { title, state, note } }: { step: TrialStep }) => (
  <Stack space="space.025">
    <Inline spread="space-between" alignBlock="start" shouldWrap space="space.100">
      <Text>{title}</Text>
      <Lozenge appearance={TRIAL_STATES[state].appearance}>{TRIAL_STATES[state].name}</Lozenge>
    </Inline>
    {note !== null && (
      <Text size="small" color="color.text.subtle">
        {note}
      </Text>
    )}
  </Stack>
);

/** How it ended, in words. */
function Ended({ trial: { state, said, left } }: { trial: Tried }) {
  if (state === 'going' || said === null) return null;
  return (
    <SectionMessage appearance={ENDED[state]} title={said.happened}>
      <Text>{said.means}</Text>
      <Text>{said.next}</Text>
      {left.length > 0 && <Text>{TRIAL.left(left.join(', '))}</Text>}
    </SectionMessage>
  );
}

function Buttons({ trying, isDisabled }: { trying: Trying; isDisabled: boolean }) {
  const { trial, trouble, asking, start, goOn, stop } = trying;
  if (trial?.state !== 'going')
    return (
      <ButtonGroup>
        <LoadingButton
          appearance={trial ? 'default' : 'primary'}
          onClick={start}
          isLoading={asking === 'trial.start'}
          isDisabled={isDisabled || asking === 'trial.read'}
        >
          {trial ? TRIAL.again : TRIAL.start}
        </LoadingButton>
      </ButtonGroup>
    );
  return (
    <ButtonGroup>
      {trouble && (
        <LoadingButton appearance="primary" onClick={goOn} isLoading={asking === 'trial.go-on'}>
          {TRIAL.goOn}
        </LoadingButton>
      )}
      <Button onClick={stop}>{TRIAL.stop}</Button>
    </ButtonGroup>
  );
}

/** The trial hand-over, line by line. */
export function Trial({ trying, isDisabled }: { trying: Trying; isDisabled: boolean }) {
  const { trial, trouble } = trying;
  return (
    <Stack space="space.150">
      <Heading as="h4" size="small">
        {TRIAL.title}
      </Heading>
      <Text>{TRIAL.about}</Text>
      {isDisabled && <Text>{TRIAL.needsRules}</Text>}
      {trouble && <TroubleNote said={trouble} />}
      {trial && (
        <>
          <Ended trial={trial} />
          <Card>
            <Stack space="space.150">
              {trial.steps.map((step, index) => (
                // Steps have no other name, and never change their places.
                <Line key={index} step={step} />
              ))}
            </Stack>
          </Card>
        </>
      )}
      <Inline space="space.100" alignBlock="center">
        <Buttons trying={trying} isDisabled={isDisabled} />
        {trial?.state === 'going' && !trouble && <Spinner size="small" label={TRIAL.title} />}
      </Inline>
    </Stack>
  );
}

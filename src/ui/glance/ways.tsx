import { Button, ButtonGroup, Stack, Text } from '@forge/react';
import type { Verb } from '../../domain/level';
import type { Offer } from './offers';
import { VERBS } from './words';

/** What can be done with the ticket. A button that cannot be pressed says below why: a tooltip is not read by everybody. */
export function Ways({ offers, start }: { offers: readonly Offer[]; start: (verb: Verb) => void }) {
  if (offers.length === 0) return null;
  return (
    <Stack space="space.075">
      <ButtonGroup>
        {offers.map(({ verb, refused }) => (
          <Button
            key={verb}
            appearance={verb === 'escalate' ? 'primary' : 'default'}
            isDisabled={refused !== null}
            onClick={() => start(verb)}
          >
            {VERBS[verb]}
          </Button>
        ))}
      </ButtonGroup>
      {offers.map(({ verb, refused }) =>
        refused === null ? null : (
          <Text key={verb} size="small" color="color.text.subtle">
            {VERBS[verb]}: {refused}
          </Text>
        ),
      )}
    </Stack>
  );
}

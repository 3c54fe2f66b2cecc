import { Button, Stack, Text } from '@forge/react';
import type { FieldPlace } from '../field-place';
import { WORDS } from '../words';

interface FollowsTeamProps {
  place: FieldPlace;
  /** The rules could be read. */
  known: boolean;
  close: () => void;
}

/** Offers no change, and says what to do instead. */
export function FollowsTeam({ place, known, close }: FollowsTeamProps) {
  const next = place.isNew ? WORDS.onNewWork : WORDS.howToChange;
  return (
    <Stack space="space.100" alignInline="start">
      <Text>{known ? `${WORDS.followsTeam} ${next}` : WORDS.unreachable}</Text>
      {place.on === 'ticket' && (
        <Button spacing="compact" onClick={close}>
          {WORDS.close}
        </Button>
      )}
    </Stack>
  );
}

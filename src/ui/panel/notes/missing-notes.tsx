import { SectionMessage, SectionMessageAction, Text } from '@forge/react';
import { WORDS } from './words';

/** Somebody changed the team by hand, or the notes were deleted. */
export const MissingNotes = ({ team, add }: { team: string; add: () => void }) => (
  <SectionMessage
    appearance="warning"
    title={WORDS.missing}
    actions={[
      <SectionMessageAction key="add" onClick={add}>
        {WORDS.add}
      </SectionMessageAction>,
    ]}
  >
    <Text>{WORDS.means(team)}</Text>
  </SectionMessage>
);

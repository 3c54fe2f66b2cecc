import { SectionMessage, SectionMessageAction, Text } from '@forge/react';
import { WORDS } from './words';

/** Nothing that is linked to the ticket keeps it open any more. */
export const AllClosed = ({ review }: { review: () => void }) => (
  <SectionMessage
    appearance="success"
    title={WORDS.closed}
    actions={[
      <SectionMessageAction key="review" onClick={review}>
        {WORDS.review}
      </SectionMessageAction>,
    ]}
  >
    <Text>{WORDS.means}</Text>
  </SectionMessage>
);

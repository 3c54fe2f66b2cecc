import { SectionMessage, SectionMessageAction, Text } from '@forge/react';
import type { Said } from '../../domain/answers';
import { TRY_AGAIN } from './words';

interface TroubleNoteProps {
  said: Said;
  appearance?: 'warning' | 'information' | 'error';
  again?: () => void;
}

/** What happened, what it means, what to do next. */
export const TroubleNote = ({ said, appearance = 'warning', again }: TroubleNoteProps) => (
  <SectionMessage
    appearance={appearance}
    title={said.happened}
    actions={
      again
        ? [
            <SectionMessageAction key="again" onClick={again}>
              {TRY_AGAIN}
            </SectionMessageAction>,
          ]
        : []
    }
  >
    <Text>{said.means}</Text>
    <Text>{said.next}</Text>
  </SectionMessage>
);

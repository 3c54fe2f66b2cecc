import { Button, ButtonGroup } from '@forge/react';
import { WORDS } from '../settings/words';

interface RowButtonsProps {
  edit?: () => void;
  remove?: (() => void) | undefined;
  /** Absent at the end of the list. */
  up?: (() => void) | undefined;
  down?: (() => void) | undefined;
  ordered?: boolean;
}

/** What can be done with one of a list. */
export const RowButtons = ({ edit, remove, up, down, ordered = false }: RowButtonsProps) => {
  const button = (name: string, act: (() => void) | undefined) => (
    <Button key={name} spacing="compact" appearance="subtle" isDisabled={act === undefined} onClick={() => act?.()}>
      {name}
    </Button>
  );
  return (
    <ButtonGroup>
      {edit && button(WORDS.edit, edit)}
      {ordered && button(WORDS.up, up)}
      {ordered && button(WORDS.down, down)}
      {remove && button(WORDS.remove, remove)}
    </ButtonGroup>
  );
};

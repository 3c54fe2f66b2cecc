import { List, ListItem, SectionMessage, Text } from '@forge/react';
import { TroubleNote } from '../../ticket/trouble-note';
import { notMended, type CameOf } from './came-of';
import { named } from './named';
import { WORDS } from './words';

/** What a fix has put right, by what is so now. */
export function CameOfFix({ came }: { came: CameOf }) {
  const said = notMended(came);
  if (said) return <TroubleNote said={said} />;
  const { mended, left } = came;
  if (mended.length === 0) return <Text>{WORDS.done}</Text>;
  return (
    <SectionMessage appearance="success" title={WORDS.mended}>
      <List type="unordered">
        {named(mended).map((line) => (
          <ListItem key={line}>{line}</ListItem>
        ))}
      </List>
      {left > 0 && <Text>{WORDS.partly(left)}</Text>}
    </SectionMessage>
  );
}

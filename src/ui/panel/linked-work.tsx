import { Heading, Inline, Link, Lozenge, Stack, Text, User } from '@forge/react';
import { clockWords } from '../ticket/durations';
import { ShownOutcome } from '../outcome/shown-outcome';
import { momentWords, type Reader } from '../ticket/moments';
import type { LinkedItem } from './read-linked';
import { WORDS } from './words';

interface LinkedWorkProps {
  items: readonly LinkedItem[];
  /** The rules name a link type. */
  linkable: boolean;
  /** The ticket is closed: nothing blocks it now. */
  done: boolean;
  now: number;
  reader: Reader;
}

function Age({ item, now, reader }: { item: LinkedItem; now: number; reader: Reader }) {
  if (item.created === null) return <Text color="color.text.subtle">{WORDS.fresh}</Text>;
  const words = item.done
    ? WORDS.opened(momentWords(item.created, now, reader))
    : WORDS.openFor(clockWords(Math.max(0, now - item.created)));
  return <Text color="color.text.subtle">{words}</Text>;
}

/** Two lines each, which wrap where the page is narrow: a table of six columns would not fit there. */
function Item({ item, now, reader }: { item: LinkedItem; now: number; reader: Reader }) {
  // Nobody takes what is done.
  const still = item.done ? null : WORDS.noTeam;
  return (
    <Stack space="space.050">
      <Text>
        <Link href={`/browse/${encodeURIComponent(item.key)}`}>{item.key}</Link> {item.summary}
      </Text>
      <Inline space="space.100" alignBlock="center" shouldWrap rowSpace="space.050">
        {item.level !== null && <Lozenge appearance="inprogress">{item.level}</Lozenge>}
        <Lozenge appearance={item.done ? 'success' : 'default'} maxWidth="100%">
          {item.status}
        </Lozenge>
        {item.created !== null && (item.team ?? still) !== null && <Text>{item.team ?? still}</Text>}
        {item.assignee !== null ? (
          <User accountId={item.assignee} />
        ) : (
          item.created !== null && !item.done && <Text color="color.text.subtle">{WORDS.nobody}</Text>
        )}
        <Age item={item} now={now} reader={reader} />
      </Inline>
      {item.outcome && <ShownOutcome issueKey={item.key} mark={item.outcome} />}
    </Stack>
  );
}

/** What higher levels do for this ticket: open work first, as the ticket waits for it. */
export function LinkedWork({ items, linkable, done, now, reader }: LinkedWorkProps) {
  const shown = items.toSorted((a, b) => Number(a.done) - Number(b.done));
  const blockers = items.filter(({ counts, open }) => counts && open).length;
  return (
    <Stack space="space.100">
      <Heading as="h3" size="xsmall">
        {WORDS.linked}
      </Heading>
      {!done && blockers > 0 && <Text>{WORDS.waitsFor(blockers)}</Text>}
      {shown.length === 0 && <Text color="color.text.subtle">{linkable ? WORDS.noLinkedYet : WORDS.notLinkable}</Text>}
      <Stack space="space.150">
        {shown.map((item) => (
          <Item key={item.key} item={item} now={now} reader={reader} />
        ))}
      </Stack>
    </Stack>
  );
}

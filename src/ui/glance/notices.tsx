import { Link, SectionMessage, SectionMessageAction, Text } from '@forge/react';
import type { LinkedWorkAnswer } from '../../domain/answers';
import { WORDS } from './words';

/** The stock workflow's Escalate moved the status alone. */
export const AwaitsTeam = ({ status, choose }: { status: string; choose: (() => void) | null }) => (
  <SectionMessage
    appearance="warning"
    title={WORDS.stockEscalated(status)}
    actions={
      choose
        ? [
            <SectionMessageAction key="choose" onClick={choose}>
              {WORDS.chooseTeam}
            </SectionMessageAction>,
          ]
        : []
    }
  >
    <Text>{WORDS.stockMeans}</Text>
  </SectionMessage>
);

/** A hand-over was taken back, and what of it could not be. */
export const Undone = ({ team, kept }: { team: string; kept: readonly string[] }) => (
  <SectionMessage appearance={kept.length > 0 ? 'warning' : 'success'} title={WORDS.undone(team)}>
    {kept.map((line) => (
      <Text key={line}>{line}</Text>
    ))}
  </SectionMessage>
);

/** Work was opened at a higher level, while the ticket stays here. */
export const Opened = ({ work, close }: { work: LinkedWorkAnswer; close: () => void }) => (
  <SectionMessage
    appearance={work.notes === 'written' ? 'success' : 'warning'}
    title={WORDS.opened(work.key)}
    actions={[
      <SectionMessageAction key="close" onClick={close}>
        {WORDS.dismiss}
      </SectionMessageAction>,
    ]}
  >
    <Text>
      <Link href={`/browse/${encodeURIComponent(work.key)}`}>{work.key}</Link> {WORDS.isLinked}
    </Text>
    {work.notes === 'not-written' && <Text>{WORDS.notesNotWritten}</Text>}
  </SectionMessage>
);

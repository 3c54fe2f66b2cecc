import { Box, Inline, SectionMessage, Stack, Text, User, xcss } from '@forge/react';
import type { HandOverAnswer, LinkedWorkAnswer } from '../../domain/answers';
import { MyText } from './my-text';
import { DONE_BUT, INCOMPLETE, OVERTAKEN } from './words';

type Answer = HandOverAnswer | LinkedWorkAnswer;

/** All was done as it was meant: there is nothing to read before the dialog closes. */
export function isClean(answer: Answer): boolean {
  if (answer.outcome === 'opened') return answer.notes === 'written';
  return answer.outcome === 'handed-over' && answer.finding === null && answer.reply !== 'not-sent';
}

/** Nothing has to be kept for another try. */
export const isSent = (answer: Answer): boolean =>
  answer.outcome === 'opened' ||
  answer.outcome === 'handed-over' ||
  (answer.outcome === 'incomplete' && answer.done.includes('notes'));

function Overtaken({ by, me, team }: { by: string | null; me: string; team: string }) {
  if (by === null) return <Text>{OVERTAKEN.byNobody(team)}</Text>;
  if (by === me) return <Text>{OVERTAKEN.byYou(team)}</Text>;
  return (
    <Inline space="space.075" alignBlock="center" shouldWrap>
      <User accountId={by} />
      <Text>
        {OVERTAKEN.byOther} {team}.
      </Text>
    </Inline>
  );
}

function Message({ answer, me }: { answer: Answer; me: string }) {
  switch (answer.outcome) {
    case 'overtaken':
      return (
        <SectionMessage appearance="warning" title={OVERTAKEN.title}>
          <Overtaken by={answer.by} me={me} team={answer.to.teamName} />
          <Text>{OVERTAKEN.means}</Text>
        </SectionMessage>
      );
    case 'incomplete':
      return (
        <SectionMessage appearance="warning" title={INCOMPLETE.title}>
          <Text>{INCOMPLETE.done(answer.done)}</Text>
          <Text>{INCOMPLETE.missing(answer.missing)}</Text>
          <Text>{INCOMPLETE.goesOn}</Text>
          {answer.missing.includes('reply') && <Text>{INCOMPLETE.reply}</Text>}
          {answer.finding && <Text>{`${answer.finding.happened} ${answer.finding.means} ${answer.finding.next}`}</Text>}
        </SectionMessage>
      );
    case 'handed-over':
      return (
        <SectionMessage appearance="warning" title={DONE_BUT.title(answer.to.teamName)}>
          {answer.reply === 'not-sent' && <Text>{DONE_BUT.replyNotSent}</Text>}
          {answer.finding && <Text>{`${answer.finding.happened} ${answer.finding.means} ${answer.finding.next}`}</Text>}
        </SectionMessage>
      );
    case 'opened':
      return (
        <SectionMessage appearance="warning" title={DONE_BUT.opened(answer.key)}>
          <Text>{DONE_BUT.notesMissing}</Text>
        </SectionMessage>
      );
    case 'busy':
      return null;
  }
}

/** Between what can be pressed here and the line above the dialog's own buttons. */
const clear = xcss({ paddingBlockEnd: 'space.100' });

/** How it ended, where there is more to say than that it is done; what was written stays at hand. */
export const Ended = ({ answer, me, text }: { answer: Answer; me: string; text: string }) => (
  <Box xcss={clear}>
    <Stack space="space.200">
      <Message answer={answer} me={me} />
      <MyText text={text} />
    </Stack>
  </Box>
);

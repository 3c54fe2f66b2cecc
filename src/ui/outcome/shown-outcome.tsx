import { Button, Inline, Lozenge, Spinner, Stack } from '@forge/react';
import { useEffect, useState } from 'react';
import type { Said } from '../../domain/answers';
import { OUTCOME_ASKS, OUTCOME_KINDS } from '../../domain/gate/outcome-kinds';
import type { Outcome, OutcomeMark } from '../../domain/gate/outcome';
import { AnswerLine } from '../panel/answer-line';
import { saidOf, TicketTrouble } from '../ticket/trouble';
import { TroubleNote } from '../ticket/trouble-note';
import { readOutcome } from './read-outcome';
import { OUTCOME_GONE, WORDS } from './words';

type Read = { is: 'reading' } | { is: 'read'; outcome: Outcome } | { is: 'trouble'; said: Said };

const read = (issueKey: string, comment: string): Promise<Read> =>
  readOutcome(issueKey, comment).then(
    (outcome): Read => (outcome ? { is: 'read', outcome } : { is: 'trouble', said: OUTCOME_GONE }),
    (error: unknown): Read => ({
      is: 'trouble',
      said: error instanceof TicketTrouble && error.status === 404 ? OUTCOME_GONE : saidOf(error),
    }),
  );

interface ShownOutcomeProps {
  issueKey: string;
  mark: OutcomeMark;
}

/** Its kind at a glance; what it says is read when somebody opens it. */
export function ShownOutcome({ issueKey, mark }: ShownOutcomeProps) {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState<Read>({ is: 'reading' });
  const { comment } = mark;
  useEffect(() => {
    if (!open) return undefined;
    let gone = false;
    setShown({ is: 'reading' });
    void read(issueKey, comment).then((found) => !gone && setShown(found));
    return () => {
      gone = true;
    };
  }, [open, issueKey, comment]);
  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="center" shouldWrap rowSpace="space.050">
        <Lozenge appearance="success" maxWidth="100%">
          {WORDS.recorded(OUTCOME_KINDS[mark.kind])}
        </Lozenge>
        <Button spacing="compact" appearance="subtle" onClick={() => setOpen(!open)}>
          {open ? WORDS.hide : WORDS.show}
        </Button>
      </Inline>
      {open && shown.is === 'reading' && <Spinner size="small" label={WORDS.reading} />}
      {open && shown.is === 'trouble' && <TroubleNote said={shown.said} />}
      {open && shown.is === 'read' && (
        <Stack space="space.150">
          <AnswerLine label={WORDS.rootCause} value={shown.outcome.rootCause} />
          <AnswerLine label={OUTCOME_ASKS[shown.outcome.kind]} value={shown.outcome.text} />
        </Stack>
      )}
    </Stack>
  );
}

import { Button, Inline, Lozenge, Stack, Text, User } from '@forge/react';
import type { Desk, TicketFacts } from '../ticket/facts';
import { clockWords } from '../ticket/durations';
import { momentWords, type Reader } from '../ticket/moments';
import { useNow } from '../ticket/use-now';
import { slaLine, targetLine } from './clock-lines';
import { levelLook } from '../level-colour';
import { ClockRow, Row, Value } from './row';
import { WORDS } from './words';

interface StateProps {
  desk: Desk;
  ticket: TicketFacts;
  /** How much open work it waits for, where a page that has read all of it told so; its links tell nearly as much. */
  blocked: number | null;
  readAt: number;
  reader: Reader;
  assigning: boolean;
  assignToMe: () => void;
}

/** What is shown in words changes by the minute. */
const STEP = 15_000;

export function Level({ desk, ticket }: Pick<StateProps, 'desk' | 'ticket'>) {
  if (ticket.level === null) return <Text color="color.text.subtle">{WORDS.noLevel}</Text>;
  const level = desk.rules.levels.find(({ id }) => id === ticket.level);
  return (
    <Inline space="space.100" alignBlock="center">
      <Lozenge appearance={levelLook(level)}>{ticket.level}</Lozenge>
      <Text weight="semibold">{level?.name ?? ticket.level}</Text>
    </Inline>
  );
}

function Assignee({ ticket, assigning, assignToMe }: Pick<StateProps, 'ticket' | 'assigning' | 'assignToMe'>) {
  return (
    <Row label={WORDS.assignee}>
      {ticket.assignee !== null ? (
        <User accountId={ticket.assignee} />
      ) : (
        <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
          <Text>{WORDS.nobodyYet}</Text>
          {!ticket.status.done && (
            <Button spacing="compact" isDisabled={assigning} onClick={assignToMe}>
              {WORDS.assignToMe}
            </Button>
          )}
        </Inline>
      )}
    </Row>
  );
}

/** Who has the ticket, since when and for how long: by the clocks of team and customer. */
export function State({ desk, ticket, blocked, readAt, reader, assigning, assignToMe }: StateProps) {
  // What was read just now is not to lie in the future.
  const now = Math.max(readAt, useNow(desk.ahead ?? 0, STEP));
  const since = ticket.withTeamSince ?? ticket.stamp?.since ?? null;
  const target = targetLine(desk, ticket, readAt, now, reader);
  // A closed ticket, as by an override, is not kept open by anything.
  const open = ticket.status.done ? 0 : (blocked ?? ticket.linkedWork.filter(({ done }) => !done).length);
  return (
    <Stack space="space.100">
      <Row label={WORDS.team}>
        <Text>{ticket.team?.name ?? WORDS.nobody}</Text>
      </Row>
      {ticket.team && (
        <Row label={WORDS.since}>
          {since === null ? (
            <Value main={WORDS.sinceUnknown} />
          ) : (
            <Value
              main={
                ticket.status.done
                  ? WORDS.doneSince(momentWords(since, now, reader))
                  : clockWords(Math.max(0, now - since))
              }
              detail={ticket.status.done ? WORDS.ended : WORDS.sinceMoment(momentWords(since, now, reader))}
            />
          )}
        </Row>
      )}
      <Assignee ticket={ticket} assigning={assigning} assignToMe={assignToMe} />
      {target && <ClockRow line={target} />}
      {ticket.customerClocks.map((clock) => (
        <ClockRow key={clock.name} line={slaLine(clock, readAt, now, reader)} />
      ))}
      {open > 0 && (
        <Inline>
          <Lozenge appearance="moved" maxWidth="100%">
            {WORDS.blocked(open)}
          </Lozenge>
        </Inline>
      )}
    </Stack>
  );
}

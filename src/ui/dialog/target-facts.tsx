import { Inline, Lozenge, SectionMessage, Stack, Text, User } from '@forge/react';
import type { Move } from '../../domain/moves/move';
import { timesBetween } from '../../domain/pairs';
import { opensAt } from '../../domain/working-hours';
import { browserNow } from '../clock';
import type { Desk, TicketFacts } from '../ticket/facts';
import { momentWords, type Reader } from '../ticket/moments';
import { WORDS } from './words';

interface TargetFactsProps {
  desk: Desk;
  ticket: TicketFacts;
  move: Move;
  reader: Reader;
}

/** Whether the team is there now, and if not, from when on. */
function Hours({ desk, move, reader }: Omit<TargetFactsProps, 'ticket'>) {
  const now = browserNow() + (desk.ahead ?? 0);
  const hours = desk.rules.teams.find(({ id }) => id === move.team)?.hours ?? desk.rules.hours;
  const opens = opensAt(hours, now);
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Lozenge appearance={opens === 'open' ? 'success' : 'moved'}>
        {opens === 'open' ? WORDS.open : WORDS.closed}
      </Lozenge>
      {opens !== 'open' && (
        <Text size="small">{opens === null ? WORDS.neverOpens : WORDS.opens(momentWords(opens, now, reader))}</Text>
      )}
    </Inline>
  );
}

/** What a level does, and when it is the right one. */
export function LevelFacts({ desk, level }: { desk: Desk; level: string }) {
  const facts = desk.rules.levels.find(({ id }) => id === level);
  const lines = [
    ...(facts?.owns ? [{ name: WORDS.owns(facts.id), says: facts.owns }] : []),
    ...(facts?.ownsNot ? [{ name: WORDS.ownsNot(facts.id), says: facts.ownsNot }] : []),
    ...(facts?.escalateWhen ? [{ name: WORDS.escalateWhen, says: facts.escalateWhen }] : []),
  ];
  return lines.map(({ name, says }) => (
    <Text key={name} size="small" color="color.text.subtle">
      {name}: {says}
    </Text>
  ));
}

/** What one should know before a ticket goes to this team. */
export function TargetFacts({ desk, ticket, move, reader }: TargetFactsProps) {
  const from = ticket.team?.name ?? WORDS.thisTicketHasNoTeam;
  const before = timesBetween(ticket.stamp?.pairs ?? [], ticket.team?.id ?? '', move.team);
  return (
    <Stack space="space.100">
      <Hours desk={desk} move={move} reader={reader} />
      {move.person !== null && (
        <Inline space="space.075" alignBlock="center" shouldWrap>
          <Text>{WORDS.backTo}</Text>
          <User accountId={move.person} />
          <Text>{WORDS.inPerson}</Text>
        </Inline>
      )}
      {move.verb === 'escalate' && <LevelFacts desk={desk} level={move.level} />}
      {move.overrides ? (
        <SectionMessage appearance="information" title={WORDS.overrides}>
          <Text>{move.skips ? WORDS.overridesSkip : WORDS.overridesPingPong(before, from, move.teamName)}</Text>
        </SectionMessage>
      ) : (
        move.time >= desk.rules.escalation.limits.warnFrom && (
          <SectionMessage appearance="warning">
            <Text>{WORDS.again(move.time, from, move.teamName)}</Text>
          </SectionMessage>
        )
      )}
    </Stack>
  );
}

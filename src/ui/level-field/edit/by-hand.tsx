import { Button, ButtonGroup, Label, SectionMessage, Select, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { FieldPlace } from '../field-place';
import type { FieldRules } from '../read-rules';
import { WORDS } from '../words';
import { nextTeam } from './next-team';

interface ByHandProps {
  place: FieldPlace;
  rules: FieldRules;
  choose: (level: string) => void;
  close: () => void;
}

const FIELD = 'support-level';
const valueOf = (chosen: unknown): string =>
  typeof chosen === 'object' && chosen !== null && 'value' in chosen ? String(chosen.value) : '';

/**
 * The levels of the project, in order. On a ticket a choice hands it over, so that it is asked for; on a form it
 * goes with the form, which is not held up by a question.
 */
export function ByHand({ place, rules, choose, close }: ByHandProps) {
  const [level, setLevel] = useState(place.level);
  const onTicket = place.on === 'ticket';
  const options = rules.levels.map(({ id, name }) => ({ value: id, label: WORDS.named(id, name) }));
  const changed = level !== null && level !== place.level && !place.isNew;
  const team = level === null ? null : nextTeam(rules, level);
  const pick = (chosen: unknown): void => {
    const next = valueOf(chosen);
    if (next === '') return;
    setLevel(next);
    if (!onTicket) choose(next);
  };
  return (
    <Stack space="space.100">
      {onTicket && <Label labelFor={FIELD}>{WORDS.label}</Label>}
      <Select
        inputId={FIELD}
        aria-label={WORDS.label}
        options={options}
        value={options.find(({ value }) => value === level) ?? null}
        onChange={pick}
      />
      {changed && (
        <SectionMessage appearance="warning">
          <Text>{team === null ? WORDS.nobody(level) : WORDS.asks(team)}</Text>
        </SectionMessage>
      )}
      {onTicket && (
        <ButtonGroup>
          {changed && team !== null && (
            <Button appearance="primary" spacing="compact" onClick={() => choose(level)}>
              {WORDS.handOver(team)}
            </Button>
          )}
          <Button appearance="subtle" spacing="compact" onClick={close}>
            {WORDS.cancel}
          </Button>
        </ButtonGroup>
      )}
    </Stack>
  );
}

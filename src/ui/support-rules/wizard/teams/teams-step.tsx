import { Button, ErrorMessage, Inline, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { Choices as ToChoose } from '../../../../domain/set-up/choices';
import { hasLinks, knownTeams, withField } from '../answers/teams';
import type { Typed } from '../answers/typed';
import type { Wrongs } from '../answers/wrong';
import { Choice } from '../choice';
import { LevelCard } from './level-card';
import { NameTeam } from './name-team';
import { TEAMS } from './words';

interface TeamsStepProps {
  choices: ToChoose;
  typed: Typed;
  wrongs: Wrongs;
  change: (typed: Typed) => void;
}

function Hint({ choices, typed, known }: Omit<TeamsStepProps, 'wrongs' | 'change'> & { known: number }) {
  if (known === 0 && hasLinks(choices, typed.teamField)) return <Text>{TEAMS.noneMet}</Text>;
  return typed.placed || known === 0 ? null : <Text>{TEAMS.guessed}</Text>;
}

/** Where a team comes from that is on no list. Open at once where there is no list at all. */
function Missing({ choices, typed, change, known }: Omit<TeamsStepProps, 'wrongs'> & { known: number }) {
  const [asked, setAsked] = useState(known === 0);
  if (!hasLinks(choices, typed.teamField)) return <Text>{TEAMS.options}</Text>;
  if (asked) return <NameTeam typed={typed} change={change} />;
  return (
    <Inline>
      <Button onClick={() => setAsked(true)}>{TEAMS.missing}</Button>
    </Inline>
  );
}

/** Who is on which level, and where new tickets go. */
export function TeamsStep(props: TeamsStepProps) {
  const { choices, typed, wrongs, change } = props;
  const known = knownTeams(choices, typed);
  const first = typed.defaults[typed.levels[0]?.id ?? ''] ?? null;
  return (
    <Stack space="space.200">
      {wrongs['field'] !== undefined && <ErrorMessage>{wrongs['field']}</ErrorMessage>}
      {choices.teamFields.length > 1 && (
        <Choice
          id="team-field"
          label={TEAMS.field}
          help={TEAMS.fieldHelp}
          from={choices.teamFields}
          value={typed.teamField}
          choose={(field) => change(withField(typed, field, choices))}
        />
      )}
      <Hint choices={choices} typed={typed} known={known.length} />
      {typed.levels.map((level) => (
        <LevelCard key={level.id} level={level} typed={typed} known={known} wrongs={wrongs} change={change} />
      ))}
      <Missing key={typed.teamField} {...props} known={known.length} />
      {typed.teams.length > 0 && (
        <Choice
          id="entry-team"
          label={TEAMS.entry}
          from={typed.teams}
          value={typed.entry ?? first}
          choose={(entry) => change({ ...typed, entry })}
        />
      )}
    </Stack>
  );
}

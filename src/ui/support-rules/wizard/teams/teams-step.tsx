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

/** Where a team comes from that is on no list. */
function Missing({ choices, typed, change }: Omit<TeamsStepProps, 'wrongs'>) {
  const [asked, setAsked] = useState(false);
  if (!hasLinks(choices, typed.teamField)) return <Text>{TEAMS.options}</Text>;
  if (asked) return <NameTeam typed={typed} change={change} />;
  return (
    <Inline>
      <Button onClick={() => setAsked(true)}>{TEAMS.missing}</Button>
    </Inline>
  );
}

/** The levels, with teams as this field names them. */
function Levels(props: TeamsStepProps) {
  const { choices, typed, wrongs, change } = props;
  const known = knownTeams(choices, typed);
  // Where no list has any, teams are named before levels can have them; the form stays where it is.
  const [noneMet] = useState(known.length === 0 && hasLinks(choices, typed.teamField));
  return (
    <Stack space="space.200">
      {noneMet && <Text>{TEAMS.noneMet}</Text>}
      {noneMet && <NameTeam typed={typed} change={change} />}
      {!typed.placed && known.length > 0 && <Text>{TEAMS.guessed}</Text>}
      {typed.levels.map((level) => (
        <LevelCard key={level.id} level={level} typed={typed} known={known} wrongs={wrongs} change={change} />
      ))}
      {!noneMet && <Missing {...props} />}
    </Stack>
  );
}

/** Who is on which level, and where new tickets go. */
export function TeamsStep(props: TeamsStepProps) {
  const { choices, typed, wrongs, change } = props;
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
      <Levels key={typed.teamField} {...props} />
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

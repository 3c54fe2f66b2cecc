import { Box, Button, Inline, Stack, xcss } from '@forge/react';
import { Field } from '../../../dialog/field';
import { TextInput } from '../../../dialog/text-input';
import type { Named } from '../../../../domain/doctor/desk-setup';
import { withName, withoutLevel, withTeams } from '../answers/teams';
import type { Typed, TypedLevel } from '../answers/typed';
import type { Wrongs } from '../answers/wrong';
import { Card } from '../card';
import { Choice, Choices } from '../choice';
import { WRONG } from '../words';
import { TEAMS } from './words';

interface LevelCardProps {
  level: TypedLevel;
  typed: Typed;
  known: readonly Named[];
  wrongs: Wrongs;
  change: (typed: Typed) => void;
}

/** Fewer levels are none. */
const FEWEST = 2;
const name = xcss({ width: '100%', maxWidth: '20rem' });

/** A level: its name, its teams, and which of them is meant when only the level is. */
export function LevelCard({ level, typed, known, wrongs, change }: LevelCardProps) {
  const { id } = level;
  const own = typed.teams.filter((team) => team.level === id);
  const free = known.filter((team) => !typed.teams.some((other) => other.id === team.id && other.level !== id));
  const canGo = typed.levels.length > FEWEST;
  const noTeam = wrongs[`team:${id}`];
  return (
    <Card>
      <Stack space="space.150">
        <Inline spread="space-between" alignBlock="start" shouldWrap space="space.100">
          <Box xcss={name}>
            <Field id={`level-${id}`} label={TEAMS.name(id)} wrong={wrongs[`level:${id}`]}>
              <TextInput
                id={`level-${id}`}
                lines={1}
                value={level.name}
                change={(value) => change(withName(typed, id, value))}
              />
            </Field>
          </Box>
          {canGo && (
            <Button appearance="subtle" onClick={() => change(withoutLevel(typed, id))}>
              {TEAMS.leaveOut(id)}
            </Button>
          )}
        </Inline>
        <Choices
          id={`teams-${id}`}
          label={TEAMS.teams(id)}
          placeholder={TEAMS.choose}
          from={free}
          value={own.map((team) => team.id)}
          wrong={noTeam === undefined || canGo ? noTeam : WRONG.noTeamHere}
          choose={(teams) => change(withTeams(typed, id, teams))}
        />
        {own.length > 1 && (
          <Choice
            id={`default-${id}`}
            label={TEAMS.byDefault(id)}
            help={TEAMS.byDefaultHelp}
            from={own}
            value={typed.defaults[id] ?? null}
            choose={(team) => change({ ...typed, defaults: { ...typed.defaults, [id]: team } })}
          />
        )}
      </Stack>
    </Card>
  );
}

import { Button, Heading, Inline, Stack } from '@forge/react';
import { useState } from 'react';
import { Field } from '../../../dialog/field';
import { TextInput } from '../../../dialog/text-input';
import { teamIdIn } from '../answers/team-link';
import { withNamedTeam } from '../answers/teams';
import type { Typed } from '../answers/typed';
import { Card } from '../card';
import { Choice } from '../choice';
import { WRONG } from '../words';
import { TEAMS } from './words';

interface NameTeamProps {
  typed: Typed;
  change: (typed: Typed) => void;
}

const EMPTY = { link: '', name: '', level: null as string | null, tried: false };

/** The lowest level that has no team yet. */
const nextLevel = ({ levels, teams }: Typed): string =>
  (levels.find(({ id }) => !teams.some(({ level }) => level === id)) ?? levels[0])?.id ?? '';

/** A team that was met nowhere: by the address of its page, since Jira lists teams to no app. */
export function NameTeam({ typed, change }: NameTeamProps) {
  const [entered, setEntered] = useState(EMPTY);
  const id = teamIdIn(entered.link);
  const name = entered.name.trim();
  const level = typed.levels.find((one) => one.id === entered.level)?.id ?? nextLevel(typed);
  const add = (): void => {
    if (id === null || name === '') return setEntered({ ...entered, tried: true });
    setEntered(EMPTY);
    change(withNamedTeam(typed, { id, name }, level));
  };
  return (
    <Card>
      <Stack space="space.150">
        <Heading as="h4" size="small">
          {TEAMS.nameOne}
        </Heading>
        <Field
          id="team-link"
          label={TEAMS.link}
          help={TEAMS.linkHelp}
          wrong={entered.tried && id === null ? WRONG.noLink : undefined}
        >
          <TextInput
            id="team-link"
            lines={1}
            value={entered.link}
            change={(link) => setEntered((before) => ({ ...before, link }))}
          />
        </Field>
        <Field
          id="team-name"
          label={TEAMS.teamName}
          wrong={entered.tried && name === '' ? WRONG.noTeamName : undefined}
        >
          <TextInput
            id="team-name"
            lines={1}
            value={entered.name}
            change={(value) => setEntered((before) => ({ ...before, name: value }))}
          />
        </Field>
        <Choice
          id="team-level"
          label={TEAMS.level}
          from={typed.levels.map((one) => ({ id: one.id, name: `${one.id} ${one.name}` }))}
          value={level}
          choose={(chosen) => setEntered((before) => ({ ...before, level: chosen }))}
        />
        <Inline>
          <Button onClick={add}>{TEAMS.add}</Button>
        </Inline>
      </Stack>
    </Card>
  );
}

import { Button, DynamicTable, Inline, Lozenge, Stack, Text } from '@forge/react';
import { useState } from 'react';
import { withTeam, withoutTeam, type Team } from '../../../domain/rules/edit-teams';
import { hoursLines } from '../../../domain/rules/say-hours';
import { levelLook } from '../../level-colour';
import { Part, Pick } from '../parts/inputs';
import { RowButtons } from '../parts/row-buttons';
import type { Editor } from '../settings/editor';
import { listOf } from '../settings/use-choices';
import { AddTeam } from './add-team';
import { EditTeam } from './edit-team';
import { TEAMS } from './words';

const HEAD = {
  cells: [
    { key: 'team', content: TEAMS.team, isSortable: true },
    { key: 'level', content: TEAMS.level, isSortable: true },
    { key: 'actions', content: TEAMS.actions },
  ],
};
const ROWS = 20;

const told = ({ notify }: Team): string =>
  !notify || notify.kind === 'nobody'
    ? TEAMS.toldNobody
    : notify.kind === 'group'
      ? TEAMS.toldGroup
      : TEAMS.toldPeople(notify.accountIds.length);

/** What there is to know of a team, in one line: a table with more columns is too wide for a narrow window. */
const about = (team: Team, takesLevel: boolean): string =>
  [
    ...(takesLevel ? [TEAMS.takes(team.level)] : []),
    told(team),
    ...(team.hours ? [hoursLines(team.hours).join('; ')] : []),
  ]
    .join(' · ')
    .replace(/^./, (first) => first.toUpperCase());

interface TableProps {
  draft: Editor['draft'];
  change: Editor['change'];
  edit: (team: Team) => void;
}

function Table({ draft, change, edit }: TableProps) {
  const { levels, teams, defaultTeams, entryTeam } = draft;
  const rung = ({ level }: Team): number => levels.findIndex(({ id }) => id === level);
  const rows = [...teams]
    .sort((a, b) => rung(a) - rung(b))
    .map((team) => ({
      key: team.id,
      cells: [
        {
          key: team.name,
          content: (
            <Stack>
              <Text>{team.name}</Text>
              <Text size="small" color="color.text.subtle">
                {about(team, defaultTeams[team.level] === team.id)}
              </Text>
            </Stack>
          ),
        },
        {
          key: String(rung(team)),
          content: <Lozenge appearance={levelLook(levels[rung(team)])}>{team.level}</Lozenge>,
        },
        {
          key: 'actions',
          content: (
            <RowButtons
              edit={() => edit(team)}
              remove={team.id === entryTeam ? undefined : () => change(withoutTeam(draft, team.id))}
            />
          ),
        },
      ],
    }));
  return <DynamicTable head={HEAD} rows={rows} rowsPerPage={ROWS} label={TEAMS.list} />;
}

/** Who works on which level, and where tickets go by themselves. */
export function Teams(editor: Editor) {
  const { draft, change, choices } = editor;
  const [editing, setEditing] = useState<Team | null>(null);
  const [adding, setAdding] = useState(false);
  const without = draft.levels.filter(({ id }) => draft.defaultTeams[id] === undefined).map(({ id }) => id);
  const put = (team: Team, takesLevel: boolean): void => {
    setEditing(null);
    setAdding(false);
    change(withTeam(draft, team, takesLevel));
  };
  return (
    <Stack space="space.300">
      <Pick
        id="entry-team"
        label={TEAMS.entry}
        help={TEAMS.entryHelp}
        from={draft.teams}
        value={draft.entryTeam}
        pick={(entryTeam) => entryTeam !== null && change({ ...draft, entryTeam })}
      />
      <Part title={TEAMS.list} about={TEAMS.about}>
        <Table draft={draft} change={change} edit={setEditing} />
        {without.length > 0 && <Text color="color.text.subtle">{TEAMS.noDefault(without.join(', '))}</Text>}
        <Inline>
          <Button onClick={() => setAdding(true)}>{TEAMS.add}</Button>
        </Inline>
      </Part>
      <Pick
        id="team-field"
        label={TEAMS.field}
        help={TEAMS.fieldHelp}
        from={listOf(choices, ({ teamFields }) => teamFields)}
        value={draft.teamField}
        pick={(teamField) => teamField !== null && change({ ...draft, teamField })}
      />
      {editing && (
        <EditTeam
          key={editing.id}
          team={editing}
          takes={draft.defaultTeams[editing.level] === editing.id}
          draft={draft}
          put={put}
          close={() => setEditing(null)}
        />
      )}
      {adding && <AddTeam {...editor} put={put} close={() => setAdding(false)} />}
    </Stack>
  );
}

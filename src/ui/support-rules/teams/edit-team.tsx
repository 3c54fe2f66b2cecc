import { Stack, UserPicker } from '@forge/react';
import { useState } from 'react';
import type { FullDraft } from '../../../domain/rules/draft';
import type { Team } from '../../../domain/rules/edit-teams';
import { hoursOf, typedHours } from '../../../domain/rules/edit-hours';
import { nameOfLevel } from '../../../domain/level';
import { EditDialog } from '../parts/edit-dialog';
import { HoursForm } from '../parts/hours-form';
import { Line, OneOf, Pick, Switch } from '../parts/inputs';
import { TEAMS } from './words';

interface EditTeamProps {
  team: Team;
  takes: boolean;
  draft: FullDraft;
  put: (team: Team, takesLevel: boolean) => void;
  close: () => void;
}

const TOLD = { nobody: TEAMS.nobody, people: TEAMS.people, group: TEAMS.group } as const;

/** What a picker of several people answers: a list, or one. */
const idsIn = (picked: unknown): string[] =>
  (Array.isArray(picked) ? picked : [picked]).flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string' ? one.id : [],
  );

const begin = ({ name, level, notify, hours }: Team, takes: boolean, draft: FullDraft) => ({
  name,
  level,
  takes,
  told: notify?.kind ?? ('nobody' as const),
  people: notify?.kind === 'people' ? notify.accountIds : [],
  group: notify?.kind === 'group' ? notify.groupId : '',
  own: hours !== undefined,
  hours: typedHours(hours ?? draft.hours),
});
type Typed = ReturnType<typeof begin>;

const notifyOf = ({ told, people, group }: Typed): Team['notify'] =>
  told === 'people'
    ? { kind: 'people', accountIds: [...people] }
    : told === 'group'
      ? { kind: 'group', groupId: group.trim() }
      : undefined;

/** The team as it was typed, or what is wrong with it. */
function teamOf({ id }: Team, typed: Typed): { team: Team } | { wrong: string[] } {
  const name = typed.name.trim();
  const hours = typed.own ? hoursOf(typed.hours) : null;
  const wrong = [
    ...(name === '' || name.length > 64 ? [TEAMS.noName] : []),
    ...(typed.told === 'people' && typed.people.length === 0 ? [TEAMS.noPeople] : []),
    ...(typed.told === 'group' && !/^.{1,64}$/.test(typed.group.trim()) ? [TEAMS.noGroup] : []),
    ...(hours && 'wrong' in hours ? hours.wrong : []),
  ];
  if (wrong.length > 0) return { wrong };
  const notify = notifyOf(typed);
  const own = hours && 'hours' in hours ? { hours: hours.hours } : {};
  return { team: { id, name, level: typed.level, ...(notify ? { notify } : {}), ...own } };
}

/** One team: its level, who is told, and when it works. */
export function EditTeam({ team, takes, draft, put, close }: EditTeamProps) {
  const [typed, setTyped] = useState(() => begin(team, takes, draft));
  const [wrong, setWrong] = useState<string[]>([]);
  const set = (change: Partial<Typed>): void => setTyped((before) => ({ ...before, ...change }));
  const done = (): void => {
    const made = teamOf(team, typed);
    if ('wrong' in made) setWrong(made.wrong);
    else put(made.team, typed.takes);
  };
  return (
    <EditDialog title={team.name} wrong={wrong} done={done} close={close}>
      <Line id="team-name" label={TEAMS.name} value={typed.name} change={(name) => set({ name })} />
      <Pick
        id="team-level"
        label={TEAMS.level}
        from={draft.levels.map(({ id }) => ({ id, name: nameOfLevel(draft.levels, id) }))}
        value={typed.level}
        pick={(level) => level !== null && set({ level })}
      />
      <Switch
        id="team-takes"
        label={TEAMS.takesLabel}
        help={TEAMS.takesHelp}
        on={typed.takes}
        turn={(on) => set({ takes: on })}
      />
      <OneOf id="team-told" label={TEAMS.told} from={TOLD} value={typed.told} pick={(told) => set({ told })} />
      {typed.told === 'people' && (
        <UserPicker
          name="team-people"
          label={TEAMS.choosePeople}
          isMulti
          defaultValue={team.notify?.kind === 'people' ? [...team.notify.accountIds] : []}
          onChange={(picked) => set({ people: idsIn(picked) })}
        />
      )}
      {typed.told === 'group' && (
        <Line
          id="team-group"
          label={TEAMS.groupId}
          help={TEAMS.groupHelp}
          value={typed.group}
          change={(group) => set({ group })}
        />
      )}
      <Stack space="space.150">
        <Switch
          id="team-own-hours"
          label={TEAMS.ownHours}
          help={TEAMS.ownHoursHelp}
          on={typed.own}
          turn={(own) => set({ own })}
        />
        {typed.own && <HoursForm id="team" typed={typed.hours} change={(hours) => set({ hours })} />}
      </Stack>
    </EditDialog>
  );
}

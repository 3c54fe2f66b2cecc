import { Text } from '@forge/react';
import { useState } from 'react';
import { nameOfLevel } from '../../../domain/level';
import type { Team } from '../../../domain/rules/edit-teams';
import { EditDialog } from '../parts/edit-dialog';
import { Line, Pick } from '../parts/inputs';
import type { Editor } from '../settings/editor';
import { teamIdIn } from '../wizard/answers/team-link';
import { TEAMS } from './words';

interface AddTeamProps extends Editor {
  put: (team: Team, takesLevel: boolean) => void;
  close: () => void;
}

/** Teams that can be chosen, as far as Jira tells them: options of the field, or those that were met on tickets. */
function known({ choices, draft }: Editor) {
  if (choices === null || choices === 'failed') return { list: [], isSelect: false };
  const field = choices.teamFields.find(({ id }) => id === draft.teamField);
  const isSelect = field?.kind === 'select';
  const all = isSelect ? field.options : choices.teamsSeen;
  return { list: all.filter(({ id }) => !draft.teams.some((team) => team.id === id)), isSelect };
}

/** One more team: met on a ticket, an option of the field, or by the address of its page. */
export function AddTeam(props: AddTeamProps) {
  const { draft, put, close } = props;
  const { list, isSelect } = known(props);
  const [typed, setTyped] = useState({
    chosen: null as string | null,
    link: '',
    name: '',
    level: draft.levels[0]?.id ?? '',
  });
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...change }));

  const byLink = typed.chosen === null && typed.link.trim() !== '';
  const id = byLink ? teamIdIn(typed.link) : typed.chosen;
  const name = byLink ? typed.name.trim() : (list.find((one) => one.id === typed.chosen)?.name ?? '').slice(0, 64);
  const wrong = [
    ...(id === null ? [byLink ? TEAMS.noLink : TEAMS.none] : []),
    ...(byLink && (name === '' || name.length > 64) ? [TEAMS.noName] : []),
    ...(draft.teams.some((team) => team.id === id) ? [TEAMS.there] : []),
  ];
  const done = (): void => {
    if (wrong.length > 0 || id === null) return setTried(true);
    put({ id, name, level: typed.level }, draft.defaultTeams[typed.level] === undefined);
  };
  return (
    <EditDialog title={TEAMS.addTitle} wrong={tried ? wrong : []} done={done} close={close}>
      {list.length > 0 ? (
        <Pick
          id="new-team"
          label={TEAMS.from}
          help={isSelect ? TEAMS.fromOptions : TEAMS.fromSeen}
          from={list}
          {...(isSelect ? {} : { none: TEAMS.byLink })}
          value={typed.chosen}
          pick={(chosen) => set({ chosen })}
        />
      ) : (
        <Text>{isSelect ? TEAMS.fromOptions : TEAMS.allThere}</Text>
      )}
      {!isSelect && typed.chosen === null && (
        <>
          <Line
            id="new-team-link"
            label={TEAMS.link}
            help={TEAMS.linkHelp}
            value={typed.link}
            change={(link) => set({ link })}
          />
          <Line id="new-team-name" label={TEAMS.name} value={typed.name} change={(value) => set({ name: value })} />
        </>
      )}
      <Pick
        id="new-team-level"
        label={TEAMS.level}
        from={draft.levels.map((level) => ({ id: level.id, name: nameOfLevel(draft.levels, level.id) }))}
        value={typed.level}
        pick={(level) => level !== null && set({ level })}
      />
    </EditDialog>
  );
}

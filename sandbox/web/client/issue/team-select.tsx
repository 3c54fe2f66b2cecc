import Select from '@atlaskit/select';
import { useEffect, useState } from 'react';
import { loadTeams } from '../api/desk';
import { changeTeam } from '../api/issue';
import { loadTeamOptions } from '../api/team-options';
import type { Team, Ticket } from '../api/ticket';
import { TroubleNote } from '../common/trouble-note';
import { useSession } from '../session';

interface TeamSelectProps {
  ticket: Ticket;
  refresh: () => Promise<void>;
}

const asOption = ({ id, name }: Team): { value: string; label: string } => ({ value: id, label: name });

/** The owning team, changed in place. */
export function TeamSelect({ ticket, refresh }: TeamSelectProps) {
  const { http } = useSession();
  const { key, team, teamField } = ticket;
  const kind = teamField?.kind;
  const [teams, setTeams] = useState<Team[]>([]);
  const [chosen, setChosen] = useState<Team>();
  const [closed, setClosed] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();

  useEffect(() => {
    let gone = false;
    const load = kind === 'select' ? loadTeamOptions(http, key, teamField?.id ?? '') : loadTeams(http);
    load.then((all) => !gone && setTeams(all)).catch(() => !gone && setClosed(true));
    return () => {
      gone = true;
    };
  }, [http, key, kind, teamField?.id]);

  async function choose(next: Team): Promise<void> {
    if (!teamField || next.id === team?.id) return;
    setChosen(next);
    setTrouble(undefined);
    try {
      await changeTeam(http, key, teamField, next);
      await refresh();
    } catch (error) {
      setTrouble(error);
    } finally {
      setChosen(undefined);
    }
  }

  const shown = chosen ?? team;
  if (closed) return <span title="Its choices could not be read.">{shown?.name ?? 'None'}</span>;
  return (
    <>
      <Select<{ value: string; label: string }>
        inputId="owning-team"
        spacing="compact"
        menuPlacement="auto"
        options={teams.map(asOption)}
        value={shown ? asOption(shown) : null}
        placeholder="Choose a team"
        isDisabled={!teamField}
        isLoading={chosen !== undefined}
        onChange={(option) => option && void choose({ id: option.value, name: option.label })}
      />
      {trouble !== undefined && <TroubleNote error={trouble} doing="Changing the team" />}
    </>
  );
}

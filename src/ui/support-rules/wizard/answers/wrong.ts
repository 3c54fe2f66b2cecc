import type { Choices } from '../../../../domain/set-up/choices';
import type { Step } from '../steps';
import { WRONG } from '../words';
import type { Typed } from './typed';

/** Inputs that are not as they have to be, by their place: `team:L2`. */
export type Wrongs = Readonly<Record<string, string>>;

function wrongTeams({ levels, teams }: Typed, { teamFields }: Choices): Record<string, string> {
  const wrong: Record<string, string> = teamFields.length === 0 ? { field: WRONG.noField } : {};
  for (const { id, name } of levels) {
    if (name.trim() === '') wrong[`level:${id}`] = WRONG.noName;
    if (!teams.some(({ level }) => level === id)) wrong[`team:${id}`] = WRONG.noTeam;
  }
  return wrong;
}

/** What has to be answered before the next step. */
export function wrongAt(step: Step, typed: Typed, choices: Choices): Wrongs {
  if (step === 'teams') return wrongTeams(typed, choices);
  const none = step === 'clocks' && !Object.values(typed.workTypes).some(({ taken }) => taken);
  return none ? { workTypes: WRONG.noWorkType } : {};
}

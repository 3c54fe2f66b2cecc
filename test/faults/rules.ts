import { z } from 'zod';
import { PROJECT, TEAM } from '../../sandbox/seed/ids';
import type { JsonObject } from '../../sandbox/json';
import { saveRules } from '../../sandbox/seed/rules';
import { HELP_RULES } from '../hand-over/steps';
import type { Trial } from './desk';
import type { Of } from './hearing';

export async function changeRules(trial: Trial, { change }: Of<'rules'>): Promise<void> {
  const teams = z.array(z.looseObject({ id: z.string() })).parse(HELP_RULES['teams']);
  const moved = teams.map((it) => (it.id === TEAM.functional ? { ...it, level: 'L3' } : it)) as JsonObject[];
  const other = { ...(HELP_RULES['defaultTeams'] as JsonObject), L2: TEAM.logistics };
  const changes = {
    'a team moves up': { teams: moved },
    'another default team': { defaultTeams: other },
    'as they were': {},
  };
  trial.rules = changes[change];
  trial.unsaved = true;
  await saveAgain(trial);
}

/** An admin saves the rules, and again when they were not saved. */
export async function saveAgain(trial: Trial): Promise<void> {
  const saved = saveRules(trial.desk.forge, PROJECT.help, { ...HELP_RULES, ...trial.rules }).then(
    () => void (trial.unsaved = false),
    () => undefined,
  );
  trial.waiting.add(saved);
  void saved.finally(() => trial.waiting.delete(saved));
  await trial.desk.settle();
}

/** Other people come, with other tickets. All has to be well. */
export async function renew(trial: Trial): Promise<void> {
  if (Object.keys(trial.rules).length > 0) await changeRules(trial, { do: 'rules', change: 'as they were' });
  trial.tickets = [];
}

import { requestJira } from '@forge/bridge';
import { array, boolean, optional, record, string, type } from 'superstruct';
import { is } from '../../domain/fits';
import type { Infer } from 'superstruct';
import { WATCH_PROPERTY } from '../../domain/watch';
import { jiraSays } from '../ticket/ask-jira';

const AnyLevel = type({ id: string(), name: string(), customerName: optional(string()), colour: optional(string()) });
/** A support level as the field shows it. */
export type AnyLevel = Infer<typeof AnyLevel>;

/** Of the support rules what the field stands on. */
const FieldRules = type({
  levels: array(AnyLevel),
  teams: array(type({ id: string(), name: string(), level: string() })),
  defaultTeams: optional(record(string(), string())),
  escalation: optional(type({ levelByHand: boolean() })),
});
export type FieldRules = Infer<typeof FieldRules>;

const Property = type({ value: FieldRules });
const Levels = array(AnyLevel);

/** Levels that another of the app's pages told of; `null` for anything else. */
export const levelsIn = (told: unknown): readonly AnyLevel[] | null => (is(told, Levels) ? told : null);

/** The rules that the project shows everybody who may browse it; `null` where there are none to read. Never fails. */
export async function readRules(projectId: string): Promise<FieldRules | null> {
  const answer = await jiraSays(
    requestJira(`/rest/api/3/project/${encodeURIComponent(projectId)}/properties/${WATCH_PROPERTY}`, { method: 'GET' }),
  ).catch(() => null);
  return is(answer, Property) ? answer.value : null;
}

import { nullable, optional, string, type, union } from 'superstruct';
import { is } from '../../domain/fits';

/** Jira's Team field answers an object, on some sites a bare id; a select field an option. */
const Team = nullable(union([string(), type({ id: string(), name: optional(string()), value: optional(string()) })]));

/** The value of the team field; anything that is none counts as empty. */
export function readTeam(value: unknown): { id: string; name: string } | null {
  if (!is(value, Team) || value === null) return null;
  if (typeof value === 'string') return { id: value, name: value };
  return { id: value.id, name: value.name ?? value.value ?? value.id };
}

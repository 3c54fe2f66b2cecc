import { create, nullable, optional, string, type, union } from 'superstruct';

/** Jira's Team field answers an object, on some sites a bare id; a select field an option. */
const Team = nullable(union([string(), type({ id: string(), name: optional(string()), value: optional(string()) })]));

/** The value of the field that holds the team. Throws superstruct's StructError on another shape. */
export function teamOf(value: unknown): { readonly id: string; readonly name: string } | null {
  const team = create(value ?? null, Team);
  if (team === null) return null;
  return typeof team === 'string'
    ? { id: team, name: team }
    : { id: team.id, name: team.name ?? team.value ?? team.id };
}

import * as z from 'zod/mini';
import type { Person, Project, Status, Team } from './ticket';
import { wirePerson, wireStatus, wireTeam } from './wire';

/* One field's value of an issue each; `undefined` when it is empty or of a shape not known here. */

function as<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> | undefined {
  const read = schema.safeParse(value);
  return read.success ? read.data : undefined;
}

export const readText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const readName = (value: unknown): string | undefined => as(z.object({ name: z.string() }), value)?.name;

export function readTime(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

export function readPerson(value: unknown): Person | undefined {
  const person = as(wirePerson, value);
  return person && { id: person.accountId, name: person.displayName };
}

export function readStatus(value: unknown): Status | undefined {
  const status = as(wireStatus, value);
  return status && { id: status.id, name: status.name, category: status.statusCategory.key };
}

/** A team's bare id stays its own name until the list of teams is known. */
export function readTeam(value: unknown): Team | undefined {
  const team = as(wireTeam, value);
  if (team === undefined) return undefined;
  if (typeof team === 'string') return { id: team, name: team };
  return 'name' in team ? { id: team.id, name: team.name } : { id: team.id, name: team.value };
}

export const readRequestType = (value: unknown): string | undefined =>
  as(z.object({ requestType: z.object({ name: z.string() }) }), value)?.requestType.name;

export const readProject = (value: unknown): Project => {
  const project = as(
    z.object({ id: z.string(), key: z.string(), name: z.string(), projectTypeKey: z.string() }),
    value,
  );
  if (!project) return { id: '', key: '', name: '', type: '' };
  const { projectTypeKey: type, ...rest } = project;
  return { ...rest, type };
};

export const readLabels = (value: unknown): string[] => as(z.array(z.string()), value) ?? [];

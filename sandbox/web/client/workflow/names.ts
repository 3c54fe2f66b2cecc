import * as z from 'zod/mini';
import type { Http } from '../api/http';
import type { Capabilities, Status } from './wire';

export interface Named {
  id: string;
  name: string;
}

/** What the ids in rules stand for. */
export interface Names {
  statuses: Named[];
  fields: Named[];
  roles: Named[];
  groups: Named[];
  people: Named[];
  screens: Named[];
  /** Of fields that take one of a few values: these, by the field's id. */
  values: Record<string, Named[]>;
  rules: Capabilities;
}

const text = z.pipe(z.union([z.string(), z.number()]), z.transform(String));
const named = z.array(z.object({ id: text, name: z.string() }));
const values = z.object({ values: named });
const groups = z.object({ values: z.array(z.object({ groupId: z.string(), name: z.string() })) });
const people = z.array(z.object({ accountId: z.string(), displayName: z.string() }));

/** Everything of the site that rules may name, as an administrator of Jira reads it. */
export async function loadNames(http: Http, statuses: readonly Status[], rules: Capabilities): Promise<Names> {
  const [fields, roles, inGroups, users, screens, resolutions, priorities] = await Promise.all(
    [
      '/rest/api/3/field',
      '/rest/api/3/role',
      '/rest/api/3/group/bulk?maxResults=100',
      '/rest/api/3/users/search?maxResults=100',
      '/rest/api/3/screens?maxResults=100',
      '/rest/api/3/resolution',
      '/rest/api/3/priority',
    ].map((path) => http.get(path)),
  );
  return {
    statuses: statuses.map(({ statusReference, name }) => ({ id: statusReference, name })),
    fields: named.parse(fields),
    roles: named.parse(roles),
    groups: groups.parse(inGroups).values.map(({ groupId, name }) => ({ id: groupId, name })),
    people: people.parse(users).map(({ accountId, displayName }) => ({ id: accountId, name: displayName })),
    screens: values.parse(screens).values,
    values: { resolution: named.parse(resolutions), priority: named.parse(priorities) },
    rules,
  };
}

export const nameIn = (all: readonly Named[], id: string): string => all.find((it) => it.id === id)?.name ?? id;

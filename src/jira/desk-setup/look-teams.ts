import { route } from '@forge/api';
import { boolean, optional, string, type } from 'superstruct';
import type { Policy } from '../../domain/policy';
import { allOf, PAGE, pageOf, person } from './ask';

const Contexts = pageOf(type({ id: string() }));
const Options = pageOf(type({ id: string(), disabled: optional(boolean()) }));

/** Ids of what a select field offers, in whatever context; for who administers Jira. Jira's own teams are on no list. */
export async function readTeamOptions({ fields: { team } }: Policy): Promise<readonly string[]> {
  if (team.kind !== 'select') return [];
  const contexts = await allOf((startAt) =>
    person.get(
      'read field contexts',
      route`/rest/api/3/field/${team.id}/context?startAt=${startAt}&maxResults=${PAGE}`,
      Contexts,
    ),
  );
  const options = await Promise.all(
    contexts.map(({ id }) =>
      allOf((startAt) =>
        person.get(
          'read options',
          route`/rest/api/3/field/${team.id}/context/${id}/option?startAt=${startAt}&maxResults=${PAGE}`,
          Options,
        ),
      ),
    ),
  );
  return options.flat().flatMap(({ id, disabled }) => (disabled ? [] : [id]));
}

import { route } from '@forge/api';
import { array, record, string, type, unknown } from 'superstruct';
import type { Named } from '../domain/doctor/desk-setup';
import { PAGE, person } from './desk-setup/ask';
import { teamOf } from './parse-team';

const Found = type({ issues: array(type({ fields: record(string(), unknown()) })) });

/**
 * Teams of the project's latest hundred tickets that have one, most frequent first: one search, as the person. Jira lists
 * teams to no app. `field`: the id of the field that holds the team. Rejects with JiraFailure.
 */
export async function teamsSeen(projectId: string, field: string): Promise<readonly Named[]> {
  const number = Number(field.replace(/^customfield_/, ''));
  if (!Number.isInteger(number)) return [];
  const { issues } = await person.post(
    'search',
    route`/rest/api/3/search/jql`,
    {
      jql: `project = ${Number(projectId)} AND cf[${number}] IS NOT EMPTY ORDER BY updated DESC`,
      fields: [field],
      maxResults: PAGE,
    },
    Found,
  );
  const seen = new Map<string, { team: Named; times: number }>();
  for (const { fields } of issues) {
    const team = teamOf(fields[field]);
    if (team) seen.set(team.id, { team, times: (seen.get(team.id)?.times ?? 0) + 1 });
  }
  return [...seen.values()].toSorted((one, other) => other.times - one.times).map(({ team }) => team);
}

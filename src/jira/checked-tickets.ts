import api, { route } from '@forge/api';
import { any, array, create, nullable, optional, record, string, type, unknown } from 'superstruct';
import { OUTCOME_MARK } from '../domain/gate/outcome';
import type { CheckedTicket, CheckedTickets } from '../ports/rule-checks';
import { expectAnswer, readBody } from './answer';
import { readMark } from './outcomes';

const Text = nullable(optional(string()));
const Issue = type({
  id: string(),
  key: string(),
  fields: record(string(), unknown()),
  properties: optional(record(string(), unknown())),
  changelog: optional(
    type({
      histories: array(
        type({ created: string(), items: array(type({ fieldId: optional(string()), to: Text, toString: any() })) }),
      ),
    }),
  ),
});

/**
 * When its resolution was last cleared, which is how Jira itself tells work that is finished from work that was taken
 * up again. Jira gives the latest hundred changes.
 */
function reopenedAt({ changelog }: { changelog?: (typeof Issue)['TYPE']['changelog'] }): number | null {
  const at = (changelog?.histories ?? [])
    .filter(({ items }) => items.some(({ fieldId, to }) => fieldId === 'resolution' && (to ?? '') === ''))
    .map(({ created }) => Date.parse(created));
  return at.length === 0 ? null : Math.max(...at);
}

function checked(body: unknown, level: string | null): CheckedTicket {
  const issue = create(body, Issue);
  const { project } = create(issue.fields, type({ project: type({ id: string() }) }));
  const shown = level === null ? null : issue.fields[level];
  return {
    id: issue.id,
    key: issue.key,
    projectId: project.id,
    level: typeof shown === 'string' && shown !== '' ? shown : null,
    mark: readMark(issue.properties?.[OUTCOME_MARK]),
    reopenedAt: reopenedAt(issue),
  };
}

/** What rules ask of a ticket, over Jira's REST API, as the app: a workflow's rule runs for nobody in particular. */
export const jiraCheckedTickets: CheckedTickets = {
  async read(key, { level, outcome }) {
    const fields = ['project', ...(level === null ? [] : [level])].join(',');
    const answer = await expectAnswer(
      'read issue',
      outcome
        ? api
            .asApp()
            .requestJira(route`/rest/api/3/issue/${key}?fields=${fields}&properties=${OUTCOME_MARK}&expand=changelog`, {
              method: 'GET',
            })
        : api.asApp().requestJira(route`/rest/api/3/issue/${key}?fields=${fields}`, { method: 'GET' }),
    );
    return readBody('read issue', answer, (body) => checked(body, level));
  },
};

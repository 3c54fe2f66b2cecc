import { route } from '@forge/api';
import { array, number, optional, string, type, union } from 'superstruct';
import type { ChangeRecord } from '../../domain/doctor/changed-by';
import { person } from './ask';

const Item = type({
  id: optional(union([string(), number()])),
  name: optional(string()),
  typeName: optional(string()),
});
const Records = type({
  records: array(
    type({
      // The specification has the key alone, and says to use the account's id instead.
      authorAccountId: optional(string()),
      authorKey: optional(string()),
      created: string(),
      summary: optional(string()),
      category: optional(string()),
      objectItem: optional(Item),
      associatedItems: optional(array(Item)),
    }),
  ),
});

/** Records of one answer: the most that Jira gives (Jira REST v3, Get audit records). */
const MOST = 1000;

/** What was changed of the site's configuration since an instant, for who administers Jira: one call. */
export async function readRecords(since: number): Promise<readonly ChangeRecord[]> {
  const from = new Date(since).toISOString();
  const { records } = await person.get(
    'read audit records',
    route`/rest/api/3/auditing/record?from=${from}&limit=${MOST}`,
    Records,
  );
  return records.flatMap(
    ({
      authorKey,
      authorAccountId = authorKey,
      created,
      summary = '',
      category = '',
      objectItem,
      associatedItems = [],
    }) =>
      authorAccountId === undefined
        ? []
        : [
            {
              accountId: authorAccountId,
              at: Date.parse(created),
              summary,
              category,
              items: [...(objectItem ? [objectItem] : []), ...associatedItems].map(
                ({ id, name = '', typeName = '' }) => ({
                  id: id === undefined ? null : String(id),
                  name,
                  kind: typeName,
                }),
              ),
            },
          ],
  );
}

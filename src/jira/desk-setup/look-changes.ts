import { route } from '@forge/api';
import { array, boolean, number, optional, string, type } from 'superstruct';
import type { FoundChange, FoundQueue, Looked } from '../../domain/doctor/desk-setup';
import type { Policy } from '../../domain/policy';
import { app, looked, PAGE } from './ask';
import type { MetTickets } from './look-met';

const Myself = type({ accountId: string() });
const Changes = type({
  issueChangeLogs: array(
    type({
      issueId: string(),
      changeHistories: array(
        type({
          // Unlike elsewhere, epoch milliseconds.
          created: number(),
          author: optional(
            type({ accountId: string(), accountType: optional(string()), displayName: optional(string()) }),
          ),
          items: array(type({ fieldId: optional(string()) })),
        }),
      ),
    }),
  ),
});

/** Groups of changes in one answer: enough for the latest tickets, and what is older does not count. */
const MOST_CHANGES = 1000;

/** Who changed what a hand-over sets, on some tickets: two calls, as the app. */
async function readChanges({ fields }: Policy, ids: readonly string[]): Promise<readonly FoundChange[]> {
  if (ids.length === 0) return [];
  const fieldIds = [fields.withTeamSince, fields.team.id, fields.level, 'status', 'assignee'];
  const [{ accountId }, { issueChangeLogs }] = await Promise.all([
    app.get('read the app’s account', route`/rest/api/3/myself`, Myself),
    app.post(
      'read changes',
      route`/rest/api/3/changelog/bulkfetch`,
      { issueIdsOrKeys: ids, fieldIds, maxResults: MOST_CHANGES },
      Changes,
    ),
  ]);
  return issueChangeLogs.flatMap(({ issueId, changeHistories }) =>
    changeHistories.flatMap(({ created, author, items }): FoundChange[] => {
      if (!author) return [];
      const other = author.accountType === 'app' ? 'other-app' : 'person';
      return [
        {
          issueId,
          at: created,
          by: { name: author.displayName ?? 'An app', is: author.accountId === accountId ? 'this-app' : other },
          fields: items.flatMap(({ fieldId }) => fieldId ?? []),
        },
      ];
    }),
  );
}

/** Of the tickets that were met, if any could be. */
export const changesOf = async (
  policy: Policy,
  tickets: Looked<MetTickets>,
): Promise<Looked<readonly FoundChange[]>> =>
  'is' in tickets ? looked(() => readChanges(policy, tickets.is.ids)) : tickets;

const Queues = type({ values: array(type({ name: string(), jql: string() })), isLastPage: boolean() });
/** A service project has no more (JSM Cloud, queue limits: 300). */
const MOST_QUEUES = 300;

/** The project's queues, as the app, which is an agent of it; admins need not be. By key: desks and projects number apart. */
export async function readQueues({ desk: { projectKey } }: Policy): Promise<readonly FoundQueue[]> {
  const found: FoundQueue[] = [];
  for (let start = 0; start < MOST_QUEUES; start += PAGE) {
    const page = await app.get(
      'read queues',
      route`/rest/servicedeskapi/servicedesk/${projectKey}/queue?start=${start}&limit=${PAGE}`,
      Queues,
    );
    found.push(...page.values.map(({ name, jql }) => ({ name, jql })));
    if (page.isLastPage || page.values.length === 0) break;
  }
  return found;
}

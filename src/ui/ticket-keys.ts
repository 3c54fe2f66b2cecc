import { requestJira } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { array, create, string, type } from 'superstruct';
import { jiraSays, reading, withJson } from './ticket/ask-jira';

const Found = type({ issues: array(type({ id: string(), key: string() })) });
/** As many as Jira gives at once (Jira REST v3, Bulk fetch issues). */
const AT_ONCE = 100;

async function keysOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const answer = await jiraSays(
    requestJira('/rest/api/3/issue/bulkfetch', {
      method: 'POST',
      ...withJson({ issueIdsOrKeys: ids.slice(0, AT_ONCE), fields: ['issuetype'] }),
    }),
  );
  return new Map(reading(() => create(answer, Found)).issues.map(({ id, key }) => [id, key]));
}

/**
 * The keys of tickets by their ids, as whoever looks may see them: one request, and none where there are no tickets. What
 * they may not see, or is not known yet, is not in it.
 */
export function useTicketKeys(issueIds: readonly (string | null)[]): ReadonlyMap<string, string> {
  const ids = [...new Set(issueIds.flatMap((id) => id ?? []))].sort();
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let gone = false;
    if (ids.length > 0)
      keysOf(ids).then(
        (found) => !gone && setKeys(found),
        // Without it, people read the id.
        () => undefined,
      );
    return () => void (gone = true);
  }, [ids.join()]);
  return keys;
}

import api, { route } from '@forge/api';
import { array, create, optional, record, string, type, unknown } from 'superstruct';
import { is } from '../domain/fits';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';

/** The issue property by which linked work knows the operation that opened it, and the ticket that it was opened from. */
export const OPENED_BY = 'tierline-opened';

/** So many of the newest links are looked at: what is looked for was made a moment ago. */
const NEWEST = 20;

const Links = type({
  fields: type({
    issuelinks: array(
      type({ id: string(), type: type({ id: string() }), outwardIssue: optional(type({ id: string() })) }),
    ),
  }),
});
const Found = type({
  issues: array(type({ id: string(), key: string(), properties: optional(record(string(), unknown())) })),
});
const Opened = type({ operation: string() });

/** The ids at the other end of a ticket's newest links of a type. */
async function linkedFrom(parentId: string, linkType: string): Promise<string[]> {
  const answer = await expectAnswer(
    'read links',
    api.asUser().requestJira(route`/rest/api/3/issue/${parentId}?fields=issuelinks`, { method: 'GET' }),
  );
  const { fields } = await readBody('read links', answer, (body) => create(body, Links));
  return fields.issuelinks
    .filter((link) => link.type.id === linkType)
    .sort((a, b) => Number(b.id) - Number(a.id))
    .flatMap((link) => link.outwardIssue?.id ?? [])
    .slice(0, NEWEST);
}

/** Work that this operation opened for the ticket, if it arrived, as the person sees it. Two calls; rejects with JiraFailure. */
export async function findOpened(
  parentId: string,
  linkType: string,
  operation: string,
): Promise<{ id: string; key: string } | null> {
  const ids = await linkedFrom(parentId, linkType);
  if (ids.length === 0) return null;
  const answer = await expectAnswer(
    'read linked work',
    api.asUser().requestJira(route`/rest/api/3/issue/bulkfetch`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify({ issueIdsOrKeys: ids, fields: ['summary'], properties: [OPENED_BY] }),
    }),
  );
  const { issues } = await readBody('read linked work', answer, (body) => create(body, Found));
  const ours = issues.find(({ properties }) => {
    const opened = properties?.[OPENED_BY];
    return is(opened, Opened) && opened.operation === operation;
  });
  return ours ? { id: ours.id, key: ours.key } : null;
}

import api, { route } from '@forge/api';
import { create, string, type } from 'superstruct';
import type { Policy } from '../domain/policy';
import { JiraFailure, type LinkedItems } from '../ports';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';
import { findOpened, OPENED_BY } from './find-opened';
import { editTeam, teamValue } from './write-ticket';

type Work = Parameters<LinkedItems['open']>[1];
type Fields = Record<string, unknown>;
interface Item {
  id: string;
  key: string;
}

const Created = type({ id: string(), key: string() });

/** Where the rules have linked work of that level opened. */
function placeOf({ escalation, desk, defaultTeams }: Policy, level: string) {
  const target = escalation.linkedWork?.levels[level];
  if (!escalation.linkedWork || !target) throw new JiraFailure('field', `linked work of level ${level} has no place`);
  const own = target.projectId === desk.projectId;
  return {
    ...target,
    linkType: escalation.linkedWork.linkType,
    holder: own ? (target.team ?? defaultTeams[level]) : undefined,
  };
}

/** What may be left out where its project does not take it: it is there for convenience, or set afterwards. */
function niceToHave(policy: Policy, { priority }: Work, holder: string | undefined): Fields {
  return {
    ...(priority === null ? {} : { priority: { id: priority } }),
    // Of the desk itself: it begins with its team, instead of being placed with the first one. Its level follows.
    ...(holder === undefined ? {} : teamValue(policy, holder)),
  };
}

/** Makes the item with one POST, with its link: a request type is never among its fields, so it is no customer's. */
async function post(work: Work, place: ReturnType<typeof placeOf>, nice: Fields): Promise<Item> {
  const fields = {
    ...work.fields,
    ...nice,
    project: { id: place.projectId },
    issuetype: { id: place.workType },
    summary: work.summary,
    description: work.document,
  };
  // The new item is the outward end, so that the ticket reads "is escalated to" it.
  const link = { add: { type: { id: place.linkType }, inwardIssue: { key: work.parentKey } } };
  const answer = await expectAnswer(
    'create issue',
    api.asUser().requestJira(route`/rest/api/3/issue`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify({
        fields,
        update: { issuelinks: [link] },
        properties: [{ key: OPENED_BY, value: { operation: work.operation, parent: work.parentId } }],
      }),
    }),
    Object.keys(fields),
  );
  return readBody('create issue', answer, (body) => {
    const { id, key } = create(body, Created);
    return { id, key };
  });
}

/** One whose answer was lost may be there all the same. */
async function postOnce(work: Work, place: ReturnType<typeof placeOf>, nice: Fields): Promise<Item> {
  try {
    return await post(work, place, nice);
  } catch (error) {
    if (!(error instanceof JiraFailure) || !error.maybeDone) throw error;
    const found = await findOpened(work.parentId, place.linkType, work.operation).catch((failure: unknown) => {
      // That it cannot be looked for says nothing about it: nobody must be told to try again.
      if (failure instanceof JiraFailure) throw new JiraFailure('unknown', error.what, null, { cause: failure });
      throw failure;
    });
    if (!found) throw error;
    return found;
  }
}

/** Does Jira object to these fields alone? A creation, unlike an edit, sets nothing that its screen does not show. */
const only = (error: unknown, fields: Fields): string[] => {
  const named = error instanceof JiraFailure ? Object.keys(error.fields) : [];
  return named.every((field) => Object.hasOwn(fields, field)) ? named : [];
};

/** Linked work over Jira's REST API, as the person who clicks: their right to create it is Jira's to judge. */
export const jiraLinkedItems: LinkedItems = {
  async open(policy, work) {
    const place = placeOf(policy, work.level);
    const nice = niceToHave(policy, work, place.holder);
    try {
      return await postOnce(work, place, nice);
    } catch (error) {
      const unwanted = only(error, nice);
      if (unwanted.length === 0) throw error;
      const rest = Object.fromEntries(Object.entries(nice).filter(([field]) => !unwanted.includes(field)));
      const item = await postOnce(work, place, rest);
      if (place.holder !== undefined && unwanted.includes(policy.fields.team.id))
        await editTeam(policy, item.id, place.holder);
      return item;
    }
  },
};

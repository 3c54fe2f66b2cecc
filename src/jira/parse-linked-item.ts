import { array, create, nullable, optional, record, string, type, unknown } from 'superstruct';
import { is } from '../domain/fits';
import type { LinkedItem } from '../domain/gate/linked-item';
import { OPENED_BY } from './find-opened';
import { teamOf } from './parse-team';

const Issues = type({
  issues: array(
    type({
      id: string(),
      key: string(),
      fields: record(string(), unknown()),
      properties: optional(record(string(), unknown())),
    }),
  ),
});
const Fields = type({
  project: type({ id: string() }),
  status: type({ name: string(), statusCategory: type({ key: string() }) }),
  created: string(),
  // Left out where the project's work has no such field.
  resolution: optional(nullable(type({ id: string() }))),
  security: optional(nullable(type({ id: string() }))),
  creator: optional(nullable(type({ accountId: string() }))),
});

const Opened = type({ parent: string() });
const LONGEST_LEVEL = 100;

/** The fields that Jira is asked for. */
export const LINKED_ITEM_FIELDS = ['project', 'status', 'resolution', 'created', 'security', 'creator'];

/** What `POST /issue/bulkfetch` answers, in our words. Throws superstruct's StructError on another shape. */
export const parseLinkedItems = (
  body: unknown,
  fields: { level: string | null; team: string | null },
): readonly LinkedItem[] =>
  create(body, Issues).issues.map((issue): LinkedItem => {
    const { project, status, created, resolution, security, creator } = create(issue.fields, Fields);
    const opened = issue.properties?.[OPENED_BY];
    const level = fields.level === null ? null : issue.fields[fields.level];
    return {
      issueId: issue.id,
      key: issue.key,
      projectId: project.id,
      status: status.name,
      done: status.statusCategory.key === 'done',
      resolved: Boolean(resolution),
      // Of a project without rules it may be anything; no level has a longer name.
      level: typeof level === 'string' ? level.slice(0, LONGEST_LEVEL) : null,
      team: fields.team === null ? null : (teamOf(issue.fields[fields.team])?.name ?? null),
      created: Date.parse(created),
      guarded: Boolean(security),
      ...(is(opened, Opened) && creator ? { openedBy: creator.accountId, openedFrom: opened.parent } : {}),
    };
  });

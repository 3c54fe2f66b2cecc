import { requestJira } from '@forge/bridge';
import {
  array,
  boolean,
  create,
  enums,
  nullable,
  number,
  optional,
  record,
  string,
  type,
  union,
  unknown,
} from 'superstruct';
import { is } from '../../domain/fits';
import { DEFAULT_ESCALATION } from '../../domain/escalation-rules';
import type { ShownRules } from '../../domain/shown-rules';
import { browserNow } from '../clock';
import { jiraSays, reading, withJson } from './ask-jira';
import type { Desk, Draft } from './facts';

/** All in one: rules, who looks, what they have not sent yet, and what time it is for Jira. */
const EXPRESSION = `{
  now: new Date().toISOString(),
  id: issue.id,
  me: user.accountId,
  rules: issue.project.properties['tierline'],
  roles: user.getProjectRoles(issue.project).map(role => role.id),
  drafts: user.properties['tierline-drafts']
}`;

const Answer = type({
  value: type({
    now: string(),
    id: number(),
    me: string(),
    rules: unknown(),
    roles: array(number()),
    drafts: optional(unknown()),
  }),
});

/** Of the rules what these pages stand on: project admins can write project properties. */
const Rules = type({
  enabled: boolean(),
  fields: type({
    team: type({ id: string() }),
    level: string(),
    withTeamSince: string(),
    targetDue: string(),
  }),
  levels: array(type({ id: string(), name: string() })),
  teams: array(type({ id: string(), name: string(), level: string() })),
  hours: type({ timeZone: string(), hours: array(unknown()), holidays: array(unknown()) }),
  clocks: type({ team: nullable(string()), customer: array(string()) }),
  escalation: type({
    managerRole: nullable(string()),
    linkedWork: nullable(type({ linkType: string(), levels: record(string(), unknown()) })),
    stockEscalate: type({ how: string(), statuses: array(string()) }),
  }),
  setUp: optional(type({ trouble: type({ happened: string(), means: string(), next: string() }) })),
});

const isRules = (value: unknown): value is ShownRules => is(value, Rules);

const AnyDraft = type({
  start: enums(['escalate', 'send-back', 'transfer', 'linked-work']),
  team: nullable(string()),
  notes: record(string(), union([string(), boolean()])),
  reason: string(),
  reply: string(),
  savedAt: number(),
});

/** What is not ours to read is no draft. */
function draftOf(drafts: unknown, issueId: string): Draft | null {
  if (!is(drafts, record(string(), unknown()))) return null;
  const draft = drafts[issueId];
  return is(draft, AnyDraft) ? draft : null;
}

/**
 * The desk and the person who looks. `null`: the project has no support rules that are switched on.
 * Throws TicketTrouble.
 */
export async function readDesk(issueKey: string): Promise<Desk | null> {
  const body = { expression: EXPRESSION, context: { issue: { key: issueKey } } };
  const answer = await jiraSays(requestJira('/rest/api/3/expression/evaluate', { method: 'POST', ...withJson(body) }));
  const { now, id, me, rules, roles, drafts } = reading(() => create(answer, Answer)).value;
  if (!isRules(rules) || !rules.enabled) return null;
  const { managerRole } = rules.escalation;
  return {
    // A property that an earlier version of the app wrote says less.
    rules: { ...rules, escalation: { ...DEFAULT_ESCALATION, ...rules.escalation } },
    me,
    manager: managerRole !== null && roles.some((role) => String(role) === managerRole),
    draft: draftOf(drafts, String(id)),
    ahead: Date.parse(now) - browserNow(),
  };
}

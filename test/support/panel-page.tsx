import {
  answerWith,
  byType,
  emit,
  forget,
  jiraAnswers,
  JiraAnswer,
  listensTo,
  settled,
  standOn,
  until,
  type JiraRequest,
} from './forge-ui';
import ForgeReconciler from '@forge/react';
import type { Json, JsonObject } from '../../sandbox/json';
import type { Projection } from '../../src/domain/projection';
import { browserNow } from '../../src/ui/clock';
import { PanelPage } from '../../src/ui/panel/page';
import { HOUR, MONDAY } from './builders';
import { aStamp, CONTEXT, inStatus, pageRules } from './on-ticket';

import { APP_ID } from './app-id';

const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** The ticket itself, as the panel's search finds it. */
export const ownIssue = (
  over: { links?: JsonObject[]; stamp?: Partial<Projection>; fields?: JsonObject; properties?: JsonObject } = {},
): JsonObject => ({
  key: 'HELP-1',
  properties: { tierline: json(aStamp(over.stamp)), ...over.properties },
  fields: {
    ...{ summary: 'The VPN drops', status: inStatus('2', 'In Progress'), created: new Date(MONDAY).toISOString() },
    ...{ assignee: null, project: { id: '10000' }, issuelinks: over.links ?? [], ...over.fields },
  },
});

/** Work at the other end of a link. */
export const workIssue = (key: string, fields: JsonObject = {}, properties: JsonObject = {}): JsonObject => ({
  key,
  properties,
  fields: {
    ...{ summary: `Full summary of ${key}`, status: inStatus('2', 'In review'), project: { id: '10002' } },
    ...{ created: new Date(MONDAY - 26 * HOUR).toISOString(), assignee: null, ...fields },
  },
});
export const DONE: JsonObject = { status: inStatus('3', 'Done', 'done'), resolution: { name: 'Done' } };

/** What Jira answers: the search, comments by id, a list of the latest, permissions, and a comment that is written. */
export const site = {
  search: [] as JsonObject[],
  comments: new Map<string, JsonObject>(),
  latest: [] as JsonObject[],
  agent: true,
  write: (() => ({ id: '900', jsdPublic: true })) as (request: JiraRequest) => unknown,
};

export function resetPanel(): void {
  standOn({ ...CONTEXT, localId: `ari:cloud:ecosystem::extension/${APP_ID}/env/static/escalation-panel` });
  Object.assign(site, { search: [ownIssue()], comments: new Map(), latest: [], agent: true });
  site.write = () => ({ id: '900', jsdPublic: true });
  answerWith(() => {
    throw new Error('nothing is invoked');
  });
  jiraAnswers((request) => {
    const { method, path } = request;
    if (path.includes('/search/')) return { issues: site.search };
    if (path.includes('/mypermissions'))
      return {
        permissions: Object.fromEntries(
          ['SERVICEDESK_AGENT', 'EDIT_ISSUES', 'ADD_COMMENTS'].map((key) => [key, { havePermission: site.agent }]),
        ),
      };
    if (method === 'POST') return site.write(request);
    if (path.includes('/comment?')) return { comments: site.latest };
    return site.comments.get(/comment\/(\d+)/.exec(path)?.[1] ?? '') ?? new JiraAnswer(404);
  });
}

/** Draws the panel beside a glance, which tells of the desk; `alone`: who looks has none, being no agent perhaps. */
export async function openPanel(rules = pageRules()): Promise<void> {
  await settled();
  forget();
  ForgeReconciler.render(<PanelPage key={Math.random()} />);
  await until('listening', () => listensTo('tierline.desk') > 0);
  await settled();
  emit('tierline.desk', { issueKey: 'HELP-1', levels: [], rules, ahead: MONDAY - browserNow() });
}

type Input = 'TextArea' | 'Textfield' | 'RadioGroup';

/** Types into the input of that name, or chooses in a group. */
export function fill(type: Input, name: string, value: string): void {
  const input = byType(type).find(({ props }) => props['name'] === name);
  if (!input) throw new Error(`there is no ${type} ${name}`);
  (input.props['onChange'] as (event: unknown) => void)({ target: { value } });
}

import { FIELD, ISSUE_TYPE } from '../../../../sandbox/seed/ids';
import { seedStock } from '../../../../sandbox/seed/stock';
import type { Json } from '../../../../sandbox/json';
import type { Route } from '../../../../sandbox/site/area';
import type { Caller } from '../../../../sandbox/site/caller';
import { commentRoutes } from '../../../../sandbox/site/comments/routes';
import { createDoor } from '../../../../sandbox/site/door';
import type { Door } from '../../../../sandbox/site/door.types';
import { createIssue } from '../../../../sandbox/site/issues/create-issue';
import { fieldRoutes } from '../../../../sandbox/site/fields/routes';
import { issueRoutes } from '../../../../sandbox/site/issues/routes';
import { linkRoutes } from '../../../../sandbox/site/links/routes';
import type { Issue, RawValue, Site, SiteEvent } from '../../../../sandbox/site/model';
import { propertyRoutes } from '../../../../sandbox/site/properties/routes';
import { createSite } from '../../../../sandbox/site/site';
import { taskRoutes } from '../../../../sandbox/site/tasks/routes';
import { watcherRoutes } from '../../../../sandbox/site/watchers/routes';
import { workflowRoutes } from '../../../../sandbox/site/workflow/routes';

const MONDAY_NINE = Date.parse('2026-11-16T09:00:00Z');
const APP = { appId: 'f0c2a1de-0000-4000-8000-000000000001', account: '712020:app-tierline' };
export const LEVEL = 'customfield_10200';
export const SINCE = 'customfield_10201';
export const SCORE = 'customfield_10202';
export const OWNING_TEAM = FIELD.owningTeam;
export const TEAM = FIELD.team;
export const REQUEST_TYPE = FIELD.requestType;
export const account = (name: string): string => `712020:${name}`;

export interface Answer {
  status: number;
  body: Json;
}

export interface Desk {
  site: Site;
  door: Door;
  events: SiteEvent[];
  /** Moves the clock on, by minutes. */
  later(minutes: number): void;
  request(values?: Record<string, RawValue>): Issue;
  /** One REST call as an account (`agent-l1`), or as the app itself (`app`). */
  as(who: string): (method: string, path: string, body?: Json) => Promise<Answer>;
}

const routes: Route[] = [
  ...issueRoutes,
  ...workflowRoutes,
  ...commentRoutes,
  ...propertyRoutes,
  ...linkRoutes,
  ...fieldRoutes,
  ...watcherRoutes,
  ...taskRoutes,
];

const SCOPES = new Set(['read:jira-work', 'write:jira-work']);

/** `app` is the app as itself, `app for <account>` as that person, `other app` a stranger's. */
function callerFor(who: string): Caller {
  const person = /^app for (.+)$/.exec(who)?.[1];
  if (person) {
    const app = { appId: APP.appId, asApp: false, scopes: SCOPES };
    return { client: 'app', accountId: account(person), app };
  }
  if (who !== 'app' && who !== 'other app') return { client: 'rest', accountId: account(who) };
  const appId = who === 'app' ? APP.appId : 'f0c2a1de-0000-4000-8000-000000000002';
  return { client: 'app', accountId: APP.account, app: { appId, asApp: true, scopes: SCOPES } };
}

function addFields(site: Site): void {
  const app = (moduleKey: string, readOnly = false) => ({
    app: { appId: APP.appId, moduleKey, readOnly },
    custom: true,
    customType: `ari:cloud:ecosystem::extension/${APP.appId}/static/${moduleKey}`,
  });
  site.fields.set(LEVEL, {
    id: LEVEL,
    key: `${APP.appId}__DEVELOPMENT__level`,
    name: 'Support Level',
    kind: 'string',
    ...app('level'),
  });
  site.fields.set(SINCE, {
    id: SINCE,
    key: `${APP.appId}__DEVELOPMENT__since`,
    name: 'With team since',
    kind: 'datetime',
    ...app('since'),
  });
  site.fields.set(SCORE, {
    id: SCORE,
    key: `${APP.appId}__DEVELOPMENT__score`,
    name: 'Score',
    kind: 'number',
    ...app('score', true),
  });
  const options = [
    { id: '10020', value: 'Control room' },
    { id: '10021', value: 'Field crew' },
  ];
  site.fields.set(OWNING_TEAM, {
    id: OWNING_TEAM,
    key: OWNING_TEAM,
    name: 'Owning team',
    kind: 'select',
    custom: true,
    customType: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
    options,
  });
  const added = [LEVEL, SINCE, SCORE, OWNING_TEAM];
  const help = site.projects.get('10000')!;
  help.fieldIds.push(...added);
  // As an admin would put them on the forms of both work types.
  const screens = new Set(Object.values(help.screens ?? {}).flatMap((it) => [it.create, it.edit]));
  for (const id of screens) site.screens.get(id)?.tabs[0]?.fieldIds.push(...added);
}

/** The stock desk HELP with the app's account and fields, one open request HELP-1 of the customer's, and a door. */
export function aDesk(): Desk {
  let now = MONDAY_NINE;
  const site = createSite({ clock: { now: () => now } });
  seedStock(site);
  addFields(site);
  site.users.set(APP.account, {
    accountId: APP.account,
    displayName: 'Tierline',
    email: '',
    accountType: 'app',
    active: true,
    timeZone: 'UTC',
  });
  site.projects
    .get('10000')!
    .roles.find((it) => it.name === 'atlassian-addons-project-access')!
    .members.add(APP.account);
  const door = createDoor({ site, routes });
  const events: SiteEvent[] = [];
  const requestTypeId = site.projects
    .get('10000')!
    .serviceDesk!.requestTypes.find((it) => it.issueTypeId === ISSUE_TYPE.serviceRequest)!.id;
  const desk: Desk = {
    site,
    door,
    events,
    later: (minutes) => void (now += minutes * 60_000),
    request: (values = {}) =>
      createIssue(
        site,
        {
          projectId: '10000',
          typeId: ISSUE_TYPE.serviceRequest,
          requestTypeId,
          values: { summary: 'Mail does not arrive', ...values },
        },
        { accountId: account('customer') },
      ),
    as: (who) => async (method, path, body) => {
      const init =
        body === undefined
          ? { method }
          : { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
      const response = await door.fetch(new Request(`http://localhost:8086${path}`, init), callerFor(who));
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : (JSON.parse(text) as Json) };
    },
  };
  desk.request();
  // What that told people is not what tests ask about.
  site.mails.length = 0;
  site.listen((event) => void events.push(event));
  return desk;
}

/** A document of one paragraph. */
export const adf = (text: string): Json => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** The issue of that key. */
export const issueAt = ({ site }: Desk, key: string): Issue => site.issues.get(site.issueKeys.get(key) ?? '')!;

/** The items of the last history group. */
export const lastChange = (issue: Issue) => issue.history.at(-1)?.items ?? [];

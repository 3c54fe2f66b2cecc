import { ISSUE_TYPE, PROJECT } from '../../sandbox/seed/ids';
import { ROLE } from '../../sandbox/seed/roles';
import type { Caller } from '../../sandbox/site/caller';
import { bringPanel } from '../../sandbox/site/panels/app-panels';
import type { AppRule, Site } from '../../sandbox/site/model';

const APP_ID = 'f0c2a1de-0000-4000-8000-000000000001';
const ENVIRONMENT_ID = 'f0c2a1de-0000-4000-8000-0000000000e1';
const ACCOUNT_ID = '712020:app-contract';

const RULE = 'forge:expression-validator';

/** The field that the app brings. */
export const APP_FIELD = 'customfield_10290';

/** The app's issue panel. */
export const APP_PANEL = `ari:cloud:ecosystem::extension/${APP_ID}/${ENVIRONMENT_ID}/static/panel`;

/** The app, calling for a person. */
export const onBehalfOf = (caller: Caller, accountId: string): Caller => ({
  ...caller,
  accountId,
  ...(caller.app ? { app: { ...caller.app, asApp: false } } : {}),
});

/** Puts an app with a text field on the site, as an installation would, and tells how the app calls as itself. */
export function plantApp(site: Site): Caller {
  site.users.set(ACCOUNT_ID, {
    accountId: ACCOUNT_ID,
    displayName: 'Contract app',
    email: '',
    accountType: 'app',
    active: true,
    timeZone: 'UTC',
  });
  site.fields.set(APP_FIELD, {
    id: APP_FIELD,
    key: `${APP_ID}__DEVELOPMENT__mark`,
    name: 'Mark',
    kind: 'string',
    custom: true,
    customType: `ari:cloud:ecosystem::extension/${APP_ID}/${ENVIRONMENT_ID}/static/mark`,
    app: { appId: APP_ID, moduleKey: 'mark', readOnly: false },
  });
  const desk = site.projects.get(PROJECT.help);
  desk?.fieldIds.push(APP_FIELD);
  desk?.roles.find(({ name }) => name === ROLE.apps)?.members.add(ACCOUNT_ID);
  plantRule(site);
  bringPanel(site, APP_PANEL, APP_ID);
  const scopes = new Set(['read:jira-work', 'write:jira-work', 'manage:jira-project', 'manage:jira-configuration']);
  return { client: 'app', accountId: ACCOUNT_ID, app: { appId: APP_ID, asApp: true, scopes } };
}

/** A rule of the app, on the first transition of the desk's workflow for service requests. It refuses nothing. */
function plantRule(site: Site): void {
  const ari = `ari:cloud:ecosystem::extension/${APP_ID}/${ENVIRONMENT_ID}/static/check`;
  site.appRules.set(ari, {
    ari,
    appId: APP_ID,
    moduleKey: 'check',
    ruleKey: RULE,
    name: 'Check',
    description: 'Refuses nothing.',
    projectTypes: ['company-managed'],
    expression: 'true',
  });
  const workflow = site.workflows.get(site.projects.get(PROJECT.help)?.workflows[ISSUE_TYPE.serviceRequest] ?? '');
  const [transition] = workflow?.transitions ?? [];
  if (!transition) throw new Error('The desk has no transition to put a rule on.');
  const rule: AppRule = { id: 'contract-rule', ruleKey: RULE, key: ari, config: '{}', disabled: false, tag: '' };
  transition.validators = [...(transition.validators ?? []), { kind: 'app', rule }];
}

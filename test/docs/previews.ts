import type { App } from '../../tools/forge-check/app';
import { operationsUsed } from '../../tools/forge-check/checks/rest-scopes';
import { valuesNamed } from '../../tools/forge-check/manifest-file';
import { importsFrom } from '../../tools/forge-check/source';

/**
 * How far Atlassian has come with each kind of module, as the head of its reference page says: read in the public
 * copy of developer.atlassian.com/platform/forge/manifest-reference/modules of 2026-08-22.
 */
export const MODULES: Readonly<Record<string, 'ga' | 'preview'>> = {
  'jira:customField': 'ga',
  'jira:issueContext': 'ga',
  'jira:issuePanel': 'ga',
  'jira:issueAction': 'ga',
  'jira:projectPage': 'ga',
  'jira:projectSettingsPage': 'ga',
  'jira:adminPage': 'ga',
  'jira:globalPage': 'ga',
  'jira:dashboardGadget': 'ga',
  'jira:entityProperty': 'ga',
  'jiraServiceManagement:portalRequestDetail': 'ga',
  'jiraServiceManagement:queuePage': 'ga',
  trigger: 'ga',
  consumer: 'ga',
  scheduledTrigger: 'ga',
  preUninstall: 'ga',
  sql: 'ga',
  function: 'ga',
  'jira:workflowValidator': 'preview',
  'jira:workflowCondition': 'preview',
  'jira:workflowPostFunction': 'preview',
  'jira:actionValidator': 'preview',
  'jira:command': 'preview',
};

/** Operations that Jira's OpenAPI document of 2026 marks as experimental (`x-experimental`), as far as apps like this use them. */
const EXPERIMENTAL: readonly string[] = [
  'GET /rest/api/3/issuetype/project',
  'GET /rest/api/3/user/bulk',
  'GET /rest/api/3/screens/tabs',
  'POST /rest/api/3/screens',
  'PUT /rest/api/3/screens/{screenId}',
  'DELETE /rest/api/3/screens/{screenId}',
  'POST /rest/api/3/workflowscheme/project/switch',
];

const filters = ({ manifest }: App): string[] =>
  (manifest.modules.trigger ?? []).flatMap(({ filter }) =>
    [...valuesNamed('expression', filter)].map(({ text }) => text),
  );

const imports = ({ sources }: App, from: string, name: string): boolean =>
  sources.some(({ tree }) => importsFrom(tree, from).has(name));

/** What is in Preview without being a module, and how to see that the app uses it. */
const FEATURES: Readonly<Record<string, (app: App) => boolean>> = {
  'event filters on entity properties': (app) => filters(app).some((text) => text.includes('event.runtime.')),
  'workflowRules of @forge/jira-bridge': (app) => imports(app, '@forge/jira-bridge', 'workflowRules'),
  'rolling releases': ({ manifest }) => [...valuesNamed('enforcement', manifest.content)].length > 0,
  'sizes of a dialog': ({ manifest }) =>
    [...valuesNamed('viewportSize', manifest.content)].some(({ text }) => text === 'resizable'),
  'object store': (app) => app.sources.some(({ tree }) => importsFrom(tree, '@forge/object-store').size > 0),
  'manual packaging': ({ manifest }) =>
    [...valuesNamed('bundler', manifest.content)].some(({ text }) => text.startsWith('manual')),
};

/** Everything of Atlassian's that the app uses and that may still change at short notice. */
export function previewsUsed(app: App): string[] {
  const modules = Object.keys(app.manifest.modules).filter((type) => MODULES[type] === 'preview');
  const features = Object.keys(FEATURES).filter((name) => FEATURES[name]?.(app));
  const operations = operationsUsed(app.sources).used.map(({ operation }) => operation);
  return [...modules, ...features, ...new Set(operations.filter((it) => EXPERIMENTAL.includes(it)))].sort();
}

import { documented } from '../../../evidence';
import type { JsonObject } from '../../../json';
import { ok, route } from '../../area';
import type { Site, Workflow } from '../../model';
import { refuse } from '../../refusal';
import { workflowWithId } from '../identity';
import { NATIVE_RULES } from '../rules/table';
import { projectsUsing } from '../usages';
import { needsSiteAdmin } from './access';
import { FORGE_RULES } from './judge-rule';
import { WORKFLOW_DOC } from './read-routes';

const SCREEN_RULE = {
  ruleKey: 'system:transition-screen',
  ruleType: 'Screen',
  name: 'Show a screen',
  description: 'Shows a screen while the transition is made.',
  onInitial: false,
} as const;

function asked(site: Site, query: URLSearchParams): Workflow {
  const [id, projectId, issueTypeId] = ['workflowId', 'projectId', 'issueTypeId'].map((it) => query.get(it));
  if (!id === !(projectId && issueTypeId))
    throw refuse(400, 'Provide either workflowId, or both projectId and issueTypeId.');
  const name = site.projects.get(projectId ?? '')?.workflows[issueTypeId ?? ''];
  const found = id ? workflowWithId(site, id) : site.workflows.get(name ?? '');
  if (!found) throw refuse(400, 'The workflow was not found.');
  return found;
}

const systemRules = (): JsonObject[] =>
  [...NATIVE_RULES, SCREEN_RULE].map(({ ruleKey, ruleType, name, description, onInitial }) => ({
    ruleKey,
    ruleType,
    name,
    description,
    incompatibleRuleKeys: [],
    isAvailableForInitialTransition: onInitial,
    isVisible: true,
  }));

/** Rules of installed apps that company-managed projects can use. */
const forgeRules = (site: Site): JsonObject[] =>
  [...site.appRules.values()]
    .filter((it) => it.projectTypes.includes('company-managed'))
    .map(({ ari, ruleKey, name, description }) => ({
      id: ari,
      ruleKey,
      ruleType: FORGE_RULES[ruleKey],
      name,
      description,
    }));

/** Which rules a workflow can have: those of Jira that this site follows, and those of installed apps. */
export const capabilitiesRoute = route({
  operation: 'GET /rest/api/3/workflows/capabilities',
  scope: 'manage:jira-configuration',
  evidence: documented(WORKFLOW_DOC),
  query: ['workflowId', 'projectId', 'issueTypeId'],
  run({ site, caller, query }) {
    needsSiteAdmin(site, caller);
    const workflow = asked(site, query);
    return ok({
      editorScope: 'GLOBAL',
      projectTypes: [...new Set(projectsUsing(site, workflow.name).map((it) => it.typeKey))],
      systemRules: systemRules(),
      forgeRules: forgeRules(site),
      connectRules: [],
      triggerRules: [],
    });
  },
});

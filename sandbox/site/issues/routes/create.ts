import { documented } from '../../../evidence';
import type { Json, JsonObject } from '../../../json';
import { created, route } from '../../area';
import type { Caller } from '../../caller';
import type { IssueType, Project, Site } from '../../model';
import { findProject } from '../../people/find';
import { can } from '../../people/permissions';
import { checkProperty } from '../../properties/check-property';
import { noIssue, refuseFields, unsupported } from '../../refusal';
import { actingAs } from '../acting';
import { judgeCreation } from '../../workflow/judge-creation';
import { createIssue, type NewIssue } from '../create-issue';
import { fieldsOnForm } from '../form';
import { addAll, judgeForNew, readAdditions } from '../read-additions';
import { readChanges, updateDetails, type UpdateDetails } from '../read-changes';

const named = (wire: Json | undefined, ...keys: string[]): string | undefined => {
  if (typeof wire !== 'object' || wire === null || Array.isArray(wire)) return undefined;
  const value = keys.map((key) => wire[key]).find((it) => it !== undefined && it !== null);
  return value === undefined ? undefined : String(value);
};

/** The project, if the caller sees it and may create there. Throws 400 under `project`. */
function projectFor(site: Site, caller: Caller, wire: Json | undefined): Project {
  const project = findProject(site, named(wire, 'id', 'key') ?? '');
  if (!project || !can(site, caller.accountId, 'BROWSE_PROJECTS', project))
    throw refuseFields({ project: 'Specify a valid project ID or key' });
  if (!can(site, caller.accountId, 'CREATE_ISSUES', project))
    throw refuseFields({ project: 'You cannot create issues in this project.' });
  return project;
}

function typeFor(site: Site, project: Project, wire: Json | undefined): IssueType {
  const asked = named(wire, 'id', 'name');
  if (asked === undefined) throw refuseFields({ issuetype: 'Specify an issue type' });
  const types = project.issueTypeIds.map((id) => site.issueTypes.get(id)).filter((it) => it !== undefined);
  const id = named(wire, 'id');
  const type = types.find((it) => (id === undefined ? it.name === asked : it.id === id));
  if (!type) throw refuseFields({ issuetype: 'The issue type selected is invalid.' });
  if (type.subtask) throw unsupported('creating a subtask', 'sandbox/site/issues/routes/create.ts');
  return type;
}

/** Unlike an edit, a creation looks at the screen: a field that is not on it cannot be set. */
function onScreen(site: Site, project: Project, type: IssueType): (fieldId: string) => boolean {
  const ids = new Set(fieldsOnForm(site, project, type.id, 'create'));
  return (id) => id === 'summary' || ids.has(id);
}

function propertiesIn(sent: UpdateDetails['properties'] = []): JsonObject {
  for (const { key, value } of sent) checkProperty(key, value);
  return Object.fromEntries(sent.map(({ key, value }) => [key, value]));
}

export const postIssue = route<UpdateDetails>({
  operation: 'POST /rest/api/3/issue',
  scope: 'write:jira-work',
  evidence: documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-post',
  ),
  query: ['updateHistory'],
  takes: updateDetails,
  async run({ site, caller, body }) {
    if (body.transition !== undefined)
      throw unsupported('a transition at creation', 'sandbox/site/issues/routes/create.ts');
    const { project: projectWire, issuetype, ...fields } = body.fields ?? {};
    const project = projectFor(site, caller, projectWire);
    const type = typeFor(site, project, issuetype);
    const { issuelinks, comment, ...update } = body.update ?? {};
    const offered = onScreen(site, project, type);
    const asksSummary = 'summary' in fields || 'summary' in update;
    const values = readChanges(
      site,
      caller,
      { project },
      { fields: asksSummary ? fields : { ...fields, summary: null }, update },
      offered,
    );
    const requestField = [...site.fields.values()].find((it) => it.kind === 'request-type')?.id ?? '';
    const { [requestField]: requestTypeId, security, ...rest } = values;
    const additions = readAdditions(site, caller, { issuelinks, comment });
    judgeForNew(site, caller, project, additions, offered);
    const actor = actingAs(caller);
    const input: NewIssue = {
      projectId: project.id,
      typeId: type.id,
      values: rest,
      properties: propertiesIn(body.properties),
      ...(typeof requestTypeId === 'string' ? { requestTypeId } : {}),
      ...(typeof security === 'string' ? { securityLevelId: security } : {}),
    };
    await judgeCreation(site, input, actor, additions.links);
    // Validators of apps take their time: what is to be linked may be gone by now.
    if (additions.links.some(({ other }) => !site.issues.has(other.id))) throw noIssue();
    const issue = createIssue(site, input, actor);
    addAll(site, caller, issue, additions, actor);
    return created({ id: issue.id, key: issue.key, self: `${site.baseUrl}/rest/api/3/issue/${issue.id}` });
  },
});

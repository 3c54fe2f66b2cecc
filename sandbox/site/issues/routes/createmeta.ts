import { documented } from '../../../evidence';
import { ok, route } from '../../area';
import type { Caller } from '../../caller';
import { issueTypeShape } from '../../fields/shapes/issue-type';
import type { Project, Site } from '../../model';
import { findProject } from '../../people/find';
import { can } from '../../people/permissions';
import { refuse } from '../../refusal';
import { createForm } from '../form';
import { LIMITS } from '../limits';
import { pageOf } from '../page';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/';
const PATH = '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';

/** The project, for who may create work in it. Throws 400 otherwise. */
function projectFor(site: Site, caller: Caller, idOrKey: string): Project {
  const project = findProject(site, idOrKey);
  if (!project || !can(site, caller.accountId, 'CREATE_ISSUES', project))
    throw refuse(400, `No project could be found with id or key '${idOrKey}'.`);
  return project;
}

export const getCreateTypes = route({
  operation: `GET ${PATH}`,
  scope: 'read:jira-work',
  evidence: documented(`${DOC}#api-rest-api-3-issue-createmeta-projectidorkey-issuetypes-get`),
  query: ['startAt', 'maxResults'],
  run({ site, caller, params, query }) {
    const project = projectFor(site, caller, params['projectIdOrKey'] ?? '');
    const page = pageOf(project.issueTypeIds, query, LIMITS.createMetaPage, LIMITS.createMetaPageMax);
    return ok({
      startAt: page.startAt,
      maxResults: page.maxResults,
      total: page.total,
      issueTypes: page.values.map((id) => issueTypeShape(site, id)),
    });
  },
});

export const getCreateFields = route({
  operation: `GET ${PATH}/{issueTypeId}`,
  scope: 'read:jira-work',
  evidence: documented(`${DOC}#api-rest-api-3-issue-createmeta-projectidorkey-issuetypes-issuetypeid-get`),
  query: ['startAt', 'maxResults'],
  run({ site, caller, params, query }) {
    const project = projectFor(site, caller, params['projectIdOrKey'] ?? '');
    const typeId = params['issueTypeId'] ?? '';
    if (!project.issueTypeIds.includes(typeId))
      throw refuse(400, `No issue type with id '${typeId}' exists in project '${project.key}'.`);
    const all = createForm(site, caller, project, typeId);
    const { startAt, maxResults, total, values } = pageOf(all, query, LIMITS.createMetaPage, LIMITS.createMetaPageMax);
    return ok({ startAt, maxResults, total, fields: values });
  },
});

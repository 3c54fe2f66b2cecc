import { assumed } from '../../evidence';
import { noContent, ok, route, type Route } from '../area';
import { actingAs } from '../issues/acting';
import { administersSite } from '../people/permissions';
import { refuse } from '../refusal';
import { projectAlone } from './shape';
import { noProject, visibleProject } from './visible';

/** Takes a project out of use without losing it: its work can be read by who has the link, not found and not changed. */
export const archiveRoutes: Route[] = [
  route({
    operation: 'POST /rest/api/3/project/{projectIdOrKey}/archive',
    scope: 'manage:jira-project',
    evidence: assumed('That an archived project is refused with 400 is not documented; the rest is.'),
    run: ({ site, caller, params }) => {
      const project = visibleProject(site, caller, params['projectIdOrKey'] ?? '');
      if (!administersSite(site, caller.accountId))
        throw refuse(403, 'You do not have permission to archive projects.');
      if (project.archived) throw refuse(400, 'The project is archived already.');
      project.archived = { at: site.clock.now(), by: actingAs(caller).accountId };
      return noContent();
    },
  }),
  route({
    operation: 'POST /rest/api/3/project/{projectIdOrKey}/restore',
    scope: 'manage:jira-configuration',
    evidence: assumed('That a live project is refused with 400 is not documented; 404 without the permission is.'),
    run: ({ site, caller, params }) => {
      const key = params['projectIdOrKey'] ?? '';
      const project = visibleProject(site, caller, key);
      if (!administersSite(site, caller.accountId)) throw noProject(key);
      if (!project.archived) throw refuse(400, 'The project is neither archived nor in the trash.');
      delete project.archived;
      return ok(projectAlone(site, project));
    },
  }),
];

import { z } from 'zod';
import { documented } from '../../evidence';
import { noContent, ok, route, type Route } from '../area';
import { refuse } from '../refusal';
import { PROJECT_LIMITS as LIMITS } from './limits';
import { administeredProject, visibleProject } from './visible';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-properties';
const LIST = '/rest/api/3/project/{projectIdOrKey}/properties';
const ONE = `${LIST}/{propertyKey}` as const;

/** Data that apps keep at a project: readable by who sees it, written by who administers it. */
export const projectPropertyRoutes: Route[] = [
  route({
    operation: `GET ${LIST}`,
    scope: 'read:jira-work',
    evidence: documented(DOCS),
    run: ({ site, caller, params }) => {
      const project = visibleProject(site, caller, params['projectIdOrKey'] ?? '');
      const self = (key: string): string =>
        `${site.baseUrl}/rest/api/3/project/${project.id}/properties/${encodeURIComponent(key)}`;
      return ok({ keys: Object.keys(project.properties).map((key) => ({ self: self(key), key })) });
    },
  }),
  route({
    operation: `GET ${ONE}`,
    scope: 'read:jira-work',
    evidence: documented(DOCS),
    run: ({ site, caller, params }) => {
      const project = visibleProject(site, caller, params['projectIdOrKey'] ?? '');
      const key = params['propertyKey'] ?? '';
      const value = project.properties[key];
      if (value === undefined) throw noProperty(key);
      return ok({ key, value });
    },
  }),
  route({
    operation: `PUT ${ONE}`,
    scope: 'manage:jira-project',
    evidence: documented(`${DOCS} (201 for a new property, 200 for a known one)`),
    takes: z.json(),
    run: ({ site, caller, params, body }) => {
      const project = administeredProject(site, caller, params['projectIdOrKey'] ?? '');
      const key = params['propertyKey'] ?? '';
      if (key.length > LIMITS.propertyKeyCharacters)
        throw refuse(400, `The property key must be at most ${LIMITS.propertyKeyCharacters} characters long.`);
      if (JSON.stringify(body).length > LIMITS.propertyCharacters)
        throw refuse(400, `The property value must be at most ${LIMITS.propertyCharacters} characters long.`);
      const status = key in project.properties ? 200 : 201;
      project.properties[key] = body;
      return { status };
    },
  }),
  route({
    operation: `DELETE ${ONE}`,
    scope: 'manage:jira-project',
    evidence: documented(DOCS),
    run: ({ site, caller, params }) => {
      const project = administeredProject(site, caller, params['projectIdOrKey'] ?? '');
      const key = params['propertyKey'] ?? '';
      if (!(key in project.properties)) throw noProperty(key);
      delete project.properties[key];
      return noContent();
    },
  }),
];

const noProperty = (key: string) => refuse(404, `The property with key '${key}' does not exist.`);

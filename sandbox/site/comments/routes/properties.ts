import { z } from 'zod';
import { documented } from '../../../evidence';
import type { Json } from '../../../json';
import { noContent, ok, route, type Route } from '../../area';
import type { Caller } from '../../caller';
import type { Comment, Site } from '../../model';
import { checkProperty } from '../../properties/check-property';
import { refuse } from '../../refusal';
import { mayChange } from '../edit-comment';
import { commentAnywhere, type Found } from '../find-comment';

const evidence = documented(
  'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comment-properties/',
);
const ALL = '/rest/api/3/comment/{commentId}/properties';
const ONE = `${ALL}/{propertyKey}` as const;

/** The comment, for who may edit it; 403 else. */
function changeable(site: Site, caller: Caller, id: string): Found {
  const found = commentAnywhere(site, caller, id);
  if (!mayChange(site, caller, found.issue, found.comment, 'EDIT'))
    throw refuse(403, 'You do not have permission to edit this comment.');
  return found;
}

function valueIn({ properties }: Comment, key: string): Json {
  const value = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (value === undefined) throw refuse(404, `The property with key '${key}' does not exist.`);
  return value;
}

/** What is set here is kept and read; it neither hides nor shows a comment, whatever its key. */
export const commentPropertyRoutes: Route[] = [
  route({
    operation: `GET ${ALL}`,
    scope: 'read:jira-work',
    evidence,
    run({ site, caller, params }) {
      const { comment } = commentAnywhere(site, caller, params['commentId'] ?? '');
      const self = `${site.baseUrl}/rest/api/3/comment/${comment.id}/properties`;
      const keys = Object.keys(comment.properties);
      return ok({ keys: keys.map((key) => ({ self: `${self}/${encodeURIComponent(key)}`, key })) });
    },
  }),
  route({
    operation: `GET ${ONE}`,
    scope: 'read:jira-work',
    evidence,
    run({ site, caller, params }) {
      const { comment } = commentAnywhere(site, caller, params['commentId'] ?? '');
      const key = params['propertyKey'] ?? '';
      return ok({ key, value: valueIn(comment, key) });
    },
  }),
  route<Json>({
    operation: `PUT ${ONE}`,
    scope: 'write:jira-work',
    evidence,
    takes: z.json() as z.ZodType<Json>,
    run({ site, caller, params, body }) {
      const { issue, comment } = changeable(site, caller, params['commentId'] ?? '');
      const key = params['propertyKey'] ?? '';
      checkProperty(key, body);
      const known = Object.hasOwn(comment.properties, key);
      comment.properties[key] = body;
      issue.version++;
      return { status: known ? 200 : 201 };
    },
  }),
  route({
    operation: `DELETE ${ONE}`,
    scope: 'write:jira-work',
    evidence,
    run({ site, caller, params }) {
      const { issue, comment } = changeable(site, caller, params['commentId'] ?? '');
      const key = params['propertyKey'] ?? '';
      valueIn(comment, key);
      delete comment.properties[key];
      issue.version++;
      return noContent();
    },
  }),
];

import type { Json, JsonObject } from '../../json';
import type { Caller } from '../caller';
import { issueShape } from '../issues/shape';
import type { Issue, Site } from '../model';
import type { SearchRequest } from './search-request';

/** What a search tells once for all issues, not with each. */
const OF_ALL = ['names', 'schema'] as const;

/** An issue as a search answers it: its id alone unless more is asked for. */
function foundShape(site: Site, caller: Caller, issue: Issue, request: SearchRequest): JsonObject {
  const { fields, wantsKey, fieldsByKeys, expand } = request;
  const properties = request.properties.length > 0 ? request.properties : undefined;
  if (fields.length === 0 && !wantsKey && !properties && expand.size === 0) return { id: issue.id };
  // A shape with no field at all cannot be asked for, so one is, and left out again.
  const wish = {
    fields: fields.length > 0 ? fields : ['project'],
    usual: '*navigable' as const,
    fieldsByKeys,
    properties,
    expand,
  };
  const { fields: values, ...rest } = issueShape(site, caller, issue, wish);
  if (fields.length > 0) return { ...rest, fields: values ?? {} };
  for (const part of ['renderedFields', ...OF_ALL]) if (rest[part]) rest[part] = {};
  return rest;
}

/** The issues of a page, with the names and schemas of all their fields beside them where asked for. */
export function foundShapes(site: Site, caller: Caller, issues: readonly Issue[], request: SearchRequest): JsonObject {
  const ofAll: JsonObject = Object.fromEntries(
    OF_ALL.filter((part) => request.expand.has(part)).map((part) => [part, {}]),
  );
  const shapes = issues.map((issue): Json => {
    const shape = foundShape(site, caller, issue, request);
    for (const part of OF_ALL) {
      if (ofAll[part]) Object.assign(ofAll[part], shape[part]);
      delete shape[part];
    }
    return shape;
  });
  return { issues: shapes, ...ofAll };
}

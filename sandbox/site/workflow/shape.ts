import type { JsonObject } from '../../json';
import { fieldMetadata } from '../fields/metadata';
import { belongsTo } from '../fields/settable';
import { statusShape } from '../fields/shapes/status';
import type { Issue, Site, Transition } from '../model';
import { projectOf } from '../people/permissions';
import type { Offered } from './available';

function screenFields(site: Site, issue: Issue, { screen }: Transition): JsonObject {
  const fields: JsonObject = {};
  for (const { fieldId, required } of screen ?? []) {
    const field = site.fields.get(fieldId);
    if (!field || !belongsTo(projectOf(site, issue), field)) continue;
    fields[fieldId] = fieldMetadata(site, field, required);
  }
  return fields;
}

/** A transition as Jira lists it; `fields` of its screen only when asked for. */
export function transitionShape(
  site: Site,
  issue: Issue,
  { transition, available }: Offered,
  withFields = false,
): JsonObject {
  return {
    id: transition.id,
    name: transition.name,
    to: statusShape(site, transition.to),
    hasScreen: transition.screen !== undefined,
    isGlobal: transition.from === null,
    isInitial: false,
    isAvailable: available,
    isConditional: (transition.conditions?.length ?? 0) > 0,
    looped: transition.to === issue.statusId,
    ...(withFields ? { fields: screenFields(site, issue, transition) } : {}),
  };
}

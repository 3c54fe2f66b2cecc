import type { JsonObject } from '../../json';
import { fieldMetadata } from '../fields/metadata';
import { belongsTo } from '../fields/settable';
import { statusShape } from '../fields/shapes/status';
import type { AccountId, Issue, Site, Transition } from '../model';
import { projectOf } from '../people/permissions';
import type { Offered } from './available';
import { screenOf } from './step';

function screenFields(site: Site, issue: Issue, transition: Transition, by: AccountId | null): JsonObject {
  const project = projectOf(site, issue);
  const fields: JsonObject = {};
  for (const { fieldId, required } of screenOf(site, transition) ?? []) {
    const field = site.fields.get(fieldId);
    if (!field || !belongsTo(project, field)) continue;
    fields[fieldId] = fieldMetadata(site, field, required, project, by);
  }
  return fields;
}

/** A transition as Jira lists it; `fields` of its screen, as `by` may fill them in, only when asked for. */
export function transitionShape(
  site: Site,
  issue: Issue,
  { transition, available }: Offered,
  by: AccountId | null,
  withFields = false,
): JsonObject {
  return {
    id: transition.id,
    name: transition.name,
    to: statusShape(site, transition.to),
    hasScreen: screenOf(site, transition) !== undefined,
    isGlobal: transition.from === null,
    isInitial: false,
    isAvailable: available,
    isConditional: (transition.conditions?.length ?? 0) > 0,
    looped: transition.to === issue.statusId,
    ...(withFields ? { fields: screenFields(site, issue, transition, by) } : {}),
  };
}

import type { Json } from '../../../json';
import type { Site } from '../../model';

/** A work type as in an issue; `null` for an unknown id. */
export function issueTypeShape(site: Site, typeId: string): Json {
  const type = site.issueTypes.get(typeId);
  if (!type) return null;
  return {
    self: `${site.baseUrl}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    description: type.description,
    iconUrl: `${site.baseUrl}/images/icons/issuetypes/${type.id}.svg`,
    name: type.name,
    subtask: type.subtask,
    hierarchyLevel: type.subtask ? -1 : 0,
  };
}

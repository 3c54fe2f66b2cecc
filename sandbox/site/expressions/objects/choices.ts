import { priorityShape, resolutionShape } from '../../fields/shapes/choice';
import { issueTypeShape } from '../../fields/shapes/issue-type';
import { statusShape } from '../../fields/shapes/status';
import type { HostObject } from '../values';
import { asMap } from './as-map';
import { entityProperties } from './properties';
import { free, typed } from './typed';
import { idNumber, type View } from './view';

/** An IssueStatus; null for an unknown id. */
export function statusObject({ site }: View, statusId: string): HostObject | null {
  const status = site.statuses.get(statusId);
  if (!status) return null;
  const shape = statusShape(site, statusId);
  const category = asMap(shape, 'statusCategory');
  const part = (name: string) => free(() => (category instanceof Map ? (category.get(name) ?? null) : null));
  return typed(
    'IssueStatus',
    status.id,
    {
      id: free(() => idNumber(status.id)),
      name: free(() => status.name),
      description: free(() => ''),
      category: free(() =>
        typed('StatusCategory', status.category, {
          id: part('id'),
          key: part('key'),
          name: part('name'),
          colorName: part('colorName'),
        }),
      ),
    },
    { toJson: () => shape },
  );
}

export function issueTypeObject({ site }: View, typeId: string): HostObject | null {
  const type = site.issueTypes.get(typeId);
  if (!type) return null;
  const shape = issueTypeShape(site, typeId);
  return typed(
    'IssueType',
    type.id,
    {
      id: free(() => idNumber(type.id)),
      name: free(() => type.name),
      description: free(() => type.description),
      iconUrl: free(() => asMap(shape, 'iconUrl')),
      hierarchyLevel: free(() => asMap(shape, 'hierarchyLevel')),
      // The site keeps no properties of work types.
      properties: free(() => entityProperties('IssueType', type.id, {})),
    },
    { toJson: () => shape },
  );
}

export function priorityObject({ site }: View, id: unknown): HostObject | null {
  const priority = site.priorities.find((it) => it.id === id);
  if (!priority) return null;
  return typed(
    'IssuePriority',
    priority.id,
    {
      id: free(() => idNumber(priority.id)),
      name: free(() => priority.name),
      description: free(() => ''),
    },
    { toJson: () => priorityShape(site, priority) },
  );
}

export function resolutionObject({ site }: View, id: unknown): HostObject | null {
  const resolution = site.resolutions.find((it) => it.id === id);
  if (!resolution) return null;
  return typed(
    'Resolution',
    resolution.id,
    {
      id: free(() => idNumber(resolution.id)),
      name: free(() => resolution.name),
      description: free(() => resolution.description),
    },
    { toJson: () => resolutionShape(site, resolution) },
  );
}

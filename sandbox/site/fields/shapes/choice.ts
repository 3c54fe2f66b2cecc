import type { Json } from '../../../json';
import type { Priority, Resolution, Site } from '../../model';

/** A priority as in an issue. */
export const priorityShape = (site: Site, priority: Priority): Json => ({
  self: `${site.baseUrl}/rest/api/3/priority/${priority.id}`,
  iconUrl: `${site.baseUrl}/images/icons/priorities/${priority.name.toLowerCase()}.svg`,
  name: priority.name,
  id: priority.id,
});

/** A resolution as in an issue. */
export const resolutionShape = (site: Site, resolution: Resolution): Json => ({
  self: `${site.baseUrl}/rest/api/3/resolution/${resolution.id}`,
  id: resolution.id,
  description: resolution.description,
  name: resolution.name,
});

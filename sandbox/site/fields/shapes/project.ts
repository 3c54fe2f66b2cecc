import type { Json, JsonObject } from '../../../json';
import type { Site } from '../../model';

/** Jira's names for the four sizes of a project's picture, by edge in pixels. */
const SIZES = [
  [48, ''],
  [24, 'small'],
  [16, 'xsmall'],
  [32, 'medium'],
] as const;

/** A project as in an issue; `null` for an unknown id. */
export function projectShape(site: Site, projectId: string): Json {
  const project = site.projects.get(projectId);
  if (!project) return null;
  const avatarUrls: JsonObject = {};
  for (const [edge, size] of SIZES) {
    avatarUrls[`${edge}x${edge}`] = `${site.baseUrl}/secure/projectavatar?pid=${project.id}${size && `&size=${size}`}`;
  }
  return {
    self: `${site.baseUrl}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.typeKey,
    simplified: false,
    avatarUrls,
  };
}

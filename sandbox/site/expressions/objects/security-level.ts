import type { Issue } from '../../model';
import type { HostObject } from '../values';
import { free, typed } from './typed';
import { idNumber, type View } from './view';

/** The SecurityLevel set for the issue; null without one. */
export function securityLevelObject({ site }: View, issue: Issue): HostObject | null {
  const project = site.projects.get(issue.projectId);
  const level = project?.securityLevels?.find(({ id }) => id === issue.securityLevelId);
  if (!level) return null;
  return typed('SecurityLevel', level.id, {
    id: free(() => idNumber(level.id)),
    name: free(() => level.name),
    description: free(() => level.description),
  });
}

import type { Counting } from './counting';
import type { LinkedItem } from './linked-item';

/** Does a rule speak of this work, given that its link is of the rule's? */
export function counts(
  { projectId, level }: Pick<LinkedItem, 'projectId' | 'level'>,
  { projects, levels, withoutLevel }: Counting,
): boolean {
  if (projects && !projects.includes(projectId)) return false;
  if (levels === null) return true;
  return level === null ? withoutLevel : levels.includes(level);
}

export const isOpen = (
  { done, resolved }: Pick<LinkedItem, 'done' | 'resolved'>,
  { unresolvedIsOpen }: Counting,
): boolean => !done || (unresolvedIsOpen && !resolved);

/** Does it stand in the way of closing? */
export const blocks = (
  item: Pick<LinkedItem, 'projectId' | 'level' | 'done' | 'resolved'>,
  counting: Counting,
): boolean => counts(item, counting) && isOpen(item, counting);

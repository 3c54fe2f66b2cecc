import type { Condition, DeskSetup, FoundWorkflow, Way } from './desk-setup';

/** The role by which Jira gives apps their permissions; it has this name on every site. */
const APPS_ROLE = 'atlassian-addons-project-access';

/** Does Jira let somebody of these roles through? What is not known here is not held against them. */
function passes(condition: Condition, roles: readonly string[]): boolean {
  if (condition === 'nobody') return false;
  if (typeof condition === 'string') return true;
  if ('roles' in condition) return condition.roles.some((role) => roles.includes(role));
  if ('all' in condition) return condition.all.every((part) => passes(part, roles));
  return condition.any.length === 0 || condition.any.some((part) => passes(part, roles));
}

/**
 * The app's roles; where it has none, those that it would have: that it lacks them is told once, and not again of
 * every transition.
 */
export function rolesOfApp({ app, roles }: DeskSetup): readonly string[] {
  const own = 'is' in app ? app.is.roles : [];
  if (own.length > 0 || !('is' in roles)) return own;
  return roles.is.flatMap(({ id, name }) => (name === APPS_ROLE ? [id] : []));
}

/** The id of the role that apps get their permissions by, where the site has it. */
export const roleForApps = (roles: readonly { id: string; name: string }[]): string | null =>
  roles.find(({ name }) => name === APPS_ROLE)?.id ?? null;

/** Can the app get from a status to another in one step? */
export const leads = ({ ways }: FoundWorkflow, from: string, to: string, roles: readonly string[]): boolean =>
  ways.some((way) => way.to === to && (way.from === null || way.from.includes(from)) && passes(way.condition, roles));

/** Names of the open statuses from which the app has no way there. `between`: a status that only the app passes through. */
export const stranded = (
  workflow: FoundWorkflow,
  to: string,
  roles: readonly string[],
  between?: string,
): readonly string[] =>
  workflow.statuses
    .filter(({ id, done }) => !done && id !== to && id !== between && !leads(workflow, id, to, roles))
    .map(({ name }) => name);

/** The ways into Done. */
export function endings({ statuses, ways }: FoundWorkflow): readonly Way[] {
  const done = new Set(statuses.flatMap((status) => (status.done ? [status.id] : [])));
  return ways.filter(({ to }) => done.has(to));
}

/** Is everybody kept out who has none of some roles, this one among them? */
export function keptFor(condition: Condition, role: string): boolean {
  if (typeof condition === 'string') return false;
  if ('roles' in condition) return condition.roles.includes(role);
  if ('all' in condition) return condition.all.some((part) => keptFor(part, role));
  return condition.any.length > 0 && condition.any.every((part) => keptFor(part, role));
}

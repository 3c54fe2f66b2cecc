import { item } from '../audit/items';
import { changes, note } from '../audit/note';
import type { Caller } from '../caller';
import type { Project, Role, Site } from '../model';

/** Who plays the role, by name. */
export const actorsOf = (site: Site, { members, groups = new Set() }: Role): string[] => [
  ...[...members].map((id) => site.users.get(id)?.displayName ?? id),
  ...site.groups.filter(({ id }) => groups.has(id)).map(({ name }) => name),
];

/** Notes in the audit log who came into a role of the project, and who left it. */
export function noteActors(site: Site, caller: Caller, project: Project, role: Role, before: readonly string[]): void {
  note(site, caller, {
    category: 'projects',
    summary: 'Project roles changed',
    object: item.project(project),
    changed: changes('Users', before, actorsOf(site, role)),
    about: [item.role(role)],
  });
}

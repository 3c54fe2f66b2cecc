import { item } from '../audit/items';
import { change, note } from '../audit/note';
import type { Caller } from '../caller';
import type { Project, Site } from '../model';
import { schemesInUse, schemeOf, type SchemeInUse } from './schemes';

/** Notes in the audit log which work types got another workflow. */
export function noteScheme(site: Site, caller: Caller, before: SchemeInUse): void {
  const after = schemesInUse(site).find(({ id }) => id === before.id) ?? before;
  const types = [...new Set([...Object.keys(before.mappings), ...Object.keys(after.mappings)])];
  note(site, caller, {
    category: 'workflows',
    summary: 'Workflow scheme updated',
    object: item.scheme(after),
    changed: [
      change('Name', before.name, after.name),
      ...types.map((id) => change(site.issueTypes.get(id)?.name ?? id, before.mappings[id], after.mappings[id])),
    ],
  });
}

/** Notes that a project got another scheme. */
export const noteAssignment = (site: Site, caller: Caller, project: Project): void =>
  note(site, caller, {
    category: 'workflows',
    summary: 'Workflow scheme added to project',
    object: item.scheme(schemeOf(project)),
    about: [item.project(project)],
  });

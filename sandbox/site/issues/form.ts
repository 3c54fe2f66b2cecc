import type { JsonObject } from '../../json';
import type { Caller } from '../caller';
import { fieldMetadata } from '../fields/metadata';
import { settableField } from '../fields/settable';
import { issueTypeShape } from '../fields/shapes/issue-type';
import { projectShape } from '../fields/shapes/project';
import type { Field, Issue, Project, ScreensOfType, Site } from '../model';

/** A desk's request type is on every form, though no screen can be given it. */
const onEveryForm = (site: Site, project: Project): string[] =>
  project.fieldIds.filter((id) => site.fields.get(id)?.kind === 'request-type');

/** Ids of the fields on a form of a work type, in their order; all fields where the project has no screens. */
export function fieldsOnForm(site: Site, project: Project, typeId: string, form: keyof ScreensOfType): string[] {
  const screens = project.screens?.[typeId];
  if (!screens) return [...site.fields.keys()];
  const screen = site.screens.get(screens[form]);
  if (!screen) throw new Error(`${project.key} has a screen that does not exist: ${screens[form]}`);
  return [...screen.tabs.flatMap((tab) => tab.fieldIds), ...onEveryForm(site, project)];
}

/** Fields without which no work item is made or kept. */
const isRequired = (field: Field): boolean => ['summary', 'project', 'issuetype'].includes(field.id);

/** What the edit form offers this caller, by field id. `everywhere`: fields that are on no screen as well. */
export function editForm(
  site: Site,
  caller: Caller,
  project: Project,
  issue: Issue,
  { everywhere = false } = {},
): JsonObject {
  const ids = everywhere ? [...site.fields.keys()] : fieldsOnForm(site, project, issue.typeId, 'edit');
  const fields: JsonObject = {};
  for (const id of ids) {
    const field = settableField(site, caller, project, id, issue);
    if (field) fields[id] = fieldMetadata(site, field, isRequired(field), project, caller.accountId);
  }
  return fields;
}

/** Project and work type head every create form, whatever its screen: each with the one value it can have there. */
function fixed(site: Site, caller: Caller, field: Field, project: Project, typeId: string): JsonObject {
  const value = field.id === 'project' ? projectShape(site, project.id) : issueTypeShape(site, typeId);
  return { ...fieldMetadata(site, field, true, project, caller.accountId), allowedValues: [value], fieldId: field.id };
}

/** What the create form of a work type offers this caller, in its order. */
export function createForm(site: Site, caller: Caller, project: Project, typeId: string): JsonObject[] {
  const heads = ['project', 'issuetype'].flatMap((id) => site.fields.get(id) ?? []);
  const rest = fieldsOnForm(site, project, typeId, 'create').flatMap(
    (id) => settableField(site, caller, project, id) ?? [],
  );
  return [
    ...heads.map((field) => fixed(site, caller, field, project, typeId)),
    ...rest.map((field) => ({
      ...fieldMetadata(site, field, isRequired(field), project, caller.accountId),
      fieldId: field.id,
    })),
  ];
}

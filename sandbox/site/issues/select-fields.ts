import { belongsTo } from '../fields/settable';
import type { Field, Project, Site } from '../model';
import { unsupported } from '../refusal';

/** Fields that `*navigable` leaves out: they are no columns of an issue list. */
const NOT_NAVIGABLE = new Set(['comment']);

function named(site: Site, name: string, byKeys: boolean): Field | undefined {
  if (!byKeys) return site.fields.get(name);
  for (const field of site.fields.values()) if (field.key === name) return field;
  return undefined;
}

/**
 * The fields of a project's issues that a `fields` list asks for: ids, `*all`, `*navigable`, and `-id` to
 * leave one out. Only exclusions: from the `usual` set. A custom field the site does not have is passed
 * over, as Jira does; another unknown word is 501, since it may well be a field of Jira's own.
 */
export function selectFields(
  site: Site,
  project: Project,
  asked: readonly string[] | undefined,
  usual: '*all' | '*navigable',
  byKeys = false,
): Field[] {
  const here = [...site.fields.values()].filter((field) => belongsTo(project, field));
  const wanted = new Set<Field>();
  const words = asked?.some((it) => !it.startsWith('-')) ? asked : [usual, ...(asked ?? [])];
  for (const word of words) {
    const minus = word.startsWith('-');
    const name = minus ? word.slice(1) : word;
    if (name === '*all') here.forEach((field) => wanted.add(field));
    else if (name === '*navigable') here.forEach((field) => !NOT_NAVIGABLE.has(field.id) && wanted.add(field));
    else {
      const field = named(site, name, byKeys);
      if (!field && !/^customfield_\d+$/.test(name)) throw unsupported(`field "${name}"`, 'the fields of sandbox/seed');
      if (!field || !belongsTo(project, field)) continue;
      if (minus) wanted.delete(field);
      else wanted.add(field);
    }
  }
  return [...wanted];
}

import type { JsonObject } from '../../../json';
import type { AccountId, Field, Site } from '../../model';
import { seesProject } from '../../people/permissions';
import { unsupported } from '../../refusal';
import { clauseNames, findField } from './find-field';

interface Suggestion {
  value: string;
  name: string;
}

/** Jira's own lists, by the name of their field in JQL. Projects are those that the viewer sees. */
const SYSTEM: Record<string, (site: Site, viewer: AccountId | null) => Suggestion[]> = {
  status: ({ statuses }) => named([...statuses.values()]),
  issuetype: ({ issueTypes }) => named([...issueTypes.values()]),
  type: ({ issueTypes }) => named([...issueTypes.values()]),
  priority: ({ priorities }) => named(priorities),
  resolution: ({ resolutions }) => named(resolutions),
  project: (site, viewer) =>
    [...site.projects.values()]
      .filter((project) => seesProject(site, viewer, project))
      .map(({ key, name }) => ({ value: key, name: `${name} (${key})` })),
};

const named = (all: readonly { name: string }[]): Suggestion[] => all.map(({ name }) => ({ value: name, name }));

/** A team's value is its id, as JQL wants it; an option's is its text. */
function custom(site: Site, { kind, options = [] }: Field): Suggestion[] | undefined {
  if (kind === 'team') return site.teams.map(({ id, name }) => ({ value: id, name }));
  if (kind === 'select') return options.map(({ value }) => ({ value, name: value }));
  return undefined;
}

/**
 * Values that JQL can ask a field for, by name; `part` of it alone, with that part in bold, where it is given.
 * Throws 400 for a field that does not exist, 501 for one that the sandbox knows no values of.
 */
export function suggestionsFor(
  site: Site,
  viewer: AccountId | null,
  fieldName: string,
  part: string,
  most: number,
): JsonObject[] {
  const wanted = fieldName.toLowerCase();
  const field = [...site.fields.values()].find((it) => it.custom && clauseNames(it).includes(wanted));
  const found = SYSTEM[wanted]?.(site, viewer) ?? (field && custom(site, field));
  if (!found) {
    findField(site, { name: fieldName });
    throw unsupported(`suggestions for the field '${fieldName}'`, 'sandbox/site/search/jql/suggestions.ts');
  }
  return found
    .filter(({ name }) => name.toLowerCase().includes(part.toLowerCase()))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .slice(0, most)
    .map(({ value, name }) => ({ value, displayName: inBold(name, part) }));
}

/** HTML, as the specification has it: what was asked for is bold. */
function inBold(name: string, part: string): string {
  const at = name.toLowerCase().indexOf(part.toLowerCase());
  if (part === '' || at < 0) return escaped(name);
  const end = at + part.length;
  return `${escaped(name.slice(0, at))}<b>${escaped(name.slice(at, end))}</b>${escaped(name.slice(end))}`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

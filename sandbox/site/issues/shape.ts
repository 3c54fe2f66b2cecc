import type { Json, JsonObject } from '../../json';
import type { Caller } from '../caller';
import { formattedValue } from '../fields/app-field-rules';
import type { Viewer } from '../fields/kind';
import { fieldSchema } from '../fields/schema';
import { rawValue, renderedValue, wireValue } from '../fields/value';
import type { Field, Issue, Site } from '../model';
import { projectOf } from '../people/permissions';
import { transitionsOffered } from '../workflow/available';
import { transitionShape } from '../workflow/shape';
import { actingAs, viewing } from './acting';
import { expandedChangelog } from './changelog-shape';
import { mayEdit } from './editable';
import { editForm } from './form';
import { LIMITS } from './limits';
import { selectFields } from './select-fields';

/** What may be added to an issue with `expand`. Jira has more (operations, versionedRepresentations): 501. */
export const EXPANSIONS = [
  'names',
  'schema',
  'renderedFields',
  'transitions',
  'transitions.fields',
  'editmeta',
  'changelog',
] as const;

/** Jira names what could be expanded on every issue it answers. */
const EXPANDABLE = 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations';

export interface IssueWish {
  fields: readonly string[] | undefined;
  /** What is meant when `fields` names nothing. */
  usual: '*all' | '*navigable';
  fieldsByKeys?: boolean;
  properties?: readonly string[];
  expand: ReadonlySet<string>;
  /** History groups that `expand=changelog` shows. */
  changelogEntries?: number;
}

/** The issue properties asked for by key, `*all`, and `-key` to leave one out. */
function propertiesOf({ properties }: Issue, asked: readonly string[]): JsonObject {
  const out: JsonObject = {};
  const take = (key: string): void => void (Object.hasOwn(properties, key) && (out[key] = properties[key] as Json));
  for (const word of asked) {
    if (word === '*all') Object.keys(properties).forEach(take);
    else if (word.startsWith('-')) delete out[word.slice(1)];
    else take(word);
  }
  return out;
}

const byId = (fields: Field[], value: (field: Field) => Json): JsonObject =>
  Object.fromEntries(fields.map((field) => [field.id, value(field)]));

const transitionsNow = (site: Site, caller: Caller, issue: Issue, withFields: boolean): JsonObject[] =>
  transitionsOffered(site, issue, actingAs(caller))
    .filter((it) => it.available)
    .map((it) => transitionShape(site, issue, it, caller.accountId, withFields));

const editable = (site: Site, caller: Caller, issue: Issue): JsonObject =>
  mayEdit(site, caller, issue) ? editForm(site, caller, projectOf(site, issue), issue) : {};

/** An app's field by its own formatter, where it has one; any other as its kind is shown. */
function renderedField(site: Site, issue: Issue, field: Field, viewer: Viewer): Json {
  const text = field.app?.formatter
    ? formattedValue(site, viewer.accountId, projectOf(site, issue), issue, field, rawValue(site, issue, field))
    : undefined;
  return text ?? renderedValue(site, issue, field, viewer);
}

/** An issue as Jira answers it to this caller, who may see it. */
export function issueShape(site: Site, caller: Caller, issue: Issue, wish: IssueWish): JsonObject {
  const viewer = viewing(site, caller);
  const fields = selectFields(site, projectOf(site, issue), wish.fields, wish.usual, wish.fieldsByKeys);
  const { expand } = wish;
  return {
    expand: EXPANDABLE,
    id: issue.id,
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(expand.has('names') ? { names: byId(fields, ({ name }) => name) } : {}),
    ...(expand.has('schema') ? { schema: byId(fields, fieldSchema) } : {}),
    ...(expand.has('transitions') || expand.has('transitions.fields')
      ? { transitions: transitionsNow(site, caller, issue, expand.has('transitions.fields')) }
      : {}),
    ...(expand.has('editmeta') ? { editmeta: { fields: editable(site, caller, issue) } } : {}),
    ...(expand.has('renderedFields')
      ? { renderedFields: byId(fields, (field) => renderedField(site, issue, field, viewer)) }
      : {}),
    ...(expand.has('changelog')
      ? { changelog: expandedChangelog(site, issue, viewer, wish.changelogEntries ?? LIMITS.expandedChangelog) }
      : {}),
    ...(wish.properties ? { properties: propertiesOf(issue, wish.properties) } : {}),
    fields: byId(fields, (field) => wireValue(site, issue, field, viewer)),
  };
}

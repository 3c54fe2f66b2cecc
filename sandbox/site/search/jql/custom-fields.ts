import { adfText } from '../../adf/text';
import type { Field, FieldKind, Issue } from '../../model';
import { byIdOrName, choiceField } from './fields/choice';
import { localDay } from './fields/day';
import { instantField } from './fields/instant';
import { labelsField } from './fields/labels';
import { numberField } from './fields/number';
import { accountsIn as idsIn } from '../../fields/kinds/users';
import { peopleField, personField } from './fields/person';
import { slaField } from './fields/sla';
import { textField } from './fields/text';
import { lacking, noOption } from './refusals';
import type { JqlField } from './scope';

const valueOf = ({ id }: Field, issue: Issue): string | null => {
  const raw = issue.values[id];
  return typeof raw === 'string' && raw !== '' ? raw : null;
};
const listOf = (value: string | null): string[] => (value === null ? [] : [value]);

/** A team by its id; its name is only for people. */
const teamField = (field: Field): JqlField =>
  choiceField({
    name: field.name,
    ids: (issue) => listOf(valueOf(field, issue)),
    find: (value, { site }) => site.teams.filter((team) => team.id === value).map((team) => team.id),
    sort: (id, { site }) => [(site.teams.find((team) => team.id === id)?.name ?? id).toLowerCase()],
  });

const selectField = (field: Field): JqlField => {
  const options = (field.options ?? []).map(({ id, value }) => ({ id, name: value }));
  return choiceField({
    name: field.name,
    ids: (issue) => listOf(valueOf(field, issue)),
    find(value) {
      const found = byIdOrName(options, value);
      if (found.length === 0) throw noOption(value, field.name);
      return found;
    },
    sort: (id) => [options.findIndex((option) => option.id === id)],
  });
};

/** An app's string field is compared whole and cannot be sorted by; Jira's own text field is searched by words. */
const stringField = (field: Field): JqlField =>
  field.app
    ? choiceField({ name: field.name, ids: (issue) => listOf(valueOf(field, issue)), find: (value) => [value] })
    : textField(field.name, (issue) => valueOf(field, issue));

/** A request type by its name, in whichever desk the viewer sees. */
const requestTypeField = (field: Field): JqlField =>
  choiceField({
    name: field.name,
    ids: ({ requestTypeId }) => listOf(requestTypeId ?? null),
    find: (value, { site, seesProject }) =>
      [...site.projects.values()]
        .filter(({ id }) => seesProject(id))
        .flatMap(({ serviceDesk }) => serviceDesk?.requestTypes ?? [])
        .filter(({ name }) => name.toLowerCase() === value.toLowerCase())
        .map(({ id }) => id),
  });

const organizationsField = (field: Field): JqlField =>
  choiceField({
    name: field.name,
    ids: (issue) => idsIn(issue.values[field.id] ?? null),
    find: (value, { site }) => byIdOrName(site.organizations.values(), value),
  });

const numberIn = ({ id }: Field, issue: Issue): number | null => {
  const raw = issue.values[id];
  return typeof raw === 'number' ? raw : null;
};

const KINDS: Partial<Record<FieldKind, (field: Field) => JqlField>> = {
  team: teamField,
  select: selectField,
  string: stringField,
  sla: slaField,
  'request-type': requestTypeField,
  organizations: organizationsField,
  users: (field) => peopleField(field.name, (issue) => idsIn(issue.values[field.id] ?? null)),
  user: (field) => personField(field.name, (issue) => valueOf(field, issue)),
  datetime: (field) => instantField(field.name, (issue) => numberIn(field, issue)),
  date: (field) => instantField(field.name, localDay(field.id)),
  number: (field) => numberField(field.name, (issue) => numberIn(field, issue)),
  labels: (field) => labelsField(field.name, field.id),
  adf: (field) => textField(field.name, (issue) => adfText(issue.values[field.id] ?? null) || null, false),
};

/** A custom field in JQL, by its kind. Throws 501 for a kind the sandbox cannot search. */
export function customField(field: Field): JqlField {
  const make = KINDS[field.kind];
  if (!make) throw lacking(`the field '${field.name}'`);
  return make(field);
}

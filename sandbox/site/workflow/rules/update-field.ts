import { labelsIn } from '../../fields/kinds/labels';
import type { Field, FieldKind, RawValue, Site } from '../../model';
import { unknownParameters, type NativeAction, type Parameters } from './native';

/** Kinds whose raw value a rule's text can be. Resolution, priority, option, team and person are told by id. */
const SETTABLE: readonly FieldKind[] = [
  'resolution',
  'priority',
  'user',
  'team',
  'select',
  'labels',
  'number',
  'string',
  'summary',
];

/** Can the rule set this kind of field here? */
export const isSettableByRule = ({ kind }: Field): boolean => SETTABLE.includes(kind);

const ids = (site: Site, field: Field): readonly string[] | undefined =>
  ({
    resolution: site.resolutions.map((it) => it.id),
    priority: site.priorities.map((it) => it.id),
    user: [...site.users.keys()],
    team: site.teams.map((it) => it.id),
    select: (field.options ?? []).map((it) => it.id),
  })[field.kind as string];

function problems(parameters: Parameters, site: Site): string[] {
  const { field: id = '', value = '', mode = 'replace' } = parameters;
  const field = site.fields.get(id);
  if (!field) return [`The field '${id}' does not exist.`];
  const known = ids(site, field);
  return [
    ...unknownParameters(parameters, ['field', 'value', 'mode']),
    ...(['append', 'replace'].includes(mode) ? [] : ["'mode' must be 'append' or 'replace'."]),
    ...(mode === 'append' && !['labels', 'string', 'summary'].includes(field.kind)
      ? [`Nothing can be appended to the field '${id}'.`]
      : []),
    ...(value !== '' && known && !known.includes(value) ? [`The value '${value}' of '${id}' does not exist.`] : []),
    ...(field.kind === 'number' && value !== '' && !Number.isFinite(Number(value))
      ? [`'${value}' is not a number.`]
      : []),
  ];
}

function valueSet(field: Field, value: string, before: RawValue, append: boolean): RawValue {
  if (field.kind === 'labels') {
    const words = value.split(/[\s,]+/).filter((it) => it !== '');
    return append ? [...new Set([...labelsIn(before), ...words])] : words;
  }
  if (append && typeof before === 'string') return before + value;
  if (value === '') return null;
  return field.kind === 'number' ? Number(value) : value;
}

/** An empty value clears the field. */
export const updateField: NativeAction = {
  ruleKey: 'system:update-field',
  ruleType: 'Function',
  name: 'Update a field',
  description: 'Sets or clears a field when the transition is made.',
  onInitial: false,
  problems,
  changes({ field: id = '', value = '', mode }, { site, valueOf }) {
    const field = site.fields.get(id);
    if (!field) return {};
    return { [id]: valueSet(field, value, valueOf(id), mode === 'append') };
  },
};

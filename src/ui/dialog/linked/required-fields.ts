import { requestJira } from '@forge/bridge';
import { array, boolean, create, optional, record, string, type, unknown } from 'superstruct';
import { useEffect, useState } from 'react';
import type { ShownRules } from '../../../domain/shown-rules';
import { jiraSays, reading } from '../../ticket/ask-jira';

/** How a field that a work type requires can be asked for. */
export type Kind =
  'line' | 'paragraph' | 'number' | 'date' | 'date-time' | 'one' | 'several' | 'labels' | 'person' | 'people';

export interface RequiredField {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** Of `one` and `several`: by id. */
  readonly options: readonly { label: string; value: string }[];
}

/** What creating a work item asks beyond what is filled in for the person. */
export interface Requirements {
  readonly fields: readonly RequiredField[];
  /** Names of fields that cannot be asked for here. */
  readonly byHand: readonly string[];
}

const Field = type({
  fieldId: string(),
  name: string(),
  required: boolean(),
  hasDefaultValue: optional(boolean()),
  schema: type({
    type: string(),
    items: optional(string()),
    system: optional(string()),
    custom: optional(string()),
  }),
  allowedValues: optional(array(record(string(), unknown()))),
});
type Field = (typeof Field)['TYPE'];

const Answer = type({ fields: array(Field) });

/** Filled in by us, or by Jira for whoever creates. */
const FILLED = ['summary', 'issuetype', 'project', 'description', 'reporter', 'priority', 'issuelinks'];
/** Fields of Jira's own that may be asked for; all other required ones are the work type's own. */
const SYSTEM = ['components', 'duedate', 'environment', 'fixVersions', 'labels', 'versions'];
/** One page of fields; Jira gives no more at once (Get create field metadata for a project and issue type id). */
const MOST_FIELDS = 200;

function optionsOf({ allowedValues = [] }: Field): { label: string; value: string }[] {
  return allowedValues.flatMap(({ id, name, value }) => {
    const label = typeof value === 'string' ? value : name;
    return typeof id === 'string' && typeof label === 'string' ? [{ label, value: id }] : [];
  });
}

const CHOICES = ['option', 'component', 'version'];

/** How to ask for it; `null`: not here. */
function kindOf({ schema, allowedValues }: Field): Kind | null {
  const { type: kind, items = '', system, custom = '' } = schema;
  if (kind === 'string') return system === 'environment' || custom.endsWith(':textarea') ? 'paragraph' : 'line';
  if (kind === 'number') return 'number';
  if (kind === 'date') return 'date';
  if (kind === 'datetime') return 'date-time';
  if (kind === 'user') return 'person';
  if (CHOICES.includes(kind) && allowedValues) return 'one';
  if (kind !== 'array') return null;
  if (items === 'user') return 'people';
  if (items === 'string') return 'labels';
  return CHOICES.includes(items) && allowedValues ? 'several' : null;
}

/** Sorts what a create form requires into what we fill, what we ask, and what has to be done by hand. */
function requirementsOf(answer: unknown, ours: readonly string[]): Requirements {
  const wanted = create(answer, Answer).fields.filter(
    ({ fieldId, required, hasDefaultValue }) =>
      required && hasDefaultValue !== true && !FILLED.includes(fieldId) && !ours.includes(fieldId),
  );
  const fields: RequiredField[] = [];
  const byHand: string[] = [];
  for (const field of wanted) {
    const { fieldId, name } = field;
    const kind = SYSTEM.includes(fieldId) || fieldId.startsWith('customfield_') ? kindOf(field) : null;
    if (kind) fields.push({ id: fieldId, name, kind, options: optionsOf(field) });
    else byHand.push(name);
  }
  return { fields, byHand };
}

export type Read = Requirements | 'failed' | null;

/** What the work of a level needs, read when it is chosen. `null`: not known yet. */
export function useRequirements(rules: ShownRules, level: string | null): { read: Read; again: () => void } {
  const [known, setKnown] = useState<{ level: string; read: Requirements | 'failed' } | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const place = level === null ? undefined : rules.escalation.linkedWork?.levels[level];
    if (level === null || !place) return undefined;
    let gone = false;
    const show = (read: Requirements | 'failed'): void => {
      if (!gone) setKnown({ level, read });
    };
    const [project, type] = [place.projectKey, place.workType].map(encodeURIComponent);
    const { team, ...dates } = rules.fields;
    const ours = [team.id, ...Object.values(dates)].filter((id) => typeof id === 'string');
    jiraSays(
      requestJira(`/rest/api/3/issue/createmeta/${project}/issuetypes/${type}?maxResults=${MOST_FIELDS}`, {
        method: 'GET',
      }),
    )
      .then((answer) => reading(() => requirementsOf(answer, ours)))
      .then(show, () => show('failed'));
    return () => {
      gone = true;
    };
  }, [level, turn]);
  const again = (): void => {
    setKnown(null);
    setTurn(turn + 1);
  };
  return { read: known?.level === level ? (known?.read ?? null) : null, again };
}

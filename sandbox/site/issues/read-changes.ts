import { z } from 'zod';
import type { Json, JsonObject } from '../../json';
import type { Caller } from '../caller';
import { appFieldErrors } from '../fields/app-field-rules';
import { InvalidValue, type Writing } from '../fields/kind';
import { KINDS } from '../fields/kinds';
import { labelsIn } from '../fields/kinds/labels';
import { cannotBeSet, settableField } from '../fields/settable';
import { rawValue } from '../fields/value';
import type { Field, Issue, Project, RawValue, Site } from '../model';
import { refuseFields, unsupported } from '../refusal';
import type { Changes } from './apply';

const json = z.json() as z.ZodType<Json>;

/** The body of creations, edits and transitions (Atlassian's IssueUpdateDetails). */
export const updateDetails = z.object({
  fields: z.record(z.string(), json).optional(),
  update: z.record(z.string(), z.array(json)).optional(),
  properties: z.array(z.object({ key: z.string(), value: json })).optional(),
  transition: json.optional(),
  historyMetadata: z.undefined({ error: 'historyMetadata is not supported by the sandbox' }).optional(),
});
export type UpdateDetails = z.infer<typeof updateDetails>;

/** One operation of `update`, such as `{"add": "urgent"}`. */
function operationIn(step: Json): [string, Json] {
  const entries = typeof step === 'object' && step !== null && !Array.isArray(step) ? Object.entries(step) : [];
  const [only] = entries;
  if (!only || entries.length !== 1) throw new InvalidValue('Exactly one operation is expected.');
  return only;
}

const where = 'sandbox/site/issues/read-changes.ts';

/** The value that the operations of `update` lead to: `set`, and `add`/`remove` for labels. */
function afterSteps(site: Site, field: Field, steps: Json[], writing: Writing): RawValue {
  const parse = (wire: Json): RawValue => KINDS[field.kind].parse?.(wire, writing) ?? null;
  let raw: RawValue = writing.issue ? rawValue(site, writing.issue, field) : null;
  for (const step of steps) {
    const [operation, wire] = operationIn(step);
    if (operation === 'set') raw = parse(wire);
    else if (field.kind === 'labels' && operation === 'add')
      raw = [...new Set([...labelsIn(raw), ...labelsIn(parse([wire]))])];
    else if (field.kind === 'labels' && operation === 'remove') raw = labelsIn(raw).filter((it) => it !== wire);
    else throw unsupported(`update operation "${operation}" on ${field.id}`, where);
  }
  return raw;
}

/**
 * Wire values to raw ones. Throws 400 naming every field that is refused, with Jira's words.
 * @param offered whether a field may be sent at all (a transition's screen); all by default
 */
export function readChanges(
  site: Site,
  caller: Caller,
  { project, issue }: { project: Project; issue?: Issue },
  { fields = {}, update = {} }: { fields?: Record<string, Json>; update?: Record<string, Json[]> },
  offered: (fieldId: string) => boolean = () => true,
): Changes {
  const changes: Changes = {};
  const errors: JsonObject = {};
  const read = (id: string, value: (field: Field, writing: Writing) => RawValue): void => {
    const field = offered(id) ? settableField(site, caller, project, id, issue) : undefined;
    if (!field) return void (errors[id] = cannotBeSet(id));
    try {
      changes[id] = value(field, { site, project, field, issue, by: caller.accountId });
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      errors[id] = error.message;
    }
  };
  for (const [id, wire] of Object.entries(fields))
    read(id, (field, writing) => KINDS[field.kind].parse?.(wire, writing) ?? null);
  for (const [id, steps] of Object.entries(update)) {
    if (id in fields) errors[id] = `Field '${id}' cannot appear in both 'fields' and 'update'`;
    else read(id, (field, writing) => afterSteps(site, field, steps, writing));
  }
  Object.assign(errors, appFieldErrors({ site, viewer: caller.accountId, project, issue }, changes, offered));
  if (Object.keys(errors).length > 0) throw refuseFields(errors);
  return changes;
}

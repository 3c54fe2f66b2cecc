import type { Json, JsonObject } from '../../json';
import { adfFromText } from '../adf/text';
import { InvalidValue } from '../fields/kind';
import { KINDS } from '../fields/kinds';
import { fieldSchema } from '../fields/schema';
import type { Field, Project, RawValue, RequestType, RequestTypeField, Site } from '../model';
import { refuseDesk } from '../refusal';

/** Every form that says nothing else asks for these. */
const USUAL: RequestTypeField[] = [
  { fieldId: 'summary', required: true },
  { fieldId: 'description', required: false },
];

export const formOf = ({ fields }: RequestType): readonly RequestTypeField[] => fields ?? USUAL;

/** What the form calls a field. */
export const labelOf = (site: Site, { label, fieldId }: RequestTypeField): string =>
  label ?? site.fields.get(fieldId)?.name ?? fieldId;

interface Choice {
  id?: Json;
  value?: Json;
  name?: Json;
}

function validValues(site: Site, field: Field, project: Project): JsonObject[] {
  const allowed = KINDS[field.kind].allowed?.(site, field, project) ?? [];
  return allowed.map((it) => {
    const { id, value, name } = it as Choice;
    return { value: String(id ?? ''), label: String(value ?? name ?? ''), children: [] };
  });
}

/** A field of the form as `requesttype/{id}/field` lists it. */
export function formFieldDto(site: Site, project: Project, it: RequestTypeField): JsonObject[] {
  const field = site.fields.get(it.fieldId);
  if (!field) return [];
  return [
    {
      fieldId: it.fieldId,
      name: labelOf(site, it),
      description: it.description ?? '',
      required: it.required,
      defaultValues: [],
      presetValues: it.preset === undefined ? [] : [presetText(it.preset)],
      validValues: validValues(site, field, project),
      jiraSchema: fieldSchema(field),
      visible: it.preset === undefined,
    },
  ];
}

const presetText = (preset: Json): string => (typeof preset === 'string' ? preset : JSON.stringify(preset));

const bad = (message: string) => refuseDesk(400, message, 'sd.request.create.error.invalid.field');

/** In the API of desks rich text is plain text, unless the call says that it speaks ADF. */
const wireOf = (field: Field, value: Json, adf: boolean): Json =>
  field.kind === 'adf' && !adf && typeof value === 'string' ? adfFromText(value) : value;

function parse(site: Site, project: Project, field: Field, label: string, value: Json, adf: boolean): RawValue {
  const { parse: read } = KINDS[field.kind];
  if (!read) throw bad(`The field '${label}' cannot be set on a request.`);
  if (field.kind === 'adf' && !adf && value !== null && typeof value !== 'string')
    throw bad(`The field '${label}' must be text.`);
  try {
    return read(wireOf(field, value, adf), { site, project, field });
  } catch (error) {
    if (error instanceof InvalidValue) throw bad(`${label}: ${error.message}`);
    throw error;
  }
}

const isMissing = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The values sent for a form as raw ones, with its presets. Throws 400 for missing, unknown and invalid ones. */
export function readForm(
  site: Site,
  project: Project,
  type: RequestType,
  sent: Record<string, Json>,
  adf: boolean,
): Record<string, RawValue> {
  const form = formOf(type);
  const shown = new Map(form.filter((it) => it.preset === undefined).map((it) => [it.fieldId, it]));
  const stray = Object.keys(sent).find((id) => !shown.has(id));
  if (stray !== undefined) throw bad(`The field '${stray}' is not on the form of this request type.`);
  const values: Record<string, RawValue> = {};
  for (const it of form) {
    const label = labelOf(site, it);
    const value = it.preset ?? sent[it.fieldId];
    if (isMissing(value) && it.required) throw bad(`Please provide a valid value for the required field '${label}'.`);
    const field = site.fields.get(it.fieldId);
    if (value === undefined || !field) continue;
    values[it.fieldId] = parse(site, project, field, label, value, adf);
  }
  return values;
}

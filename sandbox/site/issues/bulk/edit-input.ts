import { z } from 'zod';
import type { Json } from '../../../json';

const json = z.json() as z.ZodType<Json>;
const of = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.array(z.strictObject({ fieldId: z.string(), ...shape })).optional();
const optionId = z.strictObject({ optionId: z.int() });
const labels = z.array(z.looseObject({ name: z.string() }));

/** The values of a bulk edit, by kind of field (Atlassian's JiraIssueFields). A kind not listed here is answered 501. */
export const editedFields = z.looseObject({
  priority: z.strictObject({ priorityId: z.string() }).optional(),
  singleLineTextFields: of({ text: z.string() }),
  singleSelectFields: of({ option: optionId }),
  singleSelectClearableUserPickerFields: of({ user: z.strictObject({ accountId: z.string() }).nullish() }),
  clearableNumberFields: of({ value: z.number().nullish() }),
  datePickerFields: of({ date: z.strictObject({ formattedDate: z.string() }).nullish() }),
  dateTimePickerFields: of({ dateTime: z.strictObject({ formattedDateTime: z.string() }).nullish() }),
  richTextFields: of({ richText: z.looseObject({ adfValue: json.optional() }) }),
  labelsFields: of({
    bulkEditMultiSelectFieldOption: z.enum(['ADD', 'REMOVE', 'REPLACE', 'REMOVE_ALL']),
    labels,
  }),
});
export type EditedFields = z.infer<typeof editedFields>;

/** Kinds of fields that a bulk edit can hold here. */
export const KNOWN_KINDS: ReadonlySet<string> = new Set(Object.keys(editedFields.shape));

type Steps = Record<string, Json[]>;

const set = (value: Json | undefined): Json[] => [{ set: value ?? null }];

function labelSteps(how: 'ADD' | 'REMOVE' | 'REPLACE' | 'REMOVE_ALL', names: string[]): Json[] {
  if (how === 'REMOVE_ALL') return set([]);
  return how === 'REPLACE' ? set(names) : names.map((name) => ({ [how.toLowerCase()]: name }));
}

/** The same as `update` of a single edit says it. */
export function stepsOf(sent: EditedFields): Steps {
  const steps: Steps = {};
  if (sent.priority) steps['priority'] = set({ id: sent.priority.priorityId });
  for (const it of sent.singleLineTextFields ?? []) steps[it.fieldId] = set(it.text);
  for (const it of sent.singleSelectFields ?? []) steps[it.fieldId] = set({ id: String(it.option.optionId) });
  for (const it of sent.singleSelectClearableUserPickerFields ?? [])
    steps[it.fieldId] = set(it.user ? { accountId: it.user.accountId } : null);
  for (const it of sent.clearableNumberFields ?? []) steps[it.fieldId] = set(it.value);
  for (const it of sent.datePickerFields ?? []) steps[it.fieldId] = set(it.date?.formattedDate);
  for (const it of sent.dateTimePickerFields ?? []) steps[it.fieldId] = set(it.dateTime?.formattedDateTime);
  for (const it of sent.richTextFields ?? []) steps[it.fieldId] = set(it.richText.adfValue);
  for (const it of sent.labelsFields ?? [])
    steps[it.fieldId] = labelSteps(
      it.bulkEditMultiSelectFieldOption,
      it.labels.map(({ name }) => name),
    );
  return steps;
}

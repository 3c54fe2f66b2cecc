import * as z from 'zod/mini';
import type { Http } from './http';
import type { Team } from './ticket';

const wireEditMeta = z.object({
  fields: z.record(
    z.string(),
    z.object({ allowedValues: z.optional(z.array(z.object({ id: z.string(), value: z.string() }))) }),
  ),
});

/** The teams that a select field offers on this ticket. The fields' shapes differ, so only this one is read. */
export async function loadTeamOptions(http: Http, key: string, fieldId: string): Promise<Team[]> {
  const answer = z
    .object({ fields: z.record(z.string(), z.unknown()) })
    .parse(await http.get(`/rest/api/3/issue/${encodeURIComponent(key)}/editmeta`));
  const { fields } = wireEditMeta.parse({
    fields: fieldId in answer.fields ? { [fieldId]: answer.fields[fieldId] } : {},
  });
  return (fields[fieldId]?.allowedValues ?? []).map(({ id, value }) => ({ id, name: value }));
}

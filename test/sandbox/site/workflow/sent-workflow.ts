import type { JsonObject } from '../../../../sandbox/json';
import type { Answer } from '../issues/a-desk';
import type { WorkflowDesk } from './workflow-desk';

export interface SentTransition {
  id: string;
  type: string;
  name: string;
  toStatusReference: string;
  links: JsonObject[];
  validators: JsonObject[];
  actions: JsonObject[];
  conditions?: JsonObject;
  transitionScreen?: JsonObject;
}
export interface Sent {
  statuses: JsonObject[];
  workflows: (JsonObject & { statuses: JsonObject[]; transitions: SentTransition[] })[];
}

export const UUID = (digit: number): string => `00000000-0000-4000-8000-00000000000${digit}`;

/** What the site reads of HELP-1's workflow: the beginning of every update. */
export async function readFlow(desk: WorkflowDesk): Promise<Sent> {
  const { body } = await desk.call('admin', 'POST', '/rest/api/3/workflows', { workflowNames: [desk.flow().name] });
  return body as unknown as Sent;
}

/** Reads the workflow, changes what was read, and writes all of it back. */
export async function edit(desk: WorkflowDesk, change: (sent: Sent) => void, who = 'admin'): Promise<Answer> {
  const sent = await readFlow(desk);
  change(sent);
  return desk.call(who, 'POST', '/rest/api/3/workflows/update', sent as unknown as JsonObject);
}

/** The problems the validation finds in a changed workflow. */
export async function problemsOf(desk: WorkflowDesk, change: (sent: Sent) => void): Promise<JsonObject[]> {
  const payload = await readFlow(desk);
  change(payload);
  const body = { payload: payload as unknown as JsonObject };
  const answer = await desk.call('admin', 'POST', '/rest/api/3/workflows/update/validation', body);
  expect(answer.status).toBe(200);
  return (answer.body as { errors: JsonObject[] }).errors;
}

/** A transition of what is sent. */
export function sentTransition({ workflows }: Sent, id: string): SentTransition {
  const found = workflows[0]?.transitions.find((it) => it.id === id);
  if (!found) throw new Error(`No transition ${id} is sent.`);
  return found;
}

/** What is read, without what each read or save makes anew. */
export const lasting = (sent: Sent): unknown =>
  JSON.parse(
    JSON.stringify(sent, (key, value: unknown) => {
      if (key === 'version') return undefined;
      if (typeof value !== 'object' || value === null || !('ruleKey' in value)) return value;
      return { ...value, id: undefined };
    }),
  );

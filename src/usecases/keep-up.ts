import { number, object, optional, string, type } from 'superstruct';
import { is } from '../domain/fits';
import type { Policy } from '../domain/policy';
import { shownRules } from '../domain/shown-rules';
import { JiraFailure, type Policies } from '../ports';
import type { AppAccess, DeskProperties, Layouts, Schema } from '../ports/keeping-up';

export interface KeepUpDeps {
  schema: Schema;
  layouts: Layouts;
  access: AppAccess;
  policies: Pick<Policies, 'enabled'>;
  properties: DeskProperties;
}

/** Counts up when what pages read of the rules gets another shape: the property of each desk is then written anew. */
const PROPERTY_LAYOUT = 1;

/**
 * Brings the app's own data to what this version works with: the tables, then the project property of each desk. Done
 * on installation and upgrade, and by the hour, since minor versions are told to nobody. With nothing to do it is two
 * looks into the store. `not-yet`: Jira does not know the app's account yet, and the rest has to wait.
 */
export const keepUp = (deps: KeepUpDeps) => async (): Promise<'done' | 'not-yet'> => {
  const { schema, layouts, access, policies } = deps;
  const stored = await layouts.of('schema');
  if (stored < schema.version) {
    await schema.migrate(stored);
    await layouts.note('schema', schema.version);
  }
  if ((await layouts.of('property')) >= PROPERTY_LAYOUT) return 'done';
  if (!(await access.granted())) return 'not-yet';
  for (const policy of await policies.enabled()) await renew(deps, policy);
  await layouts.note('property', PROPERTY_LAYOUT);
  return 'done';
};

const Ours = type({ version: number() });
const Note = object({ at: number(), trouble: object({ happened: string(), means: string(), next: string() }) });
const Noted = type({ setUp: optional(Note) });

/** As an admin's saving would have it, with the set-up check's note for agents. One that is gone was somebody's wish. */
async function renew({ properties }: KeepUpDeps, policy: Policy): Promise<void> {
  const { projectId } = policy.desk;
  try {
    const there = await properties.read(projectId);
    if (!is(there, Ours)) return;
    const note = is(there, Noted) && there.setUp ? { setUp: there.setUp } : {};
    await properties.write(projectId, { ...shownRules(policy), ...note });
  } catch (error) {
    // What the app may not write there, the set-up check tells of; the others are renewed.
    if (!(error instanceof JiraFailure) || !error.lasting) throw error;
  }
}

import { requestJira } from '@forge/bridge';
import { array, create, optional, string, type } from 'superstruct';
import { jiraSays } from './ask-jira';

const Fields = array(type({ id: string(), schema: optional(type({ custom: optional(string()) })) }));

const LEVEL = '/static/support-level';
const TEAM = 'com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team';

/** The site's own ids of the app's level field and of Jira's Team field; `null`: there is none. Throws NoAnswer. */
export async function readFields(): Promise<{ level: string | null; team: string | null }> {
  const fields = create(await jiraSays(requestJira('/rest/api/3/field')), Fields, 'fields');
  const having = (fits: (custom: string) => boolean): string | null =>
    fields.find(({ schema }) => schema?.custom !== undefined && fits(schema.custom))?.id ?? null;
  return { level: having((custom) => custom.endsWith(LEVEL)), team: having((custom) => custom === TEAM) };
}

import { route } from '@forge/api';
import { boolean, optional, string, type } from 'superstruct';
import type { Named } from '../../domain/doctor/desk-setup';
import type { Choices } from '../../domain/set-up/choices';
import { allOf, looked, PAGE, pageOf, person } from '../desk-setup/ask';

export const SLA_TYPE = 'com.atlassian.servicedesk:sd-sla-field';
const SELECT_TYPE = 'com.atlassian.jira.plugin.system.customfieldtypes:select';
/** Both names of Jira's Team field are in use on sites of today. */
const TEAM_TYPES = [
  'com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team',
  'com.atlassian.teams:rm-teams-custom-field-team',
];
export const isJirasOwn = (custom: string | undefined): boolean => custom !== undefined && TEAM_TYPES.includes(custom);

const Contexts = pageOf(type({ id: string() }));
const Options = pageOf(type({ id: string(), value: string(), disabled: optional(boolean()) }));

/** Select lists whose options are looked at; a site may have hundreds of lists, and few of them name teams. */
const MOST_LISTS = 10;
const NAMES_TEAMS = /team|group|crew|squad|queue|unit/i;

/** What a select field offers, in whatever context; for who administers Jira. */
async function optionsOf(field: string): Promise<readonly Named[]> {
  const contexts = await allOf((startAt) =>
    person.get(
      'read field contexts',
      route`/rest/api/3/field/${field}/context?startAt=${startAt}&maxResults=${PAGE}`,
      Contexts,
    ),
  );
  const all = await Promise.all(
    contexts.map(({ id }) =>
      allOf((startAt) =>
        person.get(
          'read options',
          route`/rest/api/3/field/${field}/context/${id}/option?startAt=${startAt}&maxResults=${PAGE}`,
          Options,
        ),
      ),
    ),
  );
  return all.flat().flatMap(({ id, value, disabled }) => (disabled ? [] : [{ id, name: value }]));
}

interface FoundField extends Named {
  readonly schema?: { readonly custom?: string } | null;
}

/** Fields that can name a team: Jira's own first, then select lists, those first that are called like it. */
export async function teamFieldsOf(fields: readonly FoundField[]): Promise<Choices['teamFields']> {
  const own = fields.filter(({ schema }) => isJirasOwn(schema?.custom));
  const lists = fields.filter(({ schema }) => schema?.custom === SELECT_TYPE);
  const likely = lists.filter(({ name }) => NAMES_TEAMS.test(name));
  const others = lists.filter((it) => !likely.includes(it));
  const chosen = [...likely, ...others].slice(0, MOST_LISTS);
  const withOptions = await Promise.all(
    chosen.map(async ({ id, name }) => {
      const options = await looked(() => optionsOf(id));
      return { id, name, kind: 'select' as const, options: 'is' in options ? options.is : [] };
    }),
  );
  return [...own.map(({ id, name }) => ({ id, name, kind: 'team' as const, options: [] })), ...withOptions];
}

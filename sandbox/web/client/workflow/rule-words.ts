import { nameIn, type Named, type Names } from './names';
import type { Rule } from './wire';

const listIn = (text = ''): string[] =>
  text
    .split(',')
    .map((it) => it.trim())
    .filter((it) => it !== '');

const joined = (words: readonly string[], last: 'or' | 'and'): string =>
  words.length < 2 ? (words[0] ?? 'nobody') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** `RESOLVE_ISSUES` → `Resolve issues` */
export const permissionWords = (key: string): string => {
  const words = key.toLowerCase().replace(/_/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const PEOPLE: Record<string, string> = { 'allow-assignee': 'the assignee', 'allow-reporter': 'the reporter' };

function whoMay(p: Rule['parameters'], names: Names): string {
  const of = (list: string | undefined, all: readonly Named[]): string[] => listIn(list).map((id) => nameIn(all, id));
  return joined(
    [
      ...listIn(p['accountIds']).map((id) => PEOPLE[id] ?? nameIn(names.people, id)),
      ...of(p['roleIds'], names.roles).map((name) => `the role ${name}`),
      ...of(p['groupIds'], names.groups).map((name) => `the group ${name}`),
      ...listIn(p['permissionKeys']).map((key) => `holders of “${permissionWords(key)}”`),
      ...of(p['allowUserCustomFields'], names.fields).map((name) => `who is in ${name}`),
    ],
    'or',
  );
}

const ASSIGNS: Record<string, string> = {
  'to-unassigned': 'Unassigns the work',
  'to-current-user': 'Assigns the work to who makes the transition',
  'to-default-user': 'Assigns the work to the project’s default assignee',
};

type Words = (p: Rule['parameters'], names: Names) => string;
const inStatuses: Words = ({ statusIds }, names) =>
  joined(
    listIn(statusIds).map((id) => nameIn(names.statuses, id)),
    'or',
  );
const before: Words = ({ previousStatusIds }, names) =>
  listIn(previousStatusIds)
    .map((id) => nameIn(names.statuses, id))
    .join(', ');

/** Jira's own rules by their keys. */
const WORDS: Record<string, Words> = {
  'system:restrict-issue-transition': (p, names) => `Only for ${whoMay(p, names)}`,
  'system:restrict-from-all-users': ({ restrictMode }) =>
    restrictMode === 'users' ? 'Hidden from people: only apps may make it' : 'Hidden from everybody',
  'system:previous-status-condition': (p, names) =>
    `Only for work that has ${p['not'] === 'true' ? 'never ' : ''}been ${before(p, names)}`,
  'system:previous-status-validator': (p, names) => `Work must have been ${before(p, names)} before`,
  'system:parent-or-child-blocking-condition': (p, names) => `Only when all subtasks are ${inStatuses(p, names)}`,
  'system:parent-or-child-blocking-validator': (p, names) => `The parent must be ${inStatuses(p, names)}`,
  'system:block-in-progress-approval': () => 'Hidden while an approval is pending',
  'system:validate-field-value': ({ fieldsRequired, errorMessage }, names) => {
    const fields = listIn(fieldsRequired).map((id) => nameIn(names.fields, id));
    return `${joined(fields, 'and')} must be filled in${errorMessage ? `: “${errorMessage}”` : ''}`;
  },
  'system:check-permission-validator': ({ permissionKey = '' }) =>
    `Who makes it must hold “${permissionWords(permissionKey)}”`,
  'system:change-assignee': ({ type = '', accountId = '' }, names) =>
    ASSIGNS[type] ?? `Assigns the work to ${nameIn(names.people, accountId)}`,
  'system:update-field': ({ field = '', value = '', mode }, names) => {
    const name = nameIn(names.fields, field);
    const words = nameIn(names.values[field] ?? [], value);
    if (mode === 'append') return `Adds “${words}” to ${name}`;
    return value === '' ? `Clears ${name}` : `Sets ${name} to “${words}”`;
  },
  'system:transition-screen': ({ screenId = '' }, names) => nameIn(names.screens, screenId),
};

/** The app's rule behind an ARI, where the app is installed. */
export const forgeRuleOf = ({ parameters }: Rule, { rules }: Names) =>
  rules.forgeRules.find(({ id }) => id === parameters['key']);

/** The key of an app's module, from the ARI a workflow keeps. */
export const moduleKeyOf = (ari: string): string => ari.split('/').at(-1) ?? ari;

export const isForgeRule = ({ ruleKey }: Rule): boolean => ruleKey.startsWith('forge:');

/** What a rule does, in a sentence. `described`: what the app itself says of its rule as it is configured. */
export function ruleWords(rule: Rule, names: Names, described?: string): string {
  if (isForgeRule(rule)) {
    const found = forgeRuleOf(rule, names);
    if (!found) return 'A rule of an app that is not installed any more: it does nothing';
    return described || found.name;
  }
  const words = WORDS[rule.ruleKey];
  if (words) return words(rule.parameters, names);
  return names.rules.systemRules.find(({ ruleKey }) => ruleKey === rule.ruleKey)?.name ?? rule.ruleKey;
}

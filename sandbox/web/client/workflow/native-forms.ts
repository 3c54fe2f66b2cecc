import type { Names } from './names';
import { permissionWords } from './rule-words';

interface About {
  parameter: string;
  label: string;
  required?: boolean;
}

/** One thing a rule asks for. `many`: a comma list of ids. */
export type Input = About &
  (
    | { kind: 'one' | 'many'; options: (names: Names) => { id: string; name: string }[] }
    | { kind: 'text' }
    | { kind: 'flag' }
  );

export interface NativeForm {
  /** What is always sent. */
  fixed: Record<string, string>;
  inputs: readonly Input[];
}

const PERMISSIONS = [
  'SERVICEDESK_AGENT',
  'RESOLVE_ISSUES',
  'CLOSE_ISSUES',
  'TRANSITION_ISSUES',
  'ASSIGN_ISSUES',
  'EDIT_ISSUES',
  'LINK_ISSUES',
  'MODIFY_REPORTER',
  'DELETE_ISSUES',
  'ADMINISTER_PROJECTS',
];
const permissions = () => PERMISSIONS.map((id) => ({ id, name: permissionWords(id) }));
const statuses = (names: Names) => names.statuses;
const fields = (names: Names) => names.fields;
const people = (names: Names) => names.people;

const previous: Input = {
  parameter: 'previousStatusIds',
  label: 'Status',
  kind: 'one',
  required: true,
  options: statuses,
};
const related = (blocker: string): NativeForm => ({
  fixed: { blocker },
  inputs: [{ parameter: 'statusIds', label: 'Statuses', kind: 'many', required: true, options: statuses }],
});

/** What Jira's own rules ask an administrator for, by their keys. */
const FORMS: Record<string, NativeForm> = {
  'system:restrict-issue-transition': {
    fixed: {},
    inputs: [
      { parameter: 'roleIds', label: 'Roles', kind: 'many', options: (names) => names.roles },
      { parameter: 'groupIds', label: 'Groups', kind: 'many', options: (names) => names.groups },
      { parameter: 'permissionKeys', label: 'Holders of a permission', kind: 'many', options: permissions },
      {
        parameter: 'accountIds',
        label: 'People',
        kind: 'many',
        options: (names) => [
          { id: 'allow-assignee', name: 'The assignee' },
          { id: 'allow-reporter', name: 'The reporter' },
          ...people(names),
        ],
      },
    ],
  },
  'system:restrict-from-all-users': {
    fixed: {},
    inputs: [
      {
        parameter: 'restrictMode',
        label: 'Hide it from',
        kind: 'one',
        required: true,
        options: () => [
          { id: 'users', name: 'People (apps may make it)' },
          { id: 'usersAndAPI', name: 'People and apps' },
        ],
      },
    ],
  },
  'system:previous-status-condition': {
    fixed: {},
    inputs: [previous, { parameter: 'not', label: 'Work must not have been there', kind: 'flag' }],
  },
  'system:previous-status-validator': {
    fixed: {},
    inputs: [previous, { parameter: 'mostRecentStatusOnly', label: 'Directly before only', kind: 'flag' }],
  },
  'system:parent-or-child-blocking-condition': related('CHILD'),
  'system:parent-or-child-blocking-validator': related('PARENT'),
  'system:block-in-progress-approval': { fixed: {}, inputs: [] },
  'system:validate-field-value': {
    fixed: { ruleType: 'fieldRequired', ignoreContext: 'false' },
    inputs: [
      {
        parameter: 'fieldsRequired',
        label: 'Fields that must be filled in',
        kind: 'many',
        required: true,
        options: fields,
      },
      { parameter: 'errorMessage', label: 'What to say when they are not', kind: 'text' },
    ],
  },
  'system:check-permission-validator': {
    fixed: {},
    inputs: [{ parameter: 'permissionKey', label: 'Permission', kind: 'one', required: true, options: permissions }],
  },
  'system:change-assignee': {
    fixed: {},
    inputs: [
      {
        parameter: 'type',
        label: 'Assign to',
        kind: 'one',
        required: true,
        options: () => [
          { id: 'to-unassigned', name: 'Nobody' },
          { id: 'to-current-user', name: 'Who makes the transition' },
          { id: 'to-selected-user', name: 'A person' },
        ],
      },
      { parameter: 'accountId', label: 'Person', kind: 'one', options: people },
    ],
  },
  'system:update-field': {
    fixed: { mode: 'replace' },
    inputs: [
      { parameter: 'field', label: 'Field', kind: 'one', required: true, options: fields },
      { parameter: 'value', label: 'Value, or its id (empty clears the field)', kind: 'text' },
    ],
  },
};

/** Undefined for a rule that these pages know no form of. */
export const nativeForm = (ruleKey: string): NativeForm | undefined => FORMS[ruleKey];

/** The rule's parameters as entered; empty ones are left out. */
export const parametersOf = (
  { fixed, inputs }: NativeForm,
  entered: Record<string, string>,
): Record<string, string> => ({
  ...fixed,
  ...Object.fromEntries(
    inputs.flatMap(({ parameter }) => {
      const value = entered[parameter];
      return value ? [[parameter, value]] : parameter === 'value' ? [[parameter, '']] : [];
    }),
  ),
});

export const isComplete = ({ inputs }: NativeForm, entered: Record<string, string>): boolean =>
  inputs.every(({ parameter, required }) => !required || !!entered[parameter]);

import type { Names } from '../../../../sandbox/web/client/workflow/names';
import type { Flow, Rule, Transition } from '../../../../sandbox/web/client/workflow/wire';

export const rule = (id: string, ruleKey = 'system:check', parameters: Record<string, string> = {}): Rule => ({
  id,
  ruleKey,
  parameters,
});

export const transition = (more: Partial<Transition> = {}): Transition => ({
  id: '11',
  type: 'DIRECTED',
  name: 'Resolve',
  toStatusReference: '2',
  links: [{ fromStatusReference: '1' }],
  validators: [],
  actions: [],
  ...more,
});

export const flow = (...transitions: Transition[]): Flow => ({
  workflow: {
    id: 'w-1',
    name: 'Requests',
    version: { id: 'v-1', versionNumber: 3 },
    statuses: [{ statusReference: '1', properties: { color: 'red' }, deprecated: false }],
    transitions,
  },
  statuses: [{ id: '1', name: 'Open', statusReference: '1', statusCategory: 'TODO', scope: { type: 'GLOBAL' } }],
});

export const names: Names = {
  statuses: [
    { id: '1', name: 'Open' },
    { id: '2', name: 'Resolved' },
  ],
  fields: [
    { id: 'summary', name: 'Summary' },
    { id: 'resolution', name: 'Resolution' },
    { id: 'labels', name: 'Labels' },
  ],
  roles: [{ id: '10110', name: 'Escalation manager' }],
  groups: [{ id: 'g-1', name: 'helpers' }],
  people: [{ id: '712020:agent-l1', name: 'L1 agent' }],
  screens: [{ id: '1', name: 'Resolve screen' }],
  values: { resolution: [{ id: '10000', name: 'Done' }] },
  rules: {
    systemRules: [
      {
        ruleKey: 'system:validate-field-value',
        ruleType: 'Validator',
        name: 'Validate a field',
        description: '',
        isAvailableForInitialTransition: true,
      },
      {
        ruleKey: 'system:change-assignee',
        ruleType: 'Function',
        name: 'Assign work',
        description: '',
        isAvailableForInitialTransition: false,
      },
      {
        ruleKey: 'system:transition-screen',
        ruleType: 'Screen',
        name: 'Show a screen',
        description: '',
        isAvailableForInitialTransition: false,
      },
    ],
    forgeRules: [
      {
        id: 'ari:x/static/gate',
        ruleKey: 'forge:expression-validator',
        ruleType: 'Validator',
        name: 'Close check',
        description: '',
      },
    ],
  },
};

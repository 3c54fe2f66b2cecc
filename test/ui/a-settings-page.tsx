import {
  answerWith,
  byType,
  forget,
  invocations,
  settled,
  standOn,
  textIn,
  untilShown,
  type UiNode,
} from '../support/forge-ui';
import ForgeReconciler from '@forge/react';
import type { Policy } from '../../src/domain/policy';
import type { Choices } from '../../src/domain/set-up/choices';
import { SupportRulesPage } from '../../src/ui/support-rules/page';
import { TABS, type TabKey } from '../../src/ui/support-rules/settings/words';
import { aPolicy } from '../support/builders';

const PLACE = { extension: { project: { id: '10000', key: 'HELP' } } };

const CHOICES: Choices = {
  project: { id: '10000', key: 'HELP', name: 'Help' },
  unfit: null,
  jiraAdmin: true,
  workTypes: [
    {
      id: 'request',
      name: 'Service request',
      subtask: false,
      statuses: [
        { id: '10', name: 'Waiting for support', done: false },
        { id: '11', name: 'Handing over', done: false },
        { id: '14', name: 'Resolved', done: true },
      ],
    },
  ],
  teamFields: [{ id: 'cf-team', name: 'Team', kind: 'team', options: [] }],
  teamsSeen: [{ id: 't-night', name: 'Night Shift' }],
  slas: [{ id: 'cf-team-sla', name: 'Time with team' }],
  linkTypes: [{ id: '7', name: 'Escalation', inward: 'escalates', outward: 'is escalated to' }],
  roles: [{ id: '10010', name: 'Escalation manager' }],
  priorities: [{ id: 'highest', name: 'Highest' }],
  projects: [{ id: '20', key: 'DEV', name: 'Development', workTypes: [{ id: '3', name: 'Bug' }] }],
  timeZone: 'Europe/Berlin',
};

type Answer = (payload: unknown) => unknown;

/** A backend with these rules, that saves what it is asked to. `answers` take the place of its own. */
function backend(first: Policy | null, answers: Record<string, Answer> = {}) {
  const state = { rules: first };
  const own: Record<string, Answer> = {
    'rules.read': () => ({ rules: state.rules }),
    'findings.list': () => ({ findings: [] }),
    'setup.choices': () => CHOICES,
    'setup.check': () => ({ reports: [] }),
    'setup.checked': () => ({ at: null, reports: [] }),
    'setup.plan.read': () => ({ plan: null }),
    'trial.read': () => ({ trial: null }),
    'rules.versions': () => ({ versions: [], more: false }),
    'rules.save': (payload) => {
      const { base: _, how: __, ...draft } = payload as Policy & { base: number; how: string };
      state.rules = { ...aPolicy(), ...draft, version: (state.rules?.version ?? 0) + 1 };
      return { rules: state.rules };
    },
  };
  answerWith((key, payload) => {
    const answer = answers[key] ?? own[key];
    if (!answer) throw new Error(`nobody answers ${key}`);
    const value = answer(payload);
    return typeof value === 'object' && value !== null && 'ok' in value ? value : { ok: true, value };
  });
  return state;
}

/** The reconciler keeps one root a module, so each test is a new page of the same root. */
export function openSettings(rules: Policy | null, answers: Record<string, Answer> = {}) {
  forget();
  standOn(PLACE);
  const state = backend(rules, answers);
  ForgeReconciler.render(<SupportRulesPage key={Math.random()} />);
  return state;
}

/** Looks at a tab, as a click on it does. */
export async function goTo(tab: TabKey, shows: string): Promise<void> {
  const [tabs] = byType('Tabs');
  (tabs?.props['onChange'] as (index: number) => void)(Object.keys(TABS).indexOf(tab));
  await untilShown(shows);
}

/** Types into the input of that id. */
export async function type(id: string, text: string): Promise<void> {
  await settled();
  const input = [...byType('Textfield'), ...byType('TextArea')].find(({ props }) => props['name'] === id);
  if (!input) throw new Error(`there is no input ${id}`);
  await (input.props['onChange'] as (event: unknown) => unknown)({ target: { value: text } });
}

/** Chooses in the list of that id. */
export async function choose(id: string, value: string): Promise<void> {
  await settled();
  const list = byType('Select').find(({ props }) => props['name'] === id);
  const options = (list?.props['options'] ?? []) as { value: string; label: string }[];
  const option = options.find((one) => one.value === value || one.label === value);
  if (!option) throw new Error(`${value} is not to be chosen in ${id}`);
  await (list?.props['onChange'] as (chosen: unknown) => unknown)(option);
}

/** Presses a button of the dialog that is open: the page below may have one of the same name. */
export async function pressInDialog(name: string): Promise<void> {
  const all = (node: UiNode): UiNode[] => [node, ...node.children.flatMap(all)];
  const found = byType('Modal')
    .flatMap(all)
    .find((node) => /Button$/.test(node.type) && textIn(node) === name);
  if (!found) throw new Error(`no button ${name} in a dialog`);
  await (found.props['onClick'] as (event: unknown) => unknown)({});
}

export const asked = (key: string): unknown[] =>
  invocations()
    .filter((call) => call.key === key)
    .map(({ payload }) => payload);

import type { ReadyDesk } from '../support/ready-desk';
import { LEVEL, workflowNamed } from './steps';

const APPS_ROLE = 'atlassian-addons-project-access';
const SERVICE_REQUEST = 'Service Request';

/** Breaks something of the desk; answers how to make it good. */
export type Break = (desk: ReadyDesk) => () => void;

export interface Trouble {
  what: string;
  breaks: Break;
  code: string;
  detail?: string;
  /** Nothing is left that the app could do to get the ticket out of re-entry. */
  stranded?: boolean;
}

export const withoutGrant =
  (permission: string): Break =>
  ({ help: { project } }) => {
    const granted = project.grants[permission] ?? [];
    project.grants[permission] = granted.filter(
      (one) => typeof one === 'string' || !('role' in one) || one.role !== APPS_ROLE,
    );
    return () => void (project.grants[permission] = granted);
  };

const withoutField =
  (id: string): Break =>
  ({ help: { project } }) => {
    project.fieldIds = project.fieldIds.filter((one) => one !== id);
    return () => void project.fieldIds.push(id);
  };

const deletedField =
  (id: string): Break =>
  ({ site }) => {
    const field = site.fields.get(id);
    site.fields.delete(id);
    return () => void (field && site.fields.set(id, field));
  };

export const withoutTransitions =
  (...ids: string[]): Break =>
  (desk) => {
    const workflow = workflowNamed(desk, SERVICE_REQUEST);
    const { transitions } = workflow;
    workflow.transitions = transitions.filter(({ id }) => !ids.includes(id));
    return () => void (workflow.transitions = transitions);
  };

export const demanding =
  (id: string, demand: 'screen' | 'validator'): Break =>
  (desk) => {
    const transition = workflowNamed(desk, SERVICE_REQUEST).transitions.find((one) => one.id === id);
    if (!transition) throw new Error(`There is no transition ${id}`);
    if (demand === 'screen') transition.screen = [{ fieldId: 'duedate', required: true }];
    else transition.validators = [{ kind: 'field-required', fieldId: 'duedate', message: 'Give a due date.' }];
    return () => {
      delete transition.screen;
      delete transition.validators;
    };
  };

const all =
  (...breaks: Break[]): Break =>
  (desk) => {
    const repairs = breaks.map((it) => it(desk));
    return () => repairs.forEach((repair) => repair());
  };

/** Refusals that are tried again, as they may be put right within the hour. */
export const REFUSED: Trouble[] = [
  { what: 'the field Support Level was deleted', breaks: deletedField(LEVEL), code: 'field-missing', detail: LEVEL },
  {
    what: 'the field Support Level is not of the project',
    breaks: withoutField(LEVEL),
    code: 'field-missing',
    detail: LEVEL,
  },
  { what: 'the app may not edit', breaks: withoutGrant('EDIT_ISSUES'), code: 'not-permitted' },
  { what: 'the app may not assign', breaks: withoutGrant('ASSIGN_ISSUES'), code: 'not-permitted' },
  { what: 'the app may not see the ticket', breaks: withoutGrant('BROWSE_PROJECTS'), code: 'not-visible' },
  { what: 'the way into re-entry asks for a field', breaks: demanding('201', 'screen'), code: 'refused' },
  { what: 'the way into re-entry has a validator', breaks: demanding('201', 'validator'), code: 'refused' },
  {
    what: 'every way out of re-entry has a validator',
    code: 'refused',
    stranded: true,
    breaks: all(demanding('211', 'validator'), demanding('221', 'validator')),
  },
  {
    what: 'no way leads out of re-entry',
    breaks: withoutTransitions('211', '221'),
    code: 'no-path-to-waiting',
    stranded: true,
  },
];

/** Steps that the workflow does not have: known before they are tried, so the rest is done at once. */
export const IMPOSSIBLE: (Trouble & { ends: string })[] = [
  {
    what: 'no way leads into re-entry',
    breaks: withoutTransitions('201'),
    code: 'no-path-to-reentry',
    ends: 'Waiting for support',
  },
  {
    what: 'no way leads to the waiting status',
    breaks: withoutTransitions('201', '211', '221'),
    code: 'no-path-to-waiting',
    ends: 'In Progress',
  },
  {
    what: 'the app may not transition',
    breaks: withoutGrant('TRANSITION_ISSUES'),
    code: 'no-path-to-waiting',
    ends: 'In Progress',
  },
];

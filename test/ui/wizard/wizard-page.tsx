import { answerWith, byType, forget, standOn, textIn, textOf } from '../../support/forge-ui';
import ForgeReconciler from '@forge/react';
import type { SetUpPlan, PlannedChange } from '../../../src/domain/set-up/plan';
import type { Choices } from '../../../src/domain/set-up/choices';
import { Wizard } from '../../../src/ui/support-rules/wizard/wizard';
import { choices, fakeBackend } from './fake-desk';

export type Answers = Parameters<typeof answerWith>[0];

export const page = { finished: 0 };

/** A new page of the wizard; the reconciler keeps one root a module. */
export function openWizard(answers: Answers): void {
  forget();
  page.finished = 0;
  standOn({
    accountId: 'me',
    siteUrl: 'https://example.atlassian.net',
    extension: { project: { id: '10000', key: 'HELP' }, location: 'https://example.atlassian.net/settings/rules' },
  });
  answerWith(answers);
  ForgeReconciler.render(
    <Wizard key={Math.random()} project={{ key: 'HELP' }} done={() => void (page.finished += 1)} />,
  );
}

interface Desk {
  found?: Partial<Choices>;
  kept?: SetUpPlan | null;
  makes?: readonly PlannedChange[];
  /** What is answered in place of the backend; `undefined`: as the backend does. */
  instead?: Answers;
}

export function openDesk({ found = {}, kept = null, makes, instead = () => undefined }: Desk = {}): void {
  const backend = fakeBackend(choices(found), kept, makes);
  openWizard((key, payload) => instead(key, payload) ?? backend(key, payload));
}

const props = (type: string, id: string): Record<string, unknown> => {
  const found = byType(type).find(
    (node) => node.props['inputId'] === id || node.props['id'] === id || node.props['name'] === id,
  );
  if (!found) throw new Error(`no ${type} ${id}\n${textOf()}`);
  return found.props;
};
type Change = (value: unknown) => unknown;

export const chosenIn = (id: string): unknown => props('Select', id)['value'];
/** Chooses in a list: an option, or several. */
export const choose = (id: string, value: unknown): unknown => (props('Select', id)['onChange'] as Change)(value);
export const type = (id: string, value: string): unknown =>
  (props('Textfield', id)['onChange'] as Change)({ target: { value } });
export const tick = (name: string, checked: boolean): unknown =>
  (props('Checkbox', name)['onChange'] as Change)({ target: { checked } });
export const pickPeople = (people: { id: string }[]): unknown =>
  (props('UserPicker', 'managers')['onChange'] as Change)(people);
export const pickTemplate = (name: string): unknown => {
  const radio = byType('Radio').find((node) => node.props['label'] === name);
  return (radio?.props['onChange'] as Change)({});
};
/** In the order of the page: the state of each change as its mark says it. */
export const marks = (): string[] => byType('Lozenge').map(textIn);

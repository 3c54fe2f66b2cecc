import type { Names } from './names';
import { nativeForm } from './native-forms';
import type { Place, Transition } from './wire';

/** A rule that can be added to a transition. */
export interface Offered {
  place: Place;
  ruleKey: string;
  name: string;
  description: string;
  /** The ARI of an app's module; absent for Jira's own. */
  ari?: string;
}

export interface OfferedGroup {
  place: Place;
  title: string;
  rules: Offered[];
}

const TITLES: [Place, string][] = [
  ['Condition', 'Conditions: who is offered the transition'],
  ['Validator', 'Validators: what must hold to make it'],
  ['Function', 'Post functions: what happens when it is made'],
];

/** The rules that this transition can get, apps' first, by what they are. At creation Jira allows fewer. */
export function offeredRules({ rules }: Names, { type }: Transition): OfferedGroup[] {
  const initial = type === 'INITIAL';
  const native = rules.systemRules.filter(
    ({ ruleKey, isAvailableForInitialTransition }) =>
      nativeForm(ruleKey) !== undefined && (!initial || isAvailableForInitialTransition),
  );
  const forge = rules.forgeRules.filter(({ ruleType }) => !initial || ruleType === 'Validator');
  const all = [
    ...forge.map(({ id, ...rule }) => ({ ...rule, ari: id })),
    ...native.map((rule) => ({ ...rule, ari: undefined })),
  ];
  return TITLES.map(([place, title]) => ({
    place,
    title,
    rules: all
      .filter(({ ruleType }) => ruleType === place)
      .map(({ ruleKey, name, description, ari }) => ({
        place,
        ruleKey,
        name,
        description,
        ...(ari === undefined ? {} : { ari }),
      })),
  })).filter(({ rules: found }) => found.length > 0);
}

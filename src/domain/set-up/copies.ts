import type { Named, Unseen } from '../doctor/desk-setup';
import type { Said } from '../answers';
import { listed } from '../doctor/words';
import { change, planned, type ChangeWords, type StepOfPlan } from './change';
import type { FoundFlow, Step, Traces, Wanted } from './found-desk';
import type { PlannedChange } from './plan';

/** The longest name that Jira takes of a workflow or a screen. */
const LONGEST = 255;

const suffix = ' with hand-overs';
const cut = (name: string): string => name.slice(0, LONGEST - suffix.length) + suffix;

/** What a copy for one project can be called: after the project in place of the key of the one it was made for, or before it. */
const namesFor = (projectKey: string, { id, name }: Named): readonly string[] => [
  cut(`${projectKey}: ${name.replace(/^[A-Z][A-Z0-9_]+: /, '')}`),
  cut(`${projectKey}: ${name}`),
  cut(`${projectKey}: ${id} ${name}`),
];

type Kind = 'workflow' | 'fields-on-screen';
const copyIn = (step: Step | undefined): string | null =>
  step?.kind === 'workflow' || step?.kind === 'fields-on-screen' ? step.copy : null;

const wasCopied = (step: Step | undefined): boolean => copyIn(step) !== null;

/** The change that a workflow or a screen belongs to: a copy belongs to the one that it was made of. */
export function copyOf(traces: Traces, kind: Kind, it: Named): { id: string; trace: Step | undefined } {
  const made = Object.entries(traces).find(([, step]) => step.kind === kind && copyIn(step) === it.name);
  const id = made?.[0] ?? `${kind}:${it.id}`;
  return { id, trace: traces[id] };
}

type Shared = Named & Pick<FoundFlow, 'sharedWith' | 'copyable'> & { readonly missing: readonly unknown[] };

interface Among {
  readonly kind: Kind;
  /** All that the project has of its kind. */
  readonly all: readonly Named[];
  readonly projectKey: string;
  readonly copies: Wanted['copies'];
  readonly traces: Traces;
}

/** The name of the copy that was begun, or the first one that nothing here has: two that were copied must not become one. */
function nameOf(it: Named, { kind, all, projectKey, traces }: Among): string {
  const { id, trace } = copyOf(traces, kind, it);
  const begun = copyIn(trace);
  if (begun !== null) return begun;
  const [first = '', ...others] = namesFor(projectKey, it);
  const earlier = all.slice(
    0,
    all.findIndex((other) => other.id === it.id),
  );
  const taken = new Set([
    ...all.map(({ name }) => name),
    ...earlier.map((other) => namesFor(projectKey, other)[0]),
    ...Object.entries(traces).flatMap(([other, step]) => (other === id ? [] : (copyIn(step) ?? []))),
  ]);
  return [first, ...others].find((name) => !taken.has(name)) ?? first;
}

/** Whether one that others have, too, is copied for this project: the name of the copy, and what is said of it. */
function planCopy(it: Shared, among: Among) {
  const { id, trace } = copyOf(among.traces, among.kind, it);
  const chosen = among.copies.includes(id);
  const wanting = it.sharedWith.length > 0 && it.missing.length > 0;
  const offered: PlannedChange['copy'] = chosen ? 'chosen' : 'offered';
  const copy: PlannedChange['copy'] = wasCopied(trace)
    ? 'chosen'
    : wanting && (it.copyable || chosen)
      ? offered
      : 'none';
  return {
    id,
    trace,
    copy,
    name: wanting && it.copyable && chosen ? nameOf(it, among) : null,
    said: wanting && chosen && !it.copyable && !wasCopied(trace) ? sharesScheme(it) : null,
  };
}

/** The change of one that others may have, too: of it for all, or of a copy for this project alone. */
export function planShared(
  it: Shared,
  among: Among,
  words: Omit<ChangeWords, 'id' | 'kind' | 'sharedWith' | 'copy'>,
  stepWith: (copy: string | null) => Step,
): StepOfPlan {
  const { id, trace, copy, name, said } = planCopy(it, among);
  const difference =
    name === null ? words.difference : [`Makes the copy “${name}” for this project alone.`, ...words.difference];
  const told = { ...words, id, kind: among.kind, difference, sharedWith: it.sharedWith, copy };
  if (said) return { change: change({ ...told, state: 'refused', said }), step: null };
  return planned(told, stepWith(name), trace);
}

/** It could be copied when that was chosen: now another project has the very scheme that names it. */
const sharesScheme = ({ name, sharedWith }: Shared): Said => ({
  happened: `A copy of “${name}” cannot be made any more: other projects have the same scheme as this one by now.`,
  means: `Nothing was changed, as it would change for ${listed(sharedWith)}, too.`,
  next: 'Give this project a scheme of its own and look again; or take back the choice of a copy, to change it for all.',
});

const WHY: Record<Unseen, string> = {
  'jira-admins-only': 'Only a Jira admin can see what is there: it is looked at when one opens this page.',
  'not-shown': 'Jira did not show what is there.',
  'no-answer': 'Jira did not answer: look again in a few minutes.',
};

/** In place of changes that cannot be told yet, as what is there cannot be seen. */
export const unseenPart = (words: Omit<ChangeWords, 'difference'>, unseen: Unseen): StepOfPlan => ({
  change: change({
    ...words,
    difference: [WHY[unseen]],
    said:
      unseen === 'jira-admins-only'
        ? null
        : { happened: WHY[unseen], means: 'It may be in order or not.', next: 'Look again in a few minutes.' },
  }),
  step: null,
  unseen: true,
});

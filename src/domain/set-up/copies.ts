import type { Named, Unseen } from '../doctor/desk-setup';
import { change, type ChangeWords, type StepOfPlan } from './change';
import type { Step, Traces } from './found-desk';

/** The longest name that Jira takes of a workflow or a screen. */
const LONGEST = 255;

/** What a copy for one project is called: after the project, in place of the key of the one it was made for. */
export function copyName(projectKey: string, name: string): string {
  const own = name.replace(/^[A-Z][A-Z0-9_]+: /, '');
  const suffix = ' with hand-overs';
  return `${projectKey}: ${own}`.slice(0, LONGEST - suffix.length) + suffix;
}

type Kind = 'workflow' | 'fields-on-screen';
const copyIn = (step: Step | undefined): string | null =>
  step?.kind === 'workflow' || step?.kind === 'fields-on-screen' ? step.copy : null;

export const wasCopied = (step: Step | undefined): boolean => copyIn(step) !== null;

/** The change that a workflow or a screen belongs to: a copy belongs to the one that it was made of. */
export function copyOf(traces: Traces, kind: Kind, it: Named): { id: string; trace: Step | undefined } {
  const made = Object.entries(traces).find(([, step]) => step.kind === kind && copyIn(step) === it.name);
  const id = made?.[0] ?? `${kind}:${it.id}`;
  return { id, trace: traces[id] };
}

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

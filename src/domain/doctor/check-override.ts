import type { Policy } from '../policy';
import type { DeskSetup, FoundWorkflow, Way } from './desk-setup';
import { PLACES } from './places';
import type { CheckReport } from './report';
import { endings, keptFor } from './ways';
import { fine, listed, unknown, wrong, type Matter } from './words';

const NAMED_SO = /override/i;

/** Is a transition meant to pass the close check? By any of its marks, so that one that lost some is told as broken. */
export const isOverride = (
  {
    fields,
    escalation: { managerRole },
  }: { fields: Pick<Policy['fields'], 'overrideReason'>; escalation: Pick<Policy['escalation'], 'managerRole'> },
  way: Way,
): boolean =>
  NAMED_SO.test(way.name) ||
  (fields.overrideReason !== undefined && way.asks.includes(fields.overrideReason)) ||
  (managerRole !== null && keptFor(way.condition, managerRole) && onlyFor(way, managerRole));

const onlyFor = ({ condition }: Way, role: string): boolean => {
  const roles = (part: Way['condition']): readonly string[] => {
    if (typeof part === 'string') return [];
    if ('roles' in part) return part.roles;
    return ('all' in part ? part.all : part.any).flatMap(roles);
  };
  return roles(condition).every((it) => it === role);
};

/** A way past the close check in every workflow: for managers, and not without a reason. One report a workflow. */
export function checkOverride(policy: Policy, setup: DeskSetup): CheckReport[] {
  const role = policy.escalation.managerRole;
  const reason = policy.fields.overrideReason;
  const matter = (subject: string | null): Matter => ({
    check: 'override-way',
    subject,
    title: 'An escalation manager can close a ticket with open work, and says why',
    who: 'jira-admin',
    path: PLACES.workflows(policy.desk.projectKey),
    affectsHandOvers: false,
  });
  if (role === null || policy.closeCheck.counting === null)
    return [fine({ ...matter(null), title: 'The support rules need no way past the close check' })];
  if (reason === undefined)
    return [
      wrong(matter(null), {
        happened: 'The support rules do not know the field that keeps the reason.',
        means: 'Why a ticket was closed with open work is not kept.',
        next: 'Save the support rules again: the field is then looked up.',
      }),
    ];
  if (!('is' in setup.workflows)) return [unknown(matter(null), setup.workflows.unseen)];
  const { reasonScreens } = setup;
  return setup.workflows.is.found.map((workflow) =>
    judged(matter(workflow.name), policy, workflow, {
      role,
      reason,
      screens: 'is' in reasonScreens ? reasonScreens.is : null,
    }),
  );
}

function judged(
  matter: Matter,
  policy: Policy,
  workflow: FoundWorkflow,
  { role, reason, screens }: { role: string; reason: string; screens: readonly string[] | null },
): CheckReport {
  const ways = endings(workflow).filter((way) => isOverride(policy, way));
  const steps = [
    `Open the workflow “${workflow.name}”.`,
    'Add a transition “Close with override” from the open statuses to a Done status, with a screen that shows the reason.',
    'Restrict it to the role of the escalation managers, and require the field “Reason for closing with open work”.',
  ];
  if (ways.length === 0)
    return wrong(
      matter,
      {
        happened: 'This workflow has no transition “Close with override”.',
        means: 'A ticket whose linked work will never be closed cannot be closed by anybody.',
        next: 'Add the transition.',
      },
      { steps },
    );
  const faults = [
    [ways.filter(({ condition }) => !keptFor(condition, role)), 'is not kept for the escalation managers'],
    [ways.filter(({ asks }) => !asks.includes(reason)), 'does not require a reason'],
    [
      ways.filter(({ screen }) => screen === null || (screens !== null && !screens.includes(screen))),
      'shows no field for the reason',
    ],
  ] as const;
  const found = faults.flatMap(([those, what]) => (those.length > 0 ? [{ those, what }] : []));
  const [first] = found;
  if (!first) return fine(matter);
  return wrong(
    matter,
    {
      happened: `${listed([...new Set(first.those.map(({ name }) => name))])} ${found.map(({ what }) => what).join(', and ')}.`,
      means: 'Either anybody passes the close check, or nobody can say why it was passed.',
      next: 'Correct the transition.',
    },
    { steps },
  );
}

import type { Policy } from '../policy';
import type { DeskSetup, FoundCheck, FoundWorkflow, Way } from './desk-setup';
import { isOverride } from './check-override';
import { PLACES } from './places';
import type { CheckReport } from './report';
import { endings } from './ways';
import { fine, listed, unknown, wrong, type Matter } from './words';

/** Work that is given up is not finished, so that nothing has to be closed for it. */
export const GIVES_UP = /\b(cancel|declin)/i;

/** The close check on every transition into Done, but where work is given up or a manager overrides. One report a workflow. */
export function checkClosing(policy: Policy, setup: DeskSetup): CheckReport[] {
  const { closeChecks, workflows } = setup;
  const matter = (subject: string | null): Matter => ({
    check: 'close-check',
    subject,
    title: 'No ticket is closed while linked work of it is open',
    who: 'jira-admin',
    path: PLACES.workflows(policy.desk.projectKey),
    affectsHandOvers: false,
  });
  if (policy.closeCheck.counting === null)
    return [fine({ ...matter(null), title: 'The support rules let tickets wait for no linked work' })];
  if (!('is' in closeChecks)) return [unknown(matter(null), closeChecks.unseen)];
  // That much is known to who may not see workflows.
  if (closeChecks.is.every(({ off }) => off)) return [nowhere(matter(null))];
  if (!('is' in workflows)) return [unknown(matter(null), workflows.unseen)];
  const wanted = wantedTypes(policy, setup);
  return workflows.is.found.map((workflow) => judged(matter(workflow.name), policy, workflow, closeChecks.is, wanted));
}

const STEPS = [
  'Open the project’s workflows, and edit each of them.',
  'Choose every transition that resolves or closes, and add the validator “Linked escalations closed”.',
];

const nowhere = (matter: Matter): CheckReport =>
  wrong(
    matter,
    {
      happened: 'The close check is on no transition of any workflow.',
      means: 'Tickets can be closed while the work that is linked to them is open.',
      next: 'Add “Linked escalations closed” to the transitions that resolve and close.',
    },
    { steps: STEPS },
  );

/** Link types that have to count; one that Jira no longer has is told of as that. */
function wantedTypes({ closeCheck: { counting } }: Policy, { linkTypes }: DeskSetup): readonly string[] {
  const types = (counting?.links ?? []).map(({ type }) => type);
  return 'is' in linkTypes ? types.filter((type) => linkTypes.is.some(({ id }) => id === type)) : types;
}

/** The ways that resolve and close: those into Done on which no work is given up and nothing overridden. */
export function closingWays(policy: Policy, workflow: FoundWorkflow): readonly Way[] {
  const named = (way: Way): boolean =>
    GIVES_UP.test(way.name) || GIVES_UP.test(workflow.statuses.find(({ id }) => id === way.to)?.name ?? '');
  return endings(workflow).filter((way) => !named(way) && !isOverride(policy, way));
}

function judged(
  matter: Matter,
  policy: Policy,
  workflow: FoundWorkflow,
  checks: readonly FoundCheck[],
  wanted: readonly string[],
): CheckReport {
  const ways = closingWays(policy, workflow);
  const on = (way: Way): readonly FoundCheck[] =>
    checks.filter((check) => check.workflow === workflow.name && check.transition === way.id && !check.off);
  const bare = ways.filter((way) => on(way).length === 0);
  if (bare.length > 0)
    return wrong(
      matter,
      {
        happened: `The close check is missing, or switched off, on ${listed(bare.map(({ name }) => name))}.`,
        means: 'Tickets can be closed that way while the work that is linked to them is open.',
        next: 'Add “Linked escalations closed” to these transitions.',
      },
      { steps: STEPS },
    );
  const blind = ways.filter((way) =>
    on(way).every(({ counts }) => counts === null || wanted.some((type) => !counts.includes(type))),
  );
  if (blind.length === 0) return fine(matter);
  return wrong(
    matter,
    {
      happened: `The close check on ${listed(blind.map(({ name }) => name))} does not count the links that the support rules name.`,
      means: 'It lets tickets be closed whose linked work is open, or refuses all.',
      next: 'Open the rule on these transitions, choose the links that count and save it.',
    },
    { steps: STEPS.slice(0, 1) },
  );
}

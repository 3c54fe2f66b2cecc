import type { Policy } from '../policy';
import type { DeskSetup, FoundRule, FoundWorkflow } from './desk-setup';
import { PLACES } from './places';
import type { CheckReport } from './report';
import { faultsIn } from './rule-faults';
import { fine, unknown, wrong, type Matter } from './words';

const MOST_TOLD = 3;

/**
 * The app's rules on the transitions of the desk's workflows: that each of them is asked, can be answered, and stands on
 * all ways alike. The close check itself is a matter of its own. That a rule was taken out everywhere may be as somebody
 * wants it. One report for each workflow in which something is wrong.
 */
export function checkRules(policy: Policy, setup: DeskSetup): CheckReport[] {
  const matter = (subject: string | null): Matter => ({
    check: 'rules-on-ways',
    subject,
    title: 'The app’s rules on transitions do what they say',
    who: 'jira-admin',
    path: PLACES.workflows(policy.desk.projectKey),
    affectsHandOvers: false,
  });
  const { rules, workflows } = setup;
  if (!('is' in rules)) return [unknown(matter(null), rules.unseen)];
  if (!('is' in workflows)) return [unknown(matter(null), workflows.unseen)];
  const found = workflows.is.found.flatMap((workflow) => judged(matter(workflow.name), policy, workflow, rules.is));
  return found.length > 0 ? found : [fine(matter(null))];
}

function judged(
  matter: Matter,
  policy: Policy,
  workflow: FoundWorkflow,
  all: readonly FoundRule[],
): readonly CheckReport[] {
  const faults = faultsIn(
    policy,
    workflow,
    all.filter((rule) => rule.workflow === workflow.name),
  );
  const [first] = faults;
  if (!first) return [];
  const more = faults.length - MOST_TOLD;
  const told = faults.slice(0, MOST_TOLD).map(({ happened }) => happened);
  return [
    wrong(
      matter,
      {
        happened: [...told, ...(more > 0 ? [`There are ${more} more of the kind.`] : [])].join(' '),
        means: [...new Set(faults.slice(0, MOST_TOLD).map(({ means }) => means))].join(' '),
        next: first.next,
      },
      {
        steps: [
          `Open the workflow “${workflow.name}”.`,
          ...new Set(faults.map(({ way, next }) => (way ? `Choose the transition “${way}”. ${next}` : next))),
        ],
      },
    ),
  ];
}

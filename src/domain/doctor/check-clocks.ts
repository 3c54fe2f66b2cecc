import type { Policy } from '../policy';
import { clockPicture } from './clock-picture';
import type { DeskSetup } from './desk-setup';
import { PAST_DAYS, type Past } from './past';
import { PLACES } from './places';
import type { CheckReport } from './report';
import { fine, listed, unknown, wrong, type Matter } from './words';

const SLA_TYPE = 'com.atlassian.servicedesk:sd-sla-field';

/** Jira tells no app the conditions of an SLA: its field is looked for, the rest is for a person to see. */
export const checkClocks = (policy: Policy, setup: DeskSetup, past: Past): CheckReport[] => [
  teamClock(policy, setup, past),
  customerClocks(policy, setup),
];

/** Those of them that are no SLA's. */
const lost = ({ fields }: DeskSetup, ids: readonly string[]): readonly string[] =>
  'is' in fields ? ids.filter((id) => !fields.is.some((field) => field.id === id && field.type === SLA_TYPE)) : [];

/** With a picture of the conditions, wherever there are steps to set them. */
function teamClock(policy: Policy, setup: DeskSetup, past: Past): CheckReport {
  const report = judgedClock(policy, setup, past);
  const clock = report.steps.length > 0 ? clockPicture(policy, setup) : null;
  return clock ? { ...report, clock } : report;
}

function judgedClock(policy: Policy, setup: DeskSetup, { handOvers }: Past): CheckReport {
  const clock = policy.teamClock;
  const matter: Matter = {
    check: 'team-clock',
    title: 'The team’s SLA starts anew with every team',
    who: 'project-admin',
    path: PLACES.slas(policy.desk.projectKey),
    affectsHandOvers: true,
  };
  if (!clock || clock.stopsOn === 'none')
    return fine({ ...matter, title: 'No SLA is the team’s clock: its target is kept by the support rules' });
  if (!('is' in setup.fields)) return unknown(matter, setup.fields.unseen);
  const steps = [
    'Open the project’s SLAs and the one that is the team’s.',
    'It starts when work is created and when the waiting status is entered.',
    clock.stopsOn === 'reentry'
      ? 'It finishes when the re-entry status or a Done status is entered.'
      : 'It finishes when the assignee is cleared or a Done status is entered.',
  ];
  if (lost(setup, [clock.field]).length > 0)
    return wrong(
      matter,
      {
        happened: `The SLA that the support rules name as the team’s clock is gone (${clock.field}).`,
        means: 'Nobody sees how long a team has had a ticket by that SLA, and none is started anew.',
        next: 'Make the SLA again, or name another one in the support rules.',
      },
      { steps },
    );
  if (clock.proven) return asObserved(matter, handOvers, steps);
  return unknown(
    matter,
    {
      happened: 'Nobody has seen yet that a hand-over starts the team’s SLA anew.',
      means: 'Until then no hand-over tries to, and the team’s target is kept by the support rules alone.',
      next: 'Compare the SLA’s conditions with these steps, and hand a ticket over to see.',
    },
    { steps },
  );
}

/** As few say nothing: a cycle may be shown late, or somebody may have moved the ticket meanwhile. */
const TOO_MANY = 3;

/** What past hand-overs tell of an SLA that was seen to start anew once: somebody may have changed its conditions since. */
function asObserved(matter: Matter, { restarted, not }: Past['handOvers'], steps: readonly string[]): CheckReport {
  const all = restarted + not;
  if (all === 0) return fine(matter, steps);
  const seen = `at ${restarted} of ${all} hand-overs in the last ${PAST_DAYS} days`;
  if (not < TOO_MANY || not < restarted) return fine({ ...matter, title: `${matter.title}: seen ${seen}` }, steps);
  return wrong(
    matter,
    {
      happened: `The team’s SLA was seen to start anew ${seen} only.`,
      means: 'It shows the time of earlier teams as that of the team that has the ticket.',
      next: 'Compare the SLA’s conditions with these steps: somebody may have changed them. Then prove it by a trial hand-over.',
    },
    { steps },
  );
}

function customerClocks(policy: Policy, setup: DeskSetup): CheckReport {
  const clocks = policy.customerClocks;
  const matter: Matter = {
    check: 'customer-clocks',
    title: 'The customers’ SLAs run on through every hand-over',
    who: 'project-admin',
    path: PLACES.slas(policy.desk.projectKey),
    affectsHandOvers: true,
  };
  if (clocks.length === 0) return fine({ ...matter, title: 'The support rules name no SLA of the customers' });
  if (!('is' in setup.fields)) return unknown(matter, setup.fields.unseen);
  const gone = lost(setup, clocks);
  const steps = [
    'Open the project’s SLAs and those of the customers.',
    'No condition of theirs names the re-entry status.',
  ];
  if (gone.length === 0) return fine(matter, steps);
  return wrong(
    matter,
    {
      happened: `An SLA of the customers that the support rules name is gone (${listed(gone)}).`,
      means: 'No hand-over is compared with it any more: a change of the customers’ clock would go unnoticed.',
      next: 'Name the customers’ SLAs in the support rules anew and save them.',
    },
    { steps },
  );
}

import type { Policy } from '../policy';
import type { DeskSetup, FoundChange } from './desk-setup';
import { PLACES } from './places';
import type { CheckReport } from './report';
import { fine, listed, unknown, wrong, type Matter } from './words';

/** An automation that listens to what a hand-over does acts within this time. Milliseconds. */
const RIGHT_AFTER = 2 * 60_000;
/** Once may be chance, or somebody's work. */
const OFTEN = 2;

const inWords = ({ fields }: Policy, id: string): string => {
  if (id === fields.team.id) return 'the team';
  if (id === fields.level) return 'the support level';
  return id === 'assignee' ? 'the assignee' : 'the status';
};

/** Names of the apps that changed tickets right after they changed hands, with what they changed. */
function meddlers(policy: Policy, changes: readonly FoundChange[]): Map<string, { times: number; what: Set<string> }> {
  const found = new Map<string, { times: number; what: Set<string> }>();
  // The date since when a team has a ticket is set by hand-overs alone.
  const handOvers = changes.filter(({ fields }) => fields.includes(policy.fields.withTeamSince));
  for (const { issueId, at, by, fields } of changes) {
    const after = handOvers.some((one) => one.issueId === issueId && at >= one.at && at - one.at <= RIGHT_AFTER);
    if (by.is !== 'other-app' || !after) continue;
    const { times, what } = found.get(by.name) ?? { times: 0, what: new Set<string>() };
    for (const field of fields) what.add(inWords(policy, field));
    found.set(by.name, { times: times + 1, what });
  }
  return found;
}

/** Nothing else assigns, moves or passes on what has just changed hands. Seen in the history of the latest tickets. */
export function checkAutomation(policy: Policy, { changes }: DeskSetup): CheckReport {
  const matter: Matter = {
    check: 'other-automation',
    title: 'Nothing else changes tickets right after they change hands',
    who: 'project-admin',
    path: PLACES.automation(policy.desk.projectKey),
    affectsHandOvers: true,
  };
  if (!('is' in changes)) return unknown(matter, changes.unseen);
  const often = [...meddlers(policy, changes.is)].filter(([, { times }]) => times >= OFTEN);
  if (often.length === 0) return fine(matter);
  const what = [...new Set(often.flatMap(([, one]) => [...one.what]))];
  return wrong(
    matter,
    {
      happened: `${listed(often.map(([name]) => name))} changed ${what.join(', ')} of tickets right after they changed hands.`,
      means:
        'Two automations work on the same tickets: what one sets, the other changes, and the team’s SLA may start twice or not at all.',
      next: 'Leave to one of them what a hand-over does, and take it out of the other.',
    },
    {
      steps: [
        'Open the project’s automation rules, and the settings of the app that is named.',
        'Look for rules that assign work, move it or set its team when the team, the level or the status changes.',
        'Switch them off, or keep them from tickets that have just changed hands.',
      ],
    },
  );
}

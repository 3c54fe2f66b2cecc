import type { Policy } from '../policy';
import type { DeskSetup } from './desk-setup';
import { PLACES } from './places';
import type { CheckReport } from './report';
import { fine, unknown, wrong, type Matter } from './words';

/** Ids of the link types that the rules name: of the work that agents open, and of what tickets wait for. */
const namedTypes = ({ escalation: { linkedWork }, closeCheck: { counting } }: Policy): readonly string[] => [
  ...new Set([...(linkedWork ? [linkedWork.linkType] : []), ...(counting?.links ?? []).map(({ type }) => type)]),
];

/** Those that Jira no longer has. */
export const lostTypes = (policy: Policy, types: readonly { id: string }[]): readonly string[] =>
  namedTypes(policy).filter((named) => !types.some(({ id }) => id === named));

export function checkLinkType(policy: Policy, { linkTypes }: DeskSetup): CheckReport {
  const matter: Matter = {
    check: 'link-type',
    title: 'Tickets are linked with the work that is done for them',
    who: 'jira-admin',
    path: PLACES.linkTypes,
    affectsHandOvers: false,
  };
  if (namedTypes(policy).length === 0) return fine({ ...matter, title: 'The support rules name no linked work' });
  if (!('is' in linkTypes)) return unknown(matter, linkTypes.unseen);
  if (lostTypes(policy, linkTypes.is).length === 0) return fine(matter);
  return wrong(
    matter,
    {
      happened: 'Jira no longer has a link type that the support rules name.',
      means: 'Agents cannot open work for another level, and no ticket waits for it.',
      next: 'Make the link type again; the support rules and the close checks then use the new one.',
    },
    {
      fix: 'make-link-type',
      steps: [
        'Open the link types of Jira.',
        'Add “Escalation”: “is escalated to” outward, “is escalated from” inward.',
      ],
    },
  );
}

export function checkManagers(policy: Policy, { managers }: DeskSetup): CheckReport {
  const matter: Matter = {
    check: 'manager-role',
    title: 'Somebody is escalation manager',
    who: 'project-admin',
    path: PLACES.roles(policy.desk.projectKey),
    affectsHandOvers: false,
  };
  if (policy.escalation.managerRole === null)
    return fine({ ...matter, title: 'The support rules name no role of escalation managers: nobody may skip levels' });
  if (!('is' in managers)) return unknown(matter, managers.unseen);
  if (managers.is === null)
    return wrong(matter, {
      happened: 'Jira no longer has the role that the support rules name for escalation managers.',
      means: 'Nobody may skip a level, pass a limit or close a ticket with open work.',
      next: 'Choose another role in the support rules and save them.',
    });
  if (managers.is > 0) return fine(matter);
  return wrong(
    matter,
    {
      happened: 'Nobody has the role of the escalation managers in this project.',
      means: 'Nobody may skip a level, pass a limit or close a ticket with open work.',
      next: 'Add a person or a group to the role.',
    },
    {
      steps: [
        'Open the project’s people and roles.',
        'Add at least one person to the role of the escalation managers.',
      ],
    },
  );
}

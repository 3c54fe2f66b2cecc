import type { Policy } from '../policy';
import { usesReentry } from './check-reentry';
import type { DeskSetup, SeenOnPortal } from './desk-setup';
import type { Past } from './past';
import { PLACES } from './places';
import type { CheckReport } from './report';
import { fine, listed, unknown, wrong, type Matter } from './words';

/**
 * What customers read while a ticket changes hands. No API tells what a request type calls its statuses: only what
 * customers read of a ticket where it stands is known, and few are ever met in the re-entry status. So a person's word
 * counts, until a ticket is met that tells otherwise.
 */
export function checkPortal(policy: Policy, { portalNames }: DeskSetup, { portalLookedAt }: Past): CheckReport {
  const matter: Matter = {
    check: 'portal-name',
    title: 'Customers read the same on the portal while a ticket changes hands',
    who: 'project-admin',
    path: PLACES.requestTypes(policy.desk.projectKey),
    affectsHandOvers: false,
  };
  if (!usesReentry(policy))
    return fine({ ...matter, title: 'The support rules use no re-entry status that customers could read of' });
  const seen = 'is' in portalNames ? portalNames.is : [];
  const waiting = namesIn(seen, idsOf(policy, 'waiting'));
  const steps = [
    'Open the project’s request types, one after the other, and their workflow statuses.',
    'Give the re-entry status the same name for customers as the waiting status.',
    ...[...waiting].map(([requestType, name]) => `For “${requestType}” that name is “${name}”.`),
  ];
  const between = namesIn(seen, idsOf(policy, 'reentry'));
  const differ = [...between].filter(([type, name]) => waiting.has(type) && waiting.get(type) !== name);
  const means = 'Where the re-entry status has a name of its own, customers see it come and go with every hand-over.';
  if (differ.length > 0)
    return wrong(
      matter,
      {
        happened: `Customers read another name than that of the waiting status for ${listed(differ.map(([type]) => type))}.`,
        means,
        next: 'Give both statuses one name in these request types.',
      },
      { steps },
    );
  if (portalLookedAt !== null)
    return fine(
      {
        ...matter,
        title: `${matter.title}, as somebody saw on ${new Date(portalLookedAt).toISOString().slice(0, 10)}`,
      },
      steps,
    );
  return unknown(
    matter,
    {
      happened: 'Jira tells no app what request types call their statuses on the portal.',
      means,
      next: 'Look at every request type once, then say so here.',
    },
    { steps, fix: 'portal-looked-at' },
  );
}

const idsOf = ({ workTypes }: Policy, which: 'waiting' | 'reentry'): readonly (string | undefined)[] =>
  Object.values(workTypes).map((type) => type[which]);

/** By request type. */
const namesIn = (seen: readonly SeenOnPortal[], statuses: readonly (string | undefined)[]): Map<string, string> =>
  new Map(seen.flatMap(({ requestType, status, name }) => (statuses.includes(status) ? [[requestType, name]] : [])));

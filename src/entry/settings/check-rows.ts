import { enums, object } from 'superstruct';
import type { FixCode } from '../../domain/doctor/report';
import { jiraDeskFacts } from '../../jira/desk-facts';
import { jiraDeskSetups } from '../../jira/desk-setup/desk-setups';
import { mayAdministerProject } from '../../jira/permissions';
import { storedChecked } from '../../storage/checked';
import { sqlLedger } from '../../storage/ledger';
import { storedLinkedDesks } from '../../storage/linked-desks';
import { sqlPastHandOvers, storedPortalLooks, storedShownPanels } from '../../storage/past';
import { storedPolicies } from '../../storage/policies';
import { checkSetUp, lastChecked } from '../../usecases/check-set-up';
import { mendSetUp } from '../../usecases/mend-set-up';
import { platformClock } from '../clock';
import type { ProjectPlace } from '../door';
import type { Row } from '../expose';

const deps = {
  clock: platformClock,
  policies: storedPolicies,
  ledger: sqlLedger(platformClock),
  checked: storedChecked,
  handOvers: sqlPastHandOvers,
  panels: storedShownPanels,
  looks: storedPortalLooks,
  desk: jiraDeskFacts,
  linkedDesks: storedLinkedDesks,
  setups: jiraDeskSetups,
};
const checkNow = checkSetUp(deps);
const mend = mendSetUp(deps);
const last = lastChecked(deps);

const FIXES: readonly FixCode[] = [
  'write-property',
  'add-level-to-screens',
  'add-team-to-screens',
  'make-link-type',
  'add-app-to-role',
  'show-panel',
  'portal-looked-at',
];

const admins = ({ projectId }: ProjectPlace): Promise<boolean> => mayAdministerProject(projectId);

/**
 * The same row, for one that changes the rules: when it is done, the set-up is looked at anew. The rules are saved by
 * then, whatever becomes of the look.
 */
export const thenChecked = <K extends 'rules.save' | 'rules.restore' | 'rules.switch'>(
  row: Row<K, ProjectPlace>,
): Row<K, ProjectPlace> => ({
  ...row,
  async run(place, asks) {
    const answer = await row.run(place, asks);
    if ('rules' in answer)
      await checkNow(place.projectId).catch((error: unknown) =>
        console.warn('the set-up was not checked', error instanceof Error ? error.name : typeof error),
      );
    return answer;
  },
});

/** What the settings page may ask about the set-up of its project. */
export const checkRows = {
  'setup.check': {
    may: admins,
    takes: object({}),
    run: ({ projectId }) => checkNow(projectId),
  },
  'setup.fix': {
    may: admins,
    takes: object({ fix: enums(FIXES) }),
    run: ({ projectId, accountId }, { fix }) => mend(projectId, fix, accountId),
  },
  'setup.checked': {
    may: admins,
    takes: object({}),
    run: ({ projectId }) => last(projectId),
  },
} satisfies { [K in 'setup.check' | 'setup.fix' | 'setup.checked']: Row<K, ProjectPlace> };

import { enums, object } from 'superstruct';
import type { FixCode } from '../../domain/doctor/report';
import { jiraDeskFacts } from '../../jira/desk-facts';
import { storedLinkedDesks } from '../../storage/linked-desks';
import { checkSetUp, lastChecked } from '../../usecases/check-set-up';
import { mendSetUp } from '../../usecases/mend-set-up';
import type { ProjectPlace } from '../door';
import type { Row } from '../expose';
import { logged } from '../logged';
import { admins } from './admins';
import { checkingDeps } from './checking-deps';

const deps = { ...checkingDeps, desk: jiraDeskFacts, linkedDesks: storedLinkedDesks };
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
        console.warn('the set-up was not checked', logged(error)),
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

import type { Policy } from '../policy';
import { checkApp } from './check-app';
import { checkClocks } from './check-clocks';
import { checkClosing } from './check-closing';
import { checkLinkType, checkManagers } from './check-links';
import { checkFilter, checkLinkedProjects } from './check-listening';
import { checkOverride } from './check-override';
import { checkPortal } from './check-portal';
import { checkProjectKind } from './check-project';
import { checkReentry } from './check-reentry';
import { checkScreens } from './check-screens';
import { checkTeams } from './check-teams';
import { checkWaiting } from './check-waiting';
import type { DeskSetup } from './desk-setup';
import type { CheckReport } from './report';

/**
 * Everything that a desk's rules need, against what one look found, in the order in which people read it. A cause is
 * reported once: what merely follows from it is not. In a project of the wrong kind nothing else is looked at.
 */
export function runChecks(policy: Policy, setup: DeskSetup): CheckReport[] {
  const kind = checkProjectKind(policy, setup);
  if (kind.state === 'wrong') return [kind];
  return [
    kind,
    ...checkApp(policy, setup),
    ...checkScreens(policy, setup),
    ...checkWaiting(policy, setup),
    ...checkReentry(policy, setup),
    checkPortal(policy, setup),
    checkLinkType(policy, setup),
    checkManagers(policy, setup),
    ...checkClosing(policy, setup),
    ...checkOverride(policy, setup),
    ...checkClocks(policy, setup),
    checkFilter(policy, setup),
    ...checkLinkedProjects(policy, setup),
    checkTeams(policy, setup),
  ];
}

import type { Policy } from '../policy';
import { checkApp } from './check-app';
import { checkAutomation } from './check-automation';
import { checkClocks } from './check-clocks';
import { checkClosing } from './check-closing';
import { checkFields } from './check-fields';
import { checkLinkType, checkManagers } from './check-links';
import { checkFilter, checkLinkedProjects } from './check-listening';
import { checkOverride } from './check-override';
import { checkPanel } from './check-panel';
import { checkPortal } from './check-portal';
import { checkProjectKind } from './check-project';
import { checkQueues } from './check-queues';
import { checkReentry } from './check-reentry';
import { checkRules } from './check-rules';
import { checkScreens } from './check-screens';
import { checkTeams } from './check-teams';
import { checkWaiting } from './check-waiting';
import type { DeskSetup } from './desk-setup';
import { NO_PAST, type Past } from './past';
import type { CheckReport } from './report';

/**
 * Everything that a desk's rules need, against what one look found, in the order in which people read it. A cause is
 * reported once: what merely follows from it is not. In a project of the wrong kind nothing else is looked at.
 */
export function runChecks(policy: Policy, setup: DeskSetup, past: Past = NO_PAST): CheckReport[] {
  const kind = checkProjectKind(policy, setup);
  if (kind.state === 'wrong') return [kind];
  return [
    kind,
    ...checkApp(policy, setup),
    ...checkScreens(policy, setup),
    checkFields(policy, setup),
    ...checkWaiting(policy, setup),
    ...checkReentry(policy, setup),
    checkPortal(policy, setup, past),
    checkLinkType(policy, setup),
    checkManagers(policy, setup),
    ...checkClosing(policy, setup),
    ...checkOverride(policy, setup),
    ...checkRules(policy, setup),
    ...checkClocks(policy, setup, past),
    checkFilter(policy, setup),
    ...checkLinkedProjects(policy, setup),
    checkTeams(policy, setup),
    checkAutomation(policy, setup),
    checkQueues(policy, setup),
    checkPanel(policy, past),
  ];
}

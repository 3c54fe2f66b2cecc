import { Sentences } from './fact';
import type { Guide } from './read-guide';
import { GUIDE } from './words';

/** What is not done at once, and who may do it all the same. */
export function LimitsGuide({ rules: { escalation }, priorities }: Guide) {
  const { limits, skipOnPriority, managerRole } = escalation;
  const lines = [
    GUIDE.reason,
    skipOnPriority === null ? GUIDE.skip : GUIDE.skipOn(priorities.get(skipOnPriority) ?? skipOnPriority),
    ...(limits.warnFrom < limits.managerFrom ? [GUIDE.warn(limits.warnFrom)] : []),
    GUIDE.manager(limits.managerFrom),
    ...(managerRole === null ? [GUIDE.noManager] : []),
    GUIDE.undo,
  ];
  return <Sentences title={GUIDE.limits} lines={lines} />;
}

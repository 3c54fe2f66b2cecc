import { unknownParameters, type NativeCondition } from './native';

/** While an approval waits for its answer, the transition is not there. */
export const approvalPending: NativeCondition = {
  ruleKey: 'system:block-in-progress-approval',
  ruleType: 'Condition',
  name: 'Block while an approval is pending',
  description: 'The transition is not there while an approval is pending.',
  onInitial: false,
  problems: (parameters) => unknownParameters(parameters, []),
  holds: (_parameters, { issue }) => !(issue.approvals ?? []).some((it) => it.finalDecision === 'pending'),
};

import type { Transition } from '../../site/model';

export const transition = (id: string, name: string, from: string[] | null, to: string): Transition => ({
  id,
  name,
  from,
  to,
});

/** Customers may make it themselves. */
export const onPortal = (it: Transition): Transition => ({ ...it, portal: true });

/** An answer to an approval: not there for anybody while the approval waits. */
export const byApproval = (it: Transition): Transition => ({
  ...it,
  conditions: [{ kind: 'native', rule: { ruleKey: 'system:block-in-progress-approval', parameters: {} } }],
});

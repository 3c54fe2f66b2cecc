import { changeAssignee } from './change-assignee';
import { fieldRequired, permissionValidator } from './demands';
import type { NativeAction, NativeCondition, NativeRuleKind, NativeValidator } from './native';
import { previousStatusCondition, previousStatusValidator } from './previous-status';
import { childBlocking, parentBlocking } from './relatives';
import { approvalPending } from './approval-pending';
import { restrictFromAllUsers, restrictIssueTransition } from './restrict-transition';
import { updateField } from './update-field';

/** Jira's own rules that the site knows how to follow. */
export const NATIVE_RULES: readonly NativeRuleKind[] = [
  restrictIssueTransition,
  restrictFromAllUsers,
  previousStatusCondition,
  childBlocking,
  approvalPending,
  fieldRequired,
  permissionValidator,
  previousStatusValidator,
  parentBlocking,
  changeAssignee,
  updateField,
];

/** Rules that the capabilities page of Jira's REST API lists and the site does not follow: 501, never a guess. */
const ELSEWHERE = new Set([
  'system:proforma-forms-attached',
  'system:proforma-forms-submitted',
  'system:check-field-value',
  'system:separation-of-duties',
  'system:jsd-approvals-block-until-approved',
  'system:jsd-approvals-block-until-rejected',
  'system:copy-value-from-other-field',
  'system:trigger-webhook',
  'system:trigger-agent',
  'system:remind-people-to-update-fields',
  'system:development-triggers',
  'connect:expression-validator',
  'connect:expression-condition',
  'connect:remote-workflow-function',
]);

export const isKnownElsewhere = (ruleKey: string): boolean => ELSEWHERE.has(ruleKey);

export const nativeRule = (ruleKey: string): NativeRuleKind | undefined =>
  NATIVE_RULES.find((it) => it.ruleKey === ruleKey);

/** The rule's condition, validator or action. Throws when there is none: saving refuses such rules. */
function needed<Kind extends NativeRuleKind>(ruleKey: string, ruleType: Kind['ruleType']): Kind {
  const found = NATIVE_RULES.find((it): it is Kind => it.ruleKey === ruleKey && it.ruleType === ruleType);
  if (!found) throw new Error(`${ruleKey} is no ${ruleType} that this site follows.`);
  return found;
}
export const nativeCondition = (ruleKey: string): NativeCondition => needed<NativeCondition>(ruleKey, 'Condition');
export const nativeValidator = (ruleKey: string): NativeValidator => needed<NativeValidator>(ruleKey, 'Validator');
export const nativeAction = (ruleKey: string): NativeAction => needed<NativeAction>(ruleKey, 'Function');

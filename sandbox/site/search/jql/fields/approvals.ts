import type { AccountId, Approval } from '../../../model';
import type { Call } from '../clause';
import { argumentsOf, unusable } from '../functions';
import { lacking, noOperator, onlyOperand } from '../refusals';
import type { JqlField, Scope } from '../scope';
import { personsOf } from './persons';

type Holds = (approval: Approval) => boolean;

const asks =
  (people: readonly AccountId[]): Holds =>
  ({ approvers }) =>
    approvers.some(({ accountId }) => people.includes(accountId));
const isPending: Holds = ({ finalDecision }) => finalDecision === 'pending';
/** Has not answered yet. */
const waitsFor =
  (people: readonly AccountId[]): Holds =>
  (approval) =>
    isPending(approval) &&
    approval.approvers.some(({ accountId, decision }) => decision === 'pending' && people.includes(accountId));

/** Approvals of a request, asked for by function alone (support.atlassian.com, JQL functions). */
export const approvalsField: JqlField = {
  operators: ['='],
  test(clause, scope) {
    if (clause.op !== '=') throw noOperator(clause, 'approvals');
    const operand = onlyOperand(clause, 'approvals');
    if (operand.kind !== 'call') throw lacking("'approvals' compared with a plain value");
    const holds = compileCall(operand, scope);
    return ({ approvals = [] }) => approvals.some(holds);
  },
};

function compileCall(call: Call, scope: Scope): Holds {
  const me = (): AccountId[] => {
    argumentsOf(call, 0);
    return scope.viewer === null ? [] : [scope.viewer];
  };
  const named = (): AccountId[] =>
    argumentsOf(call, 1, Math.max(1, call.args.length)).flatMap((value) =>
      personsOf({ kind: 'value', value }, 'approvals', scope),
    );
  switch (call.name.toLowerCase()) {
    case 'approved':
      argumentsOf(call, 0);
      return ({ finalDecision }) => finalDecision === 'approved';
    case 'pending':
      argumentsOf(call, 0);
      return isPending;
    case 'approver':
      return asks(named());
    case 'pendingby':
      return waitsFor(named());
    case 'myapproval':
      return asks(me());
    case 'mypending':
      return waitsFor(me());
    default:
      throw unusable(call, 'approvals');
  }
}

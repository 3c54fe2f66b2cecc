import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { TroubleNote } from '../common/trouble-note';
import { useAttempt } from '../common/use-attempt';
import { useSession } from '../session';
import { answerApproval } from './acts';
import type { PortalApproval } from './wire';

const DECISIONS = {
  approved: { words: 'Approved', tone: 'success' },
  declined: { words: 'Declined', tone: 'removed' },
  pending: { words: 'Waiting', tone: 'default' },
} as const;

interface ApprovalsProps {
  requestKey: string;
  approvals: readonly PortalApproval[];
  refresh: () => Promise<void>;
}

/** Who was asked to approve, what they said, and for those who are asked the two answers. */
export function Approvals({ requestKey, approvals, refresh }: ApprovalsProps) {
  const { http } = useSession();
  const { busy, trouble, attempt } = useAttempt();
  if (approvals.length === 0) return null;
  const answer = (id: string, decision: 'approve' | 'decline'): void =>
    void attempt(async () => {
      await answerApproval(http, requestKey, id, decision);
      await refresh();
    });
  return (
    <section className="approvals" aria-label="Approval">
      {approvals.map(({ id, name, finalDecision, canAnswerApproval, approvers }) => (
        <div key={id} className="approval">
          <div className="approval-head">
            <strong>{name}</strong>
            <Decision decision={finalDecision} />
          </div>
          <ul>
            {approvers.map(({ approver, approverDecision }) => (
              <li key={approver.accountId}>
                <span>{approver.displayName}</span>
                <span className="subtle">{DECISIONS[approverDecision].words}</span>
              </li>
            ))}
          </ul>
          {canAnswerApproval && (
            <div className="approval-answers">
              <Button appearance="primary" isDisabled={busy} onClick={() => answer(id, 'approve')}>
                Approve
              </Button>
              <Button isDisabled={busy} onClick={() => answer(id, 'decline')}>
                Decline
              </Button>
            </div>
          )}
        </div>
      ))}
      {trouble !== undefined && <TroubleNote error={trouble} doing="Answering" />}
    </section>
  );
}

function Decision({ decision }: { decision: keyof typeof DECISIONS }) {
  const { words, tone } = DECISIONS[decision];
  return <Lozenge appearance={tone}>{words}</Lozenge>;
}

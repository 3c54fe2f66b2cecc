import Avatar from '@atlaskit/avatar';
import Button from '@atlaskit/button/new';
import { type Snapshot, assign } from '../api/issue';
import { useSession } from '../session';
import { TroubleNote } from '../common/trouble-note';
import { useAttempt } from '../common/use-attempt';
import { HeadlineLine, type Seen } from './headline-line';

interface AssigneeLineProps {
  snapshot: Snapshot;
  seen?: Seen;
  refresh: () => Promise<void>;
}

export function AssigneeLine({ snapshot, seen, refresh }: AssigneeLineProps) {
  const { http, accountId } = useSession();
  const { busy, trouble, attempt } = useAttempt();
  const { key, assignee, status } = snapshot.ticket;
  const canTake = snapshot.may.take && accountId !== undefined && !assignee && status.category !== 'done';
  const gone = seen?.facts.assigneeGone;

  async function take(): Promise<void> {
    if (!accountId) return;
    await attempt(async () => {
      await assign(http, key, accountId);
      await refresh();
    });
  }

  return (
    <>
      <HeadlineLine
        label="Assignee"
        flash={gone ? seen?.count : undefined}
        value={gone ? <Leaving key={seen?.count} name={gone} /> : <Someone name={assignee?.name} />}
        aside={
          canTake ? (
            <Button spacing="compact" onClick={take} isDisabled={busy}>
              Assign to me
            </Button>
          ) : undefined
        }
        note={
          gone ? (
            <span className="line-was">
              before: <s>{gone}</s>
            </span>
          ) : assignee ? (
            'Works on it'
          ) : (
            'Waits for somebody to take it'
          )
        }
      />
      {trouble !== undefined && <TroubleNote error={trouble} doing="Assigning" />}
    </>
  );
}

function Someone({ name }: { name?: string }) {
  return (
    <span className="someone">
      <Avatar size="small" />
      <span className={name ? 'line-name' : 'line-name line-name-none'}>{name ?? 'Unassigned'}</span>
    </span>
  );
}

/** The name is struck through and goes; `Unassigned` takes its place. */
function Leaving({ name }: { name: string }) {
  return (
    <span className="leaving">
      <span className="leaving-old" aria-hidden="true">
        <Someone name={name} />
      </span>
      <span className="leaving-new">
        <Someone />
      </span>
    </span>
  );
}

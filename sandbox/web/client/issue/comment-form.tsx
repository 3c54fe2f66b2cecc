import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { type FormEvent, useState } from 'react';
import { addComment } from '../api/issue';
import type { CommentKind } from '../api/permissions';
import { TroubleNote } from '../common/trouble-note';
import { useAttempt } from '../common/use-attempt';
import { useSession } from '../session';

interface CommentFormProps {
  issueKey: string;
  /** What this account may write; the first is offered first. */
  kinds: readonly CommentKind[];
  refresh: () => Promise<void>;
}

const KINDS: { kind: CommentKind; name: string; label: string; button: string }[] = [
  { kind: 'internal', name: 'Internal note', label: 'Note for the team', button: 'Add note' },
  { kind: 'reply', name: 'Reply to customer', label: 'Reply to the customer', button: 'Send reply' },
];

/** Writes a note for the team, or a reply which the customer reads; which of the two is always in sight. */
export function CommentForm({ issueKey, kinds, refresh }: CommentFormProps) {
  const { http } = useSession();
  const [kind, setKind] = useState<CommentKind | undefined>(kinds[0]);
  const [text, setText] = useState('');
  const { busy, trouble, attempt } = useAttempt();
  const chosen = KINDS.find((one) => one.kind === kind) ?? KINDS[0]!;

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (text.trim() === '') return;
    await attempt(async () => {
      await addComment(http, issueKey, text, kind === 'internal');
      setText('');
      await refresh();
    });
  }

  return (
    <form className={`comment-form comment-form-${kind}`} onSubmit={send}>
      <div className="comment-kinds" role="group" aria-label="Who reads this">
        {KINDS.filter((one) => kinds.includes(one.kind)).map((one) => (
          <Button
            key={one.kind}
            appearance="subtle"
            spacing="compact"
            isSelected={one.kind === kind}
            onClick={() => setKind(one.kind)}
          >
            {one.name}
          </Button>
        ))}
      </div>
      <TextArea
        aria-label={chosen.label}
        placeholder={`${chosen.label} …`}
        minimumRows={2}
        resize="smart"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className="comment-send">
        <Button type="submit" isDisabled={busy || text.trim() === ''}>
          {chosen.button}
        </Button>
      </div>
      {trouble !== undefined && <TroubleNote error={trouble} doing="Adding the comment" />}
    </form>
  );
}

import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { type FormEvent, useState } from 'react';
import { TroubleNote } from '../common/trouble-note';
import { useAttempt } from '../common/use-attempt';
import { useSession } from '../session';
import { addReply } from './acts';

/** Writes to the people who work on the request. */
export function Reply({ requestKey, refresh }: { requestKey: string; refresh: () => Promise<void> }) {
  const { http } = useSession();
  const [text, setText] = useState('');
  const { busy, trouble, attempt } = useAttempt();
  const empty = text.trim() === '';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (empty) return;
    void attempt(async () => {
      await addReply(http, requestKey, text.trim());
      setText('');
      await refresh();
    });
  };
  return (
    <form className="comment-form" onSubmit={send}>
      <TextArea
        aria-label="Add a comment"
        placeholder="Add a comment …"
        minimumRows={2}
        resize="smart"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className="comment-send">
        <Button type="submit" isDisabled={busy || empty}>
          Comment
        </Button>
      </div>
      {trouble !== undefined && <TroubleNote error={trouble} doing="Adding the comment" />}
    </form>
  );
}

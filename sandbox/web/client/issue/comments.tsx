import Avatar from '@atlaskit/avatar';
import AkComment, { CommentAuthor } from '@atlaskit/comment';
import type { Permissions } from '../api/permissions';
import type { Comment } from '../api/ticket';
import { Panel } from '../common/panel';
import { When } from '../time/when';
import { AdfView } from './adf-view';
import { CommentForm } from './comment-form';

interface CommentsProps {
  comments: Comment[];
  issueKey: string;
  may: Permissions;
  refresh: () => Promise<void>;
}

/** The talk on the ticket: what the customer reads, and between it, tinted, what only agents read. */
export function Comments({ comments, issueKey, may, refresh }: CommentsProps) {
  return (
    <Panel title="Comments" aside={<span className="subtle">{comments.length}</span>}>
      {comments.length === 0 && <p className="subtle">Nobody has said anything yet.</p>}
      <ol className="comments">
        {comments.map((comment) => (
          <li key={comment.id} className={comment.internal ? 'comment comment-internal' : 'comment'}>
            <AkComment
              avatar={<Avatar size="medium" />}
              author={<CommentAuthor>{comment.who}</CommentAuthor>}
              time={<When at={comment.at} />}
              restrictedTo={comment.internal ? 'Internal note' : undefined}
              content={comment.body ? <AdfView node={comment.body} /> : <p className="subtle">No text</p>}
            />
          </li>
        ))}
      </ol>
      {may.comment.length > 0 && (
        <CommentForm key={may.comment.join()} issueKey={issueKey} kinds={may.comment} refresh={refresh} />
      )}
    </Panel>
  );
}

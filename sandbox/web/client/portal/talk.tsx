import Avatar from '@atlaskit/avatar';
import AkComment, { CommentAuthor } from '@atlaskit/comment';
import { Panel } from '../common/panel';
import { StatusLozenge } from '../common/status-lozenge';
import { When } from '../time/when';
import type { Entry } from './timeline';

/** What has happened on a request, as the customer is told: who wrote what, and each new status. */
export function Talk({ entries }: { entries: readonly Entry[] }) {
  return (
    <Panel title="Activity">
      {entries.length === 0 && <p className="subtle">Nothing has happened yet. You will be mailed when it does.</p>}
      <ol className="talk">
        {entries.map((entry) =>
          entry.kind === 'moved' ? (
            <li key={entry.id} className="talk-moved">
              <span className="subtle">Your request is now</span>
              <StatusLozenge status={{ id: '', name: entry.status.name, category: entry.status.category }} />
              <When at={entry.at} />
            </li>
          ) : (
            <li key={entry.id} className="talk-said">
              <AkComment
                avatar={<Avatar size="medium" />}
                author={<CommentAuthor>{entry.who}</CommentAuthor>}
                time={<When at={entry.at} />}
                content={<p className="talk-text">{entry.text}</p>}
              />
            </li>
          ),
        )}
      </ol>
    </Panel>
  );
}

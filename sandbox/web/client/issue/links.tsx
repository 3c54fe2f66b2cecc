import type { Link } from '../api/ticket';
import { Go } from '../common/go';
import { Panel } from '../common/panel';
import { StatusLozenge } from '../common/status-lozenge';
import { useSession } from '../session';

/** Work on other tickets that belongs to this one. */
export function Links({ links }: { links: Link[] }) {
  const { account } = useSession();
  if (links.length === 0) return null;
  return (
    <Panel title="Linked work items">
      <ul className="links">
        {links.map((link) => (
          <li key={link.id}>
            <span className="links-says">{link.says}</span>
            <Go to={{ page: 'issue', key: link.key, as: account }}>{link.key}</Go>
            <span className="links-summary">{link.summary}</span>
            <StatusLozenge status={link.status} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

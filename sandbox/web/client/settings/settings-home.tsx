import { Go } from '../common/go';
import { useSession } from '../session';
import { PARTS, type Part } from './addresses';

const ABOUT: Record<Part, string> = {
  sla: 'Clocks: what starts, pauses and stops each',
  'request-types': 'By which names customers read statuses',
  queues: 'What agents work from',
  roles: 'Who plays which role',
  workflows: 'Statuses and transitions of each work type',
  screens: 'Which fields people see',
  permissions: 'Who may do what',
  automate: 'Rules of Jira’s own',
};

/** Where the settings of a project begin: what each of Jira's pages is for. Those of apps stand at the side. */
export function SettingsHome({ project }: { project: string }) {
  const { account } = useSession();
  return (
    <ul className="settings-intro">
      {(Object.keys(PARTS) as Part[]).map((part) => (
        <li key={part} className="settings-card">
          <Go to={{ page: 'settings', project, part, as: account }}>{PARTS[part]}</Go>
          <span className="subtle">{ABOUT[part]}</span>
        </li>
      ))}
    </ul>
  );
}

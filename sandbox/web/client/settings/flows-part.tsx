import { useCallback } from 'react';
import type { Http } from '../api/http';
import { Go } from '../common/go';
import type { Route } from '../route';
import { useSession } from '../session';
import { SettingsPart } from './settings-part';
import { wireFlows } from './wire';

/** Which workflow the work types of a project have. */
export function FlowsPart({ project, here }: { project: string; here: Route }) {
  const { account } = useSession();
  const load = useCallback(
    async (http: Http) => wireFlows.parse(await http.get(`/_settings/${project}/workflows`)),
    [project],
  );
  return (
    <SettingsPart
      title="Workflows"
      about="The statuses and transitions of each work type. Only Jira admins change them, since projects can share one."
      load={load}
      here={here}
      who="project-admin"
    >
      {(flows) => (
        <ul className="settings-list">
          {flows.map(({ id, name, types, others }) => (
            <li key={id} className="settings-row">
              <Go to={{ page: 'workflows', id, as: account }}>{name}</Go>
              <span>
                {types.join(', ')}
                {others.length > 0 && <span className="subtle"> · shared with {others.join(', ')}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </SettingsPart>
  );
}

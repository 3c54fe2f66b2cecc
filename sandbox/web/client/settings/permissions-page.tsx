import { useCallback } from 'react';
import type { Http } from '../api/http';
import type { Route } from '../route';
import { SettingsPart } from './settings-part';
import { wireRoles, wireScheme } from './wire';

interface Granted {
  permission: string;
  to: string[];
}

const titled = (key: string): string =>
  key
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

async function loadGrants(http: Http, project: string): Promise<Granted[]> {
  const [scheme, details] = await Promise.all([
    http.get(`/rest/api/3/project/${project}/permissionscheme?expand=permissions`),
    http.get(`/rest/api/3/project/${project}/roledetails`),
  ]);
  const roles = wireRoles.parse(details);
  const found = new Map<string, string[]>();
  for (const { permission, holder } of wireScheme.parse(scheme).permissions) {
    const role = holder.type === 'projectRole' ? roles.find(({ id }) => String(id) === holder.value)?.name : undefined;
    const who =
      role ?? (holder.parameter === undefined ? titled(holder.type) : `${titled(holder.type)} ${holder.parameter}`);
    found.set(permission, [...(found.get(permission) ?? []), who]);
  }
  return [...found].map(([permission, to]) => ({ permission, to }));
}

/** Who is granted what in a project. */
export function PermissionsPage({ project, here }: { project: string; here: Route }) {
  const load = useCallback((http: Http) => loadGrants(http, project), [project]);
  return (
    <SettingsPart
      title="Permissions"
      about="Who may do what in this project. Only Jira admins change the scheme; here it is done through Jira’s REST API."
      load={load}
      here={here}
      who="project-admin"
    >
      {(grants) => (
        <table className="settings-table">
          <thead>
            <tr>
              <th>Permission</th>
              <th>Granted to</th>
            </tr>
          </thead>
          <tbody>
            {grants.map(({ permission, to }) => (
              <tr key={permission}>
                <td>{titled(permission)}</td>
                <td>{to.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SettingsPart>
  );
}

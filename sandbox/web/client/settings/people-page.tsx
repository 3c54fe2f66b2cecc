import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useCallback } from 'react';
import type { Http } from '../api/http';
import { TroubleNote } from '../common/trouble-note';
import { useAttempt } from '../common/use-attempt';
import type { Route } from '../route';
import { useSession } from '../session';
import { AddPerson } from './add-person';
import { SettingsPart } from './settings-part';
import { wireRole, wireRoles, type Role } from './wire';

async function loadRoles(http: Http, project: string): Promise<Role[]> {
  const roles = wireRoles.parse(await http.get(`/rest/api/3/project/${project}/roledetails`));
  return Promise.all(
    roles.map(async ({ id }) => wireRole.parse(await http.get(`/rest/api/3/project/${project}/role/${id}`))),
  );
}

/** Who plays which role in a project. */
export function PeoplePage({ project, here }: { project: string; here: Route }) {
  const load = useCallback((http: Http) => loadRoles(http, project), [project]);
  return (
    <SettingsPart
      title="People"
      about="Roles are the site’s; who plays them is each project’s own."
      load={load}
      here={here}
      who="project-admin"
      act={(roles, refresh) => <AddPerson project={project} roles={roles} saved={refresh} />}
    >
      {(roles, refresh) => (
        <ul className="settings-list">
          {roles.map((role) => (
            <li key={role.id} className="settings-row">
              <strong>{role.name}</strong>
              <Members role={role} project={project} changed={refresh} />
            </li>
          ))}
        </ul>
      )}
    </SettingsPart>
  );
}

function Members({ role, project, changed }: { role: Role; project: string; changed: () => Promise<void> }) {
  const { http } = useSession();
  const { busy, trouble, attempt } = useAttempt();
  const remove = (accountId: string): void =>
    void attempt(async () => {
      await http.send('DELETE', `/rest/api/3/project/${project}/role/${role.id}?user=${encodeURIComponent(accountId)}`);
      await changed();
    });
  return (
    <ul className="settings-members">
      {role.actors.length === 0 && <li className="subtle">Nobody</li>}
      {role.actors.map(({ displayName, actorUser }) => (
        <li key={displayName}>
          <span>{displayName}</span>
          {actorUser && (
            <IconButton
              appearance="subtle"
              spacing="compact"
              icon={CrossIcon}
              label={`Take ${displayName} out of ${role.name}`}
              isDisabled={busy}
              onClick={() => remove(actorUser.accountId)}
            />
          )}
        </li>
      ))}
      {trouble !== undefined && (
        <li>
          <TroubleNote error={trouble} doing="Changing the role" />
        </li>
      )}
    </ul>
  );
}

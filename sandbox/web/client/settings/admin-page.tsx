import { useEffect } from 'react';
import type { Http } from '../api/http';
import type { Route } from '../route';
import { ADMIN_PARTS, type AdminRoute } from './addresses';
import { NewLinkType, NewRole } from './new-things';
import { AdminNav } from './settings-nav';
import { SettingsPart } from './settings-part';
import { wireFields, wireLinkTypes, wireRoles } from './wire';

/** A page of Jira's own settings, in their frame. */
export function AdminPage({ route }: { route: AdminRoute & Route }) {
  const { part } = route;
  useEffect(() => {
    document.title = `${ADMIN_PARTS[part]} · Tierline sandbox`;
  }, [part]);
  return (
    <div className="module-page">
      <AdminNav here={route} />
      <div className="module-main">
        {part === 'link-types' && <LinkTypes here={route} />}
        {part === 'all-roles' && <Roles here={route} />}
        {part === 'fields' && <Fields here={route} />}
      </div>
    </div>
  );
}

/** Everybody reads link types and fields; their pages are for who asks for the roles, too. */
const forAdmins = async (http: Http): Promise<unknown> => http.get('/rest/api/3/role');

const loadLinkTypes = async (http: Http) => {
  await forAdmins(http);
  return wireLinkTypes.parse(await http.get('/rest/api/3/issueLinkType')).issueLinkTypes;
};
const loadRoles = async (http: Http) => wireRoles.parse(await forAdmins(http));
const loadFields = async (http: Http) => {
  await forAdmins(http);
  return wireFields.parse(await http.get('/rest/api/3/field')).filter(({ custom }) => custom);
};

function LinkTypes({ here }: { here: Route }) {
  return (
    <SettingsPart
      title="Work item linking"
      about="How tickets relate: each type reads one way from one end, and another way from the other."
      load={loadLinkTypes}
      here={here}
      who="admin"
      act={(_, refresh) => <NewLinkType saved={refresh} />}
    >
      {(types) => (
        <ul className="settings-list">
          {types.map(({ id, name, outward, inward }) => (
            <li key={id} className="settings-row">
              <strong>{name}</strong>
              <span>
                {outward} <span className="subtle">/ {inward}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </SettingsPart>
  );
}

function Roles({ here }: { here: Route }) {
  return (
    <SettingsPart
      title="Project roles"
      about="All projects share these roles; who plays them is each project’s own."
      load={loadRoles}
      here={here}
      who="admin"
      act={(_, refresh) => <NewRole saved={refresh} />}
    >
      {(roles) => (
        <ul className="settings-list">
          {roles.map(({ id, name, description }) => (
            <li key={id} className="settings-row">
              <strong>{name}</strong>
              <span className="subtle">{description}</span>
            </li>
          ))}
        </ul>
      )}
    </SettingsPart>
  );
}

function Fields({ here }: { here: Route }) {
  return (
    <SettingsPart
      title="Fields"
      about="The custom fields of the site. Which screen shows one is set at the screens of a project."
      load={loadFields}
      here={here}
      who="admin"
    >
      {(fields) => (
        <ul className="settings-list">
          {fields.map(({ id, name, schema }) => (
            <li key={id} className="settings-row">
              <strong>{name}</strong>
              <span className="subtle">
                {id} {schema && `· ${schema.type}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </SettingsPart>
  );
}

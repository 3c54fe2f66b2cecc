import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import Lozenge from '@atlaskit/lozenge';
import { useCallback } from 'react';
import type { Http } from '../api/http';
import { TroubleNote } from '../common/trouble-note';
import { useAttempt } from '../common/use-attempt';
import type { Route } from '../route';
import { useSession } from '../session';
import { AddField } from './add-field';
import { administersJira } from './granted';
import { SettingsPart } from './settings-part';
import { wireScreens, type Screen } from './wire';

/** The screens of a project's work. Projects share them, so only Jira admins change them. */
export function ScreensPage({ project, here }: { project: string; here: Route }) {
  const load = useCallback(
    async (http: Http) => {
      const [screens, may] = await Promise.all([http.get(`/_settings/${project}/screens`), administersJira(http)]);
      return { screens: wireScreens.parse(screens), may };
    },
    [project],
  );
  return (
    <SettingsPart
      title="Screens"
      about="Which fields people see on a ticket. Projects can share a screen, so only Jira admins change them."
      load={load}
      here={here}
      who="project-admin"
    >
      {({ screens, may }, refresh) => (
        <ul className="settings-list">
          {screens.map((screen) => (
            <li key={screen.id} className="settings-card">
              <OneScreen screen={screen} may={may} changed={refresh} />
            </li>
          ))}
        </ul>
      )}
    </SettingsPart>
  );
}

function OneScreen({ screen, may, changed }: { screen: Screen; may: boolean; changed: () => Promise<void> }) {
  const { http } = useSession();
  const { busy, trouble, attempt } = useAttempt();
  const { id, name, types, others, tabs } = screen;
  const fields = (tabId: string): string => `/rest/api/3/screens/${id}/tabs/${tabId}/fields`;
  const remove = (tabId: string, fieldId: string): void =>
    void attempt(async () => {
      await http.send('DELETE', `${fields(tabId)}/${fieldId}`);
      await changed();
    });
  const [first] = tabs;
  return (
    <>
      <div className="settings-card-head">
        <h2>{name}</h2>
        {may && first && <AddField screenId={id} path={fields(first.id)} saved={changed} />}
      </div>
      <p className="subtle">
        {types.join(', ')}
        {others.length > 0 && ` · shared with ${others.join(', ')}`}
      </p>
      {tabs.map((tab) => (
        <ul key={tab.id} className="settings-members" aria-label={tab.name}>
          {tab.fields.map((field) => (
            <li key={field.id}>
              <Lozenge maxWidth="100%">{field.name}</Lozenge>
              {may && (
                <IconButton
                  appearance="subtle"
                  spacing="compact"
                  icon={CrossIcon}
                  label={`Take ${field.name} off ${name}`}
                  isDisabled={busy}
                  onClick={() => remove(tab.id, field.id)}
                />
              )}
            </li>
          ))}
        </ul>
      ))}
      {trouble !== undefined && <TroubleNote error={trouble} doing="Changing the screen" />}
    </>
  );
}

import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import Textfield from '@atlaskit/textfield';
import { useCallback, useState } from 'react';
import type { Http } from '../api/http';
import { TroubleNote } from '../common/trouble-note';
import { useAttempt } from '../common/use-attempt';
import type { Route } from '../route';
import { useSession } from '../session';
import { SettingsPart } from './settings-part';
import { wireRequestTypes, type RequestType } from './wire';

/** What customers read for each status, by request type. */
export function RequestTypesPage({ project, here }: { project: string; here: Route }) {
  const path = `/_settings/${project}/request-types`;
  const load = useCallback(async (http: Http) => wireRequestTypes.parse(await http.get(path)), [path]);
  return (
    <SettingsPart
      title="Request types"
      about="Workflow statuses: each request type says by which name its customers read a status. Jira has no API for that."
      load={load}
      here={here}
      who="project-admin"
    >
      {(types, refresh) => (
        <ul className="settings-list">
          {types.map((type) => (
            <li key={type.id}>
              <details className="settings-fold">
                <summary>
                  <strong>{type.name}</strong> <span className="subtle">{type.workType}</span>
                </summary>
                <StatusNames
                  type={type}
                  others={types.filter((it) => it !== type && it.workType === type.workType)}
                  path={path}
                  saved={refresh}
                />
              </details>
            </li>
          ))}
        </ul>
      )}
    </SettingsPart>
  );
}

interface StatusNamesProps {
  type: RequestType;
  /** Those with the same work type, whose statuses are the same. */
  others: readonly RequestType[];
  path: string;
  saved: () => Promise<void>;
}

function StatusNames({ type, others, path, saved }: StatusNamesProps) {
  const { http } = useSession();
  const [names, setNames] = useState<Record<string, string>>({});
  const [all, setAll] = useState(false);
  const { busy, trouble, attempt } = useAttempt();
  const save = (): void =>
    void attempt(async () => {
      for (const { id } of [type, ...(all ? others : [])]) await http.send('PUT', `${path}/${id}`, { names });
      await saved();
      setNames({});
    });
  return (
    <div className="settings-names">
      <table className="settings-table">
        <thead>
          <tr>
            <th>Status</th>
            <th>Customers read</th>
          </tr>
        </thead>
        <tbody>
          {type.statuses.map(({ id, name, shown }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>
                <Textfield
                  isCompact
                  aria-label={`What customers read for ${name}`}
                  value={names[id] ?? shown}
                  onChange={({ currentTarget }) => setNames({ ...names, [id]: currentTarget.value })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {trouble !== undefined && <TroubleNote error={trouble} doing="Saving the names" />}
      <div className="settings-save">
        {others.length > 0 && (
          <Checkbox
            label={`Also for the ${others.length} other request types of ${type.workType}`}
            isChecked={all}
            onChange={({ currentTarget }) => setAll(currentTarget.checked)}
          />
        )}
        <Button appearance="primary" isLoading={busy} isDisabled={Object.keys(names).length === 0} onClick={save}>
          Save
        </Button>
      </div>
    </div>
  );
}

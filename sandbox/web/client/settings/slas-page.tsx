import Lozenge from '@atlaskit/lozenge';
import { useCallback } from 'react';
import type { Http } from '../api/http';
import type { Route } from '../route';
import { MetricDialog } from './metric-dialog';
import { SettingsPart } from './settings-part';
import { wireSlas, type Metric, type Slas } from './wire';

/** The clocks of a service project: what starts, pauses and stops each, and its goals. */
export function SlasPage({ project, here }: { project: string; here: Route }) {
  const path = `/_settings/${project}/slas`;
  const load = useCallback(async (http: Http) => wireSlas.parse(await http.get(path)), [path]);
  return (
    <SettingsPart
      title="SLAs"
      about="Each SLA is a clock that conditions start, pause and stop. Jira has no API for them: they are set up here, by hand."
      load={load}
      here={here}
      who="project-admin"
      act={(slas, refresh) => <MetricDialog slas={slas} path={path} saved={refresh} />}
    >
      {(slas, refresh) => (
        <ul className="settings-list">
          {slas.metrics.map((metric) => (
            <li key={metric.id} className="settings-card">
              <div className="settings-card-head">
                <h2>{metric.name}</h2>
                <MetricDialog slas={slas} path={path} metric={metric} saved={refresh} />
              </div>
              <Conditions name="Start counting" keys={metric.start} offered={slas.hits} />
              <Conditions name="Pause counting during" keys={metric.pause} offered={slas.states} />
              <Conditions name="Stop counting" keys={metric.stop} offered={slas.hits} />
              <Goals metric={metric} slas={slas} />
            </li>
          ))}
        </ul>
      )}
    </SettingsPart>
  );
}

function Conditions({ name, keys, offered }: { name: string; keys: readonly string[]; offered: Slas['hits'] }) {
  return (
    <div className="settings-line">
      <span className="subtle">{name}</span>
      <span className="settings-tags">
        {keys.length === 0 && <span className="subtle">–</span>}
        {keys.map((key) => (
          <Lozenge key={key} maxWidth="100%">
            {offered.find((it) => it.key === key)?.label ?? key}
          </Lozenge>
        ))}
      </span>
    </div>
  );
}

function Goals({ metric, slas }: { metric: Metric; slas: Slas }) {
  return (
    <div className="settings-line">
      <span className="subtle">Goals</span>
      <ul className="settings-goals">
        {metric.goals.map(({ jql, hours, calendarId }, index) => (
          <li key={index}>
            <strong>{hours === null ? 'None' : `${hours} h`}</strong>{' '}
            {jql === null ? (metric.goals.length > 1 ? 'all remaining work items' : 'all work items') : jql}{' '}
            <span className="subtle">{slas.calendars.find(({ id }) => id === calendarId)?.name}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

import EditIcon from '@atlaskit/icon/core/edit';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { TextAsk } from '../common/text-ask';
import { AddDialog } from '../workflow/dialog';
import { useSession } from '../session';
import { ConditionSelect } from './condition-select';
import type { Metric, MetricSent, Slas } from './wire';

interface MetricDialogProps {
  slas: Slas;
  path: string;
  /** Absent: a new one. */
  metric?: Metric;
  saved: () => Promise<void>;
}

const fresh = (slas: Slas): MetricSent => ({
  name: '',
  start: ['issue-created'],
  pause: [],
  stop: [],
  goals: [{ jql: null, hours: 4, calendarId: slas.calendars.at(-1)?.id ?? '' }],
});

const CONDITIONS = [
  { part: 'start', label: 'Start counting when', offered: 'hits' },
  { part: 'pause', label: 'Pause counting during', offered: 'states' },
  { part: 'stop', label: 'Stop counting when', offered: 'hits' },
] as const;

/** Adds an SLA, or changes one. Goals that differ by JQL stay as they are. */
export function MetricDialog({ slas, path, metric, saved }: MetricDialogProps) {
  const { http } = useSession();
  const [asked, setAsked] = useState<MetricSent>(metric ?? fresh(slas));
  const { id, name, start, pause, stop, goals } = asked;
  const set = (change: Partial<MetricSent>): void => setAsked({ ...asked, ...change });
  const [goal] = goals;
  const complete = name.trim() !== '' && start.length > 0 && stop.length > 0 && (goal?.hours ?? 1) > 0;
  return (
    <AddDialog
      title={metric ? `Edit ${metric.name}` : 'Add SLA'}
      {...(metric && { says: 'Edit', icon: EditIcon, submit: 'Save' })}
      width="medium"
      complete={complete}
      begin={() => setAsked(metric ?? fresh(slas))}
      add={async () => {
        const sent = { name, start, pause, stop, goals };
        await http.send('POST', id === undefined ? path : `${path}/${id}`, sent);
        await saved();
      }}
    >
      <TextAsk id="sla-name" label="Name" value={name} set={(text) => set({ name: text })} />
      {CONDITIONS.map(({ part, label, offered }) => (
        <ConditionSelect
          key={part}
          id={`sla-${part}`}
          label={label}
          offered={slas[offered]}
          keys={asked[part]}
          set={(keys) => set({ [part]: keys })}
        />
      ))}
      {goals.length === 1 && goal && goal.jql === null ? (
        <div className="settings-goal">
          <div className="ask">
            <label htmlFor="sla-hours">Goal in working hours</label>
            <Textfield
              id="sla-hours"
              type="number"
              min={0}
              value={goal.hours ?? ''}
              onChange={({ currentTarget }) =>
                set({ goals: [{ ...goal, hours: Number(currentTarget.value) || null }] })
              }
            />
          </div>
          <div className="ask">
            <label htmlFor="sla-calendar">Calendar</label>
            <Select
              inputId="sla-calendar"
              menuPosition="fixed"
              options={slas.calendars.map((it) => ({ value: it.id, label: it.name }))}
              value={
                slas.calendars
                  .map((it) => ({ value: it.id, label: it.name }))
                  .find(({ value }) => value === goal.calendarId) ?? null
              }
              onChange={(option) => option && set({ goals: [{ ...goal, calendarId: option.value }] })}
            />
          </div>
        </div>
      ) : (
        <p className="subtle">Its {goals.length} goals stay as they are.</p>
      )}
    </AddDialog>
  );
}

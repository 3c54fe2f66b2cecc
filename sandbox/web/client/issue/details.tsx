import type { ReactNode } from 'react';
import { setField } from '../api/issue';
import type { Ticket } from '../api/ticket';
import { Panel } from '../common/panel';
import { AppField } from '../host/places/app-field';
import type { IssueModules } from '../host/places/issue-modules';
import { useSession } from '../session';
import { DayTime } from '../time/when';
import { TeamSelect } from './team-select';

const None = () => <span className="subtle">None</span>;

function Field({ name, htmlFor, children }: { name: string; htmlFor?: string; children: ReactNode }) {
  return (
    <div className="field">
      <dt>{htmlFor ? <label htmlFor={htmlFor}>{name}</label> : name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The app draws it where it can; without the app there is no such field. */
function SupportLevel({ ticket: { key, level, levelField }, modules, mayEdit, refresh }: DetailsProps) {
  const { http } = useSession();
  const text = level ?? <None />;
  if (levelField === undefined) return text;
  return (
    <AppField
      fieldId={levelField}
      name="support level"
      value={level ?? null}
      modules={modules}
      mayEdit={mayEdit}
      save={(value) => setField(http, key, levelField, value)}
      refresh={refresh}
    >
      {text}
    </AppField>
  );
}

interface DetailsProps {
  ticket: Ticket;
  modules: IssueModules;
  mayEdit: boolean;
  refresh: () => Promise<void>;
}

export function Details({ ticket, modules, mayEdit, refresh }: DetailsProps) {
  return (
    <Panel title="Details">
      <dl className="fields">
        <Field name={ticket.teamField?.name ?? 'Team'} htmlFor={mayEdit ? 'owning-team' : undefined}>
          {mayEdit ? <TeamSelect ticket={ticket} refresh={refresh} /> : (ticket.team?.name ?? <None />)}
        </Field>
        <Field name="Support level">
          <SupportLevel ticket={ticket} modules={modules} mayEdit={mayEdit} refresh={refresh} />
        </Field>
        <Field name="With team since">
          {ticket.withTeamSince === undefined ? <None /> : <DayTime at={ticket.withTeamSince} />}
        </Field>
        <Field name="Team target due">
          {ticket.teamTargetDue === undefined ? <None /> : <DayTime at={ticket.teamTargetDue} />}
        </Field>
        <Field name="Priority">{ticket.priority ?? <None />}</Field>
        <Field name="Reporter">{ticket.reporter?.name ?? <None />}</Field>
        <Field name="Request type">{ticket.requestType ?? <None />}</Field>
        <Field name="Work type">{ticket.type}</Field>
        <Field name="Labels">{ticket.labels.length > 0 ? ticket.labels.join(', ') : <None />}</Field>
        {ticket.resolution && <Field name="Resolution">{ticket.resolution}</Field>}
        <Field name="Created">
          <DayTime at={ticket.created} />
        </Field>
      </dl>
    </Panel>
  );
}

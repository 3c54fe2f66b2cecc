import { Inline, Lozenge, Stack, Text } from '@forge/react';
import type { TeamClock } from '../../../domain/policy';
import { OneOf, Part, Pick, PickMany } from '../parts/inputs';
import type { Editor } from '../settings/editor';
import { listOf } from '../settings/use-choices';
import { Hours } from './hours';
import { Targets } from './targets';
import { WorkTypes } from './work-types';
import { STATUSES, STOPS } from './words';

/** What was proven of one clock says nothing of another. */
function Clock({ draft, change, choices }: Editor) {
  const { teamClock } = draft;
  const slas = listOf(choices, (known) => known.slas);
  const put = (next: Omit<TeamClock, 'proven'> | null): void =>
    change({ ...draft, teamClock: next && { ...next, proven: false } });
  return (
    <Part title={STATUSES.clock} about={STATUSES.clockAbout}>
      <Pick
        id="team-clock"
        label={STATUSES.clockField}
        from={slas}
        none={STATUSES.noClock}
        value={teamClock?.field ?? null}
        pick={(field) => put(field === null ? null : { field, stopsOn: teamClock?.stopsOn ?? 'reentry' })}
      />
      {teamClock && (
        <>
          <OneOf
            id="stops-on"
            label={STATUSES.stopsOn}
            from={STOPS}
            value={teamClock.stopsOn}
            pick={(stopsOn) => put({ field: teamClock.field, stopsOn })}
          />
          <Inline space="space.100" alignBlock="center" shouldWrap>
            <Lozenge appearance={teamClock.proven ? 'success' : 'default'}>
              {teamClock.proven ? STATUSES.proven : STATUSES.notProven}
            </Lozenge>
            <Text>{teamClock.proven ? STATUSES.provenSays : STATUSES.notProvenSays}</Text>
          </Inline>
        </>
      )}
    </Part>
  );
}

/** Where tickets wait, and what measures whose time. */
export function Statuses(editor: Editor) {
  const { draft, change, choices } = editor;
  return (
    <Stack space="space.400">
      <WorkTypes {...editor} />
      <Clock {...editor} />
      <Part title={STATUSES.customers} about={STATUSES.customersAbout}>
        <PickMany
          id="customer-clocks"
          label={STATUSES.customers}
          from={listOf(choices, ({ slas }) => slas).filter(({ id }) => id !== draft.teamClock?.field)}
          value={draft.customerClocks}
          pick={(customerClocks) => change({ ...draft, customerClocks })}
        />
      </Part>
      <Targets {...editor} />
      <Hours {...editor} />
    </Stack>
  );
}

import { Button, Inline, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { FullDraft } from '../../../domain/rules/draft';
import { moved } from '../../../domain/rules/edit-levels';
import { minutesWords } from '../../../domain/rules/say-hours';
import { EditDialog } from '../parts/edit-dialog';
import { Line, Part, Pick } from '../parts/inputs';
import { RowButtons } from '../parts/row-buttons';
import type { Editor } from '../settings/editor';
import { listOf } from '../settings/use-choices';
import { STATUSES } from './words';

type Target = FullDraft['targets'][number];

const numberOf = (text: string): number => (/^\s*\d{1,5}\s*$/.test(text) ? Number(text) : text.trim() === '' ? 0 : NaN);

interface EditTargetProps extends Editor {
  first: Target;
  put: (target: Target) => void;
  close: () => void;
}

function EditTarget({ first, draft, choices, put, close }: EditTargetProps) {
  const [typed, setTyped] = useState({
    team: first.team ?? null,
    priority: first.priority ?? null,
    hours: String(Math.floor(first.minutes / 60)),
    minutes: String(first.minutes % 60),
  });
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...change }));
  const { team, priority } = typed;
  const minutes = numberOf(typed.hours) * 60 + numberOf(typed.minutes);
  const done = (): void => {
    if (!(minutes >= 1)) return setTried(true);
    put({ ...(team === null ? {} : { team }), ...(priority === null ? {} : { priority }), minutes });
  };
  return (
    <EditDialog
      title={STATUSES.targetTitle}
      wrong={tried && !(minutes >= 1) ? [STATUSES.wrongTime] : []}
      done={done}
      close={close}
    >
      <Pick
        id="target-team"
        label={STATUSES.team}
        from={draft.teams}
        none={STATUSES.anyTeam}
        value={team}
        pick={(chosen) => set({ team: chosen })}
      />
      <Pick
        id="target-priority"
        label={STATUSES.priority}
        from={listOf(choices, ({ priorities }) => priorities)}
        none={STATUSES.anyPriority}
        value={priority}
        pick={(chosen) => set({ priority: chosen })}
      />
      <Inline space="space.150">
        <Line id="target-hours" label={STATUSES.hoursLabel} value={typed.hours} change={(hours) => set({ hours })} />
        <Line
          id="target-minutes"
          label={STATUSES.minutesLabel}
          value={typed.minutes}
          change={(text) => set({ minutes: text })}
        />
      </Inline>
    </EditDialog>
  );
}

/** Each team's time for a ticket; the order counts. */
export function Targets(editor: Editor) {
  const { draft, change, names } = editor;
  const { targets, teams } = draft;
  const [editing, setEditing] = useState<number | null>(null);
  const put = (next: readonly Target[]): void => {
    setEditing(null);
    change({ ...draft, targets: [...next] });
  };
  const said = ({ team, priority, minutes }: Target): string =>
    STATUSES.sayTarget(
      minutesWords(minutes),
      team === undefined ? STATUSES.anyTeam : (teams.find(({ id }) => id === team)?.name ?? team),
      priority === undefined ? STATUSES.anyPriority : (names('priority', priority) ?? priority),
    );
  return (
    <Part title={STATUSES.targets} about={STATUSES.targetsAbout}>
      {targets.length === 0 && <Text>{STATUSES.noTargets}</Text>}
      <Stack space="space.050">
        {targets.map((target, index) => (
          <Inline key={`${index} ${said(target)}`} spread="space-between" alignBlock="center" shouldWrap>
            <Text>{said(target)}</Text>
            <RowButtons
              ordered
              edit={() => setEditing(index)}
              up={index > 0 ? () => put(moved(targets, index, -1)) : undefined}
              down={index < targets.length - 1 ? () => put(moved(targets, index, 1)) : undefined}
              remove={() => put(targets.filter((_, at) => at !== index))}
            />
          </Inline>
        ))}
      </Stack>
      <Inline>
        <Button onClick={() => setEditing(targets.length)}>{STATUSES.addTarget}</Button>
      </Inline>
      {editing !== null && (
        <EditTarget
          key={editing}
          {...editor}
          first={targets[editing] ?? { minutes: 240 }}
          put={(target) =>
            put(
              editing < targets.length
                ? targets.map((one, at) => (at === editing ? target : one))
                : [...targets, target],
            )
          }
          close={() => setEditing(null)}
        />
      )}
    </Part>
  );
}

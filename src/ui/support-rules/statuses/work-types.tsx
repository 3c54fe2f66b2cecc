import { Button, DynamicTable, Inline, Text } from '@forge/react';
import { useState } from 'react';
import type { FullDraft } from '../../../domain/rules/draft';
import { EditDialog } from '../parts/edit-dialog';
import { Part, Pick } from '../parts/inputs';
import { RowButtons } from '../parts/row-buttons';
import { WORDS } from '../settings/words';
import type { Editor } from '../settings/editor';
import { listOf } from '../settings/use-choices';
import { STATUSES } from './words';

interface Typed {
  readonly id: string | null;
  readonly waiting: string | null;
  readonly reentry: string | null;
}

const HEAD = {
  cells: [
    { key: 'type', content: STATUSES.type },
    { key: 'waits', content: STATUSES.waits },
    { key: 'passes', content: STATUSES.passes },
    { key: 'actions', content: STATUSES.actions },
  ],
};

const without = (types: FullDraft['workTypes'], id: string): FullDraft['workTypes'] =>
  Object.fromEntries(Object.entries(types).filter(([type]) => type !== id));

function EditType({ first, draft, change, choices, close }: Editor & { first: Typed; close: () => void }) {
  const [typed, setTyped] = useState(first);
  const [tried, setTried] = useState(false);
  const { id, waiting, reentry } = typed;
  const types = listOf(choices, ({ workTypes }) => workTypes).filter((type) => !draft.workTypes[type.id]);
  const statuses = listOf(choices, ({ workTypes }) => workTypes.find((type) => type.id === id)?.statuses ?? []);
  const open = statuses.filter((status) => !('done' in status && status.done === true));
  const wrong = [
    ...(id === null || waiting === null ? [STATUSES.chooseWaiting] : []),
    ...(waiting !== null && waiting === reentry ? [STATUSES.sameStatus] : []),
  ];
  const done = (): void => {
    if (wrong.length > 0 || id === null || waiting === null) return setTried(true);
    close();
    change({
      ...draft,
      workTypes: { ...draft.workTypes, [id]: { waiting, ...(reentry === null ? {} : { reentry }) } },
    });
  };
  return (
    <EditDialog title={STATUSES.typeTitle} wrong={tried ? wrong : []} done={done} close={close}>
      {first.id === null && (
        <Pick
          id="work-type"
          label={STATUSES.type}
          from={types}
          value={id}
          pick={(chosen) => setTyped({ id: chosen, waiting: null, reentry: null })}
        />
      )}
      <Pick
        id="waiting"
        label={STATUSES.waits}
        help={STATUSES.waitsHelp}
        from={open}
        value={waiting}
        pick={(chosen) => setTyped({ ...typed, waiting: chosen })}
      />
      <Pick
        id="reentry"
        label={STATUSES.passes}
        help={STATUSES.passesHelp}
        from={open}
        none={WORDS.none}
        value={reentry}
        pick={(chosen) => setTyped({ ...typed, reentry: chosen })}
      />
    </EditDialog>
  );
}

/** The work types of the project that have support levels. */
export function WorkTypes(editor: Editor) {
  const { draft, change, choices, names } = editor;
  const [editing, setEditing] = useState<Typed | null>(null);
  const left = listOf(choices, ({ workTypes }) => workTypes).filter(({ id }) => !draft.workTypes[id]);
  const text = (key: string, says: string) => ({ key, content: <Text>{says}</Text> });
  const rows = Object.entries(draft.workTypes).map(([id, { waiting, reentry }]) => ({
    key: id,
    cells: [
      text('type', names('work-type', id) ?? id),
      text('waits', names('status', waiting) ?? waiting),
      text('passes', reentry === undefined ? WORDS.none : (names('status', reentry) ?? reentry)),
      {
        key: 'actions',
        content: (
          <RowButtons
            edit={() => setEditing({ id, waiting, reentry: reentry ?? null })}
            remove={() => change({ ...draft, workTypes: without(draft.workTypes, id) })}
          />
        ),
      },
    ],
  }));
  return (
    <Part title={STATUSES.workTypes} about={STATUSES.workTypesAbout}>
      <DynamicTable head={HEAD} rows={rows} label={STATUSES.workTypes} />
      {left.length > 0 ? (
        <Inline>
          <Button onClick={() => setEditing({ id: null, waiting: null, reentry: null })}>{STATUSES.addType}</Button>
        </Inline>
      ) : (
        choices !== null && choices !== 'failed' && <Text color="color.text.subtle">{STATUSES.noneLeft}</Text>
      )}
      {editing && <EditType key={editing.id} {...editor} first={editing} close={() => setEditing(null)} />}
    </Part>
  );
}

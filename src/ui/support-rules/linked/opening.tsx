import { Button, ButtonGroup, Inline, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { EscalationRules } from '../../../domain/escalation-rules';
import { nameOfLevel } from '../../../domain/level';
import { Part, Pick } from '../parts/inputs';
import type { Editor } from '../settings/editor';
import { listOf } from '../settings/use-choices';
import { EditPlace, type Place } from './edit-place';
import { LINKED } from './words';

type LinkedWork = NonNullable<EscalationRules['linkedWork']>;

interface PlacesProps extends Editor {
  linkedWork: LinkedWork;
  put: (linkedWork: LinkedWork) => void;
}

/** Level by level, where its work opens. */
function Places({ linkedWork, put, ...editor }: PlacesProps) {
  const { draft, choices } = editor;
  const [editing, setEditing] = useState<string | null>(null);
  const types = listOf(choices, ({ projects }) => projects.flatMap(({ workTypes }) => workTypes));
  const set = (level: string, place: Place | null): void => {
    setEditing(null);
    const others = Object.entries(linkedWork.levels).filter(([id]) => id !== level);
    put({ ...linkedWork, levels: Object.fromEntries(place ? [...others, [level, place]] : others) });
  };
  const said = (place: Place | undefined): string =>
    place
      ? LINKED.place(place.projectKey, types.find(({ id }) => id === place.workType)?.name ?? place.workType)
      : LINKED.noPlace;
  return (
    <Stack space="space.050">
      {draft.levels.slice(1).map(({ id }) => {
        const place = linkedWork.levels[id];
        return (
          <Inline key={id} spread="space-between" alignBlock="center" space="space.100" shouldWrap>
            <Stack>
              <Text weight="medium">{nameOfLevel(draft.levels, id)}</Text>
              <Text size="small" color="color.text.subtle">
                {said(place)}
              </Text>
            </Stack>
            <ButtonGroup>
              <Button spacing="compact" appearance="subtle" onClick={() => setEditing(id)}>
                {LINKED.edit}
              </Button>
              {place && (
                <Button spacing="compact" appearance="subtle" onClick={() => set(id, null)}>
                  {LINKED.stop}
                </Button>
              )}
            </ButtonGroup>
          </Inline>
        );
      })}
      {editing !== null && (
        <EditPlace
          key={editing}
          level={nameOfLevel(draft.levels, editing)}
          first={linkedWork.levels[editing] ?? null}
          choices={choices}
          put={(place) => set(editing, place)}
          close={() => setEditing(null)}
        />
      )}
    </Stack>
  );
}

/** By which link, and where, agents open work instead of handing a ticket over. */
export function Opening(editor: Editor) {
  const { draft, change, choices } = editor;
  const { linkedWork } = draft.escalation;
  const put = (next: LinkedWork | null): void =>
    change({ ...draft, escalation: { ...draft.escalation, linkedWork: next } });
  const types = choices === null || choices === 'failed' ? [] : choices.linkTypes;
  const outward = types.find(({ id }) => id === linkedWork?.linkType)?.outward;
  return (
    <Part title={LINKED.opening} about={LINKED.openingAbout}>
      <Pick
        id="link-type"
        label={LINKED.linkType}
        from={types}
        none={LINKED.noLinkType}
        help={outward === undefined ? undefined : LINKED.linkHelp(outward)}
        value={linkedWork?.linkType ?? null}
        pick={(linkType) => put(linkType === null ? null : { linkType, levels: linkedWork?.levels ?? {} })}
      />
      {linkedWork && <Places {...editor} linkedWork={linkedWork} put={put} />}
    </Part>
  );
}

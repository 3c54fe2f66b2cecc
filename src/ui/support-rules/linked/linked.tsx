import { Stack } from '@forge/react';
import type { CloseCheckRules } from '../../../domain/gate/close-check-rules';
import { OneOf, Part, PickMany } from '../parts/inputs';
import type { Editor } from '../settings/editor';
import { nameOfLevel } from '../../../domain/level';
import { Counting } from './counting';
import { Opening } from './opening';
import { LINKED, RETURN } from './words';

/** Work in other projects: where it opens, what of it counts, and what becomes of the ticket. */
export function Linked(editor: Editor) {
  const { draft, change } = editor;
  const put = (next: Partial<CloseCheckRules>): void =>
    change({ ...draft, closeCheck: { ...draft.closeCheck, ...next } });
  return (
    <Stack space="space.400">
      <Opening {...editor} />
      <Counting {...editor} put={put} />
      <Part title={LINKED.back} about={LINKED.backAbout}>
        <OneOf
          id="return-to"
          label={LINKED.back}
          from={RETURN}
          value={draft.closeCheck.returnTo}
          pick={(returnTo) => put({ returnTo })}
        />
      </Part>
      <Part title={LINKED.outcome} about={LINKED.outcomeAbout}>
        <PickMany
          id="outcome-levels"
          label={LINKED.outcomeLevels}
          from={draft.levels.map(({ id }) => ({ id, name: nameOfLevel(draft.levels, id) }))}
          value={draft.closeCheck.outcomeLevels}
          pick={(outcomeLevels) => put({ outcomeLevels })}
        />
      </Part>
    </Stack>
  );
}

import { Button, Inline, Text } from '@forge/react';
import { useState } from 'react';
import { hoursOf, typedHours } from '../../../domain/rules/edit-hours';
import { hoursLines } from '../../../domain/rules/say-hours';
import { EditDialog } from '../parts/edit-dialog';
import { HoursForm } from '../parts/hours-form';
import { Part } from '../parts/inputs';
import type { Editor } from '../settings/editor';
import { STATUSES } from './words';

function EditHours({ draft, change, close }: Pick<Editor, 'draft' | 'change'> & { close: () => void }) {
  const [typed, setTyped] = useState(() => typedHours(draft.hours));
  const [wrong, setWrong] = useState<string[]>([]);
  const done = (): void => {
    const made = hoursOf(typed);
    if ('wrong' in made) return setWrong(made.wrong);
    close();
    change({ ...draft, hours: made.hours });
  };
  return (
    <EditDialog title={STATUSES.hours} wrong={wrong} done={done} close={close}>
      <HoursForm id="desk" typed={typed} change={setTyped} />
    </EditDialog>
  );
}

/** When the project works, unless a team says otherwise. */
export function Hours({ draft, change }: Editor) {
  const [editing, setEditing] = useState(false);
  const { hours } = draft;
  const off = hours.holidays.length;
  return (
    <Part title={STATUSES.hours} about={STATUSES.hoursAbout}>
      {hoursLines(hours).map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      <Text color="color.text.subtle">
        {off === 0 ? hours.timeZone : `${hours.timeZone} · ${STATUSES.holidays(off)}`}
      </Text>
      <Inline>
        <Button onClick={() => setEditing(true)}>{STATUSES.changeHours}</Button>
      </Inline>
      {editing && <EditHours draft={draft} change={change} close={() => setEditing(false)} />}
    </Part>
  );
}

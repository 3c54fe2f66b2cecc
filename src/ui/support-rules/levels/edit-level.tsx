import { DatePicker } from '@forge/react';
import { useState } from 'react';
import type { Colour } from '../../../domain/escalation-rules';
import type { FullDraft } from '../../../domain/rules/draft';
import { Field } from '../../dialog/field';
import { EditDialog } from '../parts/edit-dialog';
import { Line, Pick } from '../parts/inputs';
import { COLOURS, LEVELS } from './words';

type Level = FullDraft['levels'][number];
type Text = 'owns' | 'ownsNot' | 'escalateWhen' | 'customerName' | 'owner';

interface EditLevelProps {
  level: Level;
  isNew: boolean;
  others: readonly Level[];
  put: (level: Level) => void;
  close: () => void;
}

const TEXTS: readonly { key: Text; label: string; most: number; lines: number; help?: string }[] = [
  { key: 'owns', label: LEVELS.owns, most: 600, lines: 2 },
  { key: 'ownsNot', label: LEVELS.ownsNot, most: 600, lines: 2, help: LEVELS.ownsNotHelp },
  { key: 'escalateWhen', label: LEVELS.escalateWhen, most: 600, lines: 2, help: LEVELS.escalateHelp },
  { key: 'customerName', label: LEVELS.customerName, most: 64, lines: 1, help: LEVELS.customerHelp },
  { key: 'owner', label: LEVELS.owner, most: 120, lines: 1, help: LEVELS.ownerHelp },
];
// Object.entries knows no types; these are the keys of COLOURS.
const COLOUR_LIST = (Object.entries(COLOURS) as [Colour, string][]).map(([id, name]) => ({ id, name }));

/** What is left empty is not said at all. */
function cleaned(level: Level): Level {
  const kept = Object.entries(level).filter(([, value]) => typeof value !== 'string' || value.trim() !== '');
  const trimmed = kept.map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]);
  return { ...(Object.fromEntries(trimmed) as Partial<Level>), id: level.id.trim(), name: level.name.trim() };
}

function wrongWith(level: Level, isNew: boolean, others: readonly Level[]): string[] {
  const { id, name } = cleaned(level);
  return [
    ...(id === '' || id.length > 64 ? [LEVELS.idEmpty] : []),
    ...(isNew && others.some((other) => other.id === id) ? [LEVELS.idTaken] : []),
    ...(name === '' || name.length > 64 ? [LEVELS.nameEmpty] : []),
    ...TEXTS.filter(({ key, most }) => (level[key]?.length ?? 0) > most).map(({ label, most }) =>
      LEVELS.tooLong(label, most),
    ),
  ];
}

/** All that a level says of itself. */
export function EditLevel({ level: first, isNew, others, put, close }: EditLevelProps) {
  const [level, setLevel] = useState(first);
  const [tried, setTried] = useState(false);
  const wrong = wrongWith(level, isNew, others);
  const set = (change: Partial<Level>): void => setLevel((before) => ({ ...before, ...change }));
  return (
    <EditDialog
      title={isNew ? LEVELS.addTitle : LEVELS.editTitle(first.id)}
      wrong={tried ? wrong : []}
      done={() => (wrong.length === 0 ? put(cleaned(level)) : setTried(true))}
      close={close}
    >
      {isNew && (
        <Line id="level-id" label={LEVELS.id} help={LEVELS.idHelp} value={level.id} change={(id) => set({ id })} />
      )}
      <Line id="level-name" label={LEVELS.name} value={level.name} change={(name) => set({ name })} />
      <Pick
        id="level-colour"
        label={LEVELS.colour}
        from={COLOUR_LIST}
        none={LEVELS.noColour}
        value={level.colour ?? null}
        // The list holds the keys of COLOURS.
        pick={(colour) => set({ colour: (colour ?? undefined) as Colour | undefined })}
      />
      {TEXTS.map(({ key, label, lines, help }) => (
        <Line
          key={key}
          id={`level-${key}`}
          label={label}
          lines={lines}
          help={help}
          value={level[key] ?? ''}
          change={(text) => set({ [key]: text })}
        />
      ))}
      <Field id="level-review" label={LEVELS.reviewBy}>
        <DatePicker
          id="level-review"
          name="level-review"
          value={level.reviewBy ?? ''}
          placeholder={LEVELS.noReview}
          onChange={(reviewBy) => set({ reviewBy: reviewBy === '' ? undefined : reviewBy })}
        />
      </Field>
    </EditDialog>
  );
}

import { Stack } from '@forge/react';
import type { NoteField } from '../../../domain/escalation-rules';
import { withKind } from '../../../domain/rules/edit-template';
import { Line, Pick, Switch } from '../parts/inputs';
import { ESCALATION, KINDS, PREFILLS } from './words';

type Prefill = NonNullable<NoteField['prefill']>;

const asList = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([id, name]) => ({ id, name }));

/** One thing that the notes ask. */
export function EditQuestion({ field, change }: { field: NoteField; change: (field: NoteField) => void }) {
  const { key, label, help, kind, required, options, prefill } = field;
  const id = (part: string): string => `question-${key}-${part}`;
  const offer = (chosen: string | null): void => {
    const { prefill: _, ...rest } = field;
    // The list holds the keys of PREFILLS.
    change(chosen === null ? rest : { ...rest, prefill: chosen as Prefill });
  };
  return (
    <Stack space="space.100">
      <Line
        id={id('label')}
        label={ESCALATION.label}
        value={label}
        change={(text) => change({ ...field, label: text })}
      />
      <Line
        id={id('help')}
        label={ESCALATION.help}
        value={help ?? ''}
        change={(text) => change({ ...field, help: text })}
      />
      <Pick
        id={id('kind')}
        label={ESCALATION.kind}
        from={asList(KINDS)}
        value={kind}
        // The list holds the keys of KINDS.
        pick={(chosen) => chosen !== null && change(withKind(field, chosen as NoteField['kind']))}
      />
      {options && (
        <Line
          id={id('options')}
          label={ESCALATION.options}
          lines={3}
          value={options.join('\n')}
          change={(text) => change({ ...field, options: text.split('\n') })}
        />
      )}
      <Switch
        id={id('required')}
        label={ESCALATION.required}
        on={required}
        turn={(on) => change({ ...field, required: on })}
      />
      {kind === 'text' && (
        <Pick
          id={id('prefill')}
          label={ESCALATION.prefill}
          from={asList(PREFILLS)}
          none={ESCALATION.noPrefill}
          value={prefill ?? null}
          pick={offer}
        />
      )}
    </Stack>
  );
}

import { sayNotesComplete } from '../../../../src/domain/gate/say-rule';
import { levelsWrong } from '../linked/draft';
import { levelName } from '../linked/facts';
import { LevelChoice } from '../parts/level-choice';
import { SomeOrAny } from '../parts/some-or-any';
import type { FormProps, RuleScreen } from '../screen/rule-screen';
import { REFUSES_MEANWHILE } from '../screen/words';

interface Draft {
  readonly levels: readonly string[];
  readonly anyLevel: boolean;
}
interface Wrong {
  readonly levels?: string;
  readonly all?: string;
}

/** *Escalation notes complete*. */
export const notesComplete: RuleScreen<'notes-complete', Draft, Wrong> = {
  rule: 'notes-complete',
  named: () => [],
  begin: () => ({ levels: [], anyLevel: true }),
  resume: ({ levels }) => ({ levels: levels ?? [], anyLevel: levels === null }),
  finish(draft, site) {
    const said = draft.anyLevel ? undefined : levelsWrong(draft.levels, site.fields.level);
    if (said !== undefined) return { wrong: { levels: said } };
    const levels = draft.anyLevel ? null : [...draft.levels];
    return { config: { rule: 'notes-complete', version: 1, says: sayNotesComplete({ levels }), levels } };
  },
  Form: NotesForm,
  facts: ({ levels, anyLevel }, site) => [
    { term: 'Levels', says: anyLevel ? 'Any' : levels.map((id) => levelName(site, id)).join(', ') },
  ],
  meanwhile: REFUSES_MEANWHILE,
  notes: () => [
    'The support rules of the desk say what the notes need, in the template of the level that has the ticket.',
    'Keep a second transition without this rule, restricted to escalation managers, for when this app does not answer.',
  ],
};

function NotesForm({ draft, onChange, wrong, site, onDesk }: FormProps<Draft, Wrong>) {
  return (
    <SomeOrAny
      title="Tickets that need complete escalation notes"
      any="Tickets of any level"
      isAny={draft.anyLevel}
      onChange={(anyLevel) => onChange({ ...draft, anyLevel })}
    >
      <LevelChoice
        id="levels"
        label="Levels"
        site={site}
        levels={draft.levels}
        wrong={wrong.levels}
        onDesk={onDesk}
        onChange={(levels) => onChange({ ...draft, levels })}
      />
    </SomeOrAny>
  );
}

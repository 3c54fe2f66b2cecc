import { Fieldset } from '@atlaskit/form';
import type { Outcome } from '../../../../src/domain/gate/outcome';
import { sayOutcomeRecorded } from '../../../../src/domain/gate/say-rule';
import { levelsWrong } from '../linked/draft';
import { levelName } from '../linked/facts';
import { Says } from '../parts/field';
import { Flag } from '../parts/flag';
import { LevelChoice } from '../parts/level-choice';
import type { FormProps, RuleScreen } from '../screen/rule-screen';
import { REFUSES_MEANWHILE } from '../screen/words';
import { levelsOf } from '../site/facts';

type Kind = Outcome['kind'];
interface Draft {
  readonly levels: readonly string[];
  readonly withoutLevel: boolean;
  readonly kinds: readonly Kind[];
}
interface Wrong {
  readonly levels?: string | undefined;
  readonly kinds?: string | undefined;
  readonly all?: string;
}

const KINDS: readonly { kind: Kind; label: string }[] = [
  { kind: 'article', label: 'A knowledge article' },
  { kind: 'answer', label: 'An answer for the first level' },
  { kind: 'none', label: 'Neither, with the reason why' },
];
const NO_KIND = 'Accept at least one of them: otherwise no ticket could ever be closed.';

/** *Outcome recorded*. */
export const outcomeRecorded: RuleScreen<'outcome-recorded', Draft, Wrong> = {
  rule: 'outcome-recorded',
  named: () => [],
  begin(site) {
    const asked = site.desks.find(({ outcomeLevels }) => outcomeLevels !== null)?.outcomeLevels;
    // L3 and what is above it, where the desk does not say.
    const levels =
      asked ??
      levelsOf(site)
        .slice(2)
        .map(({ id }) => id);
    // Work of projects that are no desks mostly shows no level.
    return { levels, withoutLevel: site.desks.length === 0, kinds: KINDS.map(({ kind }) => kind) };
  },
  resume: ({ levels, withoutLevel, kinds }) => ({ levels, withoutLevel, kinds }),
  finish({ levels, withoutLevel, kinds }, site) {
    const wrong: Wrong = {
      levels: levelsWrong(levels, site.fields.level),
      kinds: kinds.length === 0 ? NO_KIND : undefined,
    };
    if (wrong.levels !== undefined || wrong.kinds !== undefined) return { wrong };
    const kept = { levels: [...levels], withoutLevel, kinds: [...kinds] };
    const says = sayOutcomeRecorded(kept);
    return { config: { rule: 'outcome-recorded', version: 1, says, ...kept, fields: site.fields } };
  },
  Form: OutcomeForm,
  facts: ({ levels, withoutLevel, kinds }, site) => [
    {
      term: 'Levels',
      says: [...levels.map((id) => levelName(site, id)), ...(withoutLevel ? ['tickets without a level'] : [])].join(
        ', ',
      ),
    },
    {
      term: 'Accepted beside the root cause',
      says: KINDS.filter(({ kind }) => kinds.includes(kind))
        .map(({ label }) => label)
        .join('; '),
    },
  ],
  meanwhile: REFUSES_MEANWHILE,
  notes: () => [
    'Put it on the transitions that close the work of an upper level, but not on Cancel.',
    'Keep a second transition without this rule, restricted to escalation managers, for when this app does not answer.',
  ],
};

function OutcomeForm({ draft, onChange, wrong, site, onDesk }: FormProps<Draft, Wrong>) {
  const { levels, withoutLevel, kinds } = draft;
  return (
    <>
      <div className="group">
        <LevelChoice
          id="levels"
          label="Levels whose tickets need an outcome"
          site={site}
          levels={levels}
          wrong={wrong.levels}
          onDesk={onDesk}
          onChange={(chosen) => onChange({ ...draft, levels: chosen })}
        />
        <Flag
          label="Tickets without a support level need one too"
          isOn={withoutLevel}
          onChange={(isOn) => onChange({ ...draft, withoutLevel: isOn })}
        />
      </div>
      <div className="group">
        <Fieldset legend="Accepted beside the root cause">
          {KINDS.map(({ kind, label }) => (
            <Flag
              key={kind}
              label={label}
              isOn={kinds.includes(kind)}
              isInvalid={wrong.kinds !== undefined}
              onChange={(isOn) =>
                onChange({ ...draft, kinds: isOn ? [...kinds, kind] : kinds.filter((it) => it !== kind) })
              }
            />
          ))}
        </Fieldset>
        <Says id="kinds" wrong={wrong.kinds} />
      </div>
    </>
  );
}

import { CreatableSelect } from '@atlaskit/select';
import { type Desk, levelsOf, type Site } from '../site/facts';
import { named } from '../linked/facts';
import { DeskLevels } from './desk-levels';
import { Field, saysId } from './field';
import { IN_PLACE } from './menu';

interface LevelChoiceProps {
  id: string;
  label: string;
  site: Site;
  levels: readonly string[];
  onChange: (levels: string[]) => void;
  wrong?: string | undefined;
  onDesk: (desk: Desk) => void;
}

interface Option {
  value: string;
  label: string;
}

const HELP =
  'Choose from the desks that use this workflow, or type the ID of another level as the Support Level field shows it.';
const HELP_ALONE = 'Type the IDs of levels as the Support Level field shows them, or copy them from a desk.';

/** Some levels by the names that the desks gave them, or by ids that nobody here knows. */
export function LevelChoice({ id, label, site, levels, onChange, wrong, onDesk }: LevelChoiceProps) {
  const known = levelsOf(site).map((level): Option => ({ value: level.id, label: named(level) }));
  const chosen = levels.map((value) => known.find((it) => it.value === value) ?? { value, label: value });
  return (
    <>
      <Field id={id} label={label} help={site.desks.length > 0 ? HELP : HELP_ALONE} wrong={wrong}>
        <CreatableSelect<Option, true>
          {...IN_PLACE}
          inputId={id}
          descriptionId={saysId(id)}
          isMulti
          isInvalid={wrong !== undefined}
          options={known}
          value={chosen}
          placeholder="Choose levels"
          formatCreateLabel={(text: string) => `Level “${text.trim()}”`}
          noOptionsMessage={() => 'Type the ID of a level'}
          onChange={(picked) =>
            onChange([...new Set(picked.map(({ value }) => value.trim()))].filter((it) => it !== ''))
          }
        />
      </Field>
      {site.desks.length === 0 && <DeskLevels onFound={onDesk} />}
    </>
  );
}

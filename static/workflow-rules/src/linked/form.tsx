import Select from '@atlaskit/select';
import { Field, saysId } from '../parts/field';
import { Flag } from '../parts/flag';
import { LevelChoice } from '../parts/level-choice';
import { IN_PLACE } from '../parts/menu';
import { ProjectChoice } from '../parts/project-choice';
import { SomeOrAny } from '../parts/some-or-any';
import type { FormProps } from '../screen/rule-screen';
import type { LinkedDraft, LinkedWrong } from './draft';
import { linkOptions, type Option } from './link-options';

const LINKS = 'links';

/** Which linked work counts, and when it is open. */
export function LinkedForm({ draft, onChange, wrong, site, onDesk }: FormProps<LinkedDraft, LinkedWrong>) {
  const change = (part: Partial<LinkedDraft>): void => onChange({ ...draft, ...part });
  const options = linkOptions(site, draft);
  return (
    <>
      <Field id={LINKS} label="Links that count" help="As the ticket shows its links." wrong={wrong.links}>
        <Select<Option, true>
          {...IN_PLACE}
          inputId={LINKS}
          descriptionId={saysId(LINKS)}
          isMulti
          isInvalid={wrong.links !== undefined}
          options={options}
          value={options.filter(({ value }) => draft.links.includes(value))}
          placeholder="Choose links"
          onChange={(picked) => change({ links: picked.map(({ value }) => value) })}
        />
      </Field>
      <SomeOrAny
        title="Levels of the linked work"
        any="Any level"
        isAny={draft.anyLevel}
        onChange={(anyLevel) => change({ anyLevel })}
      >
        <LevelChoice
          id="levels"
          label="Levels"
          site={site}
          levels={draft.levels}
          wrong={wrong.levels}
          onDesk={onDesk}
          onChange={(levels) => change({ levels })}
        />
        <Flag
          label="Work without a support level counts too, such as work in projects without levels"
          isOn={draft.withoutLevel}
          onChange={(withoutLevel) => change({ withoutLevel })}
        />
      </SomeOrAny>
      <SomeOrAny
        title="Projects of the linked work"
        any="Any project"
        isAny={draft.anyProject}
        onChange={(anyProject) => change({ anyProject })}
      >
        <ProjectChoice projects={draft.projects} wrong={wrong.projects} onChange={(projects) => change({ projects })} />
      </SomeOrAny>
      <div className="group">
        <h2>When work is open</h2>
        <p>It is open until its status is in the category Done.</p>
        <Flag
          label="Work that is done without a resolution counts as open too"
          isOn={draft.unresolvedIsOpen}
          onChange={(unresolvedIsOpen) => change({ unresolvedIsOpen })}
        />
      </div>
    </>
  );
}

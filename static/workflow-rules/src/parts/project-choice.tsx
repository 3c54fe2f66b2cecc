import { AsyncSelect } from '@atlaskit/select';
import type { Project } from '../site/facts';
import { findProjects } from '../site/projects';
import { Field, saysId } from './field';
import { IN_PLACE } from './menu';

interface ProjectChoiceProps {
  projects: readonly Project[];
  onChange: (projects: Project[]) => void;
  wrong?: string | undefined;
}

const ID = 'projects';

/** Some projects; Jira is asked as the admin types. */
export const ProjectChoice = ({ projects, onChange, wrong }: ProjectChoiceProps) => (
  <Field id={ID} label="Projects" wrong={wrong}>
    <AsyncSelect<Project, true>
      {...IN_PLACE}
      inputId={ID}
      descriptionId={saysId(ID)}
      isMulti
      isInvalid={wrong !== undefined}
      defaultOptions
      loadOptions={findProjects}
      value={projects}
      placeholder="Choose projects"
      getOptionValue={({ id }: Project) => id}
      getOptionLabel={({ name, key }: Project) => (name === key ? name : `${name} (${key})`)}
      onChange={(picked) => onChange([...picked])}
    />
  </Field>
);

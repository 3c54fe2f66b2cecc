import Button from '@atlaskit/button/new';
import { AsyncSelect } from '@atlaskit/select';
import { useState } from 'react';
import { deskOf } from '../site/desks';
import type { Desk, Project } from '../site/facts';
import { findServiceProjects } from '../site/projects';
import { Field, saysId } from './field';
import { IN_PLACE } from './menu';

const WORDS = {
  label: 'Take levels from a desk',
  help: 'Nothing tells this form which desks use the workflow. Choose one to have its levels offered.',
  none: 'This project has no support rules. Choose another, or type the ids of levels.',
  failed: 'Jira did not answer. Choose the project again.',
};

const ID = 'desk-of-levels';

/** Names a desk for a workflow whose desks Jira does not tell. */
export function DeskLevels({ onFound }: { onFound: (desk: Desk) => void }) {
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [open, setOpen] = useState(false);

  async function choose(project: Project): Promise<void> {
    setBusy(true);
    setWrong(undefined);
    try {
      const desk = await deskOf(project);
      if (desk) onFound(desk);
      else setWrong(WORDS.none);
    } catch {
      setWrong(WORDS.failed);
    } finally {
      setBusy(false);
    }
  }

  if (!open)
    return (
      <div>
        <Button spacing="compact" onClick={() => setOpen(true)}>
          {WORDS.label}
        </Button>
      </div>
    );
  return (
    <Field id={ID} label={WORDS.label} help={WORDS.help} wrong={wrong}>
      <AsyncSelect<Project>
        {...IN_PLACE}
        inputId={ID}
        descriptionId={saysId(ID)}
        autoFocus
        defaultMenuIsOpen
        isInvalid={wrong !== undefined}
        isLoading={busy}
        defaultOptions
        loadOptions={findServiceProjects}
        placeholder="Choose a service project"
        getOptionValue={({ id }: Project) => id}
        getOptionLabel={({ name, key }: Project) => `${name} (${key})`}
        onChange={(project: Project | null) => project && void choose(project)}
      />
    </Field>
  );
}

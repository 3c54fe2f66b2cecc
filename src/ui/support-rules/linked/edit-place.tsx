import { useState } from 'react';
import type { EscalationRules } from '../../../domain/escalation-rules';
import { EditDialog } from '../parts/edit-dialog';
import { Pick } from '../parts/inputs';
import { listOf, type KnownChoices } from '../settings/use-choices';
import { LINKED } from './words';

export type Place = NonNullable<EscalationRules['linkedWork']>['levels'][string];

interface EditPlaceProps {
  level: string;
  first: Place | null;
  choices: KnownChoices;
  put: (place: Place) => void;
  close: () => void;
}

/** Where a level's work is opened, and as what. */
export function EditPlace({ level, first, choices, put, close }: EditPlaceProps) {
  const [typed, setTyped] = useState({ project: first?.projectId ?? null, workType: first?.workType ?? null });
  const [tried, setTried] = useState(false);
  const projects = choices === null || choices === 'failed' ? [] : choices.projects;
  const chosen = projects.find(({ id }) => id === typed.project);
  const key = chosen?.key ?? (first?.projectId === typed.project ? first?.projectKey : undefined);
  const { project, workType } = typed;
  const done = (): void => {
    if (project === null || workType === null || key === undefined) return setTried(true);
    // Its team is one of that project, which is not this one's to list: what was set stays with its project.
    const team = first?.projectId === project ? first.team : undefined;
    put({ projectId: project, projectKey: key, workType, ...(team === undefined ? {} : { team }) });
  };
  return (
    <EditDialog
      title={LINKED.placeTitle(level)}
      wrong={tried && (project === null || workType === null) ? [LINKED.placeWrong] : []}
      done={done}
      close={close}
    >
      <Pick
        id="place-project"
        label={LINKED.project}
        from={listOf(choices, (known) => known.projects)}
        value={project}
        pick={(id) => setTyped({ project: id, workType: null })}
      />
      <Pick
        id="place-type"
        label={LINKED.workType}
        from={chosen?.workTypes ?? []}
        value={workType}
        pick={(id) => setTyped({ ...typed, workType: id })}
      />
    </EditDialog>
  );
}

import { IconButton } from '@atlaskit/button/new';
import EditIcon from '@atlaskit/icon/core/edit';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { TroubleNote } from '../../common/trouble-note';
import { ModuleView } from '../view/module-view';
import { useFieldPowers } from './field-module';
import type { IssueModules } from './issue-modules';

interface AppFieldProps {
  fieldId: string;
  name: string;
  value: unknown;
  modules: IssueModules;
  mayEdit: boolean;
  /** Writes what the app's editor has submitted, as the person. */
  save: (value: unknown) => Promise<void>;
  refresh: () => Promise<void>;
  /** What is shown where the app draws nothing of its own. */
  children: ReactNode;
}

/** An app's field among a ticket's details, drawn by the app; its editor takes its place when the person asks for it. */
export function AppField({ fieldId, name, value, modules, mayEdit, save, refresh, children }: AppFieldProps) {
  const { fields, place } = modules;
  const [editing, setEditing] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const done = (): void => setEditing(false);
  const powers = useFieldPowers({
    value,
    refresh,
    onClose: done,
    async onSubmit(submitted) {
      setTrouble(undefined);
      done();
      if (submitted === value) return;
      try {
        await save(submitted);
        await refresh();
      } catch (error) {
        setTrouble(error);
        throw error;
      }
    },
  });
  const of = (entry: 'view' | 'edit') =>
    fields.find(
      ({ entryPoint, extension, resource }) => resource && entryPoint === entry && extension['fieldId'] === fieldId,
    );
  const [view, edit] = [of('view'), mayEdit ? of('edit') : undefined];
  if (editing && edit)
    return (
      <Cancellable onCancel={done}>
        <ModuleView shown={edit} place={place} powers={powers} />
      </Cancellable>
    );
  return (
    <>
      <div className="app-field">
        <div>{view ? <ModuleView shown={view} place={place} powers={powers} /> : children}</div>
        {edit && (
          <IconButton
            appearance="subtle"
            spacing="compact"
            icon={EditIcon}
            label={`Edit ${name}`}
            onClick={() => setEditing(true)}
          />
        )}
      </div>
      {trouble !== undefined && <TroubleNote error={trouble} doing={`Changing ${name}`} />}
    </>
  );
}

/** The cross of an editor is told by a DOM event. */
function Cancellable({ onCancel, children }: { onCancel: () => void; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const current = useRef(onCancel);
  current.current = onCancel;
  useEffect(() => {
    const heard = (): void => current.current();
    const { current: it } = box;
    it?.addEventListener('forge-field-cancel', heard);
    return () => it?.removeEventListener('forge-field-cancel', heard);
  }, []);
  return <div ref={box}>{children}</div>;
}

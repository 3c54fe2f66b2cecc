import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Place } from '../api';
import type { FieldData, Powers } from '../stage';
import { AppSkeleton } from '../view/app-skeleton';
import { ModuleView } from '../view/module-view';
import { useModules } from '../view/use-modules';

export const FIELD_TYPES = ['jira:customField'];

export interface FieldModuleProps {
  /** `customfield_10200` */
  fieldId: string;
  mode: 'view' | 'edit';
  value: unknown;
  issueKey?: string;
  projectKey?: string;
  renderContext?: Place['renderContext'];
  transitionId?: string;
  /** The app has submitted a new value. What it throws, the app's `view.submit` throws. */
  onSubmit?: (value: unknown) => Promise<void> | void;
  /** The app asks for the page to be read anew. */
  refresh?: () => Promise<void>;
  /** The app has closed its form. */
  onClose?: () => void;
  /** Where the app draws nothing of its own for this field. */
  children?: ReactNode;
}

/** An app's field, drawn by the app where its manifest says so. */
export function FieldModule(props: FieldModuleProps) {
  const { fieldId, mode, value, issueKey, projectKey, renderContext, transitionId, children } = props;
  const first = useRef(value);
  const place = useMemo<Place>(
    () => ({
      issueKey,
      projectKey,
      fieldId,
      renderContext,
      transitionId,
      // On a form the value is the form's; on a work item it is the one that the work item has.
      ...(mode === 'edit' && first.current !== undefined && { fieldValue: first.current }),
    }),
    [issueKey, projectKey, fieldId, renderContext, transitionId, mode],
  );
  const { modules, trouble } = useModules(FIELD_TYPES, place);
  const powers = useFieldPowers(props);
  if (!modules && trouble === undefined) return <AppSkeleton height="32px" />;
  const shown = modules?.find(({ entryPoint, extension }) => entryPoint === mode && ofField(extension, fieldId));
  return shown?.resource ? <ModuleView shown={shown} place={place} powers={powers} /> : <>{children}</>;
}

function ofField(extension: Record<string, unknown>, fieldId: string): boolean {
  return extension['fieldId'] === undefined || extension['fieldId'] === fieldId;
}

/** The newest of what the place can do, under one name for as long as the app's frame lives. */
export function useFieldPowers(props: Pick<FieldModuleProps, 'value' | 'onSubmit' | 'onClose' | 'refresh'>): Powers {
  const current = useRef(props);
  current.current = props;
  const listeners = useRef(new Set<(data: FieldData) => void>());
  useEffect(() => {
    for (const listener of listeners.current) listener({ fieldValue: props.value });
  }, [props.value]);
  return useMemo<Powers>(
    () => ({
      submit: (value) => current.current.onSubmit?.(value),
      close: () => current.current.onClose?.(),
      refresh: () => current.current.refresh?.(),
      fieldData(listener) {
        listeners.current.add(listener);
        listener({ fieldValue: current.current.value });
      },
    }),
    [],
  );
}

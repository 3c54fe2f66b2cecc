import { useProductContext } from '@forge/react';
import { optional, string, type, unknown } from 'superstruct';
import { is } from '../../domain/fits';

/** Where the field is shown, and what it holds there. */
export interface FieldPlace {
  /** `null` where Jira does not say it. */
  readonly projectId: string | null;
  /** The id of a support level; `null`: none. */
  readonly level: string | null;
  /** Ticket: what is chosen changes it at once. Form: it is sent with the form. */
  readonly on: 'ticket' | 'form' | 'portal';
  /** On the form of work that is not there yet. */
  readonly isNew: boolean;
}

const Extension = type({
  extension: type({
    fieldValue: optional(unknown()),
    renderContext: optional(string()),
    project: optional(type({ id: string() })),
  }),
});

const ON: Record<string, FieldPlace['on']> = {
  'issue-create': 'form',
  'issue-transition': 'form',
  'portal-view': 'portal',
  'portal-request': 'portal',
};

/** `null` until the field has been told. */
export function useFieldPlace(): FieldPlace | null {
  const context: unknown = useProductContext();
  if (!is(context, Extension)) return null;
  const { fieldValue, renderContext = 'issue-view', project } = context.extension;
  return {
    projectId: project?.id ?? null,
    level: typeof fieldValue === 'string' && fieldValue !== '' ? fieldValue : null,
    on: ON[renderContext] ?? 'ticket',
    isNew: renderContext === 'issue-create',
  };
}

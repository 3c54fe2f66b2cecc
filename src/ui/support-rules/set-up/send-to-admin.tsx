import { Button, Inline, TextArea, useProductContext } from '@forge/react';
import { useState } from 'react';
import { string, type } from 'superstruct';
import { is } from '../../../domain/fits';
import { Field } from '../../dialog/field';
import { adminText, type Whence } from './admin-text';
import type { Found } from './gather';
import { SEND } from './words';

const ID = 'for-jira-admin';
const InProject = type({ extension: type({ project: type({ key: string() }) }) });
/** The full address of the page of Jira that this one stands on (Forge, project settings page). */
const Located = type({ extension: type({ location: string() }) });
const OnSite = type({ siteUrl: string() });

/** Where this page stands, as far as it was told. */
export function useWhence(): Whence {
  const context: unknown = useProductContext();
  return {
    project: is(context, InProject) ? context.extension.project.key : null,
    page: is(context, Located) ? context.extension.location : null,
    site: is(context, OnSite) ? context.siteUrl.replace(/\/$/, '') : null,
  };
}

/** A text for who may do what the reader may not; a page of an app may not reach the clipboard itself. */
export function SendToAdmin({ found }: { found: readonly Found[] }) {
  const [open, setOpen] = useState(false);
  const whence = useWhence();
  if (found.length === 0) return null;
  if (!open)
    return (
      <Inline>
        <Button onClick={() => setOpen(true)}>{SEND.title}</Button>
      </Inline>
    );
  const text = adminText(found, whence);
  // Another text is another text area: it keeps what it was first given.
  return (
    <Field id={ID} label={SEND.title} help={SEND.help}>
      <TextArea key={text} id={ID} name={ID} isReadOnly defaultValue={text} minimumRows={8} maxHeight="60vh" />
    </Field>
  );
}

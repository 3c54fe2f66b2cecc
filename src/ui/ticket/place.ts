import { useProductContext } from '@forge/react';
import { is, optional, string, type } from 'superstruct';
import { readerOf, type Reader } from './moments';

/** The ticket that a page stands on, and who reads it. */
export interface Place extends Reader {
  readonly issueId: string;
  readonly issueKey: string;
}

const OnTicket = type({ issue: type({ id: string(), key: string() }) });
const Settings = type({ locale: optional(string()), timezone: optional(string()) });

/** `null` until the page has been told. */
export function usePlace(): Place | null {
  const context: unknown = useProductContext();
  if (!is(context, type({ extension: OnTicket }))) return null;
  const { issue } = context.extension;
  const { locale, timezone } = is(context, Settings) ? context : {};
  return { issueId: issue.id, issueKey: issue.key, ...readerOf(locale, timezone) };
}

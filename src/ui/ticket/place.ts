import { useProductContext } from '@forge/react';
import { optional, pattern, string, type } from 'superstruct';
import { is } from '../../domain/fits';
import { readerOf, type Reader } from './moments';

/** The ticket that a page stands on, and who reads it. */
export interface Place extends Reader {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  /** The app's own id, by which its property on a request is known; `null`: not told. */
  readonly appId: string | null;
}

const OnTicket = type({ issue: type({ id: string(), key: string() }), project: type({ id: string() }) });
const Settings = type({ locale: optional(string()), timezone: optional(string()) });
/** `ari:cloud:ecosystem::extension/<app>/<environment>/static/<module>` (Forge, bridge, view). */
const Local = type({ localId: pattern(string(), /^ari:cloud:ecosystem::extension\/[^/]+\//) });

/** `null` until the page has been told. */
export function usePlace(): Place | null {
  const context: unknown = useProductContext();
  if (!is(context, type({ extension: OnTicket }))) return null;
  const { issue, project } = context.extension;
  const { locale, timezone } = is(context, Settings) ? context : {};
  const appId = is(context, Local) ? (context.localId.split('/')[1] ?? null) : null;
  return { issueId: issue.id, issueKey: issue.key, projectId: project.id, appId, ...readerOf(locale, timezone) };
}

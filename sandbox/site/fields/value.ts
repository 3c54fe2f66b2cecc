import type { Json } from '../../json';
import type { Field, Issue, RawValue, Site } from '../model';
import type { Viewer } from './kind';
import { KINDS } from './kinds';

/** A field's raw value on an issue, wherever it is kept; `null` when unset. */
export function rawValue(site: Site, issue: Issue, field: Field): RawValue {
  const { raw } = KINDS[field.kind];
  return (raw ? raw(site, issue, field) : issue.values[field.id]) ?? null;
}

/** A field's value as Jira answers it to this viewer. */
export const wireValue = (site: Site, issue: Issue, field: Field, viewer: Viewer): Json =>
  KINDS[field.kind].shape(rawValue(site, issue, field), { site, issue, field, viewer });

/** The same as `expand=renderedFields` shows it: HTML, dates for people, `null` for all that is shown as it is. */
export const renderedValue = (site: Site, issue: Issue, field: Field, viewer: Viewer): Json =>
  KINDS[field.kind].rendered?.(rawValue(site, issue, field), { site, issue, field, viewer }) ?? null;

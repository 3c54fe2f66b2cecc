import { Temporal } from 'temporal-polyfill';
import type { Issue } from '../../../model';
import type { Scope } from '../scope';

/** Reads a date field as the instant the day begins where the viewer is. */
export const localDay =
  (fieldId: string) =>
  (issue: Issue, { timeZone }: Scope): number | null => {
    const raw = issue.values[fieldId];
    return typeof raw === 'string' ? Temporal.PlainDate.from(raw).toZonedDateTime(timeZone).epochMilliseconds : null;
  };

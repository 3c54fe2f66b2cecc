import type { LinkedItem } from './linked-item';
import { span } from './span';

/** What stands in the way, as far as it was looked at. */
export interface Blocked {
  /** In the order in which they are named. */
  readonly blockers: readonly LinkedItem[];
  /** How much linked work was not looked at any more. */
  readonly unread: number;
  /** The ticket's own project; `null` while there is no ticket yet. */
  readonly projectId: string | null;
  readonly now: number;
}

const MOST_NAMED = 3;

/** The way out for a ticket that has to be closed all the same. */
export const OVERRIDE = 'an escalation manager for “Close with override”';

const described = ({ key, level, team, status, created }: LinkedItem, now: number): string => {
  const said = [level, team, status, `${span(now - created)} old`].filter((it) => it !== null);
  return `${key} (${said.join(', ')})`;
};

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** Nobody knows how many there are where some were not looked at. */
const howMany = (count: number, unread: number): string => (unread > 0 ? `at least ${count}` : String(count));

function advice(visible: number, unread: number): string {
  if (visible === 0) return `Ask whoever works on it to finish, or ${OVERRIDE}.`;
  return visible === 1 && unread === 0
    ? `Close it first, unlink it if it does not belong here, or ask ${OVERRIDE}.`
    : `Close them first, unlink what does not belong here, or ask ${OVERRIDE}.`;
}

/**
 * Why a ticket stays open, for whoever wants to close it. The app sees more than a person does: work of another
 * project than the ticket's, or with a security level, is counted and never named.
 */
export function refusalWords({ blockers, unread, projectId, now }: Blocked): string {
  const visible = blockers.filter((item) => item.projectId === projectId && !item.guarded);
  const hidden = blockers.length - visible.length;
  const more = visible.length - MOST_NAMED;
  const parts = visible.slice(0, MOST_NAMED).map((item) => described(item, now));
  if (more > 0) parts.push(`${howMany(more, unread)} more`);
  if (hidden > 0) parts.push(`${howMany(hidden, unread)} item${hidden === 1 ? '' : 's'} you may not see`);
  if (unread > 0 && more <= 0 && hidden === 0) parts.push('perhaps more');
  return `Linked work is still open: ${listed(parts)}. ${advice(visible.length, unread)}`;
}

import type { Issue, Site } from '../site/model';

const DESK = 'HELP';
const FRONT = 'front';

const isFront = (issue: Issue): boolean => Array.isArray(issue.values.labels) && issue.values.labels.includes(FRONT);

/**
 * The ticket a newcomer meets first: the one labelled `front`, else the newest open one of the help desk.
 * Undefined when the desk has no open ticket.
 */
export function frontTicket(site: Site): string | undefined {
  const open = [...site.issues.values()].filter(
    ({ key, statusId }) => key.startsWith(`${DESK}-`) && site.statuses.get(statusId)?.category !== 'done',
  );
  const newest = open.sort((a, b) => b.created - a.created || Number(b.id) - Number(a.id));
  return (newest.find(isFront) ?? newest[0])?.key;
}

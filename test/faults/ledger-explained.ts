import type { VisitRow } from './visit-rows';
import type { Deed, Ticket } from './model';

/** Could this deed have begun that visit? */
function fits(deed: Deed, row: VisitRow): boolean {
  if (row.beginning === 'undone') return deed.kind === 'undo' && deed.answer !== 'no' && deed.takesBack === row.seq - 1;
  switch (row.cause) {
    case 'click':
      return deed.kind === 'click' && deed.answer !== 'no' && deed.to === row.team_id;
    case 'team':
      return deed.kind === 'team' && deed.to === row.team_id;
    case 'level':
      return deed.kind === 'level' && deed.to === row.level_id;
    case 'reopened':
      return deed.kind === 'reopen';
    default:
      return false;
  }
}

/** Who did it, and when: a click's own time runs until it is answered. */
function misremembered(deed: Deed, row: VisitRow, before: VisitRow | undefined): string[] {
  const wrong: string[] = [];
  if (row.by_account !== deed.by) wrong.push(`has visit ${row.seq} by ${String(row.by_account)}, it was ${deed.by}`);
  const earliest = Math.max(deed.at, (before?.started_at ?? 0) + 1);
  const latest = deed.kind === 'click' || deed.kind === 'undo' ? Infinity : earliest;
  if (row.started_at < deed.at || row.started_at > latest)
    wrong.push(`has visit ${row.seq} (${row.cause}) from ${row.started_at} on, it was ${deed.at}`);
  return wrong;
}

/**
 * Each visit but the first has one deed that explains it, and each deed begins at most one; what was done while all
 * was well is there. Deeds of people that were overtaken before the app could hear of them need not be.
 */
export function explained({ deeds }: Ticket, rows: readonly VisitRow[]): string[] {
  const wrong: string[] = [];
  const used = new Set<Deed>();
  rows.forEach((row, index) => {
    const first = index === 0 && ['created', 'found'].includes(row.cause);
    if (first) return;
    const person = row.by_account;
    const named = deeds.find((deed) => deed.visit === row.seq && fits(deed, row));
    const free = deeds.filter((deed) => !used.has(deed) && fits(deed, row) && deed.at <= row.started_at + 1000);
    // Of several, the one that is closest to what is on record.
    const off = ({ at, by }: Deed): number => Math.abs(at - row.started_at) + (by === person ? 0 : 1e12);
    const deed = named ?? free.toSorted((a, b) => off(a) - off(b))[0];
    // One that never reached the ticket is taken back by the app itself.
    const forsaken =
      ['undone', 'adopted'].includes(row.beginning) && ['click', 'level'].includes(rows[index - 1]?.cause ?? '');
    if (deed) used.add(deed);
    if (deed) wrong.push(...misremembered(deed, row, rows[index - 1]));
    else if (forsaken && person !== null)
      wrong.push(`has visit ${row.seq} (${row.beginning}), which the app made, by ${person}`);
    else if (!forsaken)
      wrong.push(`has visit ${row.seq} (${row.beginning}, ${row.cause}) to ${row.team_id} that nobody began`);
  });
  for (const deed of deeds) {
    if (used.has(deed)) continue;
    if (deed.calm && deed.kind === 'team')
      wrong.push(`was given to ${deed.to} while all was well, which is not on record`);
    if (deed.kind === 'click' && deed.answer === 'done')
      wrong.push(`was handed to ${deed.to} by a click that was told it is done, which is not on record`);
  }
  return wrong;
}

import type { AccountId, ChangeGroup, ChangeItem, Comment, Issue } from '../model';

/** A change of one value: the status, an account, a resolution or a date, `null` when there is none. */
export interface Change {
  from: string | null;
  to: string | null;
}

/** What an SLA's states look at. */
export interface Standing {
  status: string;
  assignee: string | null;
  resolution: string | null;
  dueDate: string | null;
}

/** One thing that happened to an issue, and how the issue stood right after it. */
export interface Moment {
  at: number;
  created?: true;
  /** The status entered. */
  entered?: string;
  assignee?: Change;
  resolution?: Change;
  dueDate?: Change;
  comment?: 'by-customer' | 'for-customers';
  after: Standing;
  /** How much of the issue's history had happened by then: a count of change groups. */
  changes: number;
}

const FIELDS = { status: 'status', assignee: 'assignee', resolution: 'resolution', duedate: 'dueDate' } as const;
type Watched = (typeof FIELDS)[keyof typeof FIELDS];

const watched = (item: ChangeItem): Watched | undefined => FIELDS[(item.fieldId ?? item.field) as keyof typeof FIELDS];
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** How the issue stood when it was created: its present state with every change taken back. */
function atCreation(issue: Issue): Standing {
  const standing: Standing = {
    status: issue.statusId,
    assignee: text(issue.values['assignee']),
    resolution: text(issue.values['resolution']),
    dueDate: text(issue.values['duedate']),
  };
  for (let i = issue.history.length - 1; i >= 0; i--) {
    for (const item of issue.history[i]!.items) {
      const field = watched(item);
      if (field === 'status') standing.status = item.from ?? standing.status;
      else if (field) standing[field] = text(item.from);
    }
  }
  return standing;
}

function changed(group: ChangeGroup, before: Standing, changes: number): Moment | undefined {
  const after = { ...before };
  const moment: Moment = { at: group.at, after, changes };
  let concerns = false;
  for (const item of group.items) {
    const field = watched(item);
    if (!field) continue;
    concerns = true;
    const change = { from: text(item.from), to: text(item.to) };
    if (field === 'status') after.status = moment.entered = item.to ?? after.status;
    else {
      moment[field] = change;
      after[field] = change.to;
    }
  }
  return concerns ? moment : undefined;
}

/** What happens between two changes and leaves no history: public comments, and loops where they count. */
function besides(
  issue: Issue,
  isCustomer: (author: AccountId) => boolean,
): (until: number, changes: number, standing: Standing) => Moment[] {
  const comments = issue.comments.filter((it) => it.public);
  const loops = issue.loops ?? [];
  let comment = 0;
  let loop = 0;
  return (until, changes, standing) => {
    const found: Moment[] = [];
    const same = { after: standing, changes };
    for (let it = loops[loop]; it && it.afterChanges <= changes; it = loops[++loop])
      found.push({ at: it.at, entered: it.statusId, ...same });
    for (let it: Comment | undefined = comments[comment]; it && it.at < until; it = comments[++comment])
      found.push({ at: it.at, comment: isCustomer(it.author) ? 'by-customer' : 'for-customers', ...same });
    return found.sort((a, b) => a.at - b.at);
  };
}

/**
 * An issue's life as its SLAs see it, oldest first. Changes come in the order of the history, a comment
 * after the changes of its own millisecond. Internal comments are no part of it.
 */
export function lifeOf(issue: Issue, isCustomer: (author: AccountId) => boolean): Moment[] {
  const between = besides(issue, isCustomer);
  let standing = atCreation(issue);
  const moments: Moment[] = [{ at: issue.created, created: true, after: standing, changes: 0 }];
  issue.history.forEach((group, index) => {
    moments.push(...between(group.at, index, standing));
    const moment = changed(group, standing, index + 1);
    if (!moment) return;
    standing = moment.after;
    moments.push(moment);
  });
  moments.push(...between(Infinity, issue.history.length, standing));
  return moments;
}

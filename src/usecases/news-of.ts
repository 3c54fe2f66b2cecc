import type { LinkedItem } from '../domain/gate/linked-item';
import type { ToldItem } from '../domain/gate/linked-news';
import { closedNews, MOST_TOLD, openNews, type LinkedNewsText } from '../domain/gate/news-document';
import { mayBeNamed } from '../domain/gate/linked-projects';
import { JiraFailure } from '../ports';
import type { CopiedItem } from '../ports/close-check';
import type { Hearing, HearOfLinkedWorkDeps } from './hearing';

/** Outcomes are read of so many: the comment is to be short. */
const MOST_OUTCOMES = 3;

const newestFirst = (a: LinkedItem, b: LinkedItem): number =>
  b.created - a.created || Number(b.issueId) - Number(a.issueId);

/** What a ticket is told of its linked work. Rejects with JiraFailure where its outcomes can be read in a while. */
export async function newsOf(
  deps: Pick<HearOfLinkedWorkDeps, 'outcomes'>,
  { now, policy }: Hearing,
): Promise<LinkedNewsText> {
  const open = now.state === 'open';
  const about = open ? now.blockers : now.items;
  const nameable = ({ projectId, guarded }: Pick<CopiedItem, 'projectId' | 'guarded'>): boolean =>
    projectId !== null && !guarded && mayBeNamed(policy, projectId);
  const shown = about.filter(nameable).toSorted(newestFirst);
  const gone = now.gone.filter(nameable).map(({ key }) => key);
  const outcomes = open ? [] : await Promise.all(shown.slice(0, MOST_OUTCOMES).map((item) => outcomeOf(deps, item)));
  const items = shown
    .slice(0, MOST_TOLD)
    .map(({ key, level, status }, index) => ({ key, level, status, ...outcomes[index] }));
  const guarded = about.length - shown.length + now.gone.length - gone.length;
  const untold = { more: shown.length - items.length, guarded, gone };
  return open ? openNews(items, untold) : closedNews(items, untold);
}

/** News without the outcome is better than none; what passes in a while is worth to wait for. */
async function outcomeOf(
  { outcomes }: Pick<HearOfLinkedWorkDeps, 'outcomes'>,
  { issueId }: LinkedItem,
): Promise<Pick<ToldItem, 'outcome'>> {
  try {
    return { outcome: (await outcomes.read(issueId))?.data ?? null };
  } catch (error) {
    if (!(error instanceof JiraFailure) || error.throttled) throw error;
    return {};
  }
}

import type { LinkedItem } from '../domain/gate/linked-item';
import type { ToldItem } from '../domain/gate/linked-news';
import { closedNews, MOST_TOLD, openNews, type LinkedNewsText } from '../domain/gate/news-document';
import { JiraFailure } from '../ports';
import type { Hearing, HearOfLinkedWorkDeps } from './hearing';

/** Outcomes are read of so many: the comment is to be short. */
const MOST_OUTCOMES = 3;

const newestFirst = (a: LinkedItem, b: LinkedItem): number =>
  b.created - a.created || Number(b.issueId) - Number(a.issueId);

/** What a ticket is told of its linked work. Rejects with JiraFailure where its outcomes can be read in a while. */
export async function newsOf(deps: Pick<HearOfLinkedWorkDeps, 'outcomes'>, { now }: Hearing): Promise<LinkedNewsText> {
  const open = now.state === 'open';
  const about = open ? now.blockers : now.items;
  const shown = about.filter(({ guarded }) => !guarded).toSorted(newestFirst);
  const outcomes = open ? [] : await Promise.all(shown.slice(0, MOST_OUTCOMES).map((item) => outcomeOf(deps, item)));
  const items = shown
    .slice(0, MOST_TOLD)
    .map(({ key, level, status }, index) => ({ key, level, status, ...outcomes[index] }));
  const untold = { more: shown.length - items.length, guarded: about.length - shown.length, gone: now.gone };
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

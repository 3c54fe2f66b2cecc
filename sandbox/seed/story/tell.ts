import type { Timeline } from '../../clock';
import { editIssue } from '../../site/issues/edit-issue';
import type { Issue, Site } from '../../site/model';
import { atDesk, type DeskHands } from '../desk';
import { ACCOUNT } from '../stock/people';
import type { Click } from './by-click';
import { storyTime, type Tale } from './tale';

interface Moment {
  at: number;
  happens: () => unknown;
}

/** With whose hands a story is told. */
export interface Teller {
  site: Site;
  timeline: Timeline;
  click: Click;
}

/**
 * Plays the tales in the order of their times. The clock moves from one moment to the next, so that
 * the installed app does its part as it would have at the time: every hand-over in the story is real.
 */
export async function tellStory(
  { site, timeline, click }: Teller,
  tales: readonly Tale[],
  until: number,
): Promise<void> {
  const told = new Map<string, Issue>();
  const ticket = (name: string): Issue => {
    const issue = told.get(name);
    if (!issue) throw new Error(`The story has not come to "${name}" yet`);
    return issue;
  };
  for (const moment of momentsOf({ site, click }, tales, told, ticket)) {
    if (moment.at > until) throw new Error('The story goes on after its own end');
    await timeline.advanceTo(moment.at);
    await moment.happens();
    await timeline.settle();
  }
  await timeline.advanceTo(until);
}

function momentsOf(
  { site, click }: Pick<Teller, 'site' | 'click'>,
  tales: readonly Tale[],
  told: Map<string, Issue>,
  ticket: (name: string) => Issue,
): Moment[] {
  const desks: Record<string, DeskHands> = { HELP: atDesk(site), OPS: atDesk(site, 'OPS') };
  const moments = tales.flatMap((tale): Moment[] => {
    const desk = desks[tale.desk ?? 'HELP']!;
    const raise = (): void => {
      const issue = desk.raise(tale.raise);
      told.set(tale.name, issue);
      if (tale.labels) editIssue(site, issue, { labels: tale.labels }, { accountId: tale.raise.by ?? ACCOUNT.agentL1 });
    };
    const beats = (tale.beats ?? []).map(([when, what]) => ({
      at: storyTime(when),
      happens: () => what(ticket(tale.name), desk, ticket, click),
    }));
    return [{ at: storyTime(tale.at), happens: raise }, ...beats];
  });
  return moments.sort((a, b) => a.at - b.at);
}

import type { JsonObject } from '../../sandbox/json';
import { FIELD, ISSUE_TYPE, PROJECT, STATUS, TEAM } from '../../sandbox/seed/ids';
import { pathTo } from '../../sandbox/seed/path';
import { saveRules } from '../../sandbox/seed/rules';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { createIssue } from '../../sandbox/site/issues/create-issue';
import { addLink } from '../../sandbox/site/links/add-link';
import type { Issue } from '../../sandbox/site/model';
import { performTransition } from '../../sandbox/site/workflow/make-transition';
import { aTicketAtWork, HELP_RULES, lastRun } from '../hand-over/steps';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';

const BY = { accountId: ACCOUNT.agentL3 };
const ESCALATION = '10007';

export interface LinkingDesk extends ReadyDesk {
  /** A request that an agent works on. */
  front(): Promise<Issue>;
  /** Work that a ticket is escalated to; nothing is told of a link itself. */
  work(parent: Issue, project?: 'help' | 'dev'): Issue;
  link(parent: Issue, child: Issue): void;
  close(item: Issue): Promise<void>;
  reopen(item: Issue): Promise<void>;
  rules(over?: JsonObject): Promise<void>;
  /** What was told on a ticket about linked work, oldest first. */
  told(ticket: Issue): unknown[];
  /** What the portal may read: how much the ticket waits for. */
  blocked(ticket: Issue): unknown;
  /** The calls of what ran since, by function. */
  calls(after: number): Record<string, string[]>;
}

export async function aLinkingDesk(ready?: ReadyDesk): Promise<LinkingDesk> {
  const desk = ready ?? (await aReadyDesk());
  const { site } = desk;
  const type = site.linkTypes.find(({ id }) => id === ESCALATION)!;
  const move = async (item: Issue, status: string): Promise<void> => {
    for (const step of pathTo(site, item, status, BY)) await performTransition(site, item, step.id, {}, BY);
    await desk.settle();
  };
  const inDev = ({ projectId }: Issue): boolean => projectId === PROJECT.dev;
  const linking: LinkingDesk = {
    ...desk,
    front: () => aTicketAtWork(desk),
    work(parent, project = 'dev') {
      const there = project === 'dev';
      const item = createIssue(
        site,
        {
          projectId: there ? PROJECT.dev : PROJECT.help,
          typeId: there ? ISSUE_TYPE.bug : ISSUE_TYPE.problem,
          values: { summary: 'Find out why', ...(there ? {} : { [FIELD.team]: TEAM.technical }) },
        },
        BY,
      );
      linking.link(parent, item);
      return item;
    },
    link: (parent, child) => void addLink(site, type, parent, child, BY),
    close: (item) => move(item, inDev(item) ? STATUS.done : STATUS.closed),
    reopen: (item) => move(item, inDev(item) ? STATUS.inProgress : STATUS.open),
    rules: (over = {}) => saveRules(desk.forge, PROJECT.help, { ...HELP_RULES, ...over }),
    told: (ticket) =>
      ticket.comments.flatMap(({ properties }) => {
        const data = properties['tierline-linked'] as JsonObject | undefined;
        return data ? [data['told']] : [];
      }),
    blocked: (ticket) => Object.entries(ticket.properties).find(([key]) => /^[0-9a-f-]{36}$/.test(key))?.[1],
    calls: (after) => {
      const all: Record<string, string[]> = {};
      for (const { function: name, rest } of desk.runs(after))
        (all[name] ??= []).push(
          ...rest.map(({ method, path }) => `${method} ${path.replace('/rest/api/3/', '').replace(/\/\d+/g, '/ID')}`),
        );
      return all;
    },
  };
  return linking;
}

export { lastRun };

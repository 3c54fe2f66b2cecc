import { FIELD, PROJECT } from '../../../sandbox/seed/ids';
import { atDesk } from '../../../sandbox/seed/desk';
import type { ChangeItem, Site } from '../../../sandbox/site/model';
import { type Break, own, project } from './break';

const changed = (field: string, fieldId: string): ChangeItem => ({
  field,
  fieldtype: fieldId.startsWith('customfield') ? 'custom' : 'jira',
  fieldId,
  from: null,
  fromString: null,
  to: 'x',
  toString: 'x',
});

const account = (site: Site, accountId: string, displayName: string): string => {
  site.users.set(accountId, {
    accountId,
    displayName,
    email: `${accountId}@example.com`,
    accountType: 'app',
    active: true,
    timeZone: 'UTC',
  });
  return accountId;
};
const ownAccount = (site: Site): string =>
  [...site.users.values()].find(
    ({ accountType, displayName }) => accountType === 'app' && /tierline/i.test(displayName),
  )?.accountId ?? '';

/** A ticket that this app handed over, and that somebody changed `seconds` later. */
function meddle(site: Site, by: string, item: ChangeItem, seconds: number): void {
  const issue = atDesk(site).raise();
  const at = site.clock.now();
  const since = changed('With team since', own('with-team-since')(site));
  issue.history.push(
    { id: `${issue.id}1`, author: ownAccount(site), at, items: [since, changed('Team', FIELD.team)] },
    { id: `${issue.id}2`, author: by, at: at + seconds * 1000, items: [item] },
  );
}
const twice = (make: () => void): void => {
  make();
  make();
};

export const ABOUT_OTHERS: readonly Break[] = [
  {
    how: 'an automation rule assigns what has just changed hands',
    to: (site) => {
      const by = account(site, 'automation', 'Automation for Jira');
      twice(() => meddle(site, by, changed('assignee', 'assignee'), 5));
    },
    found: 'other-automation',
  },
  {
    how: 'another app gives tickets another team right after they changed hands',
    to: (site) => {
      const by = account(site, 'router', 'Ticket Router');
      twice(() => meddle(site, by, changed('Team', FIELD.team), 40));
    },
    found: 'other-automation',
  },
  {
    how: 'the queues of the teams are deleted',
    to: (site) => {
      const desk = project(site, PROJECT.help).serviceDesk;
      if (desk) desk.queues = desk.queues.filter(({ name }) => !name.startsWith('With '));
    },
    found: 'queues',
    advice: true,
  },
  {
    how: 'the queue of a level’s only team shows another team',
    to: (site) => {
      for (const queue of project(site, PROJECT.ops).serviceDesk?.queues ?? [])
        if (queue.name === 'With manufacturer') queue.jql = 'project = OPS AND cf[10002] = 99999';
    },
    found: 'queues',
    projectId: PROJECT.ops,
    advice: true,
  },
];

/** What people and apps do that looks alike and is none of it. */
export const HARMLESS_OTHERS: readonly Pick<Break, 'how' | 'to'>[] = [
  {
    how: 'an app changes a ticket long after it changed hands',
    to: (site) => {
      const by = account(site, 'automation', 'Automation for Jira');
      twice(() => meddle(site, by, changed('assignee', 'assignee'), 600));
    },
  },
  {
    how: 'a person takes tickets right after they changed hands',
    to: (site) => twice(() => meddle(site, 'agent-l2', changed('assignee', 'assignee'), 5)),
  },
  {
    how: 'a level has a queue of its own instead of one for each team',
    to: (site) => {
      const desk = project(site, PROJECT.help).serviceDesk;
      if (!desk) return;
      const [first] = desk.queues;
      desk.queues = ['L1', 'L2', 'L3', 'L4'].map((level, index) => ({
        ...(first ?? { fields: [] }),
        id: String(900 + index),
        name: level,
        jql: `project = HELP AND "Support Level" = "${level}"`,
      }));
    },
  },
];

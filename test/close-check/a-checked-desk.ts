import { FIELD, ISSUE_TYPE, PROJECT, STATUS, TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Json, JsonObject } from '../../sandbox/json';
import type { Invocation } from '../../sandbox/forge/forge.types';
import type { Exchange } from '../../sandbox/site/door.types';
import { createIssue } from '../../sandbox/site/issues/create-issue';
import type { Issue } from '../../sandbox/site/model';
import type { Counting } from '../../src/domain/gate/counting';
import { LEVEL, lastExchange, lastRun } from '../hand-over/steps';
import { configuration, ESCALATION, guardResolve, RESOLVE, resolveWay } from '../support/linked-closed-rule';
import { aReadyDesk, person, type ReadyDesk } from '../support/ready-desk';

export const BLOCKS = '10000';
/** Seen by some, the app among them; seen by some, and not by the app. */
export const SECRET = { seenByApp: '20001', hiddenFromApp: '20002' } as const;

export interface Attempt {
  status: number;
  /** What the person reads. */
  says: string | undefined;
  /** What the app asked Jira, each with its status; a bulk fetch with how many it asked for. */
  calls: string[];
  run: Invocation | undefined;
}

export interface CheckedDesk extends ReadyDesk {
  /** A request that an agent works on, kept from being resolved by the rule. */
  ticket: Issue;
  /** Puts the rule, so configured, on the way to Resolved. */
  guard(counting?: Partial<Counting>, config?: Json): void;
  /** Lets the way to Resolved ask for links. */
  askForLinks(): void;
  /** Work at the other end of a link, open unless said otherwise. */
  link(work?: Partial<Work>): Issue;
  /** Very many, all alike. */
  linkMany(count: number, work?: Partial<Work>): Issue[];
  /** An agent resolves the ticket. */
  resolve(more?: JsonObject, as?: string): Promise<Attempt>;
}

export interface Work {
  project: 'help' | 'dev';
  done: boolean;
  /** By default what is done has one. */
  resolution: string | null;
  level: string | null;
  type: string;
  side: 'outward' | 'inward';
  security: string | undefined;
}

const BY = { accountId: ACCOUNT.agentL2 };

/** One desk for all cases of a file, each of which begins with a ticket of its own, linked to nothing. */
export async function aCheckedDesk(): Promise<CheckedDesk & { fresh(): Promise<void> }> {
  const desk = await aReadyDesk();
  const { site } = desk;
  const app = [...site.users.values()].find(({ accountType }) => accountType === 'app')!;
  const level = { name: 'Some', description: 'Only some.' };
  desk.help.project.securityLevels = [
    { ...level, id: SECRET.seenByApp, grants: [{ account: ACCOUNT.manager }, { account: app.accountId }] },
    { ...level, id: SECRET.hiddenFromApp, grants: [{ account: ACCOUNT.manager }] },
  ];
  const { door } = desk.sandbox.world();

  function make(work: Work): Issue {
    const there = work.project === 'dev';
    const issue = createIssue(
      site,
      {
        projectId: there ? PROJECT.dev : PROJECT.help,
        typeId: there ? ISSUE_TYPE.bug : ISSUE_TYPE.problem,
        values: {
          summary: 'Find out why',
          [FIELD.team]: TEAM.technical,
          [LEVEL]: work.level,
          resolution: work.resolution,
        },
        ...(work.security === undefined ? {} : { securityLevelId: work.security }),
      },
      BY,
    );
    if (work.done) issue.statusId = there ? STATUS.done : STATUS.closed;
    return issue;
  }

  /** Straight into the site: what makes links, and what hears of it, is not what is looked at here. */
  function connect(other: Issue, { type, side }: Pick<Work, 'type' | 'side'>): void {
    const [inward, outward] = side === 'outward' ? [checked.ticket, other] : [other, checked.ticket];
    site.links.push({ id: site.nextId('link'), typeId: type, inward: inward.id, outward: outward.id });
  }

  const HOUR = 60;
  const untilTheHour = (): Promise<void> => desk.wait(HOUR - new Date(desk.now()).getUTCMinutes());
  const made: Issue[] = [];
  const checked: CheckedDesk & { fresh(): Promise<void> } = {
    ...desk,
    ticket: desk.help.raise(),
    guard: (counting = {}, config = configuration(site, counting)) => guardResolve(site, config),
    askForLinks: () => void (resolveWay(site).screen = [{ fieldId: 'issuelinks', required: false }]),
    link: (work = {}) => checked.linkMany(1, work)[0]!,
    linkMany(count, over = {}) {
      const work: Work = {
        ...{ project: 'help', done: false, level: 'L2', type: ESCALATION, side: 'outward', security: undefined },
        resolution: over.done ? '10000' : null,
        ...over,
      };
      const issues = Array.from({ length: count }, () => make(work));
      for (const issue of issues) connect(issue, work);
      made.push(...issues);
      return issues;
    },
    async resolve(more = {}, as = ACCOUNT.agentL1) {
      const [calls, runs] = [lastExchange(desk), lastRun(desk)];
      const body = JSON.stringify({ transition: { id: RESOLVE }, ...more });
      const headers = { 'content-type': 'application/json' };
      const path = `/rest/api/3/issue/${checked.ticket.key}/transitions`;
      const answer = await door.fetch(new Request(`http://site${path}`, { method: 'POST', headers, body }), person(as));
      const text = await answer.text();
      return {
        status: answer.status,
        says: text === '' ? undefined : (JSON.parse(text) as { errorMessages: string[] }).errorMessages.join(' '),
        calls: door
          .traffic(calls)
          .filter(({ client }) => client === 'app')
          .map((it) => callOf(it, checked.ticket.key)),
        run: desk.forge.invocations(runs).find((it) => it.function === 'close-check'),
      };
    },
    async fresh() {
      door.clearFaults();
      desk.forge.clearFaults();
      desk.forge.setLicense('none');
      site.links = [];
      // Thousands of them would be in the way of all that follows.
      for (const { id, key } of made.splice(0)) {
        site.issues.delete(id);
        site.issueKeys.delete(key);
      }
      delete resolveWay(site).screen;
      // Only the function under test is to run.
      desk.forge.eventFaults({ drop: true });
      desk.forge.fault({ schedules: { skip: true } });
      checked.ticket = desk.help.raise();
      checked.guard();
      await desk.settle();
      // Its hour is its own, with all of its points.
      await untilTheHour();
    },
  };
  return checked;
}

function callOf({ method, path, requestBody, status }: Exchange, key: string): string {
  const short = path.replace('/rest/api/3/issue', '').replace(key, 'KEY');
  const ids =
    typeof requestBody === 'object' && requestBody !== null && !Array.isArray(requestBody)
      ? requestBody['issueIdsOrKeys']
      : undefined;
  return [method, short, ...(Array.isArray(ids) ? [`of ${ids.length}`] : []), status].join(' ');
}

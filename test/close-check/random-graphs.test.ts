import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { FIELD, ISSUE_TYPE, PROJECT, TEAM } from '../../sandbox/seed/ids';
import type { JsonObject } from '../../sandbox/json';
import { createIssue } from '../../sandbox/site/issues/create-issue';
import type { AppRuleModule, Issue, IssueLink, Site } from '../../sandbox/site/model';
import { linkedIssueShape, linkTypeShape } from '../../sandbox/site/links/shape';
import type { LinkedClosedConfig } from '../../src/domain/gate/rule-config';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import { blocks, graphs, isTricky, type Graph, type Tie, type Work } from './graphs';

/*
 * The shipped function, with its real calls to the site, against a model written from the rule's text: no wrong
 * decision, nothing named that the person might not see, and all that is named is open.
 */

const GRAPHS = 10_000;
/** The hour's points of the app are for about so many checks. */
const CHECKS_AN_HOUR = 2_500;
const MOST_ENDS = 8;
const LEVEL = { some: '20001', 'not-the-app': '20002' } as const;

let desk: ReadyDesk;
let site: Site;
let rule: Required<Pick<AppRuleModule, 'validate'>>;
let levelField: string;
let parent: Issue;
/** By project: what stands at the other ends, dressed anew for each graph. */
const pool: Record<string, Issue[]> = { [PROJECT.help]: [], [PROJECT.dev]: [] };

beforeAll(async () => {
  desk = await aReadyDesk();
  ({ site } = desk);
  const found = [...site.appRules.values()].find(({ moduleKey }) => moduleKey === 'linked-closed');
  if (!found?.validate) throw new Error('The app offers no function linked-closed');
  rule = { validate: found.validate };
  levelField = [...site.fields.values()].find(({ app }) => app?.moduleKey === 'support-level')?.id ?? '';
  const app = [...site.users.values()].find(({ accountType }) => accountType === 'app');
  if (!app) throw new Error('The app has no account');
  for (const id of [PROJECT.help, PROJECT.dev]) {
    const project = site.projects.get(id);
    if (!project) throw new Error(`There is no project ${id}`);
    const level = { name: 'Some', description: 'Only some.' };
    project.securityLevels = [
      { ...level, id: LEVEL.some, grants: [{ account: ACCOUNT.manager }, { account: app.accountId }] },
      { ...level, id: LEVEL['not-the-app'], grants: [{ account: ACCOUNT.manager }] },
    ];
  }
  parent = desk.help.raise();
  for (let made = 0; made < MOST_ENDS; made++) {
    pool[PROJECT.help]?.push(aWork(PROJECT.help, ISSUE_TYPE.problem));
    pool[PROJECT.dev]?.push(aWork(PROJECT.dev, ISSUE_TYPE.bug));
  }
  await desk.settle();
});

const aWork = (projectId: string, typeId: string): Issue =>
  createIssue(site, { projectId, typeId, values: { summary: 'Linked work' } }, { accountId: ACCOUNT.agentL2 });

function dress(issue: Issue, { status, resolution, level, seenBy }: Work): void {
  issue.statusId = status;
  issue.values['resolution'] = resolution;
  issue.values[levelField] = level;
  issue.values[FIELD.team] = TEAM.technical;
  if (seenBy === 'all') delete issue.securityLevelId;
  else issue.securityLevelId = LEVEL[seenBy];
  issue.version += 1;
}

const linkTo = (other: Issue, { type, side }: Tie, id: string): IssueLink =>
  side === 'outward'
    ? { id, typeId: type, inward: parent.id, outward: other.id }
    : { id, typeId: type, inward: other.id, outward: parent.id };

/** A link as the screen hands it to a validator: in the form in which the issue would show it. */
function screenLink(other: Issue, { type, side }: Tie): JsonObject {
  const kind = site.linkTypes.find(({ id }) => id === type);
  if (!kind) throw new Error(`There is no link type ${type}`);
  return { type: linkTypeShape(site, kind), [`${side}Issue`]: linkedIssueShape(site, other) };
}

/** Puts the graph on the site, and asks the rule. */
async function ask({ ends, counting }: Graph) {
  const used: Record<string, number> = { [PROJECT.help]: 0, [PROJECT.dev]: 0 };
  const issues = ends.map(({ work }) => {
    const issue = pool[work.project]![used[work.project]!++]!;
    dress(issue, work);
    return issue;
  });
  site.links = ends.flatMap(({ saved }, index) => (saved ? [linkTo(issues[index]!, saved, `${90_000 + index}`)] : []));
  const entered = ends.flatMap(({ onScreen }, index) => (onScreen ? [screenLink(issues[index]!, onScreen)] : []));
  const configuration: LinkedClosedConfig = {
    rule: 'linked-closed',
    version: 1,
    counting,
    fields: { level: levelField, team: FIELD.team },
  };
  const verdict = await rule.validate({
    issue: { key: parent.key },
    configuration,
    transition: {
      from: { id: '3' },
      to: { id: '5' },
      modifiedFields: entered.length > 0 ? { issuelinks: entered } : {},
    },
  });
  return { verdict, issues };
}

const named = (message: string, issues: readonly Issue[]): string[] =>
  issues.filter(({ key }) => new RegExp(`\\b${key}\\b`).test(message)).map(({ key }) => key);

test(`decides ${GRAPHS} random link graphs as the rule says`, async () => {
  let asked = 0;
  let tricky = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(graphs, async (graph) => {
      if (++asked % CHECKS_AN_HOUR === 0) await desk.wait(60);
      tricky += Number(isTricky(graph));
      const blocking = blocks(graph.counting);
      const { verdict, issues } = await ask(graph);
      const expected = graph.ends.some(blocking);
      refused += Number(expected);
      expect(verdict.result).toBe(!expected);
      if (verdict.result) return;
      const mayBeNamed = issues.filter(
        (_, at) =>
          blocking(graph.ends[at]!) &&
          graph.ends[at]!.work.project === PROJECT.help &&
          graph.ends[at]!.work.seenBy === 'all',
      );
      const names = named(verdict.errorMessage ?? '', issues);
      expect(mayBeNamed.map(({ key }) => key)).toEqual(expect.arrayContaining(names));
      expect(names).toHaveLength(Math.min(3, mayBeNamed.length));
    }),
    { numRuns: GRAPHS, seed: 20_261_121 },
  );
  expect(tricky / asked).toBeGreaterThan(0.3);
  // Neither answer is the easy one.
  expect(refused / asked).toBeGreaterThan(0.2);
  expect(refused / asked).toBeLessThan(0.8);
}, 180_000);

import type { Json, JsonObject } from '../../sandbox/json';
import { ISSUE_TYPE, PROJECT, STATUS } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { createIssue } from '../../sandbox/site/issues/create-issue';
import type { AppRule, Issue, Workflow } from '../../sandbox/site/model';
import { lastExchange } from '../hand-over/steps';
import { aReadyDesk, person, type ReadyDesk } from '../support/ready-desk';

/** What came of a try to close a ticket. */
export interface Closing {
  status: number;
  /** What the person reads. */
  says: string;
  /** What the app asked Jira. */
  calls: string[];
}

export interface RuledDesk extends ReadyDesk {
  /** Puts a rule of the app, and no other, on every way to Done of HELP's service requests and of DEV's bugs. */
  guard(configuration: Json): void;
  /** Work of engineering, in progress. */
  bug(): Issue;
  /** Somebody closes the ticket. */
  close(issue: Issue, more?: JsonObject, as?: string): Promise<Closing>;
}

const DONE: readonly string[] = [STATUS.resolved, STATUS.done];

/** A desk on whose ways to Done one rule of the app stands. */
export async function aRuledDesk(moduleKey: string): Promise<RuledDesk> {
  const desk = await aReadyDesk();
  const { site } = desk;
  const { door } = desk.sandbox.world();
  const module = [...site.appRules.values()].find((it) => it.moduleKey === moduleKey);
  if (!module) throw new Error(`The app offers no rule ${moduleKey}`);
  const workflows = (): Workflow[] => [...site.workflows.values()];
  const waysOut = () => workflows().flatMap(({ transitions }) => transitions.filter(({ to }) => DONE.includes(to)));
  return {
    ...desk,
    guard(configuration) {
      const rule: AppRule = {
        ...{ id: 'rule-1', ruleKey: module.ruleKey, key: module.ari, disabled: false, tag: '' },
        config: JSON.stringify(configuration),
      };
      for (const way of waysOut()) way.validators = [{ kind: 'app', rule }];
    },
    bug: () =>
      createIssue(
        site,
        { projectId: PROJECT.dev, typeId: ISSUE_TYPE.bug, values: { summary: 'Find out why' } },
        { accountId: ACCOUNT.agentL3 },
      ),
    async close(issue, more = {}, as = ACCOUNT.agentL2) {
      const path = `/rest/api/3/issue/${issue.key}/transitions`;
      const { transitions } = (await desk.rest('GET', path, undefined, person(as))) as {
        transitions: { id: string; to: { id: string } }[];
      };
      const way = transitions.find(({ to }) => DONE.includes(to.id));
      if (!way) throw new Error(`${issue.key} has no way to Done`);
      const after = lastExchange(desk);
      const body = JSON.stringify({ transition: { id: way.id }, ...more });
      const headers = { 'content-type': 'application/json' };
      const answer = await door.fetch(new Request(`http://site${path}`, { method: 'POST', headers, body }), person(as));
      const text = await answer.text();
      const calls = door.traffic(after).filter(({ client }) => client === 'app');
      return {
        status: answer.status,
        says: text === '' ? '' : (JSON.parse(text) as { errorMessages: string[] }).errorMessages.join(' '),
        calls: calls.map(
          (it) =>
            `${it.method} ${it.path.replace('/rest/api/3/issue', '').replace(issue.key, 'KEY').replace(issue.id, 'ID')}`,
        ),
      };
    },
  };
}

/** `calls`: what of Jira it took; none named: whatever it took. */
const taking = (calls: readonly string[]) => ({ calls: calls.length > 0 ? calls : (expect.any(Array) as string[]) });
export const refused = (words: string, ...calls: string[]) => ({
  ...{ status: 400, says: expect.stringContaining(words) as string },
  ...taking(calls),
});
export const passed = (...calls: string[]) => ({ status: 204, says: '', ...taking(calls) });

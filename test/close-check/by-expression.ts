import { createIssue } from '../../sandbox/site/issues/create-issue';
import type { Issue } from '../../sandbox/site/model';
import { ISSUE_TYPE, PROJECT, STATUS } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Counting } from '../../src/domain/gate/counting';
import { conditionExpression, validatorExpression } from '../../src/domain/gate/links-expression';
import { LEVEL, workflowNamed } from '../hand-over/steps';
import type { ReadyDesk } from '../support/ready-desk';

export const ESCALATION = '10007';
/** The id of the transition to Resolved of a service request. */
export const RESOLVE = '51';

export type ExpressionRule = 'linked-closed-simple' | 'hide-while-open';

/** Puts the rule as an expression on *Resolve*, in place of the function. `null`: nobody configured it. */
export function byExpression(desk: ReadyDesk, moduleKey: ExpressionRule, counting: Counting | null): void {
  const module = [...desk.site.appRules.values()].find((it) => it.moduleKey === moduleKey);
  const way = workflowNamed(desk, 'Service Request Fulfilment w').transitions.find(({ id }) => id === RESOLVE);
  if (!module || !way) throw new Error(`no ${moduleKey} for the transition ${RESOLVE}`);
  const hides = moduleKey === 'hide-while-open';
  const make = hides ? conditionExpression : validatorExpression;
  const config = counting ? JSON.stringify({ ...make(counting, { level: LEVEL }), counting }) : '';
  const { ruleKey, ari: key } = module;
  const rule = { id: 'rule-1', ruleKey, key, config, disabled: false, tag: '' };
  way.validators = hides ? [] : [{ kind: 'app', rule }];
  way.conditions = hides ? [{ kind: 'app', rule }] : [];
}

export interface Linked {
  count: number;
  /** Of the last one; the others are like it but where `others` says more. */
  last: { done?: boolean; level?: string };
  others?: { done?: boolean; level?: string };
}

/** As many work items are made; what has more links has several to each. */
const MOST_ITEMS = 50;

/** A ticket linked to work in engineering's project by *Escalation*. Straight into the site; the last link's is the last. */
export function ticketWith({ site, help }: ReadyDesk, { count, last, others = last }: Linked): [Issue, Issue[]] {
  const make = ({ done = false, level }: Linked['last']): Issue => {
    const values = { summary: 'Find out why', ...(level === undefined ? {} : { [LEVEL]: level }) };
    const input = { projectId: PROJECT.dev, typeId: ISSUE_TYPE.bug, values };
    const made = createIssue(site, input, { accountId: ACCOUNT.agentL3 });
    if (done) made.statusId = STATUS.done;
    return made;
  };
  const ticket = help.raise();
  const before = Array.from({ length: Math.min(count - 1, MOST_ITEMS) }, () => make(others));
  const work = count === 0 ? [] : [...before, make(last)];
  for (let nth = 0; nth < count; nth++) {
    const made = nth === count - 1 ? work.at(-1) : before[nth % before.length];
    if (made) site.links.push({ id: site.nextId('link'), typeId: ESCALATION, inward: ticket.id, outward: made.id });
  }
  return [ticket, work];
}

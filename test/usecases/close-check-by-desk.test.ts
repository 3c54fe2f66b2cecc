import type { Policy } from '../../src/domain/policy';
import { checkLinkedClosed } from '../../src/usecases/check-linked-closed';
import { aCounting, aLink, anItem } from '../domain/gate/some-links';
import { aPolicy, MONDAY } from '../support/builders';
import { memoryLinkedCopies } from '../support/in-memory/close-check';
import { memoryLinkedWork } from '../support/in-memory/linked-work';
import { memoryPolicies } from '../support/in-memory/stores';

/** A ticket with one open piece of work, on a desk with these rules. */
function aBlockedTicket(...rules: Policy[]) {
  const ticket = { id: '10101', key: 'HELP-100', projectId: '10000', level: 'L1', assignee: null, links: [aLink(1)] };
  const linkedWork = memoryLinkedWork([{ ...ticket, status: { id: '3', done: false } }], [anItem(1)]);
  const policies = memoryPolicies(...rules);
  const warned: string[] = [];
  const check = checkLinkedClosed({
    clock: { now: () => MONDAY },
    linkedWork,
    copies: memoryLinkedCopies(),
    policies,
    alarm: () => ({ rings: new Promise<never>(() => undefined), cancel: () => undefined }),
    warn: (what) => void warned.push(what),
  });
  const config = { counting: aCounting(), fields: { level: 'cf-level', team: 'cf-team' } };
  return { policies, warned, calls: linkedWork.calls, ask: () => check({ key: 'HELP-100', onScreen: [], config }) };
}

describe('the desk’s own rules', () => {
  test('may add words of their own to a refusal, for no call to Jira more', async () => {
    const ticket = aBlockedTicket(aPolicy({ messages: { closeRefused: 'Ask the night shift.' } }));
    expect(await ticket.ask()).toEqual({
      result: false,
      errorMessage: expect.stringMatching(/ Ask the night shift\.$/),
    });
    expect(ticket.calls).toHaveLength(2);
  });

  test('refuse nothing while Tierline is switched off', async () => {
    expect(await aBlockedTicket(aPolicy({ enabled: false })).ask()).toEqual({ result: true });
  });

  test('refuse without words of their own where they cannot be read', async () => {
    const ticket = aBlockedTicket();
    ticket.policies.of = () => Promise.reject(new Error('the store is down'));
    expect(await ticket.ask()).toMatchObject({ result: false });
    expect(ticket.warned).toEqual(['the support rules were not read for the close check']);
  });
});

import { sayDifference, stepFor, WAYS, type FlowDifference } from '../../../src/domain/set-up/flow-difference';

const way = (name: string): FlowDifference => ({ adds: 'way', way: '1', name, from: 'any status', to: 'Open' });

describe('what a workflow lacks', () => {
  test.each<[FlowDifference, string, string]>([
    [{ adds: 'status', status: 'Handing over' }, 'Adds the status “Handing over”.', 'Add the status “Handing over”.'],
    [
      way('Go'),
      'Adds the transition “Go” from any status to “Open”.',
      'Add the transition “Go” from any status to “Open”.',
    ],
    [
      { adds: 'close-check', way: '1', name: 'Resolve' },
      'Puts the close check on “Resolve”.',
      'Add the validator “Linked escalations closed” to “Resolve”.',
    ],
    [
      { adds: 'hiding', way: '1', name: 'Escalate' },
      'Hides “Escalate”, which changes no team.',
      'Add the condition “Hide the stock Escalate” to “Escalate”.',
    ],
    [
      { adds: 'override-rules', way: '1', name: 'Close', puts: ['role'] },
      'Keeps “Close” for escalation managers, who have to say why.',
      'Restrict “Close” to the escalation managers, and require a reason on its screen.',
    ],
  ])('is said, and as a step for who does it by hand: %j', (difference, said, step) => {
    expect([sayDifference(difference), stepFor(difference)]).toEqual([said, step]);
  });

  test.each([
    ['Hand over', ', for apps only.'],
    ['Handed over', ', for apps only.'],
    ['Back to support', ', for agents and apps.'],
    ['Close with override', ', for escalation managers, with a screen that asks for the reason.'],
  ])('says who is to take “%s”', (name, words) => {
    expect(Object.values(WAYS)).toContain(name);
    expect(stepFor(way(name))).toBe(`Add the transition “${name}” from any status to “Open”${words}`);
  });
});

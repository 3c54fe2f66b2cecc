import fc from 'fast-check';
import type { Json, JsonObject } from '../../sandbox/json';
import type { Issue } from '../../sandbox/site/model';
import { aTicketAtWork, LEVEL } from '../hand-over/steps';
import { configuration } from '../support/linked-closed-rule';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import { ALWAYS, spoiled } from './hostile';
import { expectQuiet, kept, knock, type Heard } from './knock';

let desk: ReadyDesk;
let issue: Issue;
let standing: string;
beforeAll(async () => {
  desk = await aReadyDesk();
  issue = await aTicketAtWork(desk);
  standing = await kept(desk);
});

const fields = { level: LEVEL, team: null };
/** Each rule with a configuration of its own, and whether an open ticket with neither links nor notes may go on by it. */
const RULES: Record<string, { module: string; config: () => Json }> = {
  'close-check': { module: 'linked-closed', config: () => configuration(desk.site) as unknown as Json },
  'check-notes': { module: 'notes-complete', config: () => ({ rule: 'notes-complete', version: 1, levels: ['L2'] }) },
  'check-outcome': {
    module: 'outcome-recorded',
    config: () => ({
      ...{ rule: 'outcome-recorded', version: 1, levels: ['L3'], withoutLevel: false, kinds: ['none'], fields },
    }),
  },
};

const transition = (config: Json, modifiedFields: Json = {}): JsonObject => ({
  issue: { key: issue.key },
  configuration: config,
  transition: { from: { id: '3' }, to: { id: '5' }, modifiedFields },
});
const ask = (of: string, body: Json): Promise<Heard> =>
  knock(desk, { function: of, module: RULES[of]?.module ?? '', body });

/** Yes, or no in words: nothing else is an answer of a rule (Forge, jira:workflowValidator). */
function verdictOf({ answer, threw, writes }: Heard): 'passes' | 'refuses' {
  expect(threw).toBeUndefined();
  expect(writes).toEqual([]);
  const { result, errorMessage } = answer as { result: boolean; errorMessage?: string };
  if (result) return 'passes';
  expect(errorMessage?.length).toBeGreaterThan(20);
  expect(errorMessage?.length).toBeLessThan(1_000);
  return 'refuses';
}

describe.each(Object.keys(RULES))('%s', (of) => {
  test('lets an honest transition pass', async () => {
    expect(verdictOf(await ask(of, transition(RULES[of]!.config())))).toBe('passes');
  });

  test('is never thrown off by what it is told of the transition, and never passes what it cannot read', async () => {
    const honest = transition(null);
    await fc.assert(
      fc.asyncProperty(spoiled(honest), async (body) => {
        const heard = await ask(of, body);
        expect(verdictOf(heard)).toBe('refuses');
        expectQuiet(heard, [String(issue.values['summary'])]);
      }),
      { ...ALWAYS, numRuns: 40 },
    );
    expect((await kept(desk)) === standing).toBe(true);
  });

  test('a configuration that is not one refuses, and no other one is made of it', async () => {
    const honest = RULES[of]!.config();
    await fc.assert(
      fc.asyncProperty(spoiled(honest), async (config) => {
        for (const stored of [config, JSON.stringify(config)]) {
          const heard = await ask(of, transition(stored));
          verdictOf(heard);
          expectQuiet(heard, []);
        }
        // What does not name the rule and its form is not its configuration.
        const { rule, version } = config as JsonObject;
        const known = rule === (honest as JsonObject)['rule'] && version === 1;
        if (!known) expect(verdictOf(await ask(of, transition(config)))).toBe('refuses');
      }),
      { ...ALWAYS, numRuns: 40 },
    );
    expect((await kept(desk)) === standing).toBe(true);
  });

  test('what a screen sets is read with care', async () => {
    const set = spoiled({ issuelinks: [{ type: { id: '10007' }, outwardIssue: {} }], [LEVEL]: 'L1', summary: 'x' });
    await fc.assert(
      fc.asyncProperty(set, async (modified) => {
        const heard = await ask(of, transition(RULES[of]!.config(), modified));
        verdictOf(heard);
        expectQuiet(heard, []);
      }),
      { ...ALWAYS, numRuns: 30 },
    );
  });
});

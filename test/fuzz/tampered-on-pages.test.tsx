import { settled, textOf, untilShown } from '../support/forge-ui';
import type { Json, JsonObject } from '../../sandbox/json';
import { MINUTE, MONDAY } from '../support/builders';
import { openPanel, ownIssue, resetPanel, site, workIssue } from '../support/panel-page';
import { aLink } from '../support/on-ticket';

/** What somebody with edit permission may put in a place where the app wrote something else. */
const PLACED: readonly string[] = [
  ...['null', 'true', '-0', '1e308', '-8640000000000001', '"x"', '""', '"\\ud800"', '"../../user"', '"1?expand=x#"'],
  ...['[]', '{}', '[[]]', '{"toString":1,"valueOf":1}', '{"__proto__":{"team":"x"}}', '["toString"]', '"__proto__"'],
  `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
  JSON.stringify('x'.repeat(30_000)),
];
const STAMP = {
  visit: 2,
  beginning: 'escalate',
  team: 't-tech',
  level: 'L2',
  since: MONDAY - 10 * MINUTE,
  handOvers: 1,
};
const KEYS = [
  'visit',
  'operation',
  'level',
  'team',
  'since',
  'due',
  'handOvers',
  'beginning',
  'from',
  'by',
  'notes',
  'pairs',
];

beforeEach(resetPanel);

/** The panel is drawn, whatever it makes of that. */
async function expectDrawn(): Promise<void> {
  await openPanel();
  await untilShown('Linked work');
  await settled();
  expect(textOf()).toContain('Linked work');
  expect(textOf().length).toBeLessThan(100_000);
}
const forged = (text: string): Json => JSON.parse(text) as Json;

describe.each(PLACED.map((text) => [text.slice(0, 40), text]))('the panel, where somebody wrote %s', (_, text) => {
  test('into any part of the ticket’s property', async () => {
    for (const key of KEYS) {
      site.search = [ownIssue({ stamp: { ...STAMP, [key]: forged(text) } as never })];
      await expectDrawn();
    }
  });

  test('into a property as a whole, of the ticket and of its linked work', async () => {
    const all: JsonObject = Object.fromEntries(
      ['tierline', 'tierline-opened', 'tierline-outcome', 'tierline-notes'].map((key) => [key, forged(text)]),
    );
    site.search = [
      ownIssue({ links: [aLink('DEV-1') as never], properties: all }),
      workIssue('DEV-1', {}, { ...all, 'tierline-outcome': { comment: forged(text), kind: forged(text) } }),
    ];
    await expectDrawn();
  });

  test('into the notes of a comment', async () => {
    const value = {
      ...{ operation: 'up', verb: 'escalate', from: null, to: { team: 't-tech', level: 'L2' }, notes: { tried: 'x' } },
      ...{ asked: [{ key: 'tried', label: 'What was tried?', kind: 'text' }], score: 80, reason: 'x' },
    };
    for (const key of [...Object.keys(value), 'whole']) {
      const data = key === 'whole' ? forged(text) : { ...value, [key]: forged(text) };
      const made = { author: { accountId: 'l1-agent' }, created: new Date(MONDAY).toISOString(), body: forged(text) };
      site.comments.set('77', { ...made, properties: [{ key: 'tierline-notes', value: data }] } as JsonObject);
      site.search = [ownIssue({ stamp: { ...STAMP, notes: '77' } as never })];
      await expectDrawn();
    }
  });
});

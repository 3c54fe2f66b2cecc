import type { Json } from '../../sandbox/json';
import { PROJECT } from '../../sandbox/seed/ids';
import { READY_RULES } from '../../sandbox/seed/rules';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';

interface Reply {
  ok: boolean;
  value?: { rules?: { version: number; enabled: boolean }; versions?: Json[]; wrong?: string[]; draft?: Json };
  problem?: { happened: string; field?: string };
}

const RULES = READY_RULES.find(({ projectId }) => projectId === PROJECT.help)?.rules ?? {};
const PAYLOADS: [string, Json][] = [
  ['rules.read', {}],
  ['rules.save', RULES],
  ['rules.versions', {}],
  ['rules.version', { version: 1 }],
  ['rules.restore', { version: 1 }],
  ['rules.switch', { on: false }],
  ['rules.judge', { text: '{}' }],
  ['teams.seen', { field: 'customfield_10001' }],
];

describe('the rules over time, as the settings page asks for them', () => {
  let desk: ReadyDesk;
  beforeAll(async () => {
    desk = await aReadyDesk();
  }, 120_000);

  const ask = async (key: string, payload: Json, accountId: string = ACCOUNT.admin): Promise<Reply> => {
    const reply = await desk.forge.resolve({
      module: 'support-rules',
      key,
      payload,
      accountId,
      extension: { project: { id: PROJECT.help } },
    });
    // What a resolver of this app answers (expose.ts).
    return reply as unknown as Reply;
  };

  test.each(PAYLOADS)('%s is for administrators of the project', async (key, payload) => {
    for (const account of [ACCOUNT.agentL1, ACCOUNT.manager])
      expect(await ask(key, payload, account)).toMatchObject({
        ok: false,
        problem: { happened: 'You may not do this.' },
      });
  });

  test('each change is a version with who made it, and an outdated one is refused', async () => {
    const before = (await ask('rules.read', {})).value?.rules?.version ?? 0;
    const saved = await ask('rules.save', { ...RULES, base: before });
    expect(saved).toMatchObject({ ok: true, value: { rules: { version: before + 1 } } });
    // Sent again, as after a lost answer, it is the version that is there.
    expect(await ask('rules.save', { ...RULES, base: before })).toMatchObject(saved);
    expect(await ask('rules.save', { ...RULES, targets: [{ minutes: 77 }], base: before })).toMatchObject({
      ok: false,
      problem: { field: 'base' },
    });
    expect(await ask('rules.switch', { on: false }, ACCOUNT.projectAdmin)).toMatchObject({
      value: { rules: { version: before + 2, enabled: false } },
    });
    expect(await ask('rules.restore', { version: before })).toMatchObject({
      value: { rules: { version: before + 3, enabled: false } },
    });
    expect(await ask('rules.switch', { on: true })).toMatchObject({ value: { rules: { enabled: true } } });
    const { value } = await ask('rules.versions', {});
    expect(value?.versions?.slice(0, 4)).toMatchObject([
      { version: before + 4, by: ACCOUNT.admin, how: 'switched' },
      { version: before + 3, by: ACCOUNT.admin, how: 'restored' },
      { version: before + 2, by: ACCOUNT.projectAdmin, how: 'switched' },
      { version: before + 1, by: ACCOUNT.admin, how: 'saved' },
    ]);
  });

  test('a file is judged and not saved', async () => {
    const before = (await ask('rules.read', {})).value?.rules?.version;
    expect(await ask('rules.judge', { text: '{"format":"other"}' })).toMatchObject({
      ok: true,
      value: { draft: null },
    });
    expect((await ask('rules.read', {})).value?.rules?.version).toBe(before);
  });
});

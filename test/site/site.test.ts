import { z } from 'zod';
import type { JsonObject } from '../../sandbox/json';
import { PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { withoutGrant } from '../hand-over/troubles';
import { aReadyDesk, visitsOf, type ReadyDesk } from '../support/ready-desk';

const KEYS = ['site.desks', 'site.findings', 'site.retry', 'site.usage', 'site.diagnostics', 'site.export'] as const;
const ask = (desk: ReadyDesk, key: string, payload: JsonObject = {}, accountId: string = ACCOUNT.admin) =>
  desk.forge.resolve({ module: 'tierline-site', key, payload, accountId, extension: { type: 'jira:adminPage' } });
const Desks = z.object({ value: z.object({ desks: z.array(z.record(z.string(), z.json())) }) });
const Page = z.object({
  value: z.object({ rows: z.array(z.record(z.string(), z.json())), after: z.string().nullable() }),
});

describe('the site’s page', () => {
  let desk: ReadyDesk;
  beforeEach(async () => {
    desk = await aReadyDesk();
  });
  const handedOver = async () => {
    const ticket = desk.help.raise({ summary: 'A secret of the customer' });
    await desk.settle();
    desk.help.changeTeam(ticket, 'Technical Support', ACCOUNT.agentL1);
    await desk.settle();
    return ticket;
  };
  const help = async () =>
    Desks.parse(await ask(desk, 'site.desks')).value.desks.find((it) => it['projectKey'] === 'HELP');

  test('lists each desk with how it does', async () => {
    await handedOver();
    expect(await help()).toMatchObject({
      ...{ projectId: PROJECT.help, enabled: true, version: 1, waiting: 0, failed: 0, handOvers: 1, repaired: 0 },
      ...{ checkedAt: expect.any(Number), wrong: expect.any(Number) },
    });
  });

  test('tries again what was given up', async () => {
    const ticket = desk.help.raise();
    await desk.settle();
    const repair = withoutGrant('EDIT_ISSUES')(desk);
    desk.help.changeTeam(ticket, 'Technical Support');
    await desk.settle();
    await desk.wait(180);
    expect(await help()).toMatchObject({ failed: 1 });
    expect(await ask(desk, 'site.findings')).toMatchObject({
      value: {
        findings: expect.arrayContaining([expect.objectContaining({ projectId: PROJECT.help, code: 'not-permitted' })]),
      },
    });
    repair();
    expect(await ask(desk, 'site.retry', { projectId: PROJECT.help })).toMatchObject({ value: { tickets: 1 } });
    await desk.settle();
    expect(await help()).toMatchObject({ failed: 0, waiting: 0 });
    expect((await visitsOf(desk, ticket)).at(-1)).toMatchObject({ progress: 'done' });
  });

  test('estimates what is used', async () => {
    const none = await ask(desk, 'site.usage');
    expect(none).toMatchObject({ value: { points: { used: 0, limit: 65_000 }, storage: { visits: 0 } } });
    await handedOver();
    expect(await ask(desk, 'site.usage')).toMatchObject({
      value: { points: { used: 8 }, storage: { visits: 2, bytes: expect.any(Number) } },
    });
  });

  test('diagnoses without a name, a text, a key or an account', async () => {
    const ticket = await handedOver();
    const bundle = JSON.stringify(await ask(desk, 'site.diagnostics'));
    expect(bundle).toContain('"teamField":"team"');
    const texts = [
      ...[...desk.site.users.values()].flatMap(({ accountId, displayName, email }) => [accountId, displayName, email]),
      ...[...desk.site.projects.values()].flatMap(({ key, name }) => [`"${key}"`, name]),
      ...desk.site.teams.flatMap(({ id, name }) => [id, name]),
      ...[...desk.site.workflows.keys()],
      ...['A secret of the customer', ticket.key, 'Service desk', 'Handing over', 'Get IT help'],
    ];
    expect(texts.filter((text) => bundle.includes(text))).toEqual([]);
  });

  test('gives the history away row by row', async () => {
    const ticket = await handedOver();
    const { rows, after } = Page.parse(await ask(desk, 'site.export')).value;
    expect(rows).toMatchObject([
      { issue_id: Number(ticket.id), seq: 1, beginning: 'placed' },
      { issue_id: Number(ticket.id), seq: 2, beginning: 'escalate', by_account: ACCOUNT.agentL1 },
    ]);
    expect(after).toBeNull();
    const rest = await ask(desk, 'site.export', { after: `${ticket.id}:1` });
    expect(Page.parse(rest).value.rows).toMatchObject([{ seq: 2 }]);
    expect(await ask(desk, 'site.export', { after: '1 OR 1=1' })).toMatchObject({ ok: false });
  });

  test.each([ACCOUNT.projectAdmin, ACCOUNT.manager, ACCOUNT.agentL1, ACCOUNT.customer, ACCOUNT.outsider])(
    'is not for %s',
    async (accountId) => {
      for (const key of KEYS) expect(await ask(desk, key, {}, accountId)).toMatchObject({ ok: false });
    },
  );

  test('is asked from its own page alone', async () => {
    const asked = { key: 'site.desks', payload: {}, accountId: ACCOUNT.admin };
    const there = { ...asked, module: 'tierline-site', extension: { project: { id: PROJECT.help } } };
    expect(await desk.forge.resolve(there)).toMatchObject({
      ok: false,
      problem: { next: 'Open Tierline in the settings of Jira.' },
    });
  });
});

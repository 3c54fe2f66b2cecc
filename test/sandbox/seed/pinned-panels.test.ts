import { ACCOUNT } from '../../../sandbox/seed/stock/people';
import { aReadyDesk, type ReadyDesk } from '../../support/ready-desk';

let desk: ReadyDesk;
beforeAll(async () => {
  desk = await aReadyDesk();
}, 60_000);
afterAll(() => desk?.sandbox.close());

const panelsOn = (issueKey: string): string[] =>
  desk.forge.host.modules({ types: ['jira:issuePanel'], accountId: ACCOUNT.admin, issueKey }).map(({ key }) => key);

test('on the ready desks the app’s panel is pinned, and its small one in the project they open work in', async () => {
  const { help, ops, site } = desk;
  expect(panelsOn(help.raise().key)).toEqual(['escalation-panel']);
  expect(panelsOn(ops.raise().key)).toEqual(['escalation-panel']);
  const pinned = [...site.appPanels.values()].map(({ ari, pinnedIn }) => [ari.split('/').at(-1), pinnedIn.size]);
  expect(Object.fromEntries(pinned)).toEqual({ 'escalation-panel': 2, 'outcome-panel': 1 });
});

test('the audit log tells that the app was installed, and what the admin set up', () => {
  const summaries = new Set(desk.site.audit.map(({ summary }) => summary));
  expect([...summaries]).toEqual(
    expect.arrayContaining(['App installed', 'Custom field created', 'Workflow updated', 'Field added to screen']),
  );
});

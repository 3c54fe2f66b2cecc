import { openSandbox, START } from '../../../sandbox/sandbox';
import { FIELD } from '../../../sandbox/seed/ids';
import { frontTicket } from '../../../sandbox/web/front-ticket';
import { emptyApp } from '../../support/empty-app';

test('a newcomer finds a morning’s tickets on the stock desk: some were given to teams by hand, none was handed over', async () => {
  const sandbox = await openSandbox({ seed: 'stock', app: emptyApp() });
  const { site, timeline } = sandbox.world();
  const tickets = [...site.issues.values()];
  const teams = tickets.map(({ values }) => values[FIELD.team] ?? null);
  expect(new Set(teams)).toEqual(new Set([...site.teams.map(({ id }) => id), null]));
  expect(teams.slice(-2)).toEqual([null, null]);
  expect(tickets.every(({ created, statusId }) => created < START && statusId === tickets[0]?.statusId)).toBe(true);
  expect(timeline.now()).toBe(START);
  expect(frontTicket(site)).toBe('HELP-8');
  await sandbox.close();
});

test('tests have it without them', async () => {
  const sandbox = await openSandbox({ seed: 'stock', app: emptyApp(), untold: true });
  expect(sandbox.world().site.issues.size).toBe(0);
  await sandbox.close();
});

import { openSandbox, START } from '../../../sandbox/sandbox';
import { FIELD } from '../../../sandbox/seed/ids';
import { frontTicket } from '../../../sandbox/web/front-ticket';
import { emptyApp } from '../../support/empty-app';

test('a newcomer finds two ordinary tickets on the stock desk, which no team has', async () => {
  const sandbox = await openSandbox({ seed: 'stock', app: emptyApp() });
  const { site, timeline } = sandbox.world();
  const tickets = [...site.issues.values()];
  expect(tickets.map(({ key }) => key)).toEqual(['HELP-1', 'HELP-2']);
  expect(tickets.map(({ values }) => values[FIELD.team] ?? null)).toEqual([null, null]);
  expect(tickets.every(({ history, created }) => history.length === 0 && created < START)).toBe(true);
  expect(timeline.now()).toBe(START);
  expect(frontTicket(site)).toBe('HELP-2');
  await sandbox.close();
});

test('tests have it without them', async () => {
  const sandbox = await openSandbox({ seed: 'stock', app: emptyApp(), untold: true });
  expect(sandbox.world().site.issues.size).toBe(0);
  await sandbox.close();
});

import { createTimeline } from '../../../../sandbox/clock';
import { atDesk } from '../../../../sandbox/seed/desk';
import { seedStock } from '../../../../sandbox/seed/stock';
import { START } from '../../../../sandbox/sandbox';
import { createSite } from '../../../../sandbox/site/site';
import { metricOfField, readSla } from '../../../../sandbox/site/sla/read';
import { settings } from '../../../../sandbox/web/settings/settings';

function opened() {
  const timeline = createTimeline({ startAt: START });
  const site = createSite({ clock: timeline });
  seedStock(site);
  const app = settings({ world: () => ({ site, timeline }) });
  return {
    site,
    timeline,
    async ask(path: string, body?: unknown, account = 'project-admin', method = body === undefined ? 'GET' : 'POST') {
      const headers = { authorization: `Basic ${btoa(`${account}@example.com:token`)}` };
      const init = body === undefined ? { headers } : { headers, method, body: JSON.stringify(body) };
      const answer = await app.request(`/_settings/HELP/${path}`, init);
      return { status: answer.status, text: await answer.text() };
    },
  };
}
const json = <Shape>({ text }: { text: string }): Shape => JSON.parse(text) as Shape;

interface Slas {
  metrics: { id: string; name: string; start: string[]; goals: { hours: number | null }[] }[];
  hits: { key: string; label: string }[];
  calendars: { id: string }[];
}
const TEAM = { name: 'Time with team', start: ['issue-created'], pause: [], stop: ['assignee:to-unassigned'] };

test('a metric that the admin adds counts at once, on a field of its name', async () => {
  const { ask, site, timeline } = opened();
  const before = json<Slas>(await ask('slas'));
  expect(before.hits.map(({ label }) => label)).toContain('Entered Status: Waiting for support');
  const issue = atDesk(site).raise({ summary: 'No network' });
  const goals = [{ jql: null, hours: 4, calendarId: before.calendars[0]!.id }];
  const after = json<Slas>(await ask('slas', { ...TEAM, goals }));
  expect(after.metrics.at(-1)).toMatchObject({
    name: 'Time with team',
    start: ['issue-created'],
    goals: [{ hours: 4 }],
  });
  const field = [...site.fields.values()].find(({ name }) => name === 'Time with team')!;
  const metric = metricOfField(site, issue, field)!;
  await timeline.advanceTo(START + 60_000);
  expect(readSla(site, issue, metric)?.ongoing).toBeDefined();
});

test('its conditions are changed in place, and those that make no clock are refused', async () => {
  const { ask } = opened();
  const { metrics, calendars } = json<Slas>(await ask('slas'));
  const { id } = metrics[0]!;
  const goals = [{ jql: null, hours: 4, calendarId: calendars[0]!.id }];
  const changed = json<Slas>(await ask(`slas/${id}`, { ...TEAM, name: 'Reply', goals }));
  expect(changed.metrics[0]).toMatchObject({ id, name: 'Reply', start: ['issue-created'] });
  const refused = async (more: object) => (await ask('slas', { ...TEAM, goals, ...more })).status;
  expect(await refused({ name: 'reply' })).toBe(400);
  expect(await refused({ start: [] })).toBe(400);
  expect(await refused({ stop: [] })).toBe(400);
  expect(await refused({ start: ['no-such'] })).toBe(400);
  expect((await ask('slas/99', { ...TEAM, goals })).status).toBe(404);
});

test('customers read a status by the name that a request type gives it', async () => {
  const { ask, site } = opened();
  const types = json<{ id: string; statuses: { id: string; name: string; shown: string }[] }[]>(
    await ask('request-types'),
  );
  const { id, statuses } = types[0]!;
  const status = statuses[0]!;
  await ask(`request-types/${id}`, { names: { [status.id]: 'With our people' } }, 'project-admin', 'PUT');
  const type = site.projects.get('10000')!.serviceDesk!.requestTypes.find((it) => it.id === id)!;
  expect(type.customerStatusNames[status.id]).toBe('With our people');
  await ask(`request-types/${id}`, { names: { [status.id]: status.name } }, 'project-admin', 'PUT');
  expect(type.customerStatusNames).not.toHaveProperty(status.id);
  expect((await ask(`request-types/${id}`, { names: { none: 'x' } }, 'project-admin', 'PUT')).status).toBe(400);
});

test('a queue shows work of its project alone, whatever its JQL says', async () => {
  const { ask } = opened();
  const made = json<{ name: string; jql: string }[]>(
    await ask('queues', { name: 'Mine', jql: 'assignee = currentUser() OR reporter = currentUser() ORDER BY created' }),
  );
  expect(made.at(-1)).toMatchObject({
    name: 'Mine',
    jql: 'project = HELP AND (assignee = currentUser() OR reporter = currentUser()) ORDER BY created',
  });
  expect((await ask('queues', { name: 'mine', jql: '' })).status).toBe(400);
  expect((await ask('queues', { name: 'Broken', jql: 'assignee ~~ x' })).status).toBe(400);
});

test('the workflows of the project are named with who shares them', async () => {
  const flows = json<{ types: string[]; others: string[] }[]>(await opened().ask('workflows'));
  expect(flows.some(({ others }) => others.length > 0)).toBe(true);
  expect(flows.every(({ types }) => types.length > 0)).toBe(true);
});

test('all of it is for who administers the project', async () => {
  const { ask } = opened();
  for (const path of ['slas', 'request-types', 'queues', 'workflows']) {
    expect((await ask(path, undefined, 'agent-l1')).status).toBe(403);
    expect((await ask(path, undefined, 'outsider')).status).toBe(404);
    expect((await ask(path, undefined, 'nobody')).status).toBe(401);
  }
  expect((await ask('queues', { name: 'Mine', jql: '' }, 'agent-l1')).status).toBe(403);
});

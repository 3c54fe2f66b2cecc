import { bench, START, teamChange, ticket, type Bench } from './fixture';

const MINUTE = 60_000;
const updates = async (it: Bench): Promise<unknown[]> => {
  const lines = await it.lines();
  return Array.isArray(lines) ? lines.filter((line) => String(line).startsWith('updated')) : [];
};
const watching = async (): Promise<Bench> => {
  const it = await bench();
  it.site.projects.get('10000')!.properties.echo = { watch: ['customfield_10001'] };
  return it;
};

describe('an event of the site', () => {
  it('reaches the trigger with the payload of the moment it happened', async () => {
    const { site, forge, timeline } = await bench();
    const issue = ticket(site, 'HELP-1');
    site.emit({ kind: 'issue-created', at: START, actor: '712020:customer', issue });
    issue.values.summary = 'changed since';
    await timeline.settle();
    expect(forge.invocations().at(-1)).toMatchObject({
      module: 'anything',
      outcome: 'ok',
      returned: {
        eventType: 'avi:jira:created:issue',
        timestamp: START,
        selfGenerated: false,
        atlassianId: '712020:customer',
        issue: {
          id: '10001',
          key: 'HELP-1',
          fields: {
            summary: 'No network',
            created: '2026-11-23T09:00:00.000+0000',
            status: { name: 'Waiting for support', statusCategory: { key: 'indeterminate' } },
            project: { key: 'HELP' },
          },
        },
      },
    });
  });

  it('costs no invocation when the filter does not care', async () => {
    const it = await watching();
    const before = it.forge.invocations().length;
    it.changed(ticket(it.site, 'HELP-1'), [{ ...teamChange, fieldId: 'summary' }]);
    await it.timeline.settle();
    expect(it.forge.invocations()).toHaveLength(before);
  });

  it('costs no invocation when the app did it itself', async () => {
    const it = await watching();
    it.changed(ticket(it.site, 'HELP-1'), [teamChange], it.forge.app.appId);
    await it.timeline.settle();
    expect(await updates(it)).toEqual([]);
  });

  it('is delivered, and noted, when the filter cannot be evaluated', async () => {
    const it = await bench();
    it.changed(ticket(it.site, 'HELP-1'));
    await it.timeline.settle();
    expect(await updates(it)).toEqual(['updated HELP-1']);
    expect(it.forge.notes().map(({ text }) => text)).toEqual([expect.stringContaining('filter of trigger updated')]);
  });

  it.each([
    ['lost', { drop: true }, []],
    ['doubled', { duplicate: true }, ['updated HELP-1', 'updated HELP-1', 'updated HELP-2', 'updated HELP-2']],
    ['reordered', { reorder: true }, ['updated HELP-2', 'updated HELP-1']],
  ])('can be %s', async (_, fault, expected) => {
    const it = await watching();
    it.forge.eventFaults(fault);
    for (const key of ['HELP-1', 'HELP-2']) it.changed(ticket(it.site, key));
    await it.timeline.settle();
    expect(await updates(it)).toEqual(expected);
  });

  it('can be three minutes late', async () => {
    const it = await watching();
    it.forge.eventFaults({ delayMs: 3 * MINUTE });
    it.changed(ticket(it.site, 'HELP-1'));
    await it.timeline.advanceTo(it.timeline.now() + 3 * MINUTE - 1);
    expect(await updates(it)).toEqual([]);
    await it.timeline.advanceTo(it.timeline.now() + 1);
    expect(await updates(it)).toEqual(['updated HELP-1']);
  });

  it('is not delivered when it is too large', async () => {
    const it = await watching();
    it.changed(ticket(it.site, 'HELP-1'), [{ ...teamChange, toString: 'x'.repeat(200_000) }]);
    await it.timeline.settle();
    expect(await updates(it)).toEqual([]);
    expect(it.forge.notes()[0]?.text).toContain('larger than 200000 bytes');
  });

  it('comes again, four times at most, when the function asks for it', async () => {
    const it = await watching();
    await it.probe('kvsSet', { key: 'retry:HELP-1', value: 1 });
    it.changed(ticket(it.site, 'HELP-1'));
    await it.timeline.advanceTo(it.timeline.now() + 60 * MINUTE);
    const lines = await it.lines();
    expect(lines).toEqual(['installed', ...[0, 1, 2, 3, 4].map((n) => `HELP-1 attempt ${n}`)]);
    expect(it.forge.notes().at(-1)?.text).toContain('given up after 4 retries');
  });

  it('comes again when the function was killed half-way', async () => {
    const it = await watching();
    it.forge.kill({ function: 'on-updated', atCall: 2, times: 1 });
    it.changed(ticket(it.site, 'HELP-1'));
    await it.timeline.advanceTo(it.timeline.now() + MINUTE);
    expect(
      it.forge
        .invocations()
        .filter(({ module }) => module === 'updated')
        .map(({ outcome }) => outcome),
    ).toEqual(['killed', 'ok']);
  });
});

describe('installing the app', () => {
  it('brings its account, its role and its fields, and tells the app', async () => {
    const { site, forge } = await bench();
    const project = site.projects.get('10000');
    expect(site.users.get('712020:app-echo')).toMatchObject({ displayName: 'Echo', accountType: 'app' });
    expect(project?.roles[0]?.members).toEqual(new Set(['712020:app-echo']));
    expect(project?.fieldIds).toEqual(['customfield_10200', 'customfield_10201']);
    expect(site.fields.get('customfield_10200')).toMatchObject({
      key: '0f6f3f52-3c1b-4a56-9d0c-6f8a1e2b7c31__DEVELOPMENT__level',
      kind: 'string',
      app: { moduleKey: 'level', readOnly: true },
    });
    expect(forge.invocations()[0]).toMatchObject({
      module: 'installed',
      returned: { eventType: 'avi:forge:installed:app' },
    });
  });

  it('starts the schedules five minutes later', async () => {
    const { forge, timeline } = await bench();
    await timeline.advanceTo(START + 5 * MINUTE - 1);
    expect(forge.invocations().some(({ module }) => module === 'hourly')).toBe(false);
    await timeline.advanceTo(START + 5 * MINUTE + 3 * 60 * MINUTE);
    const runs = forge.invocations().filter(({ module }) => module === 'hourly');
    expect(runs.map(({ startedAt }) => startedAt.slice(11, 16))).toEqual(['09:05', '10:05', '11:05', '12:05']);
  });

  it('is undone by uninstalling, after the app had a last word', async () => {
    const it = await watching();
    await it.forge.uninstall();
    expect(it.seen.at(-1)?.path).toBe('/rest/api/3/leaving');
    expect(it.site.fields.has('customfield_10200')).toBe(false);
    const before = it.forge.invocations().length;
    it.changed(ticket(it.site, 'HELP-1'));
    await it.timeline.advanceTo(it.timeline.now() + 600 * MINUTE);
    expect(it.forge.invocations()).toHaveLength(before);
    await expect(it.probe('nothing')).rejects.toThrow('Echo is not installed');
  });
});

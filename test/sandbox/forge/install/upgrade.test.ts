import type { LoadedApp } from '../../../../sandbox/forge/app';
import { bench, fixtureApp } from '../fixture';
import { signpost } from '../signpost';

type Fields = LoadedApp['manifest']['modules']['jira:customField'];
const withFields = (app: LoadedApp, change: (fields: Fields) => Fields): LoadedApp => {
  const { modules } = app.manifest;
  const fields = change(modules['jira:customField']);
  return {
    ...app,
    version: '3.0.0',
    manifest: { ...app.manifest, modules: { ...modules, 'jira:customField': fields } },
  };
};

describe('upgrading the app', () => {
  it('keeps its storage and account, starts its functions cold, and says the new version', async () => {
    const { forge, probe } = await bench();
    await probe('kvsSet', { key: 'kept', value: 1 });
    await probe('count');
    const { accountId } = forge.app;
    await forge.upgrade({ ...(await fixtureApp()), name: 'Renamed', version: '1.3.0' }, { major: false });
    expect([await probe('kvsGet', { key: 'kept' }), await probe('count')]).toEqual([1, 1]);
    expect(forge.app).toMatchObject({ version: '1.3.0', name: 'Renamed', accountId });
    expect(await probe('context')).toMatchObject({ appVersion: '1.3.0' });
  });

  it('keeps the ids of its fields and what was set for them, and gives a new field the next id', async () => {
    const it = await signpost();
    it.site.fields.get('customfield_10201')!.context = { configuration: { a: 1 } };
    const [level, since] = it.app.manifest.modules['jira:customField'];
    const next = withFields(it.app, () => [
      { ...level!, key: 'other' },
      { ...since!, name: 'Since when' },
    ]);
    await it.forge.upgrade(next, { major: false });
    expect(it.site.fields.has('customfield_10200')).toBe(false);
    expect(it.site.fields.get('customfield_10201')).toMatchObject({
      name: 'Since when',
      context: { configuration: { a: 1 } },
    });
    expect(it.site.fields.get('customfield_10202')?.app?.moduleKey).toBe('other');
    expect(it.site.projects.get('10000')?.fieldIds).toEqual(['customfield_10201', 'customfield_10202']);
  });

  it('tells the app of a major version only', async () => {
    const it = await signpost();
    await it.forge.upgrade({ ...it.app, version: '2.1.0' }, { major: false });
    await it.timeline.settle();
    expect(it.runs('on-upgrade')).toEqual([]);
    await it.forge.upgrade({ ...it.app, version: '3.0.0' }, { major: true });
    await it.timeline.settle();
    expect(it.runs('on-upgrade')[0]?.returned).toMatchObject({
      eventType: 'avi:forge:upgraded:app',
      app: { version: '3.0.0' },
      permissions: { scopes: expect.arrayContaining(['manage:jira-configuration']) },
    });
  });

  it('listens once, not twice, and starts schedules anew', async () => {
    const it = await signpost({ license: 'active' });
    await it.timeline.advanceTo(it.timeline.now() + 4 * 60_000);
    await it.forge.upgrade(it.app, { major: false });
    await it.timeline.advanceTo(it.timeline.now() + 4 * 60_000);
    expect(it.runs('sweep')).toEqual([]);
    await it.timeline.advanceTo(it.timeline.now() + 60_000);
    expect(it.runs('sweep')).toHaveLength(1);
  });

  it('is refused for another app, and where none is installed', async () => {
    const it = await signpost();
    await expect(it.forge.upgrade(await fixtureApp(), { major: false })).rejects.toThrow(
      'Echo is not another version of Signpost',
    );
    await it.forge.uninstall();
    await expect(it.forge.upgrade(it.app, { major: false })).rejects.toThrow('not installed');
  });
});

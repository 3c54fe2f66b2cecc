import type { AppRuleModule } from '../../../../sandbox/site/model';
import { signpost, type Signpost } from '../signpost';

const MINUTE = 60_000;
const rule = ({ site, ari }: Signpost, moduleKey: string): AppRuleModule => site.appRules.get(ari(moduleKey))!;
const ask = (it: Signpost, how: string | null): Promise<{ result: boolean; errorMessage?: string }> =>
  rule(it, 'ask-function').validate!({
    issue: { key: 'HELP-1' },
    configuration: how === null ? null : { how },
    transition: { from: { id: '1' }, to: { id: '2' } },
  });

describe('workflow rules of an installed app', () => {
  it('are offered to the site, and no longer after the app is gone', async () => {
    const it = await signpost();
    expect([...it.site.appRules.values()].map(({ ruleKey, name }) => [ruleKey, name])).toEqual([
      ['forge:expression-validator', 'Has a level'],
      ['forge:expression-validator', 'Ask the app'],
      ['forge:expression-condition', 'Is agent'],
      ['forge:workflow-post-function', 'Note it'],
    ]);
    expect(rule(it, 'has-level')).toMatchObject({
      appId: it.forge.app.appId,
      moduleKey: 'has-level',
      expression: 'issue.summary != null',
      errorMessage: 'There is no such level.',
      projectTypes: ['company-managed'],
    });
    expect(rule(it, 'ask-function').errorMessage).toEqual({ expression: "'No: ' + issue.key" });
    await it.forge.uninstall();
    expect(it.site.appRules.size).toBe(0);
  });

  it('ask the app’s function, with nobody behind it', async () => {
    const it = await signpost();
    expect(await ask(it, 'pass')).toMatchObject({ result: true });
    expect(await ask(it, null)).toEqual({ result: false, errorMessage: 'HELP-1 ["installContext","installation"]' });
    await expect(ask(it, 'as-user')).rejects.toThrow('Authentication Required');
    expect(it.runs('ask-function')).toHaveLength(3);
  });

  it.each(['throw', 'nonsense'])('have no answer when the function answers with %s', async (how) => {
    await expect(ask(await signpost(), how)).rejects.toThrow();
  });

  it('wait 25 seconds for it and no longer', async () => {
    const it = await signpost();
    const asked = ask(it, 'slow').catch((error: Error) => error.message);
    await it.timeline.advanceTo(it.timeline.now() + MINUTE);
    expect(await asked).toBe('function judge ran out of time');
  });

  it('hand a made transition to the post function, again when it asks for it', async () => {
    const it = await signpost();
    rule(it, 'note-it').after!({ issue: { id: '10001', key: 'HELP-1' }, configuration: 'again' });
    await it.timeline.settle();
    expect(it.runs('note-it').map(({ outcome }) => outcome)).toEqual(['retry']);
    await it.timeline.advanceTo(it.timeline.now() + MINUTE);
    expect(it.runs('note-it')[1]).toMatchObject({
      outcome: 'ok',
      returned: {
        issue: { key: 'HELP-1' },
        context: { cloudId: it.site.cloudId, moduleKey: 'note-it' },
        retryContext: { retryCount: 1 },
      },
    });
  });

  it('tell the app that an expression failed', async () => {
    const it = await signpost();
    const failure = { expression: 'user.name', message: 'no such thing', issueId: '10001', workflowName: 'flow' };
    rule(it, 'is-agent').failed!(failure);
    await it.timeline.settle();
    expect(it.runs('on-failure')[0]?.returned).toMatchObject({
      eventType: 'avi:jira:failed:expression',
      extensionId: it.ari('is-agent'),
      workflowName: 'flow',
      expression: 'user.name',
      errorMessages: ['no such thing'],
    });
  });

  it('do not tell an app that may not configure Jira', async () => {
    const it = await signpost();
    const { manifest } = it.app;
    const permissions = { ...manifest.permissions, scopes: ['read:jira-work'] };
    await it.forge.upgrade({ ...it.app, manifest: { ...manifest, permissions } }, { major: false });
    rule(it, 'is-agent').failed!({ expression: 'x', message: 'y', workflowName: 'flow' });
    await it.timeline.settle();
    expect(it.runs('on-failure')).toEqual([]);
  });
});

describe('fields and properties of an installed app', () => {
  it('bring their expressions and texts to the site', async () => {
    const { site } = await signpost();
    expect(site.fields.get('customfield_10200')?.app).toMatchObject({
      validation: { expression: "value != 'L9'", errorMessage: 'There is no such level.' },
      formatter: { expression: "'level ' + value", export: true },
    });
    expect(site.fields.get('customfield_10201')?.app).toMatchObject({ readOnly: true });
  });

  it('can be found by, until the app is gone', async () => {
    const { site, forge } = await signpost();
    const { appId } = forge.app;
    expect(site.propertyIndexes).toEqual([
      { appId, entityType: 'issue', propertyKey: 'signpost', path: 'level', type: 'string', alias: 'signpostLevel' },
      { appId, entityType: 'issue', propertyKey: 'signpost', path: 'count', type: 'number' },
    ]);
    await forge.uninstall();
    expect(site.propertyIndexes).toEqual([]);
  });
});

import { id } from '../../../support/small-site';
import { signpost } from '../signpost';

describe('an action', () => {
  const call = { key: 'find-level', through: 'rovo' as const, accountId: id('agent-l1') };

  it('gets its inputs, what the person looks at, and who it is', async () => {
    const { forge, site } = await signpost();
    const jira = { issueKey: 'HELP-1' };
    expect(await forge.action({ ...call, inputs: { ticket: 'HELP-1', depth: 2 }, jira })).toMatchObject({
      payload: { ticket: 'HELP-1', depth: 2, context: { cloudId: site.cloudId, moduleKey: 'find-level', jira } },
      context: { principal: { accountId: id('agent-l1') } },
    });
  });

  it.each([
    ['a required input is missing', {}, 'ticket is required'],
    ['an input has another type', { ticket: 'HELP-1', depth: 1.5 }, 'depth is not of type integer'],
    ['an input is not declared', { ticket: 'HELP-1', colour: 'red' }, 'colour is not declared'],
  ])('is not called when %s', async (_, inputs, message) => {
    const { forge } = await signpost();
    await expect(forge.action({ ...call, inputs })).rejects.toThrow(message);
    expect(forge.invocations()).toEqual([]);
  });

  it('is offered where an agent or a provider names it, and agents in rules change nothing', async () => {
    const { forge } = await signpost();
    await expect(forge.action({ ...call, through: 'automation', inputs: { ticket: 'x' } })).rejects.toThrow(
      'not offered',
    );
    const raise = { key: 'raise-level', inputs: {}, accountId: id('agent-l1') };
    await expect(forge.action({ ...raise, through: 'agent-in-rule' })).rejects.toThrow('does not call UPDATE actions');
    expect(await forge.action({ ...raise, through: 'automation' })).toMatchObject({ payload: { context: {} } });
  });
});

describe('what else the platform gives', () => {
  it('reports accounts that were closed', async () => {
    const { panel } = await signpost();
    const updatedAt = '2026-11-01T00:00:00.000Z';
    const accounts = [
      { accountId: id('agent-l1'), updatedAt },
      { accountId: id('left'), updatedAt },
    ];
    expect(await panel('report', { accounts })).toEqual([{ accountId: id('left'), status: 'closed' }]);
    expect(await panel('report', { accounts: accounts.slice(0, 1) })).toEqual([]);
  });

  it('has texts in the languages of the app, and the default’s where one is missing', async () => {
    const { panel, forge } = await signpost();
    expect(await panel('text', { locale: 'de-DE' })).toBe('Wegweiser');
    expect(await panel('text', { locale: 'fr-FR' })).toBe('Sign posts');
    expect(forge.host.translations()).toMatchObject({
      fallback: 'en-US',
      locales: { 'de-DE': { panel: { title: 'Wegweiser' } } },
      info: {
        config: { locales: ['de-DE', 'en-US'], fallback: { default: 'en-US' } },
        translations: { 'panel.title': { 'de-DE': 'Wegweiser', 'en-US': 'Sign posts' } },
      },
    });
  });

  it('refuses undeclared addresses as the platform does, and declared ones loudly', async () => {
    const { panel } = await signpost();
    await expect(panel('fetch', { url: 'https://example.com/a' })).rejects.toThrow('URL not included');
    await expect(panel('fetch', { url: 'https://api.example.org/a' })).rejects.toThrow(
      'The sandbox makes no calls to the outside',
    );
  });

  it('says which scopes were granted', async () => {
    expect(await (await signpost()).panel('granted')).toEqual([true, false]);
  });
});

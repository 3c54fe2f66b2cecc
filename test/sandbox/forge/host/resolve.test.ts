import { id } from '../../../support/small-site';
import { signpost } from '../signpost';

describe('a page asking its resolver', () => {
  it('gives it a context that the host made, whatever the page says', async () => {
    const { panel, ari, site } = await signpost();
    const payload = { context: { accountId: id('admin') }, extension: { issue: { key: 'HELP-9' } } };
    expect(await panel('who', payload)).toEqual({
      payload,
      context: {
        accountId: id('agent-l1'),
        accountType: 'licensed',
        cloudId: site.cloudId,
        siteUrl: 'http://localhost:8086',
        environmentId: expect.any(String),
        environmentType: 'DEVELOPMENT',
        localId: ari('panel'),
        moduleKey: 'panel',
        timezone: 'Europe/Berlin',
        extension: {
          type: 'jira:issuePanel',
          issue: { id: '10001', key: 'HELP-1', type: 'Service request', typeId: '10' },
          project: { id: '10000', key: 'HELP', type: 'service_desk' },
          isNewToIssue: false,
          location: 'http://localhost:8086/browse/HELP-1',
        },
        installContext: `ari:cloud:jira::site/${site.cloudId}`,
        installation: expect.any(Object),
      },
    });
  });

  it('is refused for a work item the person may not see, and where the module is not shown', async () => {
    const { panel, issue, forge } = await signpost();
    await expect(panel('who', {}, 'outsider')).rejects.toThrow('is not shown to 712020:outsider here');
    issue.properties.signpost = { panel: { hidden: true } };
    await expect(panel('who')).rejects.toThrow('is not shown');
    expect(forge.invocations()).toEqual([]);
  });

  it.each([
    ['a customer', 'customer', { accountType: 'customer', accountId: id('customer') }],
    ['an agent', 'agent-l1', { accountType: 'licensed', accountId: id('agent-l1') }],
  ])('says that %s asks, in the portal', async (_, account, expected) => {
    const { forge, ari } = await signpost();
    const place = { id: ari('request'), ask: { accountId: id(account), requestKey: 'HELP-1' } };
    expect(await forge.host.resolve(place, { key: 'who', payload: {} })).toMatchObject({ context: expected });
  });

  it('calls somebody who is not signed in "unidentified", with whom nothing can be done as user', async () => {
    const { forge, ari } = await signpost();
    const place = { id: ari('banner'), ask: { accountId: null, portalPage: 'portal' as const } };
    expect(await forge.host.resolve(place, { key: 'who', payload: {} })).toMatchObject({
      context: { accountType: 'anonymous', accountId: 'unidentified' },
    });
    await expect(forge.host.resolve(place, { key: 'mayEdit', payload: {} })).rejects.toThrow('accountId');
  });

  it('lets authorize() ask Jira what the person may', async () => {
    const { panel } = await signpost();
    expect([await panel('mayEdit'), await panel('mayEdit', {}, 'collaborator')]).toEqual([true, false]);
  });

  it('is refused for a module without a resolver', async () => {
    const { forge, ari } = await signpost();
    const place = { id: ari('edit-action'), ask: { accountId: id('agent-l1'), issueKey: 'HELP-1' } };
    await expect(forge.host.resolve(place, { key: 'who', payload: {} })).rejects.toThrow('has no resolver');
  });

  it('asks for the changeable properties of a context', async () => {
    const { forge, ari } = await signpost();
    const place = { id: ari('glance'), ask: { accountId: id('agent-l1'), issueKey: 'HELP-1' } };
    expect(await forge.host.dynamicProperties(place)).toMatchObject({
      status: { type: 'lozenge', value: { label: expect.stringContaining('"key":"HELP-1"') } },
    });
  });
});

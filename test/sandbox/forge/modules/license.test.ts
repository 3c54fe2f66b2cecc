import { id } from '../../../support/small-site';
import { signpost, type Signpost } from '../signpost';

const MINUTE = 60_000;
const page = ({ forge, one }: Signpost): unknown =>
  forge.host.context(one({ types: ['jira:issuePanel'], accountId: id('agent-l1'), issueKey: 'HELP-1' }), id('agent-l1'))
    .license;
const comment = (it: Signpost): void =>
  it.site.emit({
    kind: 'comment-added',
    at: it.timeline.now(),
    actor: id('agent-l1'),
    issue: it.issue,
    comment: { id: '1', author: id('agent-l1'), body: {}, at: it.timeline.now(), public: true, properties: {} },
  });

describe('the licence of the installation', () => {
  it('is absent unless there is one', async () => {
    const it = await signpost();
    expect(page(it)).toBeUndefined();
    expect(await it.panel('who')).not.toHaveProperty('context.license');
    expect(await it.panel('license')).toEqual({ results: [{ appId: it.forge.app.appId, data: {} }] });
  });

  it.each([
    ['active', { active: true, isEvaluation: false, trialEndDate: null }],
    ['trial', { active: true, isEvaluation: true, trialEndDate: '2026-12-16T09:00:00.000Z' }],
    ['inactive', { active: false, isEvaluation: false, subscriptionEndDate: '2026-11-15T09:00:00.000Z' }],
  ] as const)('is told to functions and pages: %s', async (license, expected) => {
    const it = await signpost({ license });
    expect(page(it)).toMatchObject(expected);
    expect(await it.panel('who')).toMatchObject({ context: { license: expected } });
    expect(await it.panel('license')).toMatchObject({ results: [{ data: expected }] });
  });

  it('can be switched while the app runs, and a trial ends by itself', async () => {
    const it = await signpost({ license: 'active' });
    it.forge.setLicense('inactive');
    expect(page(it)).toMatchObject({ active: false });
    it.forge.setLicense('trial');
    await it.timeline.advanceTo(it.timeline.now() + 30 * 24 * 60 * MINUTE);
    expect(page(it)).toMatchObject({ active: false, isEvaluation: true });
  });

  it('decides whether filters that ask for it let events and schedules through', async () => {
    const it = await signpost({ license: 'inactive' });
    comment(it);
    await it.timeline.advanceTo(it.timeline.now() + 10 * MINUTE);
    expect(it.forge.invocations()).toEqual([]);
    it.forge.setLicense('active');
    comment(it);
    await it.timeline.advanceTo(it.timeline.now() + 60 * MINUTE);
    expect(it.forge.invocations().map(({ module }) => module)).toEqual(['on-words', 'sweep']);
  });
});

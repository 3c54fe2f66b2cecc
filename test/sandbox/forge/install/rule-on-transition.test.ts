import { createDoor } from '../../../../sandbox/site/door';
import type { AppRule } from '../../../../sandbox/site/model';
import { siteRoutes } from '../../../../sandbox/site/routes';
import { id } from '../../../support/small-site';
import { signpost } from '../signpost';

/** A desk where *Resolve* asks the app, with a configuration. */
async function resolving(config: string) {
  const it = await signpost();
  const rule = (key: string, ruleKey: AppRule['ruleKey']): AppRule => ({
    id: key,
    ruleKey,
    key: it.ari(key),
    config,
    disabled: false,
    tag: '',
  });
  it.site.workflows.get('flow')!.transitions.push({
    id: '21',
    name: 'Resolve',
    from: ['1'],
    to: '2',
    validators: [{ kind: 'app', rule: rule('ask-function', 'forge:expression-validator') }],
    actions: [{ kind: 'app', rule: rule('note-it', 'forge:workflow-post-function') }],
  });
  it.site.projects.get('10000')!.grants['TRANSITION_ISSUES'] = [{ role: 'Service Desk Team' }];
  const door = createDoor({ site: it.site, routes: siteRoutes, delay: (ms) => it.timeline.sleep(ms) });
  const made = await door.fetch(
    new Request('http://site/rest/api/3/issue/HELP-1/transitions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ transition: { id: '21' } }),
    }),
    { client: 'rest', accountId: id('agent-l1') },
  );
  await it.timeline.settle();
  return { ...it, status: made.status, text: await made.text() };
}

describe('a transition with rules of an app', () => {
  it('is made when the function agrees, and then handed to the post function', async () => {
    const { status, issue, runs } = await resolving('{"how":"pass"}');
    expect([status, issue.statusId]).toEqual([204, '2']);
    expect(runs('note-it')[0]?.returned).toMatchObject({ issue: { key: 'HELP-1' }, transition: { id: '21' } });
  });

  it('is refused in the function’s words', async () => {
    const { status, text, issue, runs } = await resolving('{"how":"no"}');
    expect([status, issue.statusId, runs('note-it')]).toEqual([400, '1', []]);
    expect(text).toContain('HELP-1 [');
  });

  it('is refused when the function fails', async () => {
    const { status, issue } = await resolving('{"how":"throw"}');
    expect([status, issue.statusId]).toEqual([400, '1']);
  });
});

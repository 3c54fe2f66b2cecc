import { type WebClient } from '../../../sandbox/web/build';
import { webPages } from '../../../sandbox/web/pages';
import { smallSite } from '../../support/small-site';

const client: WebClient = {
  files: new Map([
    ['main-1.js', { type: 'text/javascript', bytes: new TextEncoder().encode('draw()') }],
    ['main-1.css', { type: 'text/css', bytes: new TextEncoder().encode('p{}') }],
  ]),
  script: 'main-1.js',
  style: 'main-1.css',
  preloads: [],
  bridge: new Uint8Array(),
  tokens: new Uint8Array(),
};

describe('the pages’ server', () => {
  it('leads a newcomer to the front ticket as the L1 agent', async () => {
    const answer = await webPages({ site: smallSite, client }).request('/');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/browse/HELP-1?as=agent-l1');
  });

  it('leads to the queues when the desk has no open ticket', async () => {
    const site = smallSite();
    site.issues.clear();
    const answer = await webPages({ site: () => site, client }).request('/');
    expect(answer.headers.get('location')).toBe('/queues?as=agent-l1');
  });

  it.each(['/browse/HELP-1?as=customer', '/queues?as=agent-l2', '/queues/3'])('serves a page at %s', async (path) => {
    const answer = await webPages({ site: smallSite, client }).request(path);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('<script type="module" src="/assets/main-1.js">');
  });

  it('serves the client to be kept for ever: its name changes with its content', async () => {
    const answer = await webPages({ site: smallSite, client }).request('/assets/main-1.js');
    expect(await answer.text()).toBe('draw()');
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect((await webPages({ site: smallSite, client }).request('/assets/main-2.js')).status).toBe(404);
  });
});

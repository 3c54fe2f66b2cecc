import { loadApp } from '../../../../sandbox/forge/app';
import { buildApp } from '../../../../sandbox/forge/bundle/esbuild';
import { openSandbox, type Sandbox } from '../../../../sandbox/sandbox';
import { atDesk } from '../../../../sandbox/seed/desk';
import { createBundler } from '../../../../sandbox/web/host/bundler';
import { endpoints } from '../../../../sandbox/web/host/endpoints';
import { frames } from '../../../../sandbox/web/host/frames';
import { uiApp } from '../../../support/ui-app';

interface Answer {
  status: number;
  body: { [key: string]: unknown } & { error?: string };
}

describe('what the page asks on an app’s behalf', () => {
  let sandbox: Sandbox;
  let remove: () => void;
  let module: { id: string; type: string; entryPoint: string; place: { issueKey: string } };

  beforeAll(async () => {
    const showcase = await uiApp();
    remove = showcase.remove;
    sandbox = await openSandbox({ seed: 'stock', app: await loadApp(showcase.dir, buildApp), untold: true });
    atDesk(sandbox.world().site).raise({ summary: 'The printer smokes' });
    const place = { issueKey: 'HELP-1' };
    const [offered] = (await ask('panels', 'agent-l1', place)).body as unknown as { id: string }[];
    await ask('panel', 'agent-l1', { ...place, id: offered?.id, shown: true });
    const [panel] = await modules('agent-l1', { types: ['jira:issuePanel'], place });
    module = { id: String(panel?.['id']), type: 'jira:issuePanel', entryPoint: 'main', place };
  }, 30_000);
  afterAll(async () => {
    await sandbox?.close();
    remove?.();
  });

  async function ask(path: string, account: string | null, body: unknown): Promise<Answer> {
    const answer = await endpoints({ world: () => sandbox.world() }).request(`/_forge/${path}`, {
      method: 'POST',
      headers: account === null ? {} : { authorization: `Basic ${btoa(`${account}@example.com:token`)}` },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  }
  async function modules(account: string, body: unknown): Promise<Record<string, unknown>[]> {
    return (await ask('modules', account, body)).body as unknown as Record<string, unknown>[];
  }

  it('names the modules of a place to who may see the ticket, and none to others', async () => {
    const asked = { types: ['jira:issuePanel', 'jira:issueAction'], place: { issueKey: 'HELP-1' } };
    expect((await modules('agent-l1', asked)).map(({ key }) => key)).toEqual(['panel', 'action']);
    expect(await modules('outsider', asked)).toEqual([]);
  });

  it('offers the panels that a ticket could have, and shows one where a person has added it', async () => {
    const issueKey = atDesk(sandbox.world().site).raise({ summary: 'Another printer' }).key;
    const offered = async () => (await ask('panels', 'agent-l1', { issueKey })).body as unknown;
    const shown = async () => (await modules('agent-l1', { types: ['jira:issuePanel'], place: { issueKey } })).length;
    const put = async (account: string, shown: boolean) =>
      (await ask('panel', account, { issueKey, id: module.id, shown })).status;
    expect([await offered(), await shown()]).toEqual([[expect.objectContaining({ shown: false })], 0]);
    expect(await put('outsider', true)).toBe(404);
    expect(await put('agent-l1', true)).toBe(200);
    expect([await offered(), await shown()]).toEqual([[expect.objectContaining({ shown: true, removable: true })], 1]);
    expect(await put('agent-l1', false)).toBe(200);
    expect(await shown()).toBe(0);
  });

  it('makes the context itself, of the account that is signed in', async () => {
    const { body } = await ask('context', 'agent-l2', module);
    expect(body).toMatchObject({ accountId: '712020:agent-l2', extension: { issue: { key: 'HELP-1' } } });
  });

  it('runs the resolver with a context that a browser cannot make up', async () => {
    const { body } = await ask('invoke', 'agent-l1', { ...module, key: 'echo', payload: { text: 'hi' } });
    expect(body['value']).toMatchObject({
      said: 'hi',
      as: '712020:agent-l1',
      extension: { type: 'jira:issuePanel', issue: { key: 'HELP-1' } },
    });
    const forged = { ...module, key: 'echo', extension: { issue: { key: 'HELP-9' } } };
    expect((await ask('invoke', 'agent-l1', forged)).status).toBe(400);
  });

  it('runs nothing for somebody to whom the module is not shown', async () => {
    const before = sandbox.world().forge?.invocations().length;
    const { status, body } = await ask('invoke', 'outsider', { ...module, key: 'echo' });
    expect([status, body.error]).toEqual([404, 'This module of the app is not shown here to this account.']);
    expect(sandbox.world().forge?.invocations()).toHaveLength(before ?? -1);
  });

  it('hands on what the resolver throws', async () => {
    const { status, body } = await ask('invoke', 'agent-l1', { ...module, key: 'fail' });
    expect([status, body.error]).toEqual([422, 'The showcase fails on request.']);
  });

  it('refuses a payload beyond what the platform takes', async () => {
    const { status } = await ask('invoke', 'agent-l1', {
      ...module,
      key: 'echo',
      payload: { text: 'x'.repeat(600_000) },
    });
    expect(status).toBe(413);
  });

  it('passes requests on as the person, with the app’s scopes, seen in the traffic as those of the bridge', async () => {
    const read = { product: 'jira', path: '/rest/api/3/issue/HELP-1?fields=summary' };
    const { body } = await ask('fetch', 'agent-l1', read);
    expect([body['status'], JSON.parse(String(body['body'])).key]).toEqual([200, 'HELP-1']);
    expect((await ask('fetch', 'outsider', read)).body['status']).toBe(404);
    const write = { product: 'jira', path: '/rest/api/3/issue/HELP-1', method: 'PUT', body: '{"fields":{}}' };
    const json: [string, string][] = [['content-type', 'application/json']];
    expect((await ask('fetch', 'agent-l1', { ...write, headers: json })).body['status']).toBe(401);
    expect(
      sandbox
        .world()
        .door.traffic()
        .slice(-3)
        .map(({ client, status }) => [client, status]),
    ).toEqual([
      ['bridge', 200],
      ['bridge', 404],
      ['bridge', 401],
    ]);
  });

  it('lets no app say itself who asks', async () => {
    const headers = [['Authorization', `Basic ${btoa('admin@example.com:token')}`]];
    const { body } = await ask('fetch', 'outsider', { product: 'jira', path: '/rest/api/3/issue/HELP-1', headers });
    expect(body['status']).toBe(404);
  });

  it.each([
    [{ product: 'confluence', path: '/wiki/rest/api/content' }, 'confluence'],
    [{ product: 'jira', path: '//elsewhere.example/rest/api/3/myself' }, 'no path of Jira'],
    [{ product: 'jira', path: 'https://elsewhere.example/rest/' }, 'no path of Jira'],
    [{ product: 'jira', path: '/rest/../sandbox/health' }, 'no path of Jira'],
  ])('passes on nothing that is not Jira’s: %j', async (asked, words) => {
    const { status, body } = await ask('fetch', 'agent-l1', asked);
    expect([status, body.error]).toEqual([422, expect.stringContaining(words)]);
  });

  it('loses an answer on request, as the network would', async () => {
    sandbox.world().door.fault({ match: { client: 'bridge' }, times: 1, drop: true });
    expect((await ask('fetch', 'agent-l1', { product: 'jira', path: '/rest/api/3/issue/HELP-1' })).status).toBe(502);
  });

  it('knows nobody by a wrong sign-in, and no request that is no JSON', async () => {
    expect((await ask('modules', 'nobody', { types: ['jira:issuePanel'], place: {} })).status).toBe(401);
    expect((await ask('modules', 'agent-l1', 'no json')).status).toBe(400);
  });

  describe('what frames load', () => {
    const load = (path: string, at = 'http://127.0.0.1:8086') =>
      frames({
        host: () => sandbox.world().forge?.host,
        bundler: createBundler(),
        client: { bridge: new TextEncoder().encode('bridge()'), tokens: new Uint8Array() },
      }).request(`${at}${path}`);

    it('is the app’s own documents, the bridge ahead, to be shown by the page on the other origin only', async () => {
      const answer = await load('/_forge/app/custom/');
      expect(await answer.text()).toMatch(/<head><script src="\/_forge\/frame\/bridge\.js">[\s\S]*custom\.js/);
      expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors http://localhost:8086');
      expect(answer.headers.get('set-cookie')).toBeNull();
    });

    it('is a document made for UI Kit, and its bundle', async () => {
      expect(await (await load('/_forge/app/panel/')).text()).toContain('<script src="main.js">');
      const bundle = await load('/_forge/app/panel/main.js');
      expect(bundle.headers.get('content-type')).toContain('text/javascript');
    }, 20_000);

    it.each([
      '/_forge/app/custom/..%2f..%2fmanifest.yml',
      '/_forge/app/custom/nothing.js',
      '/_forge/app/panel/index.tsx',
    ])('is nothing else: %s', async (path) => {
      expect((await load(path)).status).toBe(404);
    });

    it('is nothing under a name that has no other', async () => {
      expect((await load('/_forge/app/custom/', 'http://sandbox.example')).status).toBe(404);
    });
  });
});

import { bench } from './fixture';

const me = { path: 'myself', as: 'user' };

describe('calling Jira from a function', () => {
  it('acts as the app with the scopes of its manifest', async () => {
    const { probe, seen } = await bench();
    expect(await probe('get', { path: 'myself', as: 'app' })).toEqual({
      status: 200,
      body: { path: '/rest/api/3/myself', accountId: '712020:app-echo' },
    });
    expect(seen[0]?.caller).toMatchObject({ client: 'app', app: { asApp: true } });
    expect([...(seen[0]?.caller.app?.scopes ?? [])]).toEqual(['read:jira-work', 'write:jira-work', 'storage:app']);
  });

  it('acts as the person who clicked', async () => {
    const { probe, seen } = await bench();
    await probe('get', me, '712020:agent-l1');
    expect(seen[0]?.caller).toMatchObject({ accountId: '712020:agent-l1', app: { asApp: false } });
  });

  it('cannot act as a person where nobody clicked', async () => {
    const { attempt, seen } = await bench();
    expect((await attempt('get', me)).error).toMatchObject({ name: 'NEEDS_AUTHENTICATION_ERR', status: 401 });
    expect(seen).toEqual([]);
  });

  it('acts as an absent person only with scopes that allow impersonation', async () => {
    const { probe, seen } = await bench();
    await probe('get', { ...me, account: '712020:agent-l2' });
    expect(seen[0]?.caller.accountId).toBe('712020:agent-l2');
    expect([...(seen[0]?.caller.app?.scopes ?? [])]).toEqual(['read:jira-work']);
  });

  it('sees a broken connection when an answer is lost', async () => {
    const { attempt, door } = await bench();
    door.lost = true;
    expect((await attempt('get', { path: 'x', as: 'app' })).error).toMatchObject({
      name: 'TypeError',
      message: 'fetch failed',
    });
  });

  it('is stopped at the call where a test wants it killed', async () => {
    const { probe, forge, seen } = await bench();
    forge.kill({ function: 'probe', atCall: 2, times: 1 });
    await expect(probe('twice', { path: 'x' })).rejects.toThrow('function probe was killed');
    expect(seen).toHaveLength(1);
    expect(forge.invocations().at(-1)?.outcome).toBe('killed');
    await probe('twice', { path: 'x' });
    expect(seen).toHaveLength(3);
  });
});

describe('a page calling its resolver', () => {
  const ask = { module: 'panel', accountId: '712020:agent-l1', extension: { issue: { key: 'HELP-1' } } };

  it('gets the answer for the person who looks at it', async () => {
    const { forge } = await bench();
    expect(await forge.resolve({ ...ask, key: 'who', payload: { a: 1 } })).toEqual({
      payload: { a: 1 },
      accountId: '712020:agent-l1',
      extension: { issue: { key: 'HELP-1' } },
      me: { path: '/rest/api/3/myself', accountId: '712020:agent-l1' },
    });
  });

  it('is told what went wrong', async () => {
    const { forge } = await bench();
    await expect(forge.resolve({ ...ask, key: 'fail', payload: {} })).rejects.toThrow('no such thing');
    await expect(forge.resolve({ ...ask, key: 'nope', payload: {} })).rejects.toThrow(
      "Resolver has no definition for 'nope'.",
    );
  });

  it('asks Jira for permissions as the person', async () => {
    const { forge, seen } = await bench();
    await forge.resolve({ ...ask, key: 'mayEdit', payload: { id: 10001 } }).catch(() => undefined);
    expect(seen[0]).toMatchObject({
      method: 'POST',
      path: '/rest/api/3/permissions/check',
      caller: { accountId: '712020:agent-l1' },
    });
  });
});

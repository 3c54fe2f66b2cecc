import { signpost, type Signpost } from '../signpost';

const url = async (it: Signpost, key: string, fresh?: boolean): Promise<string> =>
  String(await it.panel('url', { key, ...(fresh === undefined ? {} : { fresh }) }));

describe('a web trigger', () => {
  it('has an address that the app can ask for, the same each time unless a new one is wanted', async () => {
    const it = await signpost();
    const first = await url(it, 'hook');
    expect(first).toMatch(/^http:\/\/localhost:8086\/x1\/[\w-]+$/);
    expect(await url(it, 'hook')).toBe(first);
    expect(await url(it, 'hook', true)).not.toBe(first);
    expect(await url(it, 'closed-hook')).toMatch(/^http:\/\/localhost:8086\/public\//);
    await expect(it.panel('url', { key: 'nothing' })).rejects.toThrow('Failed to get web trigger URL');
  });

  it('gets the request and answers what its function says', async () => {
    const it = await signpost();
    const address = await url(it, 'hook');
    const answer = await it.forge.webTrigger(`${address}/deep/er?say=a&say=b`, {
      method: 'POST',
      headers: { Accept: ['*/*'] },
      body: 'hello',
    });
    expect(answer).toMatchObject({ statusCode: 201, headers: { 'X-Said': ['yes'] } });
    expect(JSON.parse(answer.body)).toEqual({
      method: 'POST',
      headers: { Accept: ['*/*'] },
      path: `${new URL(address).pathname}/deep/er`,
      userPath: '/deep/er',
      queryParameters: { say: ['a', 'b'] },
      body: 'hello',
    });
  });

  it('answers nothing but its declared outputs when it is static', async () => {
    const { forge } = await signpost();
    expect(await forge.webTrigger('closed-hook', { method: 'GET' })).toEqual({
      statusCode: 202,
      headers: { 'Content-Type': ['text/plain'] },
      body: 'taken',
    });
  });

  it.each(['nonsense', 'throw'])('answers 500 when the function answers with %s', async (say) => {
    const it = await signpost();
    expect(await it.forge.webTrigger(`${await url(it, 'hook')}?say=${say}`, { method: 'GET' })).toMatchObject({
      statusCode: 500,
    });
  });

  it('answers 404 at an address that was deleted, or never was', async () => {
    const it = await signpost();
    const [gone, kept] = [await url(it, 'hook'), await url(it, 'hook', true)];
    expect(await it.panel('forgetUrl', { url: gone })).toEqual([{ moduleKey: 'hook', url: kept }]);
    expect((await it.forge.webTrigger(gone, { method: 'GET' })).statusCode).toBe(404);
    expect((await it.forge.webTrigger('http://localhost:8086/x1/none', { method: 'GET' })).statusCode).toBe(404);
    expect((await it.forge.webTrigger(kept, { method: 'GET' })).statusCode).toBe(201);
  });
});

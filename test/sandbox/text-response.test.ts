import { TextResponse } from '../../sandbox/text-response';

const made = (): TextResponse =>
  new TextResponse('{"key":"HELP-1"}', { status: 201, headers: { 'Content-Type': 'application/json' } });

describe('a response whose text is at hand', () => {
  test('is a Response with status and headers', () => {
    const response: unknown = made();
    expect(response).toBeInstanceOf(Response);
    expect(made()).toMatchObject({ status: 201, ok: true, bodyUsed: false });
    expect(made().headers.get('content-type')).toBe('application/json');
  });

  test.each([
    ['text', async (it: Response) => it.text()],
    ['JSON', async (it: Response) => JSON.stringify(await it.json())],
    ['bytes', async (it: Response) => Buffer.from(await it.arrayBuffer()).toString()],
    ['a blob', async (it: Response) => (await it.blob()).text()],
    ['a stream', async (it: Response) => new Response(it.body).text()],
  ])('is read once, as %s', async (_how, read) => {
    const response = made();
    expect(await read(response)).toBe('{"key":"HELP-1"}');
    expect(response.bodyUsed).toBe(true);
    await expect(response.text()).rejects.toThrow(/^Body/);
    await expect(response.arrayBuffer()).rejects.toThrow(/^Body/);
  });

  test('a copy is read by itself, and only taken of what nobody read', async () => {
    const response = made();
    const copy = response.clone();
    expect([await copy.text(), await response.text()]).toEqual(['{"key":"HELP-1"}', '{"key":"HELP-1"}']);
    expect(copy.status).toBe(201);
    expect(() => response.clone()).toThrow('Body has already been consumed');
  });

  test('once its stream was asked for, the stream is the body', async () => {
    const response = made();
    expect(response.body).toBe(response.body);
    expect(await response.text()).toBe('{"key":"HELP-1"}');
    expect(response.bodyUsed).toBe(true);
  });
});

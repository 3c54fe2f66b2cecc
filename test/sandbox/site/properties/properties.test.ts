import { aDesk, type Desk } from '../issues/a-desk';

const PATH = '/rest/api/3/issue/HELP-1/properties';
let desk: Desk;
beforeEach(() => void (desk = aDesk()));

test('a property is created, changed, read, listed and removed', async () => {
  const as = desk.as('app');
  expect(await as('PUT', `${PATH}/tierline`, { level: 'L1' })).toEqual({ status: 201, body: null });
  expect(await as('PUT', `${PATH}/tierline`, { level: 'L2' })).toEqual({ status: 200, body: null });
  expect((await as('GET', `${PATH}/tierline`)).body).toEqual({ key: 'tierline', value: { level: 'L2' } });
  expect((await as('GET', PATH)).body).toEqual({
    keys: [{ key: 'tierline', self: expect.stringContaining('/properties/tierline') }],
  });
  expect((await as('DELETE', `${PATH}/tierline`)).status).toBe(204);
  expect((await as('GET', `${PATH}/tierline`)).status).toBe(404);
});

test('setting one tells listeners once, leaves no history and no new updated time', async () => {
  const issue = [...desk.site.issues.values()][0]!;
  const { updated, version } = issue;
  desk.later(5);
  await desk.as('app')('PUT', `${PATH}/tierline`, [1]);
  await desk.as('app')('PUT', `${PATH}/tierline`, [1]);
  expect(desk.events).toMatchObject([{ kind: 'property-set', key: 'tierline' }]);
  expect([issue.updated, issue.version, issue.history]).toEqual([updated, version + 1, []]);
});

test('whoever sees the ticket reads its properties; writing them needs the right to edit', async () => {
  await desk.as('app')('PUT', `${PATH}/tierline`, 'x');
  expect((await desk.as('customer')('GET', `${PATH}/tierline`)).status).toBe(200);
  expect((await desk.as('customer')('PUT', `${PATH}/tierline`, 'y')).status).toBe(403);
  expect((await desk.as('customer')('DELETE', `${PATH}/tierline`)).status).toBe(404);
  expect((await desk.as('outsider')('GET', `${PATH}/tierline`)).status).toBe(404);
});

test('a value has at most 32,768 characters as JSON, a key 255', async () => {
  const put = async (key: string, length: number) =>
    (await desk.as('app')('PUT', `${PATH}/${key}`, 'x'.repeat(length - 2))).status;
  expect([await put('most', 32_768), await put('over', 32_769), await put('k'.repeat(256), 10)]).toEqual([
    201, 400, 400,
  ]);
});

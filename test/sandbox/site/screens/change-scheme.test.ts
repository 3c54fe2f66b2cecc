import { SCREEN } from '../../../../sandbox/seed/ids';
import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { createDoor } from '../../../../sandbox/site/door';
import { screenRoutes } from '../../../../sandbox/site/screens/routes';
import { projectsOn, schemesOf } from '../../../../sandbox/site/screens/schemes';
import { calls } from '../../../support/jira-js';
import { stock } from '../../seed/fresh-site';

function opened() {
  const { site } = stock();
  const call = calls(createDoor({ site, routes: screenRoutes }));
  const facilities = site.projects.get('10003')!;
  const [scheme] = schemesOf(facilities);
  const put = (body: unknown, id = scheme!.id, as: string = ACCOUNT.admin) =>
    call(as, 'PUT', `screenscheme/${id}`, body);
  const read = async () => {
    const { body } = await call(ACCOUNT.admin, 'GET', `screenscheme?id=${scheme!.id}`);
    return (body as { values: { name: string; screens: Record<string, number> }[] }).values[0];
  };
  return { site, put, read, scheme: scheme! };
}

test('a project parts with a screen that it shared, and the others keep it', async () => {
  const { site, put, read } = opened();
  const sharing = () => projectsOn(site, SCREEN.requestViewEdit).map(({ key }) => key);
  expect(sharing()).toEqual(['FAC', 'HELP']);
  const screens = { default: SCREEN.default, edit: SCREEN.default, view: SCREEN.default };
  expect((await put({ screens })).status).toBe(204);
  expect(sharing()).toEqual(['HELP']);
  expect((await read())?.screens).toMatchObject({
    view: Number(SCREEN.default),
    create: Number(SCREEN.facilitiesCreate),
  });
});

test('without a screen of its own, the default serves', async () => {
  const { site, put, read } = opened();
  expect((await put({ screens: { create: null } })).status).toBe(204);
  expect((await read())?.screens).not.toHaveProperty('create');
  expect(Object.values(site.projects.get('10003')!.screens!)[0]?.create).toBe(SCREEN.requestViewEdit);
});

test('a scheme keeps its id and gets a name that no other has', async () => {
  const { site, put, read } = opened();
  const [other] = schemesOf(site.projects.get('10000')!);
  expect((await put({ name: 'Buildings' })).status).toBe(204);
  expect((await read())?.name).toBe('Buildings');
  expect((await put({ name: other!.name })).status).toBe(400);
});

test('unknown schemes and screens are not found, and only Jira admins change any', async () => {
  const { put, scheme } = opened();
  expect((await put({ screens: { view: '999' } })).status).toBe(404);
  expect((await put({ name: 'x' }, '1')).status).toBe(404);
  expect((await put({ name: 'x' }, scheme.id, ACCOUNT.projectAdmin)).status).toBe(403);
});

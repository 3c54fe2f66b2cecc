import { createDoor } from '../../../../sandbox/site/door';
import { searchRoutes } from '../../../../sandbox/site/search/routes';
import { calls } from '../../../support/jira-js';
import { account, aDesk } from '../issues/a-desk';

const { site } = aDesk();
const call = calls(createDoor({ site, routes: searchRoutes }));
const ask = async (query: Record<string, string>, who = 'agent-l1') => {
  const path = `jql/autocompletedata/suggestions?${new URLSearchParams(query)}`;
  const { status, body } = await call(account(who), 'GET', path);
  return { status, results: (body as { results?: { value: string; displayName: string }[] }).results };
};

test('teams are suggested by name, with the id that JQL takes', async () => {
  const [first] = site.teams;
  for (const fieldName of ['Team', 'team[team]', 'cf[10001]']) {
    const { results } = await ask({ fieldName });
    expect(results).toContainEqual({ value: first!.id, displayName: first!.name });
  }
});

test('a part of a name finds what contains it, in bold', async () => {
  const { results } = await ask({ fieldName: 'Team', fieldValue: 'techn' });
  expect(results?.map(({ displayName }) => displayName)).toEqual(['<b>Techn</b>ical Support']);
});

test('statuses and projects are suggested too, projects only to who sees them', async () => {
  expect((await ask({ fieldName: 'status', fieldValue: 'Pend' })).results).toContainEqual({
    value: 'Pending',
    displayName: '<b>Pend</b>ing',
  });
  const helped = async (who: string) => (await ask({ fieldName: 'project' }, who)).results?.map((it) => it.value);
  expect(await helped('agent-l1')).toContain('HELP');
  expect(await helped('outsider')).not.toContain('HELP');
});

test('an unknown field is refused, and one without a list is not guessed', async () => {
  expect((await ask({ fieldName: 'Nothing' })).status).toBe(400);
  expect((await ask({})).status).toBe(400);
  expect((await ask({ fieldName: 'assignee' })).status).toBe(501);
  expect((await ask({ fieldName: 'status', predicateName: 'by' })).status).toBe(501);
});

import type { Json, JsonObject } from '../../../../sandbox/json';
import { createDoor } from '../../../../sandbox/site/door';
import { expressionRoutes } from '../../../../sandbox/site/expressions/routes';
import { account, type Answer } from '../issues/a-desk';
import { expressionDesk } from './expression-desk';

const EVALUATE = '/rest/api/3/expression/evaluate';
const ANALYSE = '/rest/api/3/expression/analyse';

function aSite() {
  const desk = expressionDesk();
  const door = createDoor({ site: desk.site, routes: expressionRoutes });
  const post = async (path: string, body: Json, as: string | null = 'agent-l1'): Promise<Answer> => {
    const request = new Request(`http://localhost:8086${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    });
    const response = await door.fetch(request, { client: 'rest', accountId: as === null ? null : account(as) });
    return { status: response.status, body: (await response.json()) as Json };
  };
  return {
    ...desk,
    post,
    evaluate: (expression: string, context?: Json, as?: string | null) =>
      post(EVALUATE, { expression, ...(context === undefined ? {} : { context }) }, as),
  };
}

const unsupported = (what: string, addTo: string): Answer => ({
  status: 501,
  body: { sandbox: 'not supported', what, addTo },
});
const told = (status: number, message: string): Answer => ({ status, body: { errorMessages: [message], errors: {} } });

test('what is evaluated needs no context, and tells nothing of itself unless asked', async () => {
  const { evaluate, post } = aSite();
  expect(await evaluate('[1, user.displayName]')).toEqual({ status: 200, body: { value: [1, 'L1 agent'] } });
  expect(await evaluate('[1, user]', {}, null)).toEqual({ status: 200, body: { value: [1, null] } });
  const { body } = await post(`${EVALUATE}?expand=meta.complexity`, { expression: '[1, user.displayName, user]' });
  expect((body as JsonObject)['meta']).toEqual({
    complexity: {
      steps: { value: expect.any(Number) as number, limit: 10_000 },
      expensiveOperations: { value: 1, limit: 10 },
      beans: { value: 1, limit: 1_000 },
      primitiveValues: { value: 2, limit: 10_000 },
    },
  });
});

test('what fails is told as the expression language tells it', async () => {
  const { evaluate } = aSite();
  expect(await evaluate('1 +')).toMatchObject({ status: 400 });
  expect(await evaluate('null.a')).toEqual(
    told(400, 'Evaluation failed: "null.a" - Type null does not have any properties.'),
  );
  expect(await evaluate(`throw 'Not today.'`)).toEqual(told(400, 'Not today.'));
  expect(await evaluate('new Team(1)')).toEqual(unsupported('new Team(…)', 'sandbox/site/expressions'));
});

test('what is named in the context is refused when it is not there, each in its words', async () => {
  const { evaluate } = aSite();
  expect(await evaluate('1', { serviceDesk: 77 })).toEqual(
    told(404, 'The service desk with the given id 77 does not exist.'),
  );
  expect(await evaluate('1', { serviceDesk: 1 }, 'outsider')).toEqual(
    told(404, 'The service desk with the given id 1 does not exist.'),
  );
  expect(await evaluate('1', { custom: { who: { type: 'user', accountId: 'nobody' } } })).toEqual(
    told(404, `The user with account id 'nobody' does not exist.`),
  );
  const contexts: Json[] = [{ issue: { key: 'HELP-9' } }, { issue: { id: 9 } }, { customerRequest: 9 }];
  for (const context of contexts)
    expect(await evaluate('1', context)).toEqual(
      told(404, 'Issue does not exist or you do not have permission to see it.'),
    );
});

test('work that no form raised is no customer request', async () => {
  const { evaluate, issue } = aSite();
  const context = { customerRequest: Number(issue.id) };
  expect(await evaluate('customerRequest.issue.key', context)).toEqual({ status: 200, body: { value: 'HELP-1' } });
  issue.requestTypeId = undefined;
  expect((await evaluate('1', context)).status).toBe(404);
});

test('of two desks the one that is named is taken', async () => {
  const { evaluate, site } = aSite();
  const desks = [...site.projects.values()].flatMap(({ key, serviceDesk }) =>
    serviceDesk ? [[key, serviceDesk.id]] : [],
  );
  expect(desks.length).toBeGreaterThan(1);
  const context = (id: string | undefined) => ({ serviceDesk: Number(id) });
  for (const [key, id] of desks) {
    expect((await evaluate('serviceDesk.project.key', context(id), 'admin')).body).toEqual({ value: key });
  }
});

test('an issue or a project is named by id or by key, not by both and not by neither', async () => {
  const { evaluate, issue } = aSite();
  const id = Number(issue.id);
  const one: JsonObject[] = [{ id }, { key: 'HELP-1' }];
  for (const which of one) {
    expect((await evaluate('issue.key', { issue: which })).body).toEqual({ value: 'HELP-1' });
    const custom = { it: { type: 'issue', ...which } };
    expect((await evaluate('it.key', { custom })).body).toEqual({ value: 'HELP-1' });
  }
  expect((await evaluate('project.key', { project: { id: 10_000 } })).body).toEqual({ value: 'HELP' });
  const wrong: JsonObject[] = [{ id, key: 'HELP-1' }, {}];
  for (const which of wrong) {
    const asIssue = await evaluate('1', { issue: which });
    expect([asIssue.status, JSON.stringify(asIssue.body)]).toEqual([
      400,
      expect.stringContaining('Specify either id or key.'),
    ]);
    expect((await evaluate('1', { project: which })).status).toBe(400);
    expect((await evaluate('1', { custom: { it: { type: 'issue', ...which } } })).status).toBe(400);
  }
});

test('variables of one’s own are issues, people, data and lists of them', async () => {
  const { evaluate } = aSite();
  const custom: JsonObject = {
    first: { type: 'issue', key: 'HELP-1' },
    person: { type: 'user', accountId: account('agent-l2') },
    data: { type: 'json', value: { a: [1, null] } },
    nothing: { type: 'json' },
    many: [
      { type: 'issue', key: 'HELP-1' },
      { type: 'json', value: 2 },
    ],
    // What the context has of itself goes before.
    user: { type: 'json', value: 'somebody else' },
  };
  const expression = '[first.key, person.displayName, data, nothing, many[0] == first, many[1], user.displayName]';
  expect(await evaluate(expression, { custom })).toEqual({
    ...{ status: 200, body: { value: ['HELP-1', 'L2 agent', { a: [1, null] }, null, true, 2, 'L1 agent'] } },
  });
  expect((await evaluate('1', { custom: { it: { type: 'group', name: 'x' } } })).status).toBe(400);
});

test('a page of issues tells where the next begins, and the last that it is', async () => {
  const { evaluate, request } = aSite();
  request();
  const page = async (jql: JsonObject, expression = 'issues.map(i => i.key)') =>
    evaluate(expression, { issues: { jql } });
  const query = 'project = HELP ORDER BY key ASC';
  expect((await page({ query })).body).toEqual({
    value: ['HELP-1', 'HELP-2'],
    meta: { issues: { jql: { nextPageToken: '', isLast: true } } },
  });
  expect((await page({ query, maxResults: 1 })).body).toMatchObject({
    meta: { issues: { jql: { nextPageToken: expect.stringMatching(/./) as string, isLast: false } } },
  });
  expect((await page({ query, maxResults: 5_000 }, 'issues.length')).body).toMatchObject({ value: 2 });
  expect((await page({ maxResults: 1 })).status).toBe(400);
  expect((await evaluate('typeof issues', { issues: {} })).body).toEqual({ value: 'undefined' });
});

test('what the sandbox does not have is told with the place where it would go', async () => {
  const { evaluate, post } = aSite();
  const here = 'sandbox/site/expressions/request-context.ts';
  expect(await evaluate('1', { sprint: 1 })).toEqual(unsupported('context.sprint', here));
  expect(await evaluate('1', { board: 1 })).toEqual(unsupported('context.board', here));
  const jql = { query: 'project = HELP', maxResults: 0 };
  expect(await evaluate('1', { issues: { jql } })).toEqual(unsupported('maxResults=0', here));
  expect(await post(`${EVALUATE}?expand=meta.other`, { expression: '1' })).toMatchObject({ status: 501 });
  for (const check of ['type', 'complexity'])
    expect(await post(`${ANALYSE}?check=${check}`, { expressions: ['1'] })).toEqual(
      unsupported(`check=${check} of an expression`, 'sandbox/site/expressions/analyse.ts'),
    );
});

test('an analysis tells of each expression what is wrong with it, and of the whole where it has no place', async () => {
  const { post } = aSite();
  const long = `'${'x'.repeat(1_000)}'`;
  const { body } = await post(`${ANALYSE}?check=syntax`, { expressions: ['1', '1 +\n )', long] }, null);
  const operand = '!, -, typeof, (, IDENTIFIER, null, true, false, NUMBER, STRING, TEMPLATE_LITERAL, new, [ or {';
  expect(body).toEqual({
    results: [
      { expression: '1', valid: true },
      {
        ...{ expression: '1 +\n )', valid: false },
        errors: [{ line: 2, column: 2, type: 'syntax', message: `${operand} expected, ) encountered.` }],
      },
      {
        ...{ expression: long, valid: false },
        errors: [{ type: 'other', message: 'Jira expression is too long (1002), limit: 1000 characters' }],
      },
    ],
  });
});

test('a check that Jira has not is refused with those it has', async () => {
  const { post } = aSite();
  expect(await post(`${ANALYSE}?check=style`, { expressions: ['1'] })).toEqual(
    told(400, `The check 'style' is not one of syntax, type, complexity.`),
  );
});

test('an app needs the right to read work for both', async () => {
  const { site } = expressionDesk();
  const door = createDoor({ site, routes: expressionRoutes });
  const ask = async (path: string, body: Json, scopes: string[]) => {
    const app = { appId: 'f0c2a1de-0000-4000-8000-000000000001', asApp: true, scopes: new Set(scopes) };
    const headers = { 'Content-Type': 'application/json' };
    const request = new Request(`http://localhost:8086${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers,
    });
    return (await door.fetch(request, { client: 'app', accountId: account('app-tierline'), app })).status;
  };
  expect(await ask(EVALUATE, { expression: '1' }, ['read:jira-work'])).toBe(200);
  expect(await ask(ANALYSE, { expressions: ['1'] }, ['read:jira-work'])).toBe(200);
  expect(await ask(EVALUATE, { expression: '1' }, ['write:jira-work'])).toBe(401);
  expect(await ask(ANALYSE, { expressions: ['1'] }, ['write:jira-work'])).toBe(401);
});

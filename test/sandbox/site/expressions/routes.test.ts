import type { Json, JsonObject } from '../../../../sandbox/json';
import { createDoor } from '../../../../sandbox/site/door';
import { evaluateExpression } from '../../../../sandbox/site/expressions/evaluate';
import { EXPRESSION_LIMITS } from '../../../../sandbox/site/expressions/limits';
import { requestVariables } from '../../../../sandbox/site/expressions/request-context';
import { expressionRoutes } from '../../../../sandbox/site/expressions/routes';
import { cloudClients } from '../../../support/jira-js';
import { account, LEVEL } from '../issues/a-desk';
import { expressionDesk } from './expression-desk';

const EVALUATE = '/rest/api/3/expression/evaluate';
const ANALYSE = '/rest/api/3/expression/analyse';

function aSite() {
  const desk = expressionDesk();
  const door = createDoor({ site: desk.site, routes: expressionRoutes });
  const post = async (path: string, body: Json, as: string | null = 'agent-l1') => {
    const response = await door.fetch(
      new Request(`http://localhost:8086${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      }),
      { client: 'rest', accountId: as === null ? null : account(as) },
    );
    return { status: response.status, body: (await response.json()) as JsonObject };
  };
  return {
    ...desk,
    door,
    post,
    evaluate: (expression: string, context: Json = {}, as?: string | null) =>
      post(EVALUATE, { expression, context }, as),
  };
}

describe('evaluating over REST', () => {
  it('makes an object of an issue, and tells what that took when asked', async () => {
    const { post, issue } = aSite();
    issue.values[LEVEL] = 'L2';
    const body = { expression: `{ key: issue.key, level: issue.${LEVEL} }`, context: { issue: { key: 'HELP-1' } } };
    expect((await post(EVALUATE, body)).body).toEqual({ value: { key: 'HELP-1', level: 'L2' } });
    const { complexity } = (await post(`${EVALUATE}?expand=meta.complexity`, body)).body['meta'] as JsonObject;
    expect(complexity).toMatchObject({
      steps: { limit: 10_000 },
      expensiveOperations: { value: 1, limit: 10 },
      beans: { value: 0, limit: 1_000 },
      primitiveValues: { value: 2, limit: 10_000 },
    });
  });

  it('answers typed values as REST answers them', async () => {
    const { evaluate, issue } = aSite();
    const { body } = await evaluate(
      '[issue, issue.status, user, issue.created, () => 1]'.replace('() => 1', 'x => 1'),
      {
        issue: { id: Number(issue.id) },
      },
    );
    const status = { name: 'Waiting for support', statusCategory: { key: 'indeterminate' } };
    expect(body['value']).toMatchObject([
      { key: 'HELP-1', fields: { summary: 'Mail does not arrive', status } },
      status,
      { accountId: account('agent-l1') },
      expect.stringMatching(/^2026-11-16T/),
      'x => 1',
    ]);
  });

  it('loads issues by JQL, page by page', async () => {
    const { evaluate, request } = aSite();
    request();
    const jql = { query: 'project = HELP ORDER BY key ASC', maxResults: 1 };
    const first = (await evaluate('issues.map(i => i.key)', { issues: { jql } })).body;
    const { jql: page } = (first['meta'] as JsonObject)['issues'] as {
      jql: { nextPageToken: string; isLast: boolean };
    };
    expect([first['value'], page.isLast]).toEqual([['HELP-1'], false]);
    const next = { ...jql, nextPageToken: page.nextPageToken };
    expect((await evaluate('issues.map(i => i.key)', { issues: { jql: next } })).body).toMatchObject({
      value: ['HELP-2'],
      meta: { issues: { jql: { isLast: true } } },
    });
  });

  it('takes a project, a desk, a request and variables of one’s own', () => {
    const { issue, site } = aSite();
    // Without the door: the schema of the specification shows a list for `custom`, its description an object.
    const { variables } = requestVariables(
      site,
      { client: 'rest', accountId: account('agent-l1') },
      {
        project: { key: 'HELP' },
        serviceDesk: Number(site.projects.get('10000')!.serviceDesk!.id),
        customerRequest: Number(issue.id),
        custom: {
          listed: [{ type: 'issue', key: 'HELP-1' }],
          me: { type: 'user', accountId: account('agent-l1') },
          config: { type: 'json', value: { a: 1 } },
          nothing: { type: 'json' },
        },
      },
    );
    const { value } = evaluateExpression(
      '[project.key, serviceDesk.project == project, customerRequest.issue == listed[0], me == user, config.a, nothing]',
      { variables, limits: EXPRESSION_LIMITS },
    );
    expect(value).toEqual(['HELP', true, true, true, 1, null]);
  });

  it('is 404 for what the caller may not see, whoever asks', async () => {
    const { evaluate, issue, site } = aSite();
    const desk = Number(site.projects.get('10000')!.serviceDesk!.id);
    const contexts: Json[] = [
      { issue: { key: 'HELP-1' } },
      { customerRequest: Number(issue.id) },
      { project: { key: 'HELP' } },
      { serviceDesk: desk },
    ];
    for (const context of contexts) {
      expect((await evaluate('1', context, 'outsider')).status).toBe(404);
      expect((await evaluate('1', context, 'agent-l1')).status).toBe(200);
    }
    expect((await evaluate('user', {}, null)).body).toEqual({ value: null });
    expect((await evaluate('1', { issue: { key: 'HELP-1' } }, null)).status).toBe(404);
  });

  it('refuses with 400 in the words of the reference', async () => {
    const { evaluate, post } = aSite();
    const failed = await evaluate('issue.nowhere', { issue: { key: 'HELP-1' } });
    expect(failed).toMatchObject({
      status: 400,
      body: {
        errorMessages: [expect.stringMatching(/^Evaluation failed: "issue.nowhere" - Unrecognized property/)],
        errors: {},
      },
    });
    expect(await evaluate('1', { issue: { key: 'HELP-1', id: 1 } })).toMatchObject({ status: 400 });
    expect(await evaluate('1', { issues: { jql: { query: 'ORDER BY key' } } })).toMatchObject({ status: 400 });
    expect(await post(EVALUATE, { context: {} })).toMatchObject({ status: 400 });
  });

  it('is 501 where the sandbox cannot follow', async () => {
    const { evaluate } = aSite();
    expect((await evaluate('issue.votes', { issue: { key: 'HELP-1' } })).status).toBe(501);
    expect((await evaluate('1', { sprint: 1 })).status).toBe(501);
  });
});

describe('analysing over REST', () => {
  it('tells of each expression whether it can be read, and where not', async () => {
    const { post } = aSite();
    const { body } = await post(ANALYSE, {
      expressions: ['issue.key', 'let', `'${'x'.repeat(1_040)}'`, Array(101).fill('1').join('+')],
    });
    expect(body['results']).toMatchObject([
      { expression: 'issue.key', valid: true },
      { valid: false, errors: [{ line: 1, column: 4, type: 'syntax' }] },
      {
        valid: false,
        errors: [{ message: 'Jira expression is too long (1042), limit: 1000 characters', type: 'other' }],
      },
      { valid: false, errors: [{ message: 'Jira expression has too many nodes (101), limit: 100 leaves' }] },
    ]);
  });

  it('is 400 for a check that Jira has not', async () => {
    expect((await aSite().post(`${ANALYSE}?check=style`, { expressions: ['1'] })).status).toBe(400);
  });
});

test('a client of Jira Cloud evaluates and analyses', async () => {
  const { door } = aSite();
  const { jiraExpressions } = cloudClients(door)(account('agent-l1'));
  const context = { issue: { key: 'HELP-1' }, issues: { jql: { query: 'project = HELP' } } };
  const found = await jiraExpressions.evaluateJSISJiraExpression({
    expression: '[issue.key, issues.length]',
    context,
    expand: 'meta.complexity',
  });
  expect([found.value, found.meta?.issues?.jql?.isLast]).toEqual([['HELP-1', 1], true]);
  const { results } = await jiraExpressions.analyseExpression({ expressions: ['issue.key'] });
  expect(results[0]?.valid).toBe(true);
});

import { SUMMARY, type Example } from '../scene';

export function expressions(example: Example): void {
  example('an expression is evaluated on a ticket', {}, async ({ me, ticket }) => {
    const { key } = await ticket();
    const { value } = await me.jira.jiraExpressions.evaluateJSISJiraExpression({
      expression: '[issue.key, issue.summary, user.accountId]',
      context: { issue: { key } },
    });
    expect(value).toEqual([key, SUMMARY, me.accountId]);
  });

  example('what is wrong with the syntax of an expression is said', {}, async ({ me }) => {
    const { results } = await me.jira.jiraExpressions.analyseExpression({
      expressions: ['issue.comments.map(it => it.author)', 'issue.'],
      check: 'syntax',
    });
    expect(results).toMatchObject([{ valid: true }, { valid: false, errors: [{ type: 'syntax' }] }]);
  });
}

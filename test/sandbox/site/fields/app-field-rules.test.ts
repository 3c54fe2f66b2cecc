import type { Field } from '../../../../sandbox/site/model';
import { formattedValue } from '../../../../sandbox/site/fields/app-field-rules';
import { account, aDesk, LEVEL, SCORE, SINCE } from '../issues/a-desk';

type Rule = NonNullable<NonNullable<Field['app']>['validation']>;

/** The desk with a rule on the app's field `Support Level`, or another. */
function withRule(validation: Rule, fieldId = LEVEL) {
  const desk = aDesk();
  desk.site.fields.get(fieldId)!.app!.validation = validation;
  return desk;
}
const edit = (desk: ReturnType<typeof aDesk>, value: string | null, as = 'agent-l1') =>
  desk.as(as)('PUT', '/rest/api/3/issue/HELP-1', { fields: { [LEVEL]: value } });

test('a value is taken when the rule says true, and refused in the manifest’s words when it says false', async () => {
  const desk = withRule({
    expression: `value == null || ['L1', 'L2'].includes(value)`,
    errorMessage: 'No such level.',
  });
  expect(await edit(desk, 'L2')).toMatchObject({ status: 204 });
  expect(await edit(desk, 'L9')).toEqual({
    status: 400,
    body: { errorMessages: [], errors: { [LEVEL]: 'No such level.' } },
  });
});

test('a text that the rule answers, or that its message makes, is what people read', async () => {
  const spoken = withRule({ expression: `value == 'L1' ? true : 'Not ' + value + ' in ' + project.key` });
  expect((await edit(spoken, 'L2')).body).toMatchObject({ errors: { [LEVEL]: 'Not L2 in HELP' } });
  const made = withRule({ expression: 'false', errorMessage: { expression: '`${fieldId} on ${issue.key}`' } });
  expect((await edit(made, 'L2')).body).toMatchObject({ errors: { [LEVEL]: `${LEVEL} on HELP-1` } });
});

test('a rule that fails takes nothing', async () => {
  const desk = withRule({ expression: 'value.nowhere', errorMessage: 'Refused.' });
  expect((await edit(desk, 'L2')).body).toMatchObject({ errors: { [LEVEL]: 'Refused.' } });
});

test('a rule knows who sets the value', async () => {
  const desk = withRule({ expression: `user.accountId == '${account('agent-l2')}'`, errorMessage: 'Not yours.' });
  expect((await edit(desk, 'L2', 'agent-l1')).status).toBe(400);
  expect((await edit(desk, 'L2', 'agent-l2')).status).toBe(204);
});

test('a date-time comes as a Date', async () => {
  const desk = withRule({ expression: 'value <= new Date()', errorMessage: 'In the future.' }, SINCE);
  const set = (at: string) => desk.as('agent-l1')('PUT', '/rest/api/3/issue/HELP-1', { fields: { [SINCE]: at } });
  expect((await set('2026-11-16T09:00:00.000+0000')).status).toBe(204);
  expect((await set('2026-11-16T09:00:01.000+0000')).status).toBe(400);
});

test('a creation is judged too, without an issue and with an empty value when none is sent', async () => {
  const desk = withRule({ expression: `issue == null && value != null`, errorMessage: 'Say the level.' });
  const create = (fields: Record<string, string>) =>
    desk.as('agent-l1')('POST', '/rest/api/3/issue', {
      fields: { project: { key: 'HELP' }, issuetype: { name: 'Incident' }, summary: 'Mail is down', ...fields },
    });
  expect((await create({})).body).toMatchObject({ errors: { [LEVEL]: 'Say the level.' } });
  expect((await create({ [LEVEL]: 'L1' })).status).toBe(201);
});

test('what expressions cannot do here is loud', async () => {
  const desk = withRule({ expression: 'issue.votes > 1' });
  expect((await edit(desk, 'L2')).status).toBe(501);
});

test('a formatter makes the text that lists show; without one, or when it fails, there is none', () => {
  const { site } = aDesk();
  const issue = [...site.issues.values()][0]!;
  const field = site.fields.get(SCORE)!;
  const shown = () => formattedValue(site, account('agent-l1'), site.projects.get('10000')!, issue, field, 30);
  expect(shown()).toBeUndefined();
  field.app!.formatter = { expression: '`${value}% of ${issue.key}`', export: false };
  expect(shown()).toBe('30% of HELP-1');
  field.app!.formatter = { expression: 'value.nowhere', export: false };
  expect(shown()).toBeUndefined();
});

test('an issue’s rendered fields have the formatter’s text, and nothing for a field without one', async () => {
  const desk = aDesk();
  const shown = async () => {
    const { body } = await desk.as('agent-l1')('GET', `/rest/api/3/issue/HELP-1?fields=${SCORE}&expand=renderedFields`);
    return (body as { renderedFields: Record<string, unknown> }).renderedFields[SCORE];
  };
  expect(await shown()).toBeNull();
  desk.site.fields.get(SCORE)!.app!.formatter = { expression: '`of ${issue.key}`', export: false };
  expect(await shown()).toBe('of HELP-1');
});

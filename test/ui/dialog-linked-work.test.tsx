import {
  answerWith,
  button,
  byType,
  JiraAnswer,
  jiraAnswers,
  lineOf,
  press,
  requests,
  settled,
  textOf,
} from '../support/forge-ui';
import { MONDAY } from '../support/builders';
import {
  answerBoth,
  asked,
  errors,
  everythingWorks,
  facts,
  fill,
  input,
  jira,
  openDialog,
  told,
} from '../support/open-dialog';

const opened = { outcome: 'opened', id: '10900', key: 'DEV-12', notes: 'written' };

const aField = (fieldId: string, name: string, schema: object, over: object = {}) => ({
  fieldId,
  key: fieldId,
  name,
  required: true,
  hasDefaultValue: false,
  operations: ['set'],
  schema,
  ...over,
});
const OURS = [
  aField('summary', 'Summary', { type: 'string', system: 'summary' }),
  aField('project', 'Space', { type: 'project', system: 'project' }),
  aField('issuetype', 'Work type', { type: 'issuetype', system: 'issuetype' }),
  aField('reporter', 'Reporter', { type: 'user', system: 'reporter' }),
  aField('cf-team', 'Team', { type: 'team', custom: 'atlassian-team' }),
  aField('customfield_1', 'Optional', { type: 'string', custom: 'textfield' }, { required: false }),
  aField('customfield_2', 'Defaulted', { type: 'string', custom: 'textfield' }, { hasDefaultValue: true }),
];
const CUSTOM = 'com.atlassian.jira.plugin.system.customfieldtypes';
const CHOICES = [
  { id: '71', value: 'Production' },
  { id: '72', value: 'Test' },
];
const ASKED = [
  aField('customfield_10', 'Version', { type: 'string', custom: `${CUSTOM}:textfield` }),
  aField('customfield_11', 'Steps', { type: 'string', custom: `${CUSTOM}:textarea` }),
  aField('customfield_12', 'Place', { type: 'option', custom: `${CUSTOM}:select` }, { allowedValues: CHOICES }),
  aField(
    'components',
    'Components',
    { type: 'array', items: 'component', system: 'components' },
    { allowedValues: [{ id: '8', name: 'API' }] },
  ),
  aField('customfield_13', 'Customers', { type: 'number', custom: `${CUSTOM}:float` }),
  aField('duedate', 'Due date', { type: 'date', system: 'duedate' }),
  aField('customfield_14', 'Seen at', { type: 'datetime', custom: `${CUSTOM}:datetime` }),
  aField('customfield_15', 'Contact', { type: 'user', custom: `${CUSTOM}:userpicker` }),
  aField('labels', 'Labels', { type: 'array', items: 'string', system: 'labels' }),
];

const creating = (fields: unknown[]) =>
  jiraAnswers((request) =>
    request.path.includes('/createmeta/')
      ? { startAt: 0, maxResults: 200, total: fields.length, fields }
      : jira(request),
  );
const metaReads = () => requests().filter(({ path }) => path.includes('/createmeta/'));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: MONDAY });
  everythingWorks();
  creating(OURS);
  answerWith(() => ({ ok: true, value: opened }));
});
afterEach(() => void vi.useRealTimers());

test('one chooses to keep the ticket; only then is read what the work needs, once', async () => {
  await openDialog();
  expect(metaReads()).toEqual([]);
  await fill('way', 'linked-work');
  expect(metaReads().map(({ path }) => path)).toEqual([
    '/rest/api/3/issue/createmeta/DEV/issuetypes/10006?maxResults=200',
  ]);
  expect(lineOf()).toContain('Opened in DEV. This ticket stays with you and the customer.');
  expect(textOf()).not.toContain('Also needed in DEV');
  expect(textOf()).not.toContain('Reply to the customer');
  await fill('way', 'escalate');
  expect(button('Escalate to Technical Support')).toBeDefined();
});

test('work is opened with the ticket’s summary and two answers', async () => {
  await openDialog({ start: 'linked-work' });
  expect(input('summary')!.props['defaultValue']).toBe('The VPN drops every ten minutes');
  await answerBoth();
  await press('Open linked work');
  await settled();
  expect(asked('linked-work.open')).toMatchObject([
    {
      level: 'L3',
      summary: 'The VPN drops every ten minutes',
      fields: {},
      notes: { reported: 'It breaks off in every call.' },
    },
  ]);
  expect(told.done).toEqual([opened]);
});

test('what was typed before is kept when one chooses the other way', async () => {
  await openDialog();
  await answerBoth();
  await fill('way', 'linked-work');
  expect(input('note-tried')!.props['defaultValue']).toBe('Restarted the client twice, error 809 each time.');
  expect(input('note-tried')!.props['autoFocus']).toBe(false);
});

test('every kind of field that the work type requires is asked for, and sent as Jira takes it', async () => {
  creating([...OURS, ...ASKED]);
  await openDialog({ start: 'linked-work' });
  await answerBoth();
  await press('Open linked work');
  expect(asked('linked-work.open')).toEqual([]);
  // The picker of people says it below its own name.
  expect(errors()).toHaveLength(8);
  await fill('customfield_10', '5.2.1');
  await fill('customfield_11', 'Sign in\n\nWait');
  await fill('customfield_12', { label: 'Test', value: '72' });
  await fill('components', [{ label: 'API', value: '8' }]);
  await fill('customfield_13', 'many');
  await fill('duedate', '2026-11-20');
  const [, day] = byType('DatePicker');
  (day!.props['onChange'] as (value: string) => void)('2026-11-16');
  await settled();
  (byType('TimePicker')[0]!.props['onChange'] as (value: string) => void)('09:30');
  await settled();
  await fill('customfield_15', { id: 'l3-agent', name: 'L3 agent' });
  await fill('labels', 'vpn  finance');
  await press('Open linked work');
  expect(errors()).toEqual(['This is not a number.']);
  await fill('customfield_13', '11,5');
  await press('Open linked work');
  const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  expect(asked('linked-work.open')).toMatchObject([
    {
      fields: {
        customfield_10: '5.2.1',
        customfield_11: { type: 'doc', version: 1, content: [text('Sign in'), text('Wait')] },
        customfield_12: { id: '72' },
        components: [{ id: '8' }],
        customfield_13: 11.5,
        duedate: '2026-11-20',
        customfield_14: new Date('2026-11-16T09:30').toISOString().replace('Z', '+0000'),
        customfield_15: { accountId: 'l3-agent' },
        labels: ['vpn', 'finance'],
      },
    },
  ]);
});

test('a required field that cannot be asked for is named, with the way to create the work by hand', async () => {
  creating([
    ...OURS,
    aField('customfield_20', 'Affected services', { type: 'array', items: 'cmdb-object-field', custom: 'cmdb' }),
  ]);
  await openDialog({ start: 'linked-work' });
  expect(textOf()).toContain('This work cannot be opened from here: DEV needs Affected services.');
  expect(textOf()).toContain('Create it by hand, then link it to HELP-1.');
  expect(byType('Link')[0]!.props['href']).toBe('/secure/CreateIssueDetails!init.jspa?pid=10002&issuetype=10006');
  expect(button('Open linked work')).toBeUndefined();
});

test('where one may not create work, one is told, and can try again', async () => {
  jiraAnswers((request) => (request.path.includes('/createmeta/') ? new JiraAnswer(400) : jira(request)));
  await openDialog({ start: 'linked-work' });
  expect(textOf()).toContain('You may lack the right to create work in DEV');
  expect(button('Open linked work')).toBeUndefined();
  creating(OURS);
  await press('Try again');
  await settled();
  expect(button('Open linked work')).toBeDefined();
});

test('Jira’s objection to a field stands at that field', async () => {
  creating([...OURS, ASKED[0]]);
  const problem = { happened: 'Jira did not take it.', means: 'Nothing was changed.', next: 'Correct it.' };
  answerWith(() => ({ ok: false, problem: { ...problem, field: 'fields.customfield_10' } }));
  await openDialog({ start: 'linked-work' });
  await answerBoth();
  await fill('customfield_10', 'x');
  await press('Open linked work');
  await settled();
  expect(errors()).toEqual(['Jira did not take it. Correct it.']);
  await fill('customfield_10', '5.2.1');
  expect(errors()).toEqual([]);
});

test('work whose notes did not reach the ticket says so before the dialog closes', async () => {
  answerWith(() => ({ ok: true, value: { ...opened, notes: 'not-written' } }));
  await openDialog({ start: 'linked-work' });
  await answerBoth();
  await press('Open linked work');
  await settled();
  expect(textOf()).toContain('DEV-12 is open');
  expect(told.done).toEqual([]);
  await press('Close');
  expect(told.done).toMatchObject([{ key: 'DEV-12' }]);
});

test('from the highest level that has a place, there is nothing to choose', async () => {
  await openDialog({
    ticket: facts({ level: 'L3', team: { id: 't-prod', name: 'Product Engineering' } }),
    start: 'escalate',
  });
  expect(textOf()).not.toContain('How does it go on?');
  expect(textOf()).toContain('This ticket cannot be escalated now.');
});

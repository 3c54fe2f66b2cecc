import { controlOf, missingIn, valuesOf } from '../../../../sandbox/web/client/portal/form-values';
import { typesByGroup } from '../../../../sandbox/web/client/portal/groups';
import { valueWords } from '../../../../sandbox/web/client/portal/values';
import type { FormField, RequestType } from '../../../../sandbox/web/client/portal/wire';

const field = (fieldId: string, more: Partial<FormField> = {}): FormField => ({
  fieldId,
  name: fieldId,
  description: '',
  required: false,
  visible: true,
  validValues: [],
  jiraSchema: { type: 'string' },
  ...more,
});
const type = (id: string, groupIds: string[], more: Partial<RequestType> = {}): RequestType => ({
  id,
  name: `Type ${id}`,
  description: '',
  helpText: '',
  groupIds,
  ...more,
});

const summary = field('summary', { required: true });
const description = field('description', { jiraSchema: { type: 'string', system: 'description' } });
const urgency = field('urgency', { validValues: [{ value: '7', label: 'High' }], jiraSchema: { type: 'option' } });
const approvers = field('approvers', { required: true, jiraSchema: { type: 'array', items: 'user' } });

describe('the form of a request', () => {
  it('asks for each field in its way', () => {
    expect([summary, description, urgency, approvers].map(controlOf)).toEqual(['line', 'text', 'choice', 'people']);
  });

  it('sends what was filled in, in the form of the API', () => {
    const entered = { summary: 'No mail', urgency: '7', approvers: ['712020:manager'], description: ' ' };
    expect(valuesOf([summary, description, urgency, approvers], entered)).toEqual({
      summary: 'No mail',
      urgency: { id: '7' },
      approvers: [{ accountId: '712020:manager' }],
    });
  });

  it('says what is still needed', () => {
    expect(missingIn([summary, description, approvers], { summary: '  ', approvers: [] })).toEqual([
      'summary',
      'approvers',
    ]);
  });
});

describe('what can be asked for', () => {
  const groups = [
    { id: '1', name: 'Common' },
    { id: '2', name: 'Computers' },
    { id: '3', name: 'Empty' },
  ];

  it('stands in the portal’s groups, in its order, and in several where it belongs to several', () => {
    const found = typesByGroup(groups, [type('1', ['2', '1']), type('2', ['2'])]);
    expect(found.map(({ name, types }) => [name, types.map(({ id }) => id)])).toEqual([
      ['Common', ['1']],
      ['Computers', ['1', '2']],
    ]);
  });

  it('leaves out what stands in no group, and what the account may not raise', () => {
    expect(typesByGroup(groups, [type('1', []), type('2', ['1'], { canCreateRequest: false })])).toEqual([]);
  });

  it('keeps what speaks of the words that are searched for', () => {
    const mouse = type('1', ['1'], { description: 'A mouse or a monitor' });
    expect(typesByGroup(groups, [mouse, type('2', ['1'])], 'MOUSE')[0]?.types).toEqual([mouse]);
  });
});

describe('a field’s value', () => {
  it.each<[string, unknown, string | undefined]>([
    ['a text', 'Payroll', 'Payroll'],
    ['an option', { id: '7', value: 'High' }, 'High'],
    ['people', [{ displayName: 'L1 agent' }, { displayName: 'Customer' }], 'L1 agent, Customer'],
    ['nothing', [], undefined],
  ])('is read as words: %s', (_what, value, words) => {
    expect(valueWords(value)).toBe(words);
  });
});

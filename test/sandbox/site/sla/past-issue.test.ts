import type { ChangeItem, Issue } from '../../../../sandbox/site/model';
import { issueAfter } from '../../../../sandbox/site/sla/past-issue';
import { ready } from '../../seed/fresh-site';

const { site, help } = ready();
const FIELD = { name: 'customfield_19001', kind: 'number' } as const;
site.fields.set(FIELD.name, { id: FIELD.name, key: FIELD.name, name: 'Seats', kind: FIELD.kind, custom: true });
const TEXT = 'customfield_19002';
site.fields.set(TEXT, { id: TEXT, key: TEXT, name: 'Asset', kind: 'string', custom: true });
const TEAM = [...site.fields.values()].find((it) => it.kind === 'team')!.id;

type Names = Pick<ChangeItem, 'from' | 'fromString'>;
const item = (fieldId: string, before: Partial<Names>): ChangeItem => ({
  field: fieldId,
  fieldId,
  fieldtype: 'custom',
  from: null,
  fromString: null,
  to: null,
  toString: null,
  ...before,
});
/** The issue as it stood before one change. */
function before(...items: ChangeItem[]): Issue {
  const issue = help.raise();
  issue.history.push({ id: '1', author: 'agent', at: 0, items });
  return issueAfter(site, issue, 0);
}
const valueBefore = (fieldId: string, names: Partial<Names>): unknown => before(item(fieldId, names)).values[fieldId];

describe('an issue as it was', () => {
  test('has numbers and texts again where the history has words', () => {
    expect(valueBefore(FIELD.name, { fromString: '12.5' })).toBe(12.5);
    expect(valueBefore(FIELD.name, { fromString: '0' })).toBe(0);
    expect(valueBefore(FIELD.name, { fromString: '' })).toBeNull();
    expect(valueBefore(FIELD.name, { fromString: null })).toBeNull();
    expect(valueBefore(TEXT, { fromString: 'Printer', from: 'not this' })).toBe('Printer');
    expect(valueBefore('summary', { fromString: 'Was called so', from: 'not this' })).toBe('Was called so');
    expect(valueBefore('labels', { fromString: 'vpn finance' })).toEqual(['vpn', 'finance']);
    expect(valueBefore('labels', { fromString: '' })).toEqual([]);
    expect(valueBefore('priority', { from: '2', fromString: 'High' })).toBe('2');
  });

  test('is with the team of the name, where only that is known', () => {
    const [first, second] = site.teams;
    expect(valueBefore(TEAM, { from: 'by-id', fromString: second!.name })).toBe('by-id');
    expect(valueBefore(TEAM, { fromString: second!.name })).toBe(second!.id);
    expect(valueBefore(TEAM, { fromString: first!.name })).toBe(first!.id);
    expect(valueBefore(TEAM, { fromString: 'A team that is gone' })).toBeNull();
  });

  test('has its type, status and request type of then, or of now where the history is silent', () => {
    const now = before();
    expect(before(item('issuetype', { from: '9' })).typeId).toBe('9');
    expect(before(item('issuetype', {})).typeId).toBe(now.typeId);
    expect(before(item('status', { from: '77' })).statusId).toBe('77');
    expect(before(item('status', {})).statusId).toBe(now.statusId);
    const requestType = [...site.fields.values()].find((it) => it.kind === 'request-type')!.id;
    expect(before(item(requestType, { from: '3' })).requestTypeId).toBe('3');
    expect(before(item(requestType, {})).requestTypeId).toBeUndefined();
  });

  test('keeps the present value of what the history holds as a rendering, or of a field that is gone', () => {
    const kinds = ['adf', 'datetime', 'issuelinks', 'comment', 'sla'] as const;
    const lost = kinds.map((kind) => [...site.fields.values()].find((it) => it.kind === kind)?.id ?? `of-${kind}`);
    for (const [index, id] of lost.entries())
      if (!site.fields.has(id)) site.fields.set(id, { ...site.fields.get(TEXT)!, id, key: id, kind: kinds[index]! });
    const past = before(...[...lost, 'gone'].map((id) => item(id, { from: 'x', fromString: 'x' })));
    for (const id of [...lost, 'gone']) expect([id, past.values[id] === 'x']).toEqual([id, false]);
  });

  test('is a copy: the issue itself stays as it is', () => {
    const issue = help.raise();
    const summary = issue.values['summary'];
    issue.history.push({ id: '1', author: 'agent', at: 0, items: [item('summary', { fromString: 'Before' })] });
    expect(issueAfter(site, issue, 0).values['summary']).toBe('Before');
    expect(issueAfter(site, issue, 1).values['summary']).toBe(summary);
    expect(issue.values['summary']).toBe(summary);
  });
});

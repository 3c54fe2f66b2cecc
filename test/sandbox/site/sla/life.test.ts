import type { ChangeItem, Issue } from '../../../../sandbox/site/model';
import { anyHit } from '../../../../sandbox/site/sla/conditions';
import { lifeOf, type Change, type Moment } from '../../../../sandbox/site/sla/life';
import { anIssue, at } from './lives';

const minute = (n: number): number => at('2026-11-23T09:00') + n * 60_000;
const lived = (issue: Issue): Moment[] => lifeOf(issue, (author) => author === 'customer');
const after = { status: 'waiting', assignee: null, resolution: null, dueDate: null };
const item = (field: string, from: string | null, to: string | null): ChangeItem => ({
  field,
  fieldtype: 'jira',
  from,
  fromString: from,
  to,
  toString: to,
});

describe('the life of a request', () => {
  test('begins as it was created, whatever it is by now', () => {
    const { issue } = anIssue(minute(0), 'waiting')
      .movesAndAssigns(minute(1), 'progress', 'l1')
      .resolved(minute(2), 'done')
      .due(minute(3), '2026-12-01');
    expect(lived(issue)).toEqual([
      { at: minute(0), created: true, after, changes: 0 },
      {
        at: minute(1),
        entered: 'progress',
        assignee: { from: null, to: 'l1' },
        after: { ...after, status: 'progress', assignee: 'l1' },
        changes: 1,
      },
      expect.objectContaining({ resolution: { from: null, to: 'done' }, changes: 2 }),
      expect.objectContaining({ dueDate: { from: null, to: '2026-12-01' }, changes: 3 }),
    ]);
  });

  test('has what it was created with, though no change tells of it', () => {
    const { issue } = anIssue(minute(0), 'waiting');
    Object.assign(issue.values, { assignee: 'l1', resolution: 'done', duedate: '2026-12-01' });
    expect(lived(issue)[0]?.after).toEqual({
      status: 'waiting',
      assignee: 'l1',
      resolution: 'done',
      dueDate: '2026-12-01',
    });
  });

  test('takes an empty text, and what is no text, for nothing', () => {
    const { issue } = anIssue(minute(0), 'waiting');
    Object.assign(issue.values, { assignee: '', resolution: { id: '1' } });
    issue.history.push({ id: '0', author: 'agent', at: minute(1), items: [item('assignee', 'l1', '')] });
    const [created, unassigned] = lived(issue);
    expect(created?.after).toEqual({ ...after, assignee: 'l1' });
    expect(unassigned).toMatchObject({ assignee: { from: 'l1', to: null }, after });
  });

  test('stays in its status when a change of it names none', () => {
    const { issue } = anIssue(minute(0), 'waiting');
    issue.history.push({ id: '0', author: 'agent', at: minute(1), items: [item('status', null, null)] });
    expect(lived(issue).map((it) => it.after.status)).toEqual(['waiting', 'waiting']);
  });

  test('counts changes that no SLA looks at, but has no moment of them', () => {
    const { issue } = anIssue(minute(0), 'waiting');
    issue.history.push({ id: '0', author: 'agent', at: minute(1), items: [item('summary', 'a', 'b')] });
    issue.history.push({
      id: '1',
      author: 'agent',
      at: minute(2),
      items: [item('labels', '', 'vpn'), item('assignee', null, 'l1')],
    });
    const moments = lived(issue);
    expect(moments.map((it) => [it.at, it.changes])).toEqual([
      [minute(0), 0],
      [minute(2), 2],
    ]);
    expect(moments[1]).toEqual({
      at: minute(2),
      assignee: { from: null, to: 'l1' },
      after: { ...after, assignee: 'l1' },
      changes: 2,
    });
  });

  test('has public comments at their time, one of the same millisecond after the change', () => {
    const { issue } = anIssue(minute(0), 'waiting')
      .comments(minute(1), 'customer')
      .comments(minute(2), 'agent')
      .comments(minute(3), 'agent', false)
      .comments(minute(4), 'agent')
      .moves(minute(2), 'progress')
      .moves(minute(3), 'customer');
    expect(lived(issue).map((it) => [it.at, it.entered ?? it.comment, it.after.status, it.changes])).toEqual([
      [minute(0), undefined, 'waiting', 0],
      [minute(1), 'by-customer', 'waiting', 0],
      [minute(2), 'progress', 'progress', 1],
      [minute(2), 'for-customers', 'progress', 1],
      [minute(3), 'customer', 'customer', 2],
      [minute(4), 'for-customers', 'customer', 2],
    ]);
  });

  test('has its loops between the changes they lie between, in the order of time with comments', () => {
    const it = anIssue(minute(0), 'waiting');
    it.loops(minute(1)).comments(minute(2), 'agent').loops(minute(3));
    it.moves(minute(4), 'progress').loops(minute(5)).comments(minute(4.5), 'customer');
    expect(lived(it.issue).map((one) => [one.at, one.entered ?? one.comment, one.changes])).toEqual([
      [minute(0), undefined, 0],
      [minute(1), 'waiting', 0],
      [minute(2), 'for-customers', 0],
      [minute(3), 'waiting', 0],
      [minute(4), 'progress', 1],
      [minute(4.5), 'by-customer', 1],
      [minute(5), 'progress', 1],
    ]);
  });
});

describe('a change of assignee or due date', () => {
  const hits = (change: Change) => {
    const moment = (it: Partial<Moment>): Moment => ({ at: minute(0), after, changes: 1, ...it });
    const assignee = (['from-unassigned', 'to-unassigned', 'changed'] as const).filter((how) =>
      anyHit([{ on: 'assignee', change: how }], moment({ assignee: change })),
    );
    const dueDate = (['set', 'cleared', 'changed'] as const).filter((how) =>
      anyHit([{ on: 'due-date', change: how }], moment({ dueDate: change })),
    );
    return [assignee, dueDate];
  };

  test.each<[Change, string[], string[]]>([
    [{ from: null, to: 'a' }, ['from-unassigned'], ['set']],
    [{ from: 'a', to: null }, ['to-unassigned'], ['cleared']],
    [{ from: 'a', to: 'b' }, ['changed'], ['changed']],
    [{ from: null, to: null }, [], []],
  ])('%j is of one kind', (change, assignee, dueDate) => {
    expect(hits(change)).toEqual([assignee, dueDate]);
  });

  test('is none where nothing of the sort happened', () => {
    expect(anyHit([{ on: 'assignee', change: 'changed' }], { at: minute(0), after, changes: 1 })).toBe(false);
    expect(anyHit([{ on: 'resolution', change: 'set' }], { at: minute(0), after, changes: 1 })).toBe(false);
  });
});

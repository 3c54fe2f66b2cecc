import { timelineOf } from '../../../../sandbox/web/client/portal/timeline';
import type { PortalStatus } from '../../../../sandbox/web/client/portal/wire';

const status = (name: string, at: number): PortalStatus => ({ name, at, category: 'indeterminate' });
const comment = (id: string, created: number, isPublic = true) => ({
  id,
  created,
  public: isPublic,
  body: `Words of ${id}`,
  author: { accountId: '712020:agent-l1', displayName: 'L1 agent' },
});

describe('what a customer is told about a request', () => {
  it('tells comments and new statuses in the order in which they happened', () => {
    const entries = timelineOf(
      [status('In Progress', 30), status('Waiting for support', 10)],
      [comment('1', 20), comment('2', 40)],
    );
    expect(entries.map(({ id }) => id)).toEqual(['comment-1', 'status-0', 'comment-2']);
  });

  it('does not tell the status the request was raised in: it had no other', () => {
    expect(timelineOf([status('Waiting for support', 10)], [])).toEqual([]);
  });

  it('tells apart what happened at one instant by the order in which it was told', () => {
    const entries = timelineOf([status('In Progress', 10), status('Waiting for support', 10)], []);
    expect(entries).toMatchObject([{ status: { name: 'In Progress' } }]);
  });

  it('never tells what only agents read, were it ever answered', () => {
    expect(timelineOf([], [comment('1', 20, false)])).toEqual([]);
  });

  it('names a status before the comment that was written with it', () => {
    const entries = timelineOf([status('Resolved', 20), status('Open', 0)], [comment('1', 20)]);
    expect(entries.map(({ kind }) => kind)).toEqual(['moved', 'said']);
  });
});

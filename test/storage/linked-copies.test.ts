import { createSqliteEngine } from '../../sandbox/forge/sql/sqlite';
import { sqlEndings } from '../../src/storage/endings';
import { sqlLinkedCopies } from '../../src/storage/linked-copies';
import { aSqlLedger, type SqlLedgerBench } from './sql-ledger';

let bench: SqlLedgerBench;
beforeEach(async () => {
  bench = await aSqlLedger(createSqliteEngine);
});
afterEach(() => bench.close());

const item = { type: '10007', side: 'outward', issueId: '20001', key: 'DEV-1', projectId: '10002' } as const;
const copy = {
  ...{ issueId: '10101', key: 'HELP-1', projectId: '10000', truncated: false, at: 5 },
  items: [{ ...item, level: null, done: false, resolved: false, guarded: true }],
};

test('a copy is kept, told and read again, with what may not be named', async () => {
  await sqlLinkedCopies.keep(copy);
  await sqlLinkedCopies.keep(copy);
  await sqlLinkedCopies.tell('10101', 'open', 'after 7');
  expect(await sqlLinkedCopies.of({ key: 'HELP-1' })).toEqual({ ...copy, told: 'open', comment: 'after 7' });
});

// What is told next is an update of that row: were it not there, the ticket would be told twice.
test('a copy of which nobody knows whether it was kept is tried again', async () => {
  bench.timeOut('INSERT INTO linked_copy', 'before');
  await expect(sqlLinkedCopies.keep(copy)).rejects.toThrow();
  await sqlLinkedCopies.keep(copy);
  expect(await sqlLinkedCopies.of({ id: '10101' })).not.toBeNull();
});

test('so is how a visit ended', async () => {
  const override = { by: 'manager', reason: 'The customer has left.' };
  const ending = { issueId: '10101', sequence: 1, projectId: '10000', at: 5, outcome: null, override };
  bench.timeOut('INSERT INTO ending', 'before');
  await expect(sqlEndings.keep(ending)).rejects.toThrow();
  await sqlEndings.keep(ending);
  expect(await sqlEndings.of('10101')).toEqual([ending]);
});

test('of much awaited work no answer is larger than Forge SQL gives, and nobody is left out', async () => {
  const wide = (n: number) => ({ ...item, issueId: String(20_001 + n), level: null, done: false, resolved: false });
  const items = Array.from({ length: 300 }, (_, n) => wide(n));
  const ids = Array.from({ length: 130 }, (_, n) => String(10_101 + n));
  for (const issueId of ids) await sqlLinkedCopies.keep({ ...copy, issueId, key: `HELP-${issueId}`, items });
  expect((await sqlLinkedCopies.ofAll(ids)).size).toBe(130);
  expect((await sqlLinkedCopies.holding('20300')).map(({ issueId }) => issueId)).toEqual(ids);
});

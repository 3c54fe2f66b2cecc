import { kvs } from '@forge/kvs';
import { createTimeline } from '../../sandbox/clock';
import { kvsService } from '../../sandbox/forge/kvs/service';
import { createSqliteEngine } from '../../sandbox/forge/sql/sqlite';
import { createSite } from '../../sandbox/site/site';
import { begun } from '../../src/domain/trial/advance';
import type { Trials } from '../../src/ports/trial';
import { sqlEndings } from '../../src/storage/endings';
import { sqlLinkedCopies } from '../../src/storage/linked-copies';
import { sqlErasing, storedTrials } from '../../src/storage/trials';
import { aSqlLedger } from '../storage/sql-ledger';
import { aPolicy, aVisit, MONDAY } from '../support/builders';
import { standOn, standOnNothing, tierlineIdentity } from '../support/forge-platform';
import { describeOnMariadb } from '../support/mariadb';
import { memoryTrials, NAMES } from '../support/in-memory/trial';

const record = (projectId: string, now = MONDAY) =>
  begun({
    policy: aPolicy({ desk: { projectId, projectKey: 'D' } }),
    names: NAMES,
    assignee: null,
    now,
    former: null,
  });

describe.each([
  ['stored', (): Trials => storedTrials],
  ['in-memory', memoryTrials],
])('%s trials', (_, make) => {
  beforeEach(() => {
    const timeline = createTimeline({ startAt: MONDAY });
    standOn({ site: createSite({ clock: timeline }), timeline, services: [kvsService(timeline, tierlineIdentity())] });
  });
  afterEach(standOnNothing);

  test('are kept one a desk, the last', async () => {
    const trials = make();
    expect([await trials.of('1'), await trials.all()]).toEqual([null, []]);
    await trials.keep(record('1'));
    await trials.keep(record('1', MONDAY + 1));
    await trials.keep(record('2'));
    expect(await trials.of('1')).toEqual(record('1', MONDAY + 1));
    expect((await trials.all()).map(({ projectId }) => projectId).toSorted()).toEqual(['1', '2']);
  });

  test('know which of them somebody wants to end, and list no wish as a trial', async () => {
    const trials = make();
    expect(await trials.askedToStop('1')).toBeNull();
    await trials.askToStop('1', MONDAY);
    expect([await trials.askedToStop('1'), await trials.askedToStop('2'), await trials.all()]).toEqual([
      MONDAY,
      null,
      [],
    ]);
  });
});

test('a trial of an unknown shape is none', async () => {
  const timeline = createTimeline({ startAt: MONDAY });
  standOn({ site: createSite({ clock: timeline }), timeline, services: [kvsService(timeline, tierlineIdentity())] });
  await kvs.set('trial:1', { shape: 99, trial: {} });
  expect(await storedTrials.of('1')).toBeNull();
  standOnNothing();
});

type Open = Parameters<typeof aSqlLedger>[0];

function erases(open: Open): void {
  test('takes all that is on record of it, and nothing of any other', async () => {
    const bench = await aSqlLedger(open);
    const { ledger } = bench;
    for (const issueId of ['10101', '10102']) {
      await ledger.open(aVisit({ issueId }));
      await ledger.report({ code: 'no-team', projectId: '10000', issueId, at: MONDAY, detail: '' });
      const override = { by: null, reason: 'r' };
      await sqlEndings.keep({ issueId, sequence: 1, projectId: '10000', at: MONDAY, outcome: null, override });
      await sqlLinkedCopies.keep({
        issueId,
        key: `H-${issueId}`,
        projectId: '10000',
        items: [],
        truncated: false,
        at: MONDAY,
      });
    }
    const lease = await ledger.lease('10101', 'over', MONDAY + 1_000);
    await sqlErasing.erase('10101');
    await sqlErasing.erase('10101');
    const left = async (issueId: string) => [
      (await ledger.visitsOf(issueId)).length,
      (await sqlEndings.of(issueId)).length,
      (await ledger.findings('10000', 9)).filter((finding) => finding.issueId === issueId).length,
      (await sqlLinkedCopies.of({ id: issueId })) === null ? 0 : 1,
    ];
    expect(await left('10101')).toEqual([0, 0, 0, 0]);
    expect(await left('10102')).toEqual([1, 1, 1, 1]);

    expect(lease).not.toBeNull();
    expect(await ledger.lease('10101', 'late news', MONDAY + 1_000)).toBeNull();
    await sqlErasing.eraseLease('10101');
    expect(await ledger.lease('10101', 'late news', MONDAY + 1_000)).not.toBeNull();
    await bench.close();
  });
}

describe('erasing a ticket on the embedded database', () => erases(createSqliteEngine));

describeOnMariadb('erasing a ticket on MariaDB', erases);

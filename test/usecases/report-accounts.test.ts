import { beginReport, goOnReporting } from '../../src/usecases/report-accounts';
import { MONDAY } from '../support/builders';
import { memoryLedger } from '../support/in-memory/ledger';
import {
  memoryNamesOnTickets,
  memoryPersonalData,
  memoryRegister,
  memoryReportMarks,
  memoryReportMessages,
} from '../support/in-memory/personal-data';

function aReport(rows: { account: string | null; issueId?: string }[], size = 2) {
  const clock = { now: () => MONDAY };
  const deps = {
    ...{ clock, ledger: memoryLedger(clock), data: memoryPersonalData(rows, size), register: memoryRegister('gone') },
    ...{ names: memoryNamesOnTickets(), marks: memoryReportMarks(), messages: memoryReportMessages() },
  };
  const begin = () => beginReport(deps)('week');
  return {
    ...deps,
    begin,
    goOn: () => goOnReporting(deps)(deps.messages.sent.at(-1)?.turn ?? 0, 'message'),
    async untilOver(): Promise<number> {
      let runs = 1;
      for (let told = await begin(); !told.over && runs < 99; runs++)
        told = await goOnReporting(deps)(deps.messages.sent.at(-1)?.turn ?? 0, `message${runs}`);
      return runs;
    },
  };
}
const people = (count: number) => Array.from({ length: count }, (_, nth) => ({ account: `person${nth}` }));

describe('the report of accounts', () => {
  test('of few pages is over in one run, and asks for no other', async () => {
    const report = aReport(people(5));
    expect(await report.begin()).toEqual({ reported: 5, erased: 0, over: true });
    expect([report.messages.sent, report.marks.mark]).toEqual([[], null]);
  });

  test('goes through so many pages a run, whatever there is, and reports everybody', async () => {
    const report = aReport(people(95));
    await report.begin();
    expect(report.data.readPages).toBe(10);
    await report.untilOver();
    expect(new Set(report.register.reported).size).toBe(95);
  });

  test('erases on tickets before rows, a page a run', async () => {
    const rows = Array.from({ length: 6 }, (_, nth) => ({ account: 'gone', issueId: `${nth}` }));
    const report = aReport(rows);
    await report.begin();
    expect(report.names.erased).toEqual(['0', '1']);
    expect(report.data.rows.map(({ account }) => account)).toEqual([null, null, 'gone', 'gone', 'gone', 'gone']);
    await report.untilOver();
    expect(report.names.erased).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(report.data.rows.every(({ account }) => account === null)).toBe(true);
  });

  test('comes back to a ticket that somebody works on', async () => {
    const report = aReport([{ account: 'gone', issueId: '7' }]);
    await report.ledger.lease('7', 'an agent', MONDAY + 60_000);
    expect(await report.begin()).toMatchObject({ over: false });
    expect(report.messages.sent).toMatchObject([{ delay: 90 }]);
    expect(report.data.rows).toMatchObject([{ account: 'gone' }]);
    await report.ledger.release({ issueId: '7', operation: 'an agent', until: MONDAY + 60_000 });
    expect(await report.goOn()).toMatchObject({ over: true });
    expect(report.data.rows).toMatchObject([{ account: null }]);
  });

  test.each(['forbidden', 'gone'] as const)('a ticket that is %s to the app keeps no row', async (kind) => {
    const report = aReport([{ account: 'gone', issueId: '7' }]);
    report.names.fail('erase', kind);
    expect(await report.begin()).toMatchObject({ over: true });
    expect(report.data.rows).toMatchObject([{ account: null }]);
  });

  test('that stops half-way has erased no row whose ticket still says the name, and is gone on with', async () => {
    const report = aReport([...people(2), { account: 'gone', issueId: '7' }]);
    report.names.fail('erase', 'unknown');
    await expect(report.begin()).rejects.toThrow();
    expect(report.data.rows.at(-1)).toMatchObject({ account: 'gone' });
    await report.untilOver();
    expect(report.data.rows.at(-1)).toMatchObject({ account: null });
  });

  test('a message that was overtaken, or comes twice, does nothing', async () => {
    const report = aReport(people(95));
    await report.begin();
    const turn = report.messages.sent.at(-1)?.turn ?? 0;
    await goOnReporting(report)(turn, 'first');
    const { readPages } = report.data;
    expect(await goOnReporting(report)(turn, 'again')).toEqual({ reported: 0, erased: 0, over: true });
    expect(report.data.readPages).toBe(readPages);
  });
});

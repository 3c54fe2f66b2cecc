import type { Invocation } from '../../../sandbox/web/client/api/sandbox';
import { chapters, sums } from '../../../sandbox/web/client/drawer/story';
import { runWords, tellingRun, verificationWords } from '../../../sandbox/web/client/drawer/words';

const START = Date.parse('2026-11-16T09:00:00Z');
const run = (id: number, second: number, returned: unknown, more: Partial<Invocation> = {}): Invocation => ({
  id,
  module: 'errands',
  function: 'run-errand',
  startedAt: new Date(START + second * 1000).toISOString(),
  durationMs: 10,
  outcome: 'ok',
  rest: [{ method: 'GET', path: '/rest/api/3/issue/10001', status: 200, as: 'app' }],
  sql: 2,
  kvs: 1,
  points: 3,
  returned,
  ...more,
});
const seen = (id: number, second: number) => run(id, second, { sent: 1 }, { module: 'ticket-updated', rest: [] });
const handedOver = (id: number, second: number, issue = '10001') =>
  run(id, second, { outcome: 'handed-over', issue, verification: 'restarted' });

describe('what just happened', () => {
  it('is told change by change, newest first', () => {
    const told = chapters([seen(1, 0), handedOver(2, 1), seen(3, 600), handedOver(4, 601)]);
    expect(told.map(({ runs }) => runs.map(({ id }) => id))).toEqual([
      [3, 4],
      [1, 2],
    ]);
    expect(told[0]?.issue).toBe('10001');
  });

  it('keeps two changes apart even when one follows at once', () => {
    expect(chapters([seen(1, 0), handedOver(2, 0), seen(3, 1), handedOver(4, 1)])).toHaveLength(2);
  });

  it('keeps two tickets apart', () => {
    expect(chapters([handedOver(1, 0, '10001'), handedOver(2, 0, '10002')])).toHaveLength(2);
  });

  it('tells a click with the event of its own doing, and what came of it by the click', () => {
    const value = { outcome: 'handed-over', verification: 'restarted' };
    const click = run(1, 0, { ok: true, value }, { module: 'escalation-glance', function: 'escalation' });
    const [chapter, ...others] = chapters([click, seen(2, 0), run(3, 1, { outcome: 'nothing', issue: '10001' })]);
    expect(others).toEqual([]);
    const told = chapter && tellingRun(chapter);
    expect(told && runWords(told)).toBe('Handed over');
    expect(told && verificationWords(told)?.words).toBe('verified');
  });

  it('leaves out the routine checks that found nothing', () => {
    const quiet = run(2, 0, { due: 0 }, { module: 'every-five-minutes' });
    const busy = run(3, 300, { due: 2 }, { module: 'every-five-minutes' });
    const told = chapters([quiet, busy]);
    expect(told.map(({ id }) => id)).toEqual([3]);
    expect(runWords(busy)).toBe('Found 2 to put right');
  });

  it('adds up what the change cost', () => {
    const [chapter] = chapters([seen(1, 0), handedOver(2, 1)]);
    expect(chapter && sums(chapter)).toEqual({ calls: 1, millis: 20, points: 6, sql: 4, kvs: 2 });
  });

  it('says in plain words what came of it, and whether that is verified', () => {
    const [chapter] = chapters([seen(1, 0), handedOver(2, 1)]);
    const told = chapter && tellingRun(chapter);
    expect(told && runWords(told)).toBe('Handed over');
    expect(told && verificationWords(told)?.words).toBe('verified');
  });

  it('puts a failure first, with its reason', () => {
    const failed = run(2, 1, undefined, { outcome: 'error', error: 'no path in the workflow' });
    const [chapter] = chapters([seen(1, 0), failed]);
    expect(chapter && runWords(tellingRun(chapter)!)).toBe('It failed: no path in the workflow');
  });

  it('says what a rule on a transition answered, and what a ticket was told', () => {
    expect(runWords(run(1, 0, { result: false, errorMessage: 'open' }))).toBe(
      'A workflow rule refused the change, and said why',
    );
    expect(runWords(run(1, 0, { result: true }))).toBe('A workflow rule let the change pass');
    expect(runWords(run(1, 0, { outcome: 'told-open' }))).toBe('Told the ticket that it is blocked again');
  });

  it('says an answer it does not know in its own words rather than hide it', () => {
    expect(runWords(run(1, 0, { outcome: 'sent-back' }))).toBe('Sent back');
    expect(runWords(run(1, 0, { ok: true, value: {} }))).toBe('A page asked, and was answered');
    expect(runWords(run(1, 0, { ok: false, problem: {} }))).toBe('A page asked, and was refused');
  });
});

import { recordOutcome, type WantedOutcome } from '../../src/usecases/record-outcome';
import type { Visit } from '../../src/domain/visit';
import { aVisit, MONDAY } from '../support/builders';
import { memoryEndings } from '../support/in-memory/close-check';
import { memoryLedger } from '../support/in-memory/ledger';
import { memoryOutcomes } from '../support/in-memory/outcomes';

const WANTED: WantedOutcome = {
  ...{ operation: 'outcome-1', again: false, rootCause: ' The timeout of the gateway ', kind: 'answer' },
  text: 'Set it to eight hours.',
};

function aWork(visits: Visit[] = [aVisit(), aVisit({ sequence: 2, level: 'L3', team: 't-prod' })]) {
  const clock = { now: () => MONDAY };
  const ledger = memoryLedger(clock);
  ledger.visits.push(...visits);
  const outcomes = memoryOutcomes();
  const endings = memoryEndings();
  const record = (over: Partial<WantedOutcome> = {}) =>
    recordOutcome({ clock, outcomes, ledger, endings })('10101', { ...WANTED, ...over });
  return { ledger, outcomes, endings, record };
}

test('an outcome is a comment, a mark, and a line in the ledger with the visit that it ends', async () => {
  const { record, outcomes, endings } = aWork();
  expect(await record()).toEqual({ outcome: 'recorded', comment: '30001' });
  expect(outcomes.comments).toMatchObject([
    { issueId: '10101', data: { operation: 'outcome-1', rootCause: 'The timeout of the gateway', kind: 'answer' } },
  ]);
  expect(outcomes.marks.get('10101')).toEqual({ comment: '30001', kind: 'answer' });
  expect(endings.all).toEqual([
    {
      ...{ issueId: '10101', sequence: 2, projectId: '10000', at: MONDAY, override: null },
      outcome: { comment: '30001', kind: 'answer' },
    },
  ]);
});

test('work that is on no desk has its comment and its mark alone', async () => {
  for (const visits of [[], [aVisit({ state: 'ended' })]]) {
    const { record, outcomes, endings } = aWork(visits);
    expect(await record()).toMatchObject({ outcome: 'recorded' });
    expect(outcomes.marks.size).toBe(1);
    expect(endings.all).toEqual([]);
  }
});

test('what says nothing is refused at its input, and nothing is written', async () => {
  const { record, outcomes } = aWork();
  expect(await record({ rootCause: 'n/a' })).toMatchObject({ outcome: 'refused', said: { field: 'rootCause' } });
  expect(await record({ text: '.' })).toMatchObject({ outcome: 'refused', said: { field: 'text' } });
  expect(await record({ kind: 'article' })).toMatchObject({ outcome: 'refused', said: { field: 'text' } });
  expect(outcomes.calls).toEqual([]);
});

test('sent again since no answer arrived, it is written once, and the ledger catches up', async () => {
  const { record, outcomes, endings } = aWork();
  const { keep } = endings;
  endings.keep = () => Promise.reject(new Error('SQL'));
  await expect(record()).rejects.toThrow('SQL');
  endings.keep = keep;
  expect(await record({ again: true })).toEqual({ outcome: 'recorded', comment: '30001' });
  expect(outcomes.comments).toHaveLength(1);
  expect(endings.all).toHaveLength(1);
});

test('a later outcome takes the place of the earlier one, whose comment stays', async () => {
  const { record, outcomes, endings } = aWork();
  await record();
  await record({ operation: 'outcome-2', kind: 'none', text: 'It was a broken cable.' });
  expect(outcomes.comments).toHaveLength(2);
  expect(outcomes.marks.get('10101')).toEqual({ comment: '30002', kind: 'none' });
  expect(endings.all).toMatchObject([{ outcome: { comment: '30002', kind: 'none' } }]);
});

test('what Jira refuses is not in the ledger', async () => {
  const { record, outcomes, endings } = aWork();
  outcomes.fail('write', 'forbidden');
  await expect(record()).rejects.toMatchObject({ kind: 'forbidden' });
  expect(endings.all).toEqual([]);
});

import type { OutcomeData, OutcomeMark } from '../../src/domain/gate/outcome';
import type { Ending } from '../../src/domain/gate/outcome';
import type { Visit } from '../../src/domain/visit';
import type { LinkedCopy } from '../../src/ports/close-check';
import { checkOutcomeRecorded, type OutcomeQuestion } from '../../src/usecases/check-outcome-recorded';
import { aVisit, HOUR, MONDAY } from '../support/builders';
import { memoryEndings, memoryLinkedCopies } from '../support/in-memory/close-check';
import { memoryLedger } from '../support/in-memory/ledger';
import { memoryAlarm, memoryCheckedTickets, memoryKeptComments } from '../support/in-memory/rule-checks';

const MARK: OutcomeMark = { comment: '601', kind: 'article' };
const DATA: OutcomeData = {
  ...{ operation: 'outcome-1', rootCause: 'A timeout of ten minutes', kind: 'article' },
  text: 'https://kb.example.com/7',
};
const CONFIG: OutcomeQuestion['config'] = {
  ...{ levels: ['L3'], withoutLevel: false, kinds: ['article', 'answer', 'none'] },
  fields: { level: 'cf-level', team: null },
};
const COPY: LinkedCopy = {
  ...{ issueId: '10101', key: 'HELP-1', projectId: '10000', items: [], truncated: false, at: MONDAY },
  ...{ told: null, comment: null },
};
const ofL3 = (over: Partial<Visit> = {}): Visit =>
  aVisit({ sequence: 2, level: 'L3', team: 't-prod', beginning: 'escalate', startedAt: MONDAY, ...over });
const ending = (over: Partial<Ending> = {}): Ending => ({
  ...{ issueId: '10101', sequence: 2, projectId: '10000', at: MONDAY, override: null },
  outcome: { comment: '601', kind: 'article' },
  ...over,
});

interface Setting {
  level?: string | null;
  mark?: OutcomeMark | null;
  reopenedAt?: number | null;
  recorded?: Record<string, { data: OutcomeData; at: number } | 'strange'>;
  visits?: Visit[];
  endings?: Ending[];
  copy?: LinkedCopy | null;
}

function aRule({
  level = 'L3',
  mark = MARK,
  reopenedAt = null,
  recorded = { 601: { data: DATA, at: MONDAY + HOUR } },
  visits = [aVisit(), ofL3()],
  endings = [],
  copy = COPY,
}: Setting = {}) {
  const ledger = memoryLedger({ now: () => MONDAY });
  ledger.visits.push(...visits);
  const tickets = memoryCheckedTickets({ id: '10101', key: 'HELP-1', projectId: '10000', level, mark, reopenedAt });
  const comments = memoryKeptComments({}, recorded);
  const alarm = memoryAlarm();
  const copies = memoryLinkedCopies(...(copy ? [copy] : []));
  const check = checkOutcomeRecorded({
    ...{ tickets, comments, ledger, endings: memoryEndings(...endings), copies, alarm: alarm.set },
    warn: () => undefined,
  });
  const ask = (config: Partial<typeof CONFIG> = {}, onScreen?: string | null, key: string | null = 'HELP-1') =>
    check({ key, config: { ...CONFIG, ...config }, onScreen });
  return { ask, ledger, tickets, comments, alarm, calls: () => [...tickets.calls, ...comments.calls] };
}

const PASSES = { result: true };
const refused = (words: string) => ({ result: false, errorMessage: expect.stringContaining(words) });

describe('work of a level that the rule names', () => {
  test('with its outcome closes, for two calls', async () => {
    const rule = aRule();
    expect(await rule.ask()).toEqual(PASSES);
    expect(rule.calls()).toEqual(['ticket level outcome', 'comment 601']);
  });

  test('without one is refused for one call, and where to record it is said', async () => {
    const rule = aRule({ mark: null });
    expect(await rule.ask()).toEqual(
      refused(
        'The outcome of this work is not recorded yet. Choose “Record outcome” on its page and give the root cause ' +
          'and a knowledge article, an answer for the first level or why there is nothing to keep, then try again.',
      ),
    );
    expect(rule.calls()).toEqual(['ticket level outcome']);
  });

  test('whose outcome was deleted or overwritten is refused with that said', async () => {
    expect(await aRule({ recorded: {} }).ask()).toEqual(refused('was deleted'));
    expect(await aRule({ recorded: { 601: 'strange' } }).ask()).toEqual(refused('cannot be read any more'));
  });

  test('with an outcome of a kind that the rule does not take is refused; the comment counts, not the mark', async () => {
    const data: OutcomeData = { ...DATA, kind: 'none', text: 'A broken cable' };
    const rule = aRule({ recorded: { 601: { data, at: MONDAY + HOUR } } });
    expect(await rule.ask({ kinds: ['article', 'answer'] })).toEqual(
      refused('recorded as why there is nothing to keep, which is not enough here'),
    );
    expect(await rule.ask()).toEqual(PASSES);
  });

  test('that was reopened since is refused, by the ledger or by Jira’s own history', async () => {
    const reopened = ofL3({ sequence: 3, beginning: 'reopened', startedAt: MONDAY + 2 * HOUR });
    expect(await aRule({ visits: [ofL3(), reopened] }).ask()).toEqual(
      refused('was reopened after its outcome was recorded'),
    );
    expect(await aRule({ visits: [], reopenedAt: MONDAY + 2 * HOUR }).ask()).toEqual(refused('was reopened after'));
    expect(await aRule({ visits: [], reopenedAt: MONDAY }).ask()).toEqual(PASSES);
  });

  test('keeps an outcome from before a hand-over', async () => {
    const later = ofL3({ sequence: 3, beginning: 'transfer', startedAt: MONDAY + 2 * HOUR });
    expect(await aRule({ visits: [ofL3(), later] }).ask()).toEqual(PASSES);
  });
});

describe('the level', () => {
  test('of another ticket is not asked about: one call', async () => {
    const rule = aRule({ level: 'L1', mark: null });
    expect(await rule.ask()).toEqual(PASSES);
    expect(rule.calls()).toEqual(['ticket level outcome']);
  });

  test('that the screen sets counts', async () => {
    expect(await aRule({ level: 'L1', mark: null }).ask({}, 'L3')).toEqual(refused('not recorded yet'));
    expect(await aRule({ level: 'L3', mark: null }).ask({}, 'L1')).toEqual(PASSES);
    expect(await aRule({ level: 'L3', mark: null }).ask({}, null)).toEqual(PASSES);
  });

  test('that is not there is asked about where the rule says so, also where the site has no such field', async () => {
    expect(await aRule({ level: null, mark: null }).ask()).toEqual(PASSES);
    expect(await aRule({ level: null, mark: null }).ask({ withoutLevel: true })).toEqual(refused('not recorded yet'));
    const config = { withoutLevel: true, fields: { level: null, team: null } };
    expect(await aRule({ mark: null }).ask(config)).toEqual(refused('not recorded yet'));
  });
});

test('work that is only just being created has no outcome yet: no call', async () => {
  const rule = aRule({ mark: null });
  expect(await rule.ask({}, 'L3', null)).toEqual(PASSES);
  expect(rule.calls()).toEqual([]);
});

test.each([
  ['busy', 'takes no more requests'],
  ['unknown', 'in time'],
  ['forbidden', 'does not show this ticket'],
] as const)('when Jira is %s, it is refused in words, and whom to ask is said', async (kind, words) => {
  const rule = aRule();
  rule.comments.fail('read', kind);
  expect(await rule.ask()).toEqual(refused(words));
  rule.tickets.fail('read', kind);
  expect(await rule.ask()).toEqual(refused('escalation manager'));
});

describe('when the hour’s quota is gone, the record decides', () => {
  const without = (setting: Setting) => {
    const rule = aRule(setting);
    rule.tickets.fail('read', 'quota');
    return rule;
  };

  test('an outcome in the ledger is enough, of a kind that the rule takes', async () => {
    expect(await without({ endings: [ending()] }).ask()).toEqual(PASSES);
    expect(await without({ endings: [ending()] }).ask({ kinds: ['answer'] })).toEqual(refused('that would do'));
    expect(await without({ endings: [] }).ask()).toEqual(refused('that would do'));
  });

  test('not one from before the work was reopened', async () => {
    const reopened = ofL3({ sequence: 3, beginning: 'reopened', startedAt: MONDAY + HOUR });
    const visits = [ofL3(), reopened];
    expect(await without({ visits, endings: [ending()] }).ask()).toEqual(refused('that would do'));
    expect(await without({ visits, endings: [ending({ sequence: 3 })] }).ask()).toEqual(PASSES);
  });

  test('work of another level goes on', async () => {
    expect(await without({ visits: [aVisit()] }).ask()).toEqual(PASSES);
    expect(await without({ copy: null }).ask({}, 'L1')).toEqual(PASSES);
  });

  test('work that the record does not know is refused with the reason', async () => {
    expect(await without({ copy: null }).ask()).toEqual(refused('does not know this work item'));
    expect(await without({ visits: [] }).ask()).toEqual(refused('does not know this work item'));
  });
});

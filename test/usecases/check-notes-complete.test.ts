import type { NotesData } from '../../src/domain/handoff/notes';
import { UPWARDS } from '../../src/domain/handoff/default-template';
import type { Visit } from '../../src/domain/visit';
import type { LinkedCopy } from '../../src/ports/close-check';
import { checkNotesComplete } from '../../src/usecases/check-notes-complete';
import { aPolicy, aVisit, MONDAY } from '../support/builders';
import { memoryLinkedCopies } from '../support/in-memory/close-check';
import { memoryLedger } from '../support/in-memory/ledger';
import {
  memoryAlarm,
  memoryCheckedTickets,
  memoryKeptComments,
  memoryPastRules,
} from '../support/in-memory/rule-checks';
import { NOTES } from './a-desk';

const escalated = (over: Partial<Visit> = {}): Visit =>
  aVisit({
    ...{ sequence: 2, level: 'L2', team: 't-tech', fromLevel: 'L1', fromTeam: 't-desk', beginning: 'escalate' },
    ...{ cause: 'team', startedAt: MONDAY, notes: { comment: '501', score: 60 }, operation: 'up' },
    ...over,
  });
const notes = (over: Partial<NotesData> = {}): NotesData => ({
  operation: 'up',
  verb: 'escalate',
  from: { team: 't-desk', level: 'L1' },
  to: { team: 't-tech', level: 'L2' },
  notes: NOTES,
  asked: UPWARDS.map(({ key, label, kind }) => ({ key, label, kind })),
  score: 60,
  ...over,
});
const COPY: LinkedCopy = {
  ...{ issueId: '10101', key: 'HELP-1', projectId: '10000', items: [], truncated: false, at: MONDAY },
  ...{ told: null, comment: null },
};

interface Setting {
  visits?: Visit[];
  kept?: Record<string, NotesData | 'strange'>;
  policies?: ReturnType<typeof aPolicy>[];
  copy?: LinkedCopy | null;
}

function aRule({
  visits = [aVisit(), escalated()],
  kept = { 501: notes() },
  policies = [aPolicy()],
  copy = COPY,
}: Setting = {}) {
  const ledger = memoryLedger({ now: () => MONDAY });
  ledger.visits.push(...visits);
  const tickets = memoryCheckedTickets({
    ...{ id: '10101', key: 'HELP-1', projectId: '10000', level: 'L2', mark: null, reopenedAt: null },
  });
  const comments = memoryKeptComments(kept);
  const alarm = memoryAlarm();
  const warned: string[] = [];
  const copies = memoryLinkedCopies(...(copy ? [copy] : []));
  const deps = { tickets, comments, ledger, rules: memoryPastRules(...policies), copies, alarm: alarm.set };
  const check = checkNotesComplete({ ...deps, warn: (what) => void warned.push(what) });
  const ask = (levels: [string, ...string[]] | null = null, key: string | null = 'HELP-1') =>
    check({ key, config: { levels } });
  return { ask, ledger, tickets, comments, copies, alarm, warned, calls: () => [...tickets.calls, ...comments.calls] };
}

const PASSES = { result: true };
const refused = (words: string) => ({ result: false, errorMessage: expect.stringContaining(words) });
const NEXT = 'Add escalation notes in the Escalation panel, then try again';

describe('a ticket that was escalated', () => {
  test('with all that was asked goes on, for two calls', async () => {
    const rule = aRule();
    expect(await rule.ask()).toEqual(PASSES);
    expect(rule.calls()).toEqual(['ticket', 'comment 501']);
    expect(rule.alarm.cancelled()).toBe(1);
  });

  test('without notes is refused, for one call, with the team and what to do', async () => {
    const rule = aRule({ visits: [aVisit(), escalated({ notes: null })] });
    expect(await rule.ask()).toEqual(
      refused(`This ticket was handed to Technical Support without escalation notes. ${NEXT}.`),
    );
    expect(rule.calls()).toEqual(['ticket']);
  });

  test('whose notes were deleted, or were overwritten, is refused with that said', async () => {
    expect(await aRule({ kept: {} }).ask()).toEqual(refused(`were deleted. ${NEXT}`));
    expect(await aRule({ kept: { 501: 'strange' } }).ask()).toEqual(refused('cannot be read any more'));
  });

  test('whose notes say nothing to what is required is refused by the names of that', async () => {
    const empty = notes({ notes: { tried: 'n/a', needed: NOTES.needed } });
    expect(await aRule({ kept: { 501: empty } }).ask()).toEqual(
      refused('do not answer “What was tried, and what came of it?”.'),
    );
  });

  test('is judged by the rules of that day, not by today’s', async () => {
    const asking = (key: string, version: number) =>
      aPolicy({
        version,
        escalation: {
          ...aPolicy().escalation,
          templates: { L2: [{ key, label: `The ${key}`, kind: 'text', required: true }] },
        },
      });
    const policies = [asking('tried', 1), asking('log', 2)];
    expect(await aRule({ policies }).ask()).toEqual(PASSES);
    const later = [aVisit(), escalated({ policyVersion: 2 })];
    expect(await aRule({ policies, visits: later }).ask()).toEqual(refused('“The log”'));
  });

  test('by rules that ask for nothing needs no notes', async () => {
    const template = [{ key: 'tried', label: 'Tried', kind: 'text' as const, required: false }];
    const policy = aPolicy({ escalation: { ...aPolicy().escalation, templates: { L2: template } } });
    const rule = aRule({ visits: [escalated({ notes: null })], policies: [policy] });
    expect(await rule.ask()).toEqual(PASSES);
  });
});

describe('a ticket that needs no notes goes on', () => {
  test.each<[string, Visit[]]>([
    ['placed', [aVisit()]],
    ['sent back by hand', [escalated(), escalated({ sequence: 3, beginning: 'send-back', level: 'L1', notes: null })]],
    ['reopened', [escalated({ notes: null }), escalated({ sequence: 3, beginning: 'reopened', notes: null })]],
    [
      'back from an undone escalation',
      [aVisit(), escalated({ notes: null }), escalated({ sequence: 3, beginning: 'undone', notes: null })],
    ],
    ['gone from the desk', [escalated({ notes: null, state: 'ended' })]],
    ['not known to the ledger', []],
  ])('when it was %s', async (_, visits) => {
    const rule = aRule({ visits });
    expect(await rule.ask()).toEqual(PASSES);
    expect(rule.calls()).toEqual(['ticket']);
  });

  test('when the rule asks only of other levels', async () => {
    const rule = aRule({ visits: [escalated({ notes: null })] });
    expect(await rule.ask(['L3'])).toEqual(PASSES);
    expect(await rule.ask(['L2', 'L3'])).toEqual(refused('without escalation notes'));
  });

  test('when it is only just being created, for no call', async () => {
    const rule = aRule();
    expect(await rule.ask(null, null)).toEqual(PASSES);
    expect(rule.calls()).toEqual([]);
  });
});

describe('what cannot be found out is refused, and says whom to ask', () => {
  test.each([
    ['busy', 'takes no more requests'],
    ['unknown', 'did not answer Tierline in time'],
    ['gone', 'does not show this ticket'],
    ['strange', 'no answer that it understands'],
  ] as const)('when Jira is %s', async (kind, words) => {
    const rule = aRule();
    rule.tickets.fail('read', kind);
    const verdict = await rule.ask();
    expect(verdict).toEqual(refused(words));
    expect(verdict).toEqual(refused('The escalation notes could not be checked'));
    expect(verdict).toEqual(refused('escalation manager'));
    expect(rule.warned).toHaveLength(1);
  });

  test('when the ledger does not answer', async () => {
    const rule = aRule();
    rule.ledger.visitsOf = () => Promise.reject(new Error('SQL'));
    expect(await rule.ask()).toEqual(refused('could not be checked'));
  });

  test('when the deadline is over, while Jira is still thinking', async () => {
    const rule = aRule();
    rule.tickets.read = () => new Promise(() => undefined);
    const asked = rule.ask();
    rule.alarm.ring();
    expect(await asked).toEqual(refused('in time'));
  });
});

describe('when the hour’s quota is gone, the record decides', () => {
  const without = (setting: Setting) => {
    const rule = aRule(setting);
    rule.tickets.fail('read', 'quota');
    return rule;
  };

  test('a hand-over with notes goes on, one without is refused', async () => {
    expect(await without({}).ask()).toEqual(PASSES);
    const lacking = without({ visits: [escalated({ notes: null })] });
    expect(await lacking.ask()).toEqual(refused('by its own record: this hand-over has no escalation notes'));
  });

  test('a ticket that the record does not know goes on', async () => {
    expect(await without({ copy: null, visits: [escalated({ notes: null })] }).ask()).toEqual(PASSES);
  });

  test('also when it goes while the notes are read', async () => {
    const rule = aRule();
    rule.comments.fail('read', 'quota');
    expect(await rule.ask()).toEqual(PASSES);
  });

  test('without a record there is no answer, which is said', async () => {
    const rule = without({});
    rule.copies.of = () => Promise.reject(new Error('SQL'));
    expect(await rule.ask()).toEqual(refused('cannot be read either'));
  });
});

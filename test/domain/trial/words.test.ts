import { begun } from '../../../src/domain/trial/advance';
import type { Attempt, TrialRecord, Verdict } from '../../../src/domain/trial/record';
import { trialOf } from '../../../src/domain/trial/tell';
import {
  abandoned,
  failedBecause,
  interruptedTooOften,
  outcomeOf,
  rulesChanged,
  stoppedByPerson,
} from '../../../src/domain/trial/words';
import { aPolicy, CLOCK, MONDAY, STATUS } from '../../support/builders';

const POLICY = aPolicy();
const NAMES: TrialRecord['names'] = {
  types: { request: 'Request' },
  statuses: { [STATUS.waiting]: 'Waiting', [STATUS.handing]: 'Handing over', [STATUS.resolved]: 'Resolved' },
  between: { request: 'Handing over' },
  clocks: { [CLOCK.team]: 'Time with team', [CLOCK.resolution]: 'Resolution', [CLOCK.response]: 'Response' },
};
const record = (over: Partial<TrialRecord> = {}, policy = POLICY): TrialRecord => ({
  ...begun({ policy, names: NAMES, assignee: 'ann', now: MONDAY, former: null }),
  ...over,
});
const judged = (kind: Verdict['kind'], note: string | null = null): Attempt => ({
  ...record().attempts[0]!,
  phase: 'judged',
  verdict: { kind, note },
});
const again = 'Start the trial again.';

describe('the end of a trial', () => {
  test('before its time says that nothing was saved, and to start again', () => {
    for (const { state, strategy, proves, said } of [
      interruptedTooOften,
      stoppedByPerson,
      abandoned,
      rulesChanged,
      failedBecause('Jira did not make a ticket.', again),
    ]) {
      expect([strategy, proves]).toEqual([null, null]);
      expect(['failed', 'stopped']).toContain(state);
      expect(said.happened).toMatch(/^\S.{15,}\.$/);
      expect(said.means).toMatch(/Nothing was proven, and the support rules are as they were\.|nothing was saved\.$/);
      expect(said.next).toContain(again);
    }
    expect([interruptedTooOften.state, stoppedByPerson.state]).toEqual(['failed', 'stopped']);
    expect(interruptedTooOften.said.next).toMatch(/^Wait a few minutes\./);
    expect(new Set([stoppedByPerson, abandoned, rulesChanged].map(({ said }) => said.happened)).size).toBe(3);
  });

  test('that proved the team’s clock names it, and the customers’ where there are any', () => {
    const { said, ...ending } = outcomeOf(record(), POLICY, true);
    expect(ending).toEqual({ state: 'proven', strategy: 'reentry', proves: true });
    expect(said.happened).toBe('Each hand-over started “Time with team” anew, and the customers’ SLAs ran on.');
    expect(said.means).toMatch(/^It is in force: .+\.$/);
    expect(said.next).toMatch(/^There is nothing to do\. .+\.$/);
    const alone = outcomeOf(record(), aPolicy({ customerClocks: [] }), true);
    expect(alone.said.happened).toBe('Each hand-over started “Time with team” anew.');
  });

  test('where no clock was on trial says that hand-overs work', () => {
    const policy = aPolicy({ teamClock: null });
    const ending = outcomeOf(record({ strategy: 'none' }, policy), policy, true);
    expect(ending).toMatchObject({ state: 'proven', strategy: 'none', proves: true });
    expect(ending.said.happened).toBe('Test tickets were handed over, from beginning to end.');
    expect(ending.said.means).toMatch(/^Hand-overs work in this project\. .+\.$/);
    expect(ending.said.next).toMatch(/^There is nothing to do\. .+\.$/);
  });

  test('that found no way says what was seen, and what the SLA’s conditions have to be', () => {
    const attempts = [
      judged('not-restarted', 'It runs on.'),
      judged('not-restarted', 'It runs on.'),
      judged('restarted', 'Good'),
    ];
    const past = [{ strategy: 'reentry' as const, attempts }];
    const { said, ...ending } = outcomeOf(record({ strategy: 'none', past }), POLICY, true);
    expect(ending).toEqual({ state: 'not-proven', strategy: null, proves: false });
    expect(said).toEqual({
      happened: 'No way was found that starts “Time with team” anew. Request: It runs on.',
      means: expect.stringMatching(/^Hand-overs work\. .+\.$/),
      next:
        'Open the SLA “Time with team” in the project’s settings. It has to start on Issue created and on Entered status: “Waiting”; ' +
        'it has to stop on Entered status: “Handing over”, on Resolution: Set and on Entered status: “Resolved”. ' +
        'No condition of “Resolution” and “Response” may name “Handing over”. Then start the trial again.',
    });
  });

  test('asks for the assignee where no status lies between, and says what was not tried', () => {
    const policy = aPolicy({
      workTypes: { request: { waiting: STATUS.waiting }, other: { waiting: 'unnamed' } },
      doneStatuses: [STATUS.resolved, 'elsewhere'],
      teamClock: { field: CLOCK.team, stopsOn: 'unassign', proven: false },
    });
    const { said } = outcomeOf(record({ strategy: 'none', assignee: null }), policy, true);
    expect(said.happened).toMatch(/ anew\. That it stops when a ticket loses its assignee was not tried: .+\.$/);
    expect(said.next).toContain('Entered status: “Waiting”, “unnamed”; it has to stop on Assignee: To Unassigned, on');
    expect(said.next).toContain('on Entered status: “Resolved”. Then start');
  });

  test('that failed says which hand-over did, or that a customer’s SLA changed', () => {
    const broken = outcomeOf(record({ attempts: [judged('broken', 'It stayed.')] }), POLICY, false);
    expect(broken).toMatchObject({ state: 'failed', strategy: null, proves: false });
    expect(broken.said).toEqual({
      happened: 'A test ticket could not be handed over. Request: It stayed.',
      means: 'Hand-overs in this project do not go as they should.',
      next: 'Run the set-up check and mend what it finds, then start the trial again.',
    });
    const disturbed = outcomeOf(record({ attempts: [judged('broken'), judged('disturbed')] }), POLICY, false);
    expect(disturbed.said.happened).toBe('A hand-over changes an SLA of the customers.');
    expect(disturbed.said.next).toMatch(/^Take the waiting status .+, then start the trial again\.$/);
  });
});

describe('a trial as people read it', () => {
  const steps = (over: Partial<TrialRecord>) => trialOf(record(over), MONDAY).steps;
  const attempt = (phase: Attempt['phase']): Attempt => ({ ...record().attempts[0]!, phase });

  test('names each hand-over by its way', () => {
    const title = (strategy: TrialRecord['strategy'], names = NAMES) => steps({ strategy, names })[0]?.title;
    expect(title('reentry')).toBe('Hand “Request” over through “Handing over”');
    expect(title('reentry', { ...NAMES, between: {} })).toBe('Hand “Request” over');
    expect(title('unassign')).toBe('Hand “Request” over, taking it from its assignee');
    expect(title('none', { ...NAMES, types: {} })).toBe('Hand “request” over');
  });

  test('shows how far it has come', () => {
    expect(steps({})).toEqual([
      { title: expect.stringContaining('Request'), state: 'waiting', note: null },
      { title: 'Delete the test tickets', state: 'waiting', note: null },
      { title: 'Save what was proven', state: 'waiting', note: null },
    ]);
    expect(steps({ attempts: [attempt('open')] })[0]?.state).toBe('running');
    expect(steps({ attempts: [judged('restarted', 'Well done.')] })[0]).toMatchObject({
      state: 'done',
      note: 'Well done.',
    });
    expect(steps({ attempts: [judged('broken')] })[0]?.state).toBe('failed');
  });

  test('tidies up at its end, and saves what was proven', () => {
    const ending = outcomeOf(record(), POLICY, true);
    const tidied = (over: Partial<TrialRecord>) =>
      steps({ ending, ...over })
        .slice(1)
        .map(({ state }) => state);
    expect(tidied({})).toEqual(['waiting', 'waiting']);
    expect(tidied({ attempts: [attempt('open')] })).toEqual(['running', 'waiting']);
    expect(tidied({ rubbish: [{ id: '1', key: 'HELP-1' }] })).toEqual(['running', 'waiting']);
    expect(tidied({ state: 'proven' })).toEqual(['done', 'done']);
    expect(steps({ ending: stoppedByPerson, state: 'stopped' }).map(({ title }) => title)).toEqual([
      expect.stringContaining('Request'),
      'Delete the test tickets',
    ]);
    expect(steps({ ending: stoppedByPerson, attempts: [attempt('open')] })[0]?.state).toBe('waiting');
  });

  test('names tickets that it could not delete', () => {
    const left = [
      { id: '1', key: 'HELP-1' },
      { id: '2', key: 'HELP-2' },
    ];
    const over = trialOf(record({ left, state: 'stopped', ending: stoppedByPerson }), MONDAY);
    expect(over.left).toEqual(['HELP-1', 'HELP-2']);
    expect(over.steps.at(-1)).toEqual({
      title: 'Delete the test tickets',
      state: 'failed',
      note: 'HELP-1, HELP-2 could not be deleted. Delete by hand.',
    });
    expect(over).toMatchObject({ againIn: null, strategy: null, said: stoppedByPerson.said });
  });

  test('shows what was tried before, but not what had not begun', () => {
    const past = [{ strategy: 'reentry' as const, attempts: [judged('not-restarted'), attempt('create')] }];
    const shown = steps({ strategy: 'unassign', past });
    expect(shown.map(({ title }) => title).slice(0, 2)).toEqual([
      'Hand “Request” over through “Handing over”',
      'Hand “Request” over, taking it from its assignee',
    ]);
    expect(trialOf(record(), MONDAY)).toMatchObject({ strategy: 'reentry', said: null, againIn: 0, left: [] });
  });
});

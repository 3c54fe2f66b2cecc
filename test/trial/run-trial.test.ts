import { aPolicy, HOUR, MINUTE, STATUS } from '../support/builders';
import { aTrialDesk } from './a-trial';

const DAY = 24 * HOUR;
const unproven = () => aPolicy({ teamClock: { field: 'cf-team-sla', stopsOn: 'none', proven: false } });

describe('a trial', () => {
  test('makes one ticket for a work type, hands it over twice, and puts what was proven in force', async () => {
    const desk = aTrialDesk(unproven());
    await desk.start();
    expect(desk.scratch.made).toEqual([]);
    expect(await desk.untilOver()).toMatchObject({ state: 'proven', strategy: 'reentry', left: [] });
    expect(desk.scratch.made).toHaveLength(1);
    expect(await desk.policies.of('10000')).toMatchObject({
      version: 2,
      teamClock: { stopsOn: 'reentry', proven: true },
    });
    expect(desk.desk.marks.get('10000')).toMatchObject({ version: 2 });
    expect([desk.scratch.there.size, desk.ledger.visits, desk.ledger.reported, desk.tickets.told]).toEqual([
      0,
      [],
      [],
      [],
    ]);
  });

  test('needs rules, a work type, and somebody who may create', async () => {
    const none = aTrialDesk(unproven());
    none.policies.all.clear();
    expect(await none.start()).toMatchObject({ outcome: 'refused' });
    expect(await aTrialDesk(aPolicy({ workTypes: {} })).start()).toMatchObject({ outcome: 'refused' });
    const desk = aTrialDesk(unproven());
    desk.scratch.may = { mayCreate: false, mayBeAssigned: true };
    expect(await desk.start()).toMatchObject({
      outcome: 'refused',
      said: { next: expect.stringContaining('permission') },
    });
    expect(await desk.read()).toBeNull();
    expect(await desk.goOn()).toBeNull();
    expect(await desk.stop()).toBeNull();
  });

  test('looks for a ticket whose creation was not answered, and goes on with that one', async () => {
    const desk = aTrialDesk(unproven());
    await desk.start();
    desk.scratch.fail('create', 'lost');
    expect(await desk.untilOver()).toMatchObject({ state: 'proven' });
    expect(desk.scratch.made).toHaveLength(1);
    expect(desk.scratch.there.size).toBe(0);
  });

  test('killed right after a creation, gives Jira’s search the time to know of that ticket', async () => {
    const desk = aTrialDesk(unproven());
    await desk.start();
    const keep = desk.trials.keep.bind(desk.trials);
    desk.trials.keep = (record) =>
      record.attempts.some(({ phase }) => phase === 'open') ? Promise.reject(new Error('killed')) : keep(record);
    await expect(desk.goOn()).rejects.toThrow();
    desk.trials.keep = keep;
    const [find, since] = [desk.scratch.find.bind(desk.scratch), desk.clock.at];
    // A search knows of what was written some seconds later.
    desk.scratch.find = async (...asked) => (desk.clock.at < since + 8_000 ? null : find(...asked));
    expect(await desk.untilOver()).toMatchObject({ state: 'proven', left: [] });
    expect([desk.scratch.made.length, desk.scratch.there.size]).toEqual([1, 0]);
  });

  test('stopped while a creation is not answered, finds and deletes that ticket', async () => {
    const desk = aTrialDesk(unproven());
    await desk.start();
    desk.scratch.fail('create', 'lost');
    await desk.goOn();
    await desk.stop();
    expect(await desk.untilOver()).toMatchObject({ state: 'stopped' });
    expect(desk.scratch.there.size).toBe(0);
    expect(desk.scratch.made).toHaveLength(1);
  });

  test('throws a ticket away of which it is not known how it was handed over', async () => {
    const desk = aTrialDesk(unproven());
    await desk.start();
    await desk.goOn();
    desk.clock.at += 5_000;
    desk.tickets.fail('enter', 'unknown');
    expect(await desk.untilOver()).toMatchObject({ state: 'proven' });
    expect(desk.scratch.made).toHaveLength(2);
    expect([desk.scratch.there.size, desk.ledger.visits]).toEqual([0, []]);
  });

  test('waits while somebody works on its ticket', async () => {
    const desk = aTrialDesk(unproven());
    await desk.start();
    await desk.goOn();
    await desk.ledger.lease('20001', 'the trigger', desk.clock.at + MINUTE);
    desk.clock.at += 5_000;
    expect(await desk.goOn()).toMatchObject({ state: 'going', againIn: 4_000 });
    expect(await desk.untilOver()).toMatchObject({ state: 'proven' });
  });

  test('does one step at a time, whoever asks', async () => {
    const desk = aTrialDesk(unproven());
    await desk.start();
    await desk.ledger.lease('-10000', 'somebody else', desk.clock.at + MINUTE);
    expect(await desk.goOn()).toMatchObject({ state: 'going', againIn: 2_000 });
    expect(await desk.start()).toMatchObject({ trial: { state: 'going', againIn: 2_000 } });
    expect(await desk.stop()).toMatchObject({ state: 'going' });
    expect(desk.scratch.made).toEqual([]);
    desk.clock.at += 2 * MINUTE;
    expect(await desk.untilOver()).toMatchObject({ state: 'stopped' });
  });

  test('names what Jira does not let anybody delete', async () => {
    const desk = aTrialDesk(unproven());
    desk.scratch.refused.add('person').add('app');
    await desk.start();
    expect(await desk.untilOver()).toMatchObject({ state: 'proven', left: ['HELP-20001'] });
    desk.scratch.refused.clear();
    await desk.start();
    expect(await desk.untilOver()).toMatchObject({ state: 'proven', left: [] });
    expect(desk.scratch.there.size).toBe(0);
  });

  test('ends where Jira answers nothing that makes sense, again and again', async () => {
    const desk = aTrialDesk(unproven());
    await desk.start();
    desk.scratch.fail('create', 'busy', 20);
    const shown = await desk.untilOver();
    expect(shown).toMatchObject({ state: 'failed', said: { happened: expect.stringContaining('again and again') } });
    expect(await desk.policies.of('10000')).toEqual(unproven());
  });

  test('tries a desk that is switched off as well, and leaves it so', async () => {
    const desk = aTrialDesk({ ...unproven(), enabled: false });
    await desk.start();
    expect(await desk.untilOver()).toMatchObject({ state: 'proven' });
    expect(await desk.policies.of('10000')).toMatchObject({ enabled: false, teamClock: { proven: true } });
  });

  test('says what it could not try as this admin', async () => {
    const desk = aTrialDesk({ ...unproven(), workTypes: { request: { waiting: STATUS.waiting } } });
    desk.scratch.may = { mayCreate: true, mayBeAssigned: false };
    await desk.start();
    const shown = await desk.untilOver();
    expect(shown).toMatchObject({ state: 'not-proven' });
    expect(shown.said?.happened).toContain('you cannot be assigned here');
    expect(shown.said?.next).toContain('Assignee: To Unassigned');
  });

  test('of rules that go to no other status says so of a ticket that does not wait', async () => {
    const desk = aTrialDesk(aPolicy({ teamClock: null, workTypes: { request: { waiting: STATUS.customer } } }));
    await desk.start();
    const shown = await desk.untilOver();
    expect(shown).toMatchObject({ state: 'failed' });
    expect(shown.said?.happened).toContain('no transition from the ticket’s status to the waiting status');
  });
});

describe('trials whose page was closed', () => {
  test('are ended by the schedule, as the app, and nothing is put in force', async () => {
    const desk = aTrialDesk(unproven());
    await desk.start();
    await desk.goOn();
    expect(await desk.clear()).toEqual({ cleared: 0, left: [] });
    desk.clock.at += 2 * HOUR;
    desk.scratch.refused.add('person');
    expect(await desk.clear()).toEqual({ cleared: 1, left: [] });
    expect(await desk.read()).toMatchObject({ state: 'stopped', said: { happened: expect.stringContaining('page') } });
    expect([desk.scratch.there.size, desk.ledger.visits]).toEqual([0, []]);
    expect((await desk.policies.of('10000'))?.version).toBe(1);
  });

  test('leave the tickets that the app may not delete, named', async () => {
    const desk = aTrialDesk(unproven());
    await desk.start();
    await desk.goOn();
    desk.clock.at += 2 * HOUR;
    desk.scratch.refused.add('app');
    expect(await desk.clear()).toEqual({ cleared: 1, left: ['HELP-20001'] });
    expect(await desk.read()).toMatchObject({ left: ['HELP-20001'] });
  });

  test('give back the leases of tickets that are long gone', async () => {
    const desk = aTrialDesk(unproven());
    await desk.start();
    await desk.untilOver();
    await desk.clear();
    expect(desk.erasing.leases).toEqual([]);
    desk.clock.at += 5 * DAY;
    await desk.clear();
    expect(desk.erasing.leases).toEqual(['20001']);
    expect(desk.record().graves).toEqual([]);
  });

  test('of one desk keep nobody from the others', async () => {
    const desk = aTrialDesk(unproven());
    await desk.start();
    await desk.goOn();
    desk.trials.kept.set('9', { ...desk.record(), projectId: '9' });
    const { of } = desk.trials;
    desk.trials.of = (projectId) => (projectId === '9' ? Promise.reject(new Error('ill')) : of(projectId));
    desk.clock.at += 2 * HOUR;
    await expect(desk.clear()).rejects.toThrow('1 desk');
    expect(desk.scratch.there.size).toBe(0);
  });
});

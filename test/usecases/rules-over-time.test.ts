import { draftOf } from '../../src/domain/rules/draft';
import { JiraFailure } from '../../src/ports';
import { judgeRulesFile } from '../../src/usecases/judge-rules-file';
import { listVersions } from '../../src/usecases/list-versions';
import { restorePolicy } from '../../src/usecases/restore-policy';
import { saveEdited } from '../../src/usecases/save-edited';
import { switchDesk } from '../../src/usecases/switch-desk';
import { rulesFile } from '../../src/domain/rules/rules-file';
import { aPolicy, MONDAY } from '../support/builders';
import { memoryDeskFacts } from '../support/in-memory/desk-facts';
import { memoryLedger } from '../support/in-memory/ledger';
import { memoryLinkedDesks } from '../support/in-memory/linked-news';
import { memoryErrands, memoryPolicies } from '../support/in-memory/stores';

const DESK = '10000';

function aDesk(first: Parameters<typeof aPolicy>[0] = {}) {
  const clock = { at: MONDAY, now: () => clock.at };
  const fields = { level: 'cf-level', withTeamSince: 'cf-since', targetDue: 'cf-due' };
  const project = { projectKey: 'HELP', teamKind: 'team', fields, doneStatuses: ['14'], teamField: 'cf-team' } as const;
  const desk = memoryDeskFacts({ [DESK]: { ...project, fields: { ...fields }, doneStatuses: ['14'] } });
  const policies = memoryPolicies(aPolicy(first));
  const deps = {
    clock,
    desk,
    policies,
    pastRules: policies.past,
    savedVersions: policies.versions,
    ledger: memoryLedger(clock),
    errands: memoryErrands(),
    linkedDesks: memoryLinkedDesks(),
  };
  const draft = draftOf(aPolicy());
  const rename = (name: string, base?: number, by = 'anna') =>
    saveEdited(deps)(DESK, { draft: { ...draft, messages: { teamTold: name } }, base, by, how: 'saved' });
  return { ...deps, draft, rename };
}

describe('rules that two admins edit at once', () => {
  test('are saved by the first, with who and when, and refused to the second', async () => {
    const desk = aDesk();
    expect(await desk.rename('first', 1)).toMatchObject({ rules: { version: 2 } });
    expect(await desk.rename('second', 1, 'bert')).toMatchObject({ outcome: 'refused', said: { field: 'base' } });
    expect((await desk.policies.of(DESK))?.messages.teamTold).toBe('first');
    expect(desk.policies.savings).toEqual([{ at: MONDAY, by: 'anna', how: 'saved' }]);
  });

  test('are saved anyway by whoever names no version, as the set-up does', async () => {
    const desk = aDesk();
    await desk.rename('first', 1);
    expect(await desk.rename('second')).toMatchObject({ rules: { version: 3 } });
  });

  test('are not somebody else’s where Jira did not take their mark: saved again, they are marked', async () => {
    const desk = aDesk();
    const mark = desk.desk.mark.bind(desk.desk);
    desk.desk.mark = () => Promise.reject(new JiraFailure('busy', 'write the project property'));
    await expect(desk.rename('first', 1)).rejects.toMatchObject({ kind: 'busy' });
    desk.desk.mark = mark;
    expect(await desk.rename('first', 1)).toMatchObject({ rules: { version: 2 } });
    expect(desk.desk.marks.get(DESK)).toMatchObject({ version: 2 });
    expect(await desk.rename('second', 1)).toMatchObject({ outcome: 'refused' });
  });

  test('are refused to whoever began before there were any', async () => {
    expect(await aDesk().rename('first', 0)).toMatchObject({ outcome: 'refused' });
  });
});

describe('versions', () => {
  test('are listed newest first, fifty at a time, with what is known of each', async () => {
    const desk = aDesk();
    for (let count = 0; count < 59; count++) await desk.rename(`text ${count}`);
    const { versions, more } = await listVersions(desk)(DESK);
    expect([versions.length, versions[0], more]).toEqual([
      50,
      { version: 60, at: MONDAY, by: 'anna', how: 'saved' },
      true,
    ]);
    const older = await listVersions(desk)(DESK, versions.at(-1)?.version);
    expect([older.versions.length, older.versions.at(-1), older.more]).toEqual([
      10,
      { version: 1, at: null, by: null, how: null },
      false,
    ]);
  });

  test('of a project without rules are none', async () => {
    expect(await listVersions(aDesk())('20000')).toEqual({ versions: [], more: false });
  });
});

describe('restoring', () => {
  test('makes an old version the next one, and keeps the one between', async () => {
    const desk = aDesk();
    await desk.rename('second');
    expect(await restorePolicy(desk)(DESK, 1, 'bert')).toMatchObject({ rules: { version: 3, messages: {} } });
    expect((await desk.pastRules.at(DESK, 2))?.messages.teamTold).toBe('second');
    expect(desk.policies.savings.at(-1)).toEqual({ at: MONDAY, by: 'bert', how: 'restored' });
  });

  test('leaves a desk switched off that was switched off since', async () => {
    const desk = aDesk();
    await switchDesk(desk)(DESK, false, 'anna');
    expect(await restorePolicy(desk)(DESK, 1, 'bert')).toMatchObject({ rules: { enabled: false } });
  });

  test('does not believe again what the customer’s clock disproved', async () => {
    const desk = aDesk();
    const { teamClock } = desk.draft;
    const disproved = { ...desk.draft, teamClock: teamClock && { ...teamClock, proven: false } };
    await saveEdited(desk)(DESK, { draft: disproved, by: null, how: 'protected' });
    expect(await restorePolicy(desk)(DESK, 1, 'bert')).toMatchObject({ rules: { teamClock: { proven: false } } });
  });

  test('of the version in force changes nothing, and of one that is not kept is refused', async () => {
    const desk = aDesk();
    expect(await restorePolicy(desk)(DESK, 1, 'bert')).toMatchObject({ rules: { version: 1 } });
    expect(await restorePolicy(desk)(DESK, 9, 'bert')).toMatchObject({ outcome: 'refused' });
    expect(desk.policies.savings).toEqual([]);
  });
});

describe('the switch', () => {
  test('off lets no event through any more and changes nothing else', async () => {
    const desk = aDesk();
    const { version: _, enabled: __, ...before } = aPolicy();
    const answer = await switchDesk(desk)(DESK, false, 'anna');
    expect(answer).toMatchObject({ rules: { ...before, version: 2, enabled: false } });
    expect(desk.policies.savings).toEqual([{ at: MONDAY, by: 'anna', how: 'switched' }]);
    expect(desk.desk.marks.get(DESK)).toMatchObject({ enabled: false, watch: [] });
  });

  test('holds at once, also where the rules no longer fit the project', async () => {
    const desk = aDesk();
    desk.desk.look = () => Promise.reject(new JiraFailure('field', 'find the field'));
    expect(await switchDesk(desk)(DESK, false, 'anna')).toMatchObject({ rules: { enabled: false } });
    await expect(switchDesk(desk)(DESK, true, 'anna')).rejects.toMatchObject({ kind: 'field' });
  });

  test('on counts from now: tickets of between are adopted as they are', async () => {
    const desk = aDesk({ enabled: false });
    expect(await switchDesk(desk)(DESK, true, 'anna')).toMatchObject({ rules: { enabled: true, enabledAt: MONDAY } });
  });

  test('that stands so already saves nothing', async () => {
    const desk = aDesk();
    await switchDesk(desk)(DESK, true, 'anna');
    expect(desk.policies.savings).toEqual([]);
  });

  test.each([false, true])(
    'that could not be written to the project is written when it is turned again (%s)',
    async (on) => {
      const desk = aDesk({ enabled: !on });
      const mark = desk.desk.mark.bind(desk.desk);
      desk.desk.mark = () => Promise.reject(new JiraFailure('busy', 'write the project property'));
      await expect(switchDesk(desk)(DESK, on, 'anna')).rejects.toMatchObject({ kind: 'busy' });
      desk.desk.mark = mark;
      expect(await switchDesk(desk)(DESK, on, 'anna')).toMatchObject({ rules: { version: 2, enabled: on } });
      expect(desk.desk.marks.get(DESK)).toMatchObject({ enabled: on });
      expect(desk.policies.savings).toHaveLength(1);
    },
  );
});

test('a file is judged against what is in force, and nothing is saved', async () => {
  const desk = aDesk({ enabled: false });
  const judged = await judgeRulesFile(desk)(DESK, rulesFile(desk.draft));
  expect(judged).toMatchObject({ draft: { enabled: false }, wrong: [] });
  expect(await judgeRulesFile(desk)(DESK, '{}')).toMatchObject({ draft: null });
  expect(desk.policies.savings).toEqual([]);
});

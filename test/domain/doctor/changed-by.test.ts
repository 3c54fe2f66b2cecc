import { withWhoChanged, type ChangeRecord } from '../../../src/domain/doctor/changed-by';
import type { DeskSetup } from '../../../src/domain/doctor/desk-setup';
import type { CheckReport } from '../../../src/domain/doctor/report';
import { fine, wrong } from '../../../src/domain/doctor/words';
import { aFullPolicy, aSetup } from '../../support/desk-setup';
import { MONDAY } from '../../support/builders';

const POLICY = aFullPolicy();
const SAID = { happened: 'It is wrong.', means: 'It matters.', next: 'Mend it.' };
const report = (check: CheckReport['check'], subject: string | null = null): CheckReport =>
  wrong({ check, subject, title: 'Something', who: 'jira-admin', affectsHandOvers: false }, SAID);
const record = (items: ChangeRecord['items'], over: Partial<ChangeRecord> = {}): ChangeRecord => ({
  accountId: 'ann',
  at: MONDAY,
  summary: 'Something updated',
  category: 'workflows',
  items,
  ...over,
});
const named = (name: string): ChangeRecord => record([{ id: null, name, kind: 'WORKFLOW' }]);
const numbered = (id: string, kind: string, category = 'fields'): ChangeRecord =>
  record([{ id, name: 'Any', kind }], { category });
const who = (it: CheckReport, records: readonly ChangeRecord[], over: Partial<DeskSetup> = {}) =>
  withWhoChanged([it], records, POLICY, aSetup(over))[0]?.changedBy?.accountId ?? null;

describe('who changed what is wrong now', () => {
  test('is told with when, and in Jira’s words; the newest record counts', () => {
    const older = { ...named('Requests'), accountId: 'bob', at: MONDAY - 1 };
    const [found] = withWhoChanged([report('close-check', 'Requests')], [older, named('Requests')], POLICY, aSetup());
    expect(found?.changedBy).toEqual({ accountId: 'ann', at: MONDAY, summary: 'Something updated' });
  });

  test('is not told of what is in order, nor where no record speaks of it', () => {
    const matter = { check: 'close-check', subject: 'Requests', title: '', who: 'jira-admin' } as const;
    expect(who(fine({ ...matter, affectsHandOvers: false }), [named('Requests')])).toBeNull();
    expect(who(report('close-check', 'Requests'), [named('Others')])).toBeNull();
    expect(who(report('close-check', 'Requests'), [])).toBeNull();
  });

  test('is not put down to who made it', () => {
    const made = { ...named('Requests'), summary: 'Workflow created' };
    expect(who(report('close-check', 'Requests'), [made])).toBeNull();
    expect(who(report('close-check', 'Requests'), [{ ...named('Requests'), at: MONDAY - 1 }, made])).toBe('ann');
  });

  test.each<[CheckReport['check'], string | null, ChangeRecord]>([
    ['waiting-status', 'Request', named('Requests')],
    ['reentry-way', 'Request', named('Requests')],
    ['close-check', 'Requests', named('Requests')],
    ['close-check', null, named('Requests')],
    ['override-way', 'Requests', named('Requests')],
    ['filter-property', null, named('Requests')],
    ['level-on-screens', 'View', named('View')],
    ['level-on-screens', null, numbered('cf-level', 'CUSTOM_FIELD')],
    ['team-on-screens', 'View', named('View')],
    ['team-on-screens', null, numbered('cf-team', 'CUSTOM_FIELD')],
    ['app-fields', null, numbered('cf-since', 'CUSTOM_FIELD')],
    ['app-fields', null, numbered('cf-due', 'CUSTOM_FIELD')],
    ['levels-and-teams', null, numbered('cf-team', 'CUSTOM_FIELD')],
    ['manager-role', null, numbered('managers', 'PROJECT_ROLE')],
    ['app-in-role', null, numbered('apps', 'PROJECT_ROLE')],
    ['app-in-role', null, numbered('10000', 'PROJECT', 'projects')],
    ['manager-role', null, numbered('10000', 'PROJECT', 'projects')],
    ['app-permissions', null, numbered('10000', 'PROJECT', 'permissions')],
  ])('%s of %s is looked for where it would be recorded', (check, subject, found) => {
    expect(who(report(check, subject), [found])).toBe('ann');
    const [item] = found.items;
    expect(who(report(check, subject), [record([{ id: 'x', name: 'x', kind: item!.kind }])])).toBeNull();
  });

  test('is not put down to a thing of another kind with the same number, or to a change of another sort', () => {
    expect(who(report('level-on-screens'), [numbered('cf-level', 'SCREEN')])).toBeNull();
    expect(who(report('team-on-screens'), [numbered('cf-team', 'SCREEN')])).toBeNull();
    expect(who(report('app-permissions'), [numbered('10000', 'PROJECT', 'projects')])).toBeNull();
    expect(who(report('app-in-role'), [numbered('10000', 'PROJECT', 'permissions')])).toBeNull();
    expect(who(report('manager-role'), [numbered('apps', 'PROJECT_ROLE')])).toBeNull();
  });

  test('is the one who changed the role rather than the project, whatever was later', () => {
    const project = { ...numbered('10000', 'PROJECT', 'projects'), accountId: 'bob', at: MONDAY + 1 };
    expect(who(report('app-in-role'), [project, numbered('apps', 'PROJECT_ROLE')])).toBe('ann');
  });

  test('is looked for by the link types that Jira no longer has', () => {
    const gone = { linkTypes: { is: [] } };
    expect(who(report('link-type'), [numbered('link', 'ISSUE_LINK_TYPE')], gone)).toBe('ann');
    expect(who(report('link-type'), [numbered('link', 'ISSUE_LINK_TYPE')])).toBeNull();
    expect(who(report('link-type'), [numbered('link', 'FIELD')], gone)).toBeNull();
  });

  test('is not known of what Jira does not record, or could not be looked at', () => {
    const unseen = { unseen: 'no-answer' } as const;
    expect(who(report('team-clock'), [named('Requests')])).toBeNull();
    expect(who(report('filter-property'), [named('Requests')], { workflows: unseen })).toBeNull();
    expect(who(report('waiting-status', 'Request'), [named('Requests')], { workflows: unseen })).toBeNull();
    expect(who(report('waiting-status', 'Request'), [named('Requests')], { workTypes: unseen })).toBeNull();
    expect(who(report('waiting-status', 'Gone'), [named('Requests')])).toBeNull();
    expect(who(report('link-type'), [numbered('link', 'LINK')], { linkTypes: unseen })).toBeNull();
    expect(who(report('app-in-role'), [numbered('apps', 'PROJECT_ROLE')], { roles: unseen })).toBeNull();
    expect(who(report('app-in-role'), [numbered('apps', 'PROJECT_ROLE')], { roles: { is: [] } })).toBeNull();
  });
});

import type { Choices } from '../../../src/domain/set-up/choices';
import { NEW } from '../../../src/domain/set-up/new-things';
import { contradictions } from '../../../src/domain/policy';
import { completed } from '../../../src/domain/rules/draft';
import { draftOf, TEMPLATES } from '../../../src/domain/set-up/templates';
import { suggestedWorkTypes, waitingOf } from '../../../src/domain/set-up/work-types';

const status = (id: string, name: string, done = false) => ({ id, name, done });
const CHOICES: Choices = {
  project: { id: '10000', key: 'HELP', name: 'IT help desk' },
  unfit: null,
  jiraAdmin: true,
  workTypes: [
    {
      id: 'request',
      name: 'Service request',
      subtask: false,
      statuses: [status('escalated', 'Escalated'), status('wait', 'Waiting for support'), status('done', 'Done', true)],
    },
    { id: 'incident', name: 'Incident', subtask: false, statuses: [status('wip', 'Working'), status('open', 'Open')] },
    { id: 'problem', name: 'Problem', subtask: false, statuses: [status('new', 'New'), status('done', 'Done', true)] },
    { id: 'part', name: 'Sub-task', subtask: true, statuses: [status('open', 'Open')] },
    { id: 'change', name: 'Change', subtask: false, statuses: [status('cab', 'Awaiting CAB approval')] },
  ],
  teamFields: [],
  teamsSeen: [],
  slas: [
    { id: 'first', name: 'Time to first response' },
    { id: 'team', name: 'Time with team' },
    { id: 'end', name: 'Time to resolution' },
  ],
  linkTypes: [],
  roles: [],
  priorities: ['Highest', 'High', 'Medium'].map((name) => ({ id: name.toLowerCase(), name })),
  projects: [],
  timeZone: 'Europe/Lisbon',
};
const teamsFor = (levels: readonly { id: string }[]) =>
  levels.flatMap(({ id }) => [
    { id: `${id}-a`, name: `${id} first`, level: id },
    { id: `${id}-b`, name: `${id} second`, level: id },
  ]);

describe('the rules of a template', () => {
  test.each(TEMPLATES)('$name can be saved as soon as every level has a team', (template) => {
    const draft = draftOf(template, CHOICES, { teamField: 'cf-team', teams: teamsFor(template.levels) });
    expect(contradictions(completed(draft))).toEqual([]);
    expect(draft.levels.map(({ id }) => id)).toEqual(template.levels.map(({ id }) => id));
    for (const { owns, ownsNot, escalateWhen } of draft.levels) expect([owns, ownsNot, escalateWhen]).not.toContain('');
    expect(draft.entryTeam).toBe('L1-a');
    expect(draft.hours).toMatchObject({ timeZone: 'Europe/Lisbon' });
  });

  const draft = draftOf(TEMPLATES[0]!, CHOICES, { teamField: 'cf-team', teams: teamsFor(TEMPLATES[0]!.levels) });

  test('are three levels, two levels, and four with the vendor', () => {
    expect(TEMPLATES.map(({ levels }) => levels.map(({ id }) => id).join())).toEqual([
      'L1,L2,L3',
      'L1,L2',
      'L1,L2,L3,L4',
    ]);
  });

  test('name the new things by their placeholders', () => {
    expect(draft.escalation).toMatchObject({ managerRole: NEW.managerRole, linkedWork: { linkType: NEW.linkType } });
    expect(draft.closeCheck?.counting?.links).toEqual([{ type: NEW.linkType, side: 'outward' }]);
    expect(Object.values(draft.workTypes).map(({ reentry }) => reentry)).toEqual([
      NEW.reentry,
      NEW.reentry,
      NEW.reentry,
    ]);
  });

  test('tell the customers’ SLAs from the team’s by the names that Jira gives', () => {
    expect(draft.customerClocks).toEqual(['first', 'end']);
    expect(draft.teamClock).toEqual({ field: 'team', stopsOn: 'reentry', proven: false });
    const without = { ...CHOICES, slas: CHOICES.slas.filter(({ id }) => id !== 'team') };
    expect(draftOf(TEMPLATES[1]!, without, { teamField: 'cf', teams: [] }).teamClock).toBeNull();
  });

  test('give less time to what matters most, and a vendor more', () => {
    const [, , vendor] = TEMPLATES;
    const withVendor = draftOf(vendor!, CHOICES, { teamField: 'cf', teams: teamsFor(vendor!.levels) });
    expect(draft.targets).toEqual([
      { priority: 'highest', minutes: 60 },
      { priority: 'high', minutes: 120 },
      { minutes: 240 },
    ]);
    expect(withVendor.targets[0]).toEqual({ team: 'L4-a', minutes: 960 });
  });

  test('hide the stock Escalate where the project has its status, and open linked work as problems', () => {
    expect(draft.escalation?.stockEscalate).toEqual({ how: 'hidden', statuses: ['escalated'] });
    expect(draft.escalation?.linkedWork?.levels['L2']).toEqual({
      projectId: '10000',
      projectKey: 'HELP',
      workType: 'problem',
      team: 'L2-a',
    });
  });

  test('name only the work types that were chosen', () => {
    const chosen = { teamField: 'cf', teams: [], workTypes: ['incident', 'part'] };
    expect(Object.keys(draftOf(TEMPLATES[0]!, CHOICES, chosen).workTypes)).toEqual(['incident', 'part']);
  });
});

describe('what is guessed from names', () => {
  test('work waits for support, else is open, else in the first status that is not done', () => {
    expect(CHOICES.workTypes.slice(0, 3).map(({ statuses }) => waitingOf(statuses))).toEqual(['wait', 'open', 'new']);
    expect(waitingOf([status('done', 'Done', true)])).toBe(NEW.waiting);
  });

  test('parts of other work, and what waits for approvals, are not suggested', () => {
    expect(suggestedWorkTypes(CHOICES)).toEqual(['request', 'incident', 'problem']);
  });
});

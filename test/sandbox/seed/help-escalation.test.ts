import { HELP_ESCALATION } from '../../../sandbox/seed/ready/help-escalation';
import { withIds } from '../../../sandbox/seed/ready/new-things';
import { ACCOUNT } from '../../../sandbox/seed/stock/people';
import { requestOf } from '../../../sandbox/site/jsm/request-type-field';
import { metricsOf, readSla } from '../../../sandbox/site/sla/read';
import { EscalationRules, NoteField } from '../../../src/domain/escalation-rules';
import { create, partial } from 'superstruct';
import { ready, setUp } from './fresh-site';

const rules = create(withIds(HELP_ESCALATION), partial(EscalationRules));

test('work that L2 does for a ticket is no customer request, and no customer clock counts it', async () => {
  const { site, help, after } = ready();
  const mails = site.mails.length;
  const work = help.raise({ requestType: null, workType: 'Problem', by: ACCOUNT.agentL1 });
  expect(work.typeId).toBe(rules.linkedWork?.levels['L2']?.workType);
  await after(2);
  const running = metricsOf(site, work).filter((metric) => readSla(site, work, metric)?.ongoing);
  expect(running.map(({ name }) => name)).toEqual(['Time with team']);
  expect(requestOf(site, work)).toBeUndefined();
  expect(site.mails.length).toBe(mails);
});

test('the rules of the ready desk name only what the site has', async () => {
  const { site, help } = await setUp();
  const { managerRole, skipOnPriority, linkedWork, stockEscalate } = rules;
  expect(help.project.roles.map(({ id }) => id)).toContain(managerRole);
  expect(site.priorities.map(({ id }) => id)).toContain(skipOnPriority);
  expect(site.linkTypes.find(({ id }) => id === linkedWork?.linkType)?.outward).toBe('is escalated to');
  for (const { projectId, projectKey, workType, team } of Object.values(linkedWork?.levels ?? {})) {
    expect(site.projects.get(projectId)).toMatchObject({
      key: projectKey,
      issueTypeIds: expect.arrayContaining([workType]),
    });
    expect(site.teams.map(({ id }) => id)).toContain(team);
  }
  expect(stockEscalate?.statuses.map((id) => site.statuses.get(id)?.name)).toEqual(['Escalated']);
});

test('notes for engineering ask in every way there is, and require two answers', () => {
  const template = rules.templates?.['L3'] ?? [];
  const kinds = NoteField.schema.kind.schema;
  expect(Object.keys(kinds).filter((kind) => !template.some((it) => it.kind === kind))).toEqual([]);
  expect(template.filter(({ required }) => required).map(({ kind }) => kind)).toEqual(['text', 'text']);
});

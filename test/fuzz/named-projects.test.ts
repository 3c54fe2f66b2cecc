import type { Json, JsonObject } from '../../sandbox/json';
import { PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { HELP_RULES } from '../hand-over/steps';
import { aReadyDesk, person, type ReadyDesk } from '../support/ready-desk';
import { TEXTS } from './hostile';
import { accepted, kept, knock, refused } from './knock';

interface Rules {
  escalation: JsonObject & { linkedWork: JsonObject & { levels: Record<string, JsonObject> } };
  closeCheck: JsonObject & { counting: JsonObject };
}
const { escalation, closeCheck } = HELP_RULES as unknown as Rules;
const L3 = escalation.linkedWork.levels['L3'];

/** Rules by which work of that project would be named on tickets of the desk. */
const openedIn = (projectId: string): JsonObject => ({
  ...HELP_RULES,
  escalation: {
    ...escalation,
    linkedWork: { ...escalation.linkedWork, levels: { L3: { ...L3, projectId, projectKey: 'DEV' } } },
  },
});
const counting = (projectId: string): JsonObject => ({
  ...HELP_RULES,
  closeCheck: { ...closeCheck, counting: { ...closeCheck.counting, projects: [PROJECT.dev, projectId] } },
});

let desk: ReadyDesk;
let standing: string;
beforeAll(async () => {
  desk = await aReadyDesk();
  standing = await kept(desk);
});
const save = (rules: Json, accountId: string) =>
  knock(desk, {
    ...{ function: 'settings', module: 'support-rules', accountId },
    body: {
      call: { functionKey: 'rules.save', payload: rules },
      context: { accountId, extension: { project: { id: PROJECT.help } } },
    },
  });

test('an admin of one project does not make the app name work of another that they may not see', async () => {
  const hidden = PROJECT.fac;
  const facilities = desk.site.projects.get(hidden);
  if (!facilities) throw new Error('no other project');
  const { grants, roles } = facilities;
  Object.assign(facilities, { grants: {}, roles: [] });
  await expect(
    desk.rest('GET', `/rest/api/3/project/${hidden}`, undefined, person(ACCOUNT.projectAdmin)),
  ).rejects.toThrow('404');
  for (const projectId of [hidden, '19999'])
    for (const rules of [openedIn(projectId), counting(projectId)]) {
      const { answer, threw, writes } = await save(rules, ACCOUNT.projectAdmin);
      expect(threw).toBeUndefined();
      expect(writes).toEqual([]);
      expect(refused(answer)).toBe(true);
      expect(JSON.stringify(answer)).toContain(`project ${projectId}, which is not there or which you may not see`);
    }
  Object.assign(facilities, { grants, roles });
  expect((await kept(desk)) === standing).toBe(true);
});

test('what is no id of a project is refused, and no save after it is', async () => {
  for (const text of [...TEXTS, '../..', 'DEV', ' 10002', '-1', '1e5', '10002\u0000'])
    for (const rules of [openedIn(text), counting(text)]) {
      const { answer, threw, writes } = await save(rules, ACCOUNT.admin);
      expect(threw).toBeUndefined();
      expect(writes).toEqual([]);
      expect(refused(answer)).toBe(true);
    }
  expect((await kept(desk)) === standing).toBe(true);
  expect(accepted((await save(HELP_RULES, ACCOUNT.projectAdmin)).answer)).toBe(true);
});

test('who sees the other project names it; what was named so stays when another admin saves', async () => {
  expect(accepted((await save(counting(PROJECT.fac), ACCOUNT.admin)).answer)).toBe(true);
  expect(accepted((await save(counting(PROJECT.fac), ACCOUNT.projectAdmin)).answer)).toBe(true);
});

import { STATUS } from '../../../../sandbox/seed/ids';
import type { JsonObject } from '../../../../sandbox/json';
import type { AppRule } from '../../../../sandbox/site/model';
import { edit, readFlow, sentTransition, type Sent } from './sent-workflow';
import { aWorkflowDesk, ari, installRule, type WorkflowDesk } from './workflow-desk';

let desk: WorkflowDesk;
beforeEach(() => void (desk = aWorkflowDesk()));
const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/) as string;

describe('a workflow that is saved', () => {
  test('keeps its name and id, and counts its versions', async () => {
    const [before] = (await readFlow(desk)).workflows;
    const versions = [before!['version'] as JsonObject];
    for (const description of ['once', '']) {
      const { body } = await edit(desk, ({ workflows }) =>
        Object.assign(workflows[0]!, { description, name: 'Other' }),
      );
      const [after] = (body as unknown as Sent).workflows;
      expect(after).toMatchObject({ id: before!['id'], name: before!['name'], description });
      versions.push(after!['version'] as JsonObject);
    }
    expect(versions.map((it) => it['versionNumber'])).toEqual([0, 1, 2]);
    expect(new Set(versions.map((it) => it['id'])).size).toBe(3);
    expect(desk.flow().description).toBeUndefined();
  });

  test('changes the statuses that are described otherwise, and leaves what is not said of them', async () => {
    const escalated = desk.site.statuses.get(STATUS.escalated)!;
    Object.assign(escalated, { description: 'Handed up.', properties: { colour: 'red' } });
    const said = (more: JsonObject) =>
      edit(
        desk,
        ({ statuses }) =>
          void Object.assign(
            statuses.find((it) => it['id'] === STATUS.escalated)!,
            more,
          ),
      );
    await edit(desk, ({ statuses }) => {
      const status = statuses.find((it) => it['id'] === STATUS.escalated)!;
      delete status['description'];
      Object.assign(status, { name: ' Handed over ', statusCategory: 'DONE' });
    });
    expect(desk.site.statuses.get(STATUS.escalated)).toEqual({
      id: STATUS.escalated,
      name: 'Handed over',
      category: 'done',
      description: 'Handed up.',
      properties: { colour: 'red' },
    });
    expect(desk.site.statuses.get(STATUS.escalated)).toBe(escalated);
    await said({ description: 'To the next level.' });
    expect(escalated.description).toBe('To the next level.');
  });

  test('gives the rule of an app an id where it has none, and keeps the one that it has', async () => {
    const { ari: key } = installRule(desk.site, { moduleKey: 'gate', ruleKey: 'forge:expression-validator' });
    const rule = (parameters: JsonObject) => ({
      ruleKey: 'forge:expression-validator',
      parameters: { key, ...parameters },
    });
    const rules = [rule({}), rule({ id: '', tag: 'x' }), rule({ id: 'mine', disabled: 'true', config: '{}' })];
    await edit(desk, (sent) => void sentTransition(sent, '51').validators.push(...rules));
    const bare = { ruleKey: 'forge:expression-validator', key: ari('gate'), config: '', disabled: false, tag: '' };
    const [first, second, third] = desk.transition('51').validators as { rule: AppRule }[];
    expect([first!.rule, second!.rule, third!.rule]).toStrictEqual([
      { ...bare, id: uuid },
      { ...bare, id: uuid, tag: 'x' },
      { ...bare, id: 'mine', config: '{}', disabled: true },
    ]);
    expect(first!.rule.id).not.toBe(second!.rule.id);
  });

  test('does not show on the portal what shares a screen with a transition that is shown there', async () => {
    const screen = [{ fieldId: 'resolution', required: true }];
    Object.assign(desk.transition('51'), { screen, portal: true });
    await readFlow(desk);
    const { screenId } = desk.transition('51');
    await edit(desk, (sent) => {
      const transitionScreen = { ruleKey: 'system:transition-screen', parameters: { screenId: screenId! } };
      Object.assign(sentTransition(sent, '21'), { transitionScreen });
      delete sentTransition(sent, '51').transitionScreen;
    });
    expect(desk.transition('21')).toMatchObject({ screenId, screen });
    expect(desk.transition('21').portal).toBeUndefined();
    expect(desk.transition('51')).toMatchObject({ portal: true });
    expect([desk.transition('51').screen, desk.transition('51').screenId]).toEqual([undefined, undefined]);
  });

  test('has no screen where none was sent, though another was given one that nobody read', async () => {
    const screen = [{ fieldId: 'resolution', required: true }];
    await edit(desk, () => Object.assign(desk.transition('51'), { screen }));
    expect(desk.flow().transitions.filter((it) => it.screen)).toEqual([]);
  });
});

import { z } from 'zod';
import { FIELD, ISSUE_TYPE, PROJECT, SCREEN, TEAM } from '../../sandbox/seed/ids';
import { atDesk } from '../../sandbox/seed/desk';
import { saveRules } from '../../sandbox/seed/rules';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Issue } from '../../sandbox/site/model';
import { loadFieldIds } from '../../sandbox/web/client/api/fields';
import type { Http } from '../../sandbox/web/client/api/http';
import { queueReader } from '../../sandbox/web/client/queues/load-queue';
import { WATCH_PROPERTY } from '../../src/domain/watch';
import { HELP_RULES, LEVEL } from '../hand-over/steps';
import { aReadyDesk, person, visitsOf, type ReadyDesk } from '../support/ready-desk';

let desk: ReadyDesk;
let held: Record<'desk' | 'tech' | 'prod', Issue>;
beforeAll(async () => {
  desk = await aReadyDesk();
  held = {
    desk: desk.help.raise(),
    tech: desk.help.raise({ team: 'Technical Support' }),
    prod: desk.help.raise({ team: 'Product Engineering' }),
  };
  await desk.settle();
});

const at = ({ key }: Issue): string => `/rest/api/3/issue/${key}`;
const levelOf = (issue: Issue): unknown => issue.values[LEVEL] ?? null;
const set = (issue: Issue, level: string | null) => desk.rest('PUT', at(issue), { fields: { [LEVEL]: level } });

describe('what the field takes', () => {
  test('is an id of the desk’s levels; anything else is refused with those that there are', async () => {
    await expect(set(held.desk, 'L9')).rejects.toThrow(
      'This project has no support level L9. Use one of: L1, L2, L3, L4.',
    );
    await expect(set(held.desk, 'Specialists')).rejects.toThrow('Use one of: L1, L2, L3, L4.');
    expect(levelOf(held.desk)).toBe('L1');
  });

  test('is anything in a project without rules, where nobody can judge it', async () => {
    const fac = atDesk(desk.site, 'FAC').raise({ by: ACCOUNT.projectAdmin });
    const by = person(ACCOUNT.projectAdmin);
    await desk.rest('PUT', at(fac), { fields: { [LEVEL]: 'L9' } }, by);
    expect(levelOf(fac)).toBe('L9');
    await desk.rest('PUT', at(fac), { fields: { [LEVEL]: null } }, by);
    await desk.settle();
  });

  test('is judged while a ticket is created, which needs none', async () => {
    const screen = `/rest/api/3/screens/${SCREEN.problemCreate}/tabs/${SCREEN.problemCreate}/fields`;
    await desk.rest('POST', screen, { fieldId: LEVEL }, person(ACCOUNT.admin));
    const create = (more: Record<string, string>) =>
      desk.rest(
        'POST',
        '/rest/api/3/issue',
        { fields: { project: { id: PROJECT.help }, issuetype: { id: ISSUE_TYPE.problem }, summary: 'Why', ...more } },
        person(ACCOUNT.agentL1),
      );
    await expect(create({})).resolves.toMatchObject({ key: expect.stringContaining('HELP-') });
    await expect(create({ [LEVEL]: 'L9' })).rejects.toThrow('This project has no support level L9');
    await desk.settle();
  });

  test('can be emptied, and the level comes back as it follows the team', async () => {
    const issue = desk.help.raise();
    await desk.settle();
    await set(issue, null);
    await desk.settle();
    expect(levelOf(issue)).toBe('L1');
  });

  test('hands the ticket over when a person changes it where the level follows the team, as by the API', async () => {
    const issue = desk.help.raise();
    await desk.settle();
    await set(issue, 'L2');
    await desk.settle();
    expect([issue.values[FIELD.team], levelOf(issue)]).toEqual([TEAM.technical, 'L2']);
    expect((await visitsOf(desk, issue)).at(-1)).toMatchObject({ cause: 'level', beginning: 'escalate' });
  });
});

describe('what lists show', () => {
  const text = async (issue: Issue, as: string = ACCOUNT.agentL1) => {
    const answer = await desk.rest('GET', `${at(issue)}?fields=${LEVEL}&expand=renderedFields`, undefined, person(as));
    return z.object({ renderedFields: z.record(z.string(), z.unknown()) }).parse(answer).renderedFields[LEVEL];
  };

  test('is the id with the name, which may change', async () => {
    expect(await text(held.tech)).toBe('L2 · Specialists');
    const levels = z.array(z.record(z.string(), z.string())).parse(HELP_RULES['levels']);
    const renamed = levels.map((level) => (level['id'] === 'L2' ? { ...level, name: 'Experts' } : level));
    await saveRules(desk.forge, PROJECT.help, { ...HELP_RULES, levels: renamed });
    expect([await text(held.tech), levelOf(held.tech)]).toEqual(['L2 · Experts', 'L2']);
    await saveRules(desk.forge, PROJECT.help, HELP_RULES);
  });

  test('is the id where nobody knows its name, and nothing where none is set', async () => {
    const { properties } = desk.help.project;
    const rules = properties[WATCH_PROPERTY]!;
    properties[WATCH_PROPERTY] = { levels: [{ id: 'L1', name: 'Service desk' }] };
    expect(await text(held.tech)).toBe('L2');
    delete properties[WATCH_PROPERTY];
    expect(await text(held.tech)).toBe('L2');
    properties[WATCH_PROPERTY] = rules;
    const fac = atDesk(desk.site, 'FAC').raise({ by: ACCOUNT.projectAdmin });
    expect(await text(fac, ACCOUNT.projectAdmin)).toBe('');
    await desk.settle();
  });
});

describe('searching by it', () => {
  const found = async (jql: string): Promise<string[]> => {
    const answer = await desk.rest('POST', '/rest/api/3/search/jql', {
      jql: `key in (${Object.values(held)
        .map(({ key }) => key)
        .join(', ')}) AND ${jql} ORDER BY key ASC`,
      fields: ['summary'],
    });
    const { issues } = z.object({ issues: z.array(z.object({ key: z.string() })) }).parse(answer);
    return issues.map(({ key }) => key);
  };

  test.each([
    ['"Support Level" = L2', ['tech']],
    ['cf[10200] = L3', ['prod']],
    ['"Support Level" in (L1, L3)', ['desk', 'prod']],
    ['"Support Level" != L2', ['desk', 'prod']],
    ['"Support Level" is empty', []],
    ['"Support Level" is not empty', ['desk', 'tech', 'prod']],
  ] as const)('%s', async (jql, names) => {
    expect(await found(jql)).toEqual(names.map((name) => held[name].key));
  });

  test('finds what has none', async () => {
    const fac = atDesk(desk.site, 'FAC').raise({ by: ACCOUNT.projectAdmin });
    const answer = await desk.rest(
      'POST',
      '/rest/api/3/search/jql',
      { jql: `key = ${fac.key} AND "Support Level" is empty`, fields: ['summary'] },
      person(ACCOUNT.projectAdmin),
    );
    expect(answer).toMatchObject({ issues: [{ key: fac.key }] });
    await desk.settle();
  });
});

describe('a queue', () => {
  test('can be of one level, and has a column that names it', async () => {
    const http: Http = {
      get: (path) => desk.rest('GET', path),
      send: (method, path, body) => desk.rest(method, path, body as never),
    };
    expect((await loadFieldIds(http)).level).toBe(LEVEL);
    const { rows } = await queueReader(http, 'project = HELP AND "Support Level" = L3', async () => desk.now())();
    expect(rows).toMatchObject([{ key: held.prod.key, level: 'L3 · Engineering' }]);
  });

  test('of service management has the field among its columns', async () => {
    const queue = desk.help.project.serviceDesk!.queues.find(({ name }) => name === 'With technical support')!;
    queue.fields.push(LEVEL);
    const answer = await desk.rest('GET', `/rest/servicedeskapi/servicedesk/1/queue/${queue.id}/issue`);
    const { values } = z
      .object({ values: z.array(z.object({ key: z.string(), fields: z.record(z.string(), z.unknown()) })) })
      .parse(answer);
    expect(values.find(({ key }) => key === held.tech.key)?.fields[LEVEL]).toBe('L2');
  });
});

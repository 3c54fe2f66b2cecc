import { LINK_TYPE, MANAGER_ROLE, PROJECT, SCREEN, STATUS } from '../../../sandbox/seed/ids';
import { FAULT_WORKFLOW } from '../../../sandbox/seed/ready/ops';
import { READY_RULES } from '../../../sandbox/seed/rules';
import { ACCOUNT } from '../../../sandbox/seed/stock/people';
import { INCIDENT_WORKFLOW, PROBLEM_WORKFLOW, SERVICE_REQUEST_WORKFLOW } from '../../../sandbox/seed/stock/workflows';
import type { Site, Transition, TransitionCondition } from '../../../sandbox/site/model';
import { aReadyDesk, type ReadyDesk } from '../../support/ready-desk';
import { stock } from './fresh-site';

/** Conditions without the groups they stand in. */
const flat = (all: readonly TransitionCondition[] = []): TransitionCondition[] =>
  all.flatMap((it) => (it.kind === 'group' ? flat(it.conditions) : [it]));

function rules(site: Site, { conditions, validators = [] }: Transition): string[] {
  const roleNames = new Map(
    [...site.projects.values()].flatMap(({ roles }) => roles.map(({ id, name }) => [id, name])),
  );
  const of = (rule: object): string => {
    const text = JSON.stringify(rule);
    const roles = /"roleIds":"([\d,]+)"/.exec(text)?.[1]?.split(',');
    if (roles) return `for ${roles.map((id) => roleNames.get(id)).join(', ')}`;
    if (text.includes('app-only') || text.includes('restrict-from-all-users')) return 'for apps';
    if (text.includes('hide-stock-escalate')) return 'hidden';
    if (text.includes('linked-closed')) return 'close check';
    return text.includes('fieldRequired') ? 'asks why' : text;
  };
  return [...flat(conditions), ...validators].map(of);
}

/** What the set-up put into a workflow: its ways with a rule, or that the template has not, a line each. */
function added(site: Site, name: string): string[] {
  const status = (id: string): string => site.statuses.get(id)?.name ?? id;
  const before = stock().site.workflows.get(name)?.transitions ?? [];
  return (site.workflows.get(name)?.transitions ?? []).flatMap((way) => {
    const isNew = !before.some(({ id }) => id === way.id) && Number(way.id) > 200;
    const said = rules(site, way);
    if (!isNew && said.length === 0) return [];
    const from = way.from === null ? 'any' : String(way.from.length);
    return `${way.id} ${way.name}: ${from} → ${status(way.to)}${said.length > 0 ? ` (${said.join('; ')})` : ''}`;
  });
}

const HANDING_OVER = (waiting: string): string[] => [
  '201 Hand over: any → Handing over (for apps)',
  `211 Handed over: 1 → ${waiting} (for apps)`,
  `221 Back to support: any → ${waiting} (for Administrators, atlassian-addons-project-access, Service Desk Team, Escalation manager)`,
];
const override = (id: string, from: number, to: string): string =>
  `${id} Close with override: ${from} → ${to} (for Escalation manager; asks why)`;

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, it: unknown) => (it instanceof Map || it instanceof Set ? [...it] : it)));

describe('what the app’s set-up makes of the stock site', () => {
  let desk: ReadyDesk;
  let site: Site;
  beforeAll(async () => {
    desk = await aReadyDesk();
    site = desk.site;
  });

  test('are the ways to hand over, back, and past the close check', () => {
    expect(added(site, SERVICE_REQUEST_WORKFLOW)).toEqual([
      '21 Escalate: 1 → Escalated (hidden)',
      '51 Resolve this issue: 4 → Resolved (close check)',
      '81 Escalate this issue: 1 → Escalated (hidden)',
      '91 Close: 2 → Closed (close check)',
      ...HANDING_OVER('Waiting for support'),
      override('231', 8, 'Closed'),
    ]);
    expect(added(site, INCIDENT_WORKFLOW)).toEqual([
      '31 Resolve: 2 → Completed (close check)',
      '51 Close: 2 → Closed (close check)',
      ...HANDING_OVER('Open'),
      override('231', 4, 'Completed'),
      override('241', 2, 'Closed'),
    ]);
    expect(added(site, PROBLEM_WORKFLOW).slice(-5)).toEqual([
      ...HANDING_OVER('Open'),
      override('231', 5, 'Completed'),
      override('241', 2, 'Closed'),
    ]);
    expect(added(site, FAULT_WORKFLOW)).toEqual([
      '51 Finish: 3 → Done (close check)',
      ...HANDING_OVER('Waiting for crew'),
      override('231', 5, 'Done'),
    ]);
  });

  test('are a status, a link type and a role, under the ids that stories and tests know them by', () => {
    expect(site.statuses.get(STATUS.handingOver)).toMatchObject({ name: 'Handing over', category: 'indeterminate' });
    expect(site.linkTypes.at(-1)).toMatchObject({ id: LINK_TYPE.escalation, name: 'Escalation' });
    for (const id of [PROJECT.help, PROJECT.ops])
      expect(site.projects.get(id)?.roles.find((role) => role.id === MANAGER_ROLE)).toMatchObject({
        name: 'Escalation manager',
        members: new Set([ACCOUNT.manager]),
      });
  });

  test('is the support level on the screens of both desks, the rules in force, and a panel on their work', async () => {
    const level = [...site.fields.values()].find(({ app }) => app?.moduleKey === 'support-level')?.id;
    const showing = [...site.screens.values()].filter(({ tabs }) =>
      tabs.some(({ fieldIds }) => fieldIds.includes(level ?? '')),
    );
    expect(showing.map(({ id }) => id).toSorted()).toEqual(
      [SCREEN.requestViewEdit, SCREEN.incidentViewEdit, SCREEN.problemViewEdit, SCREEN.opsViewEdit].toSorted(),
    );
    for (const { projectId, rules: inForce } of READY_RULES) {
      const reply = await desk.forge.resolve({
        module: 'support-rules',
        key: 'rules.read',
        payload: {},
        accountId: ACCOUNT.admin,
        extension: { project: { id: projectId } },
      });
      const { levels, teams, workTypes, teamClock } = inForce;
      expect(reply).toMatchObject({ ok: true, value: { rules: { version: 1, levels, teams, workTypes, teamClock } } });
    }
    expect([...site.appPanels.values()].flatMap(({ pinnedIn }) => [...pinnedIn]).toSorted()).toEqual(
      [PROJECT.help, PROJECT.ops, PROJECT.dev].toSorted(),
    );
  });

  test('is the same where it is not run again, as for further sites of one process', async () => {
    const again = await aReadyDesk();
    expect(again.runs().length).toBeLessThan(10);
    const parts = async ({ site: it, forge, rows }: ReadyDesk) =>
      plain({
        statuses: it.statuses,
        linkTypes: it.linkTypes,
        projects: it.projects,
        screens: it.screens,
        workflows: it.workflows,
        panels: it.appPanels,
        audit: it.audit,
        stored: forge.state(),
        findings: await rows('SELECT * FROM finding'),
      });
    expect(await parts(again)).toEqual(await parts(desk));
  });
});

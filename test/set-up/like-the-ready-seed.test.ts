import type { JsonObject } from '../../sandbox/json';
import { PROJECT } from '../../sandbox/seed/ids';
import { READY_RULES } from '../../sandbox/seed/rules';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { INCIDENT_WORKFLOW, PROBLEM_WORKFLOW, SERVICE_REQUEST_WORKFLOW } from '../../sandbox/seed/stock/workflows';
import type { Site } from '../../sandbox/site/model';
import type { PolicyDraft } from '../../src/domain/policy';
import { NEW } from '../../src/domain/set-up/new-things';
import { aStockDesk, type StockDesk } from './at-stock';

const READY = { linkType: '10007', managerRole: '10110', reentry: '10107' };

/** HELP's rules as the wizard would have them: what the stock site has not is a placeholder, no SLA is the team's yet. */
function helpRules(): PolicyDraft {
  const rules = READY_RULES.find(({ projectId }) => projectId === PROJECT.help)?.rules ?? {};
  const text = JSON.stringify({ ...rules, teamClock: null })
    .replaceAll(`"${READY.linkType}"`, `"${NEW.linkType}"`)
    .replaceAll(`"${READY.managerRole}"`, `"${NEW.managerRole}"`)
    .replaceAll(`"${READY.reentry}"`, `"${NEW.reentry}"`);
  return JSON.parse(text) as PolicyDraft;
}

const nameIn = (all: Iterable<{ id: string; name: string }>, id: string): string =>
  [...all].find((it) => it.id === id)?.name ?? id;

type Way = NonNullable<ReturnType<Site['workflows']['get']>>['transitions'][number];

/** A rule by what it does: ids of sites, and which of two ways the site keeps it in, are no part of that. */
function ruleIn(site: Site, rule: object): unknown {
  const text = JSON.stringify(rule);
  if (text.includes('app-only') || text.includes('restrict-from-all-users')) return 'apps only';
  const roles = /"roleIds":"([\d,]+)"/.exec(text)?.[1];
  if (roles)
    return roles
      .split(',')
      .map((id) => nameIn(site.projects.get(PROJECT.help)?.roles ?? [], id))
      .toSorted();
  const link = site.linkTypes.find(({ name }) => name === 'Escalation')?.id ?? '';
  return text.replace(/"id":"[0-9a-f-]{36}",/, '').replaceAll(`\\"type\\":\\"${link}\\"`, 'Escalation');
}

const rulesOn = (conditions: Way['conditions'] = []): object[] =>
  conditions.flatMap((it) => (it.kind === 'group' ? rulesOn(it.conditions) : [it]));

function flow(site: Site, name: string) {
  const found = site.workflows.get(name);
  if (!found) throw new Error(`no workflow ${name}`);
  const status = (id: string): string => nameIn(site.statuses.values(), id);
  return {
    statuses: found.statusIds.map(status),
    properties: found.statusProperties ?? {},
    ways: found.transitions.map(({ id, name: called, from, to, conditions, validators = [], screenId, portal }) => ({
      id,
      called,
      from: from?.map(status) ?? null,
      to: status(to),
      portal: portal ?? false,
      conditions: rulesOn(conditions).map((it) => ruleIn(site, it)),
      validators: validators.map((it) => ruleIn(site, it)),
      screen: screenId === undefined ? null : nameIn(site.screens.values(), screenId),
    })),
  };
}

/** What pages read of the rules, but for what the check and the team's SLA say; with names for what the set-up made. */
function property(site: Site): JsonObject {
  const found = site.projects.get(PROJECT.help)?.properties['tierline'] as JsonObject;
  const { clocks: _, version: __, setUp: ___, ...rest } = found;
  const link = site.linkTypes.find(({ name }) => name === 'Escalation')?.id;
  const role = site.projects.get(PROJECT.help)?.roles.find(({ name }) => name === 'Escalation manager')?.id;
  const text = JSON.stringify(rest)
    .replaceAll(`"linkType":"${link}"`, '"linkType":"Escalation"')
    .replaceAll(`"type":"${link}"`, '"type":"Escalation"')
    .replaceAll(`"managerRole":"${role}"`, '"managerRole":"Escalation manager"');
  return JSON.parse(text) as JsonObject;
}

describe('HELP, set up from the template’s site with its own rules', () => {
  let made: StockDesk;
  let ready: StockDesk;
  beforeAll(async () => {
    [made, ready] = [await aStockDesk('stock'), await aStockDesk('ready')];
    const plan = await made.applyAll(await made.make(helpRules(), { managers: [ACCOUNT.manager] }));
    expect(plan.changes.filter(({ state }) => state !== 'done')).toEqual([]);
  });

  test.each([SERVICE_REQUEST_WORKFLOW, INCIDENT_WORKFLOW, PROBLEM_WORKFLOW])('has “%s” of the ready desk', (name) => {
    expect(flow(made.site, name)).toEqual(flow(ready.site, name));
  });

  test('has its link type, its role with the manager in it, and its screens', () => {
    const links = (site: Site) => site.linkTypes.map(({ name, inward, outward }) => ({ name, inward, outward }));
    expect(links(made.site)).toEqual(links(ready.site));
    const roles = (site: Site) =>
      site.projects
        .get(PROJECT.help)
        ?.roles.map(({ name, members }) => [name, [...members].filter((id) => !id.includes(':app')).toSorted()])
        .filter(([name]) => name !== 'Developers');
    expect(roles(made.site)).toEqual(roles(ready.site));
    const screens = (site: Site) =>
      Object.fromEntries(
        [...site.screens.values()]
          .filter(({ name }) => !name.startsWith('OPS'))
          .map(({ name, tabs }) => [name, tabs.map(({ fieldIds }) => fieldIds)]),
      );
    expect(screens(made.site)).toEqual(screens(ready.site));
  });

  test('tells its pages the same rules, and shows its panels in the same places', () => {
    expect(property(made.site)).toEqual(property(ready.site));
    const pinned = (site: Site) =>
      [...site.appPanels.values()].map(({ pinnedIn }) => [...pinnedIn].filter((id) => id !== PROJECT.ops));
    expect(pinned(made.site)).toEqual(pinned(ready.site));
  });
});

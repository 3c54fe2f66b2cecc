import type { Project, Site, Transition, Workflow } from '../../../sandbox/site/model';
import type { CheckCode, FixCode } from '../../../src/domain/doctor/report';

/** One thing that somebody does to a desk that was ready. */
export interface Break {
  readonly how: string;
  readonly to: (site: Site) => void;
  readonly found: CheckCode;
  /** What the finding names; left out: nothing. */
  readonly about?: readonly string[];
  readonly projectId?: string;
  /** All works without it: it is told as advice. */
  readonly advice?: boolean;
  /** The button that mends it. */
  readonly fix?: FixCode;
}

export const flow = (site: Site, name: string): Workflow => {
  const found = site.workflows.get(name);
  if (!found) throw new Error(`no workflow ${name}`);
  return found;
};
export const way = (site: Site, workflow: string, id: string): Transition => {
  const found = flow(site, workflow).transitions.find((it) => it.id === id);
  if (!found) throw new Error(`no transition ${id} in ${workflow}`);
  return found;
};
export const project = (site: Site, id: string): Project => {
  const found = site.projects.get(id);
  if (!found) throw new Error(`no project ${id}`);
  return found;
};
export const withoutWay = (workflow: string, id: string) => (site: Site) => {
  const it = flow(site, workflow);
  way(site, workflow, id);
  it.transitions = it.transitions.filter((transition) => transition.id !== id);
};
export const withoutStatus = (workflow: string, id: string, first: string) => (site: Site) => {
  const it = flow(site, workflow);
  it.initialStatusId = first;
  it.statusIds = it.statusIds.filter((status) => status !== id);
  it.transitions = it.transitions
    .filter(({ to }) => to !== id)
    .map((transition) => ({ ...transition, from: transition.from?.filter((status) => status !== id) ?? null }));
};
export const offScreen = (screen: string, field: (site: Site) => string) => (site: Site) => {
  const tabs = site.screens.get(screen)?.tabs ?? [];
  const gone = field(site);
  if (!tabs.some(({ fieldIds }) => fieldIds.includes(gone))) throw new Error(`${gone} is not on ${screen}`);
  for (const tab of tabs) tab.fieldIds = tab.fieldIds.filter((id) => id !== gone);
};
export const own = (moduleKey: string) => (site: Site) => {
  const found = [...site.fields.values()].find(({ app }) => app?.moduleKey === moduleKey);
  if (!found) throw new Error(`no field ${moduleKey}`);
  return found.id;
};
export const restrictedTo = (...roleIds: string[]): NonNullable<Transition['conditions']> => [
  {
    kind: 'native',
    rule: { ruleKey: 'system:restrict-issue-transition', parameters: { roleIds: roleIds.join(',') } },
  },
];
export const ungranted = (id: string, permission: string) => (site: Site) => {
  const { grants } = project(site, id);
  grants[permission] = (grants[permission] ?? []).filter(
    (it) => !(typeof it === 'object' && 'role' in it && it.role === 'atlassian-addons-project-access'),
  );
};
export const emptied = (id: string, roleId: string) => (site: Site) => {
  const role = project(site, id).roles.find((it) => it.id === roleId);
  if (!role) throw new Error(`no role ${roleId}`);
  role.members = new Set();
};

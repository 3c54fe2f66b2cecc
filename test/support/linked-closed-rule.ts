import { FIELD } from '../../sandbox/seed/ids';
import type { Json } from '../../sandbox/json';
import type { Site, Transition } from '../../sandbox/site/model';
import type { Counting } from '../../src/domain/gate/counting';
import type { LinkedClosedConfig } from '../../src/domain/gate/rule-config';

export const ESCALATION = '10007';
/** *Resolve this issue* of the service requests. */
export const RESOLVE = '51';
const SERVICE_REQUEST = 'Service Request';

/** What the ready desk's rule counts, but of any level: escalations that read from the ticket. */
const COUNTING: Counting = {
  links: [{ type: ESCALATION, side: 'outward' }],
  levels: null,
  withoutLevel: true,
  projects: null,
  unresolvedIsOpen: false,
};

/** The transition by which a service request is resolved. */
export function resolveWay(site: Site): Transition {
  const workflow = [...site.workflows.values()].find(({ name }) => name.includes(SERVICE_REQUEST));
  const found = workflow?.transitions.find(({ id }) => id === RESOLVE);
  if (!found) throw new Error('Service requests cannot be resolved');
  return found;
}

export function configuration(site: Site, counting: Partial<Counting> = {}): LinkedClosedConfig {
  const level = [...site.fields.values()].find(({ app }) => app?.moduleKey === 'support-level')?.id ?? null;
  return {
    rule: 'linked-closed',
    version: 1,
    counting: { ...COUNTING, ...counting },
    fields: { level, team: FIELD.team },
  };
}

/** Makes *Linked escalations closed*, so configured, the one rule on that transition. */
export function guardResolve(site: Site, config: Json): void {
  const module = [...site.appRules.values()].find(({ moduleKey }) => moduleKey === 'linked-closed');
  if (!module) throw new Error('The app offers no rule linked-closed');
  const rule = { ruleKey: module.ruleKey, key: module.ari, config: JSON.stringify(config), disabled: false, tag: '' };
  resolveWay(site).validators = [{ kind: 'app', rule: { id: 'rule-1', ...rule } }];
}

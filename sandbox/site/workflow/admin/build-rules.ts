import type { AppRule, NativeRule, Site, Transition, TransitionCondition } from '../../model';
import { uuidOf } from '../identity';
import { isForgeRule } from './judge-rule';
import type { SentGroup, SentRule } from './request';

type Kept = { kind: 'native'; rule: NativeRule } | { kind: 'app'; rule: AppRule };

/** A judged rule as a transition keeps it. A rule of an app that comes without an id gets one. */
export function keptRule(site: Site, { ruleKey, parameters }: SentRule): Kept {
  if (!isForgeRule(ruleKey)) return { kind: 'native', rule: { ruleKey, parameters: { ...parameters } } };
  const { key = '', config = '', id, disabled, tag = '' } = parameters;
  return {
    kind: 'app',
    rule: {
      ruleKey,
      key,
      config,
      id: id || uuidOf('app-rule', site.nextId('workflow-rule')),
      disabled: disabled === 'true',
      tag,
    },
  };
}

const keptGroup = (site: Site, { conditions = [], conditionGroups = [] }: SentGroup): TransitionCondition[] => [
  ...conditions.map((it) => keptRule(site, it)),
  ...conditionGroups.map((it): TransitionCondition => ({
    kind: 'group',
    operation: it.operation,
    conditions: keptGroup(site, it),
  })),
];

export function keptConditions(
  site: Site,
  sent: SentGroup | null | undefined,
): Pick<Transition, 'conditions' | 'conditionOperation'> {
  if (!sent) return {};
  const conditions = keptGroup(site, sent);
  return conditions.length === 0
    ? {}
    : { conditions, ...(sent.operation === 'ANY' ? { conditionOperation: sent.operation } : {}) };
}

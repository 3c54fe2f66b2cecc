import type { AppRuleKey, Site, Workflow } from '../../model';
import { unsupported } from '../../refusal';
import { isOtherFieldRule } from '../rules/demands';
import { unknownParameters } from '../rules/native';
import { isKnownElsewhere, nativeRule } from '../rules/table';
import { isSettableByRule } from '../rules/update-field';
import { WORKFLOW_LIMITS as LIMITS } from './limits';
import type { SentRule } from './request';
import { appRulesOf } from './rules-of';

export type Place = 'Condition' | 'Validator' | 'Function' | 'Screen';

export const FORGE_RULES: Record<AppRuleKey, Exclude<Place, 'Screen'>> = {
  'forge:expression-condition': 'Condition',
  'forge:expression-validator': 'Validator',
  'forge:workflow-post-function': 'Function',
};
export const isForgeRule = (ruleKey: string): ruleKey is AppRuleKey => Object.hasOwn(FORGE_RULES, ruleKey);

const ADD_TO = 'sandbox/site/workflow/rules/table.ts';
const TRANSITION_SCREEN = 'system:transition-screen';

/** 501 for what Jira's API documents and this site does not follow: saved, it would be a rule that does nothing. */
function refuseUnfollowed(site: Site, { ruleKey, parameters }: SentRule): void {
  if (isKnownElsewhere(ruleKey)) throw unsupported(`workflow rule ${ruleKey}`, ADD_TO);
  if (isOtherFieldRule(ruleKey, parameters['ruleType']))
    throw unsupported(`workflow rule ${ruleKey}, ruleType ${parameters['ruleType']}`, ADD_TO);
  if (ruleKey === 'system:restrict-issue-transition' && parameters['groupCustomFields'])
    throw unsupported(`workflow rule ${ruleKey}, groupCustomFields`, ADD_TO);
  const field = ruleKey === 'system:update-field' ? site.fields.get(parameters['field'] ?? '') : undefined;
  if (field && !isSettableByRule(field)) throw unsupported(`workflow rule ${ruleKey} on ${field.id}`, ADD_TO);
}

function forgeProblems(site: Site, { ruleKey, parameters }: SentRule, before?: Workflow): string[] {
  const { key = '', config = '', disabled = 'false', tag = '' } = parameters;
  // A rule of an app that is gone stays in the workflow until somebody removes it.
  const known =
    site.appRules.get(key)?.ruleKey === ruleKey ||
    (before !== undefined && appRulesOf(before).some(({ rule }) => rule.key === key && rule.ruleKey === ruleKey));
  return [
    ...unknownParameters(parameters, ['key', 'config', 'id', 'disabled', 'tag']),
    ...(known ? [] : [`No installed app has the rule '${key}'.`]),
    ...(Buffer.byteLength(config) <= LIMITS.ruleConfiguration
      ? []
      : [`The configuration of a rule must be at most ${LIMITS.ruleConfiguration} bytes long.`]),
    ...(['true', 'false'].includes(disabled) ? [] : ["'disabled' must be 'true' or 'false'."]),
    ...(tag.length <= LIMITS.ruleTag ? [] : [`'tag' must be at most ${LIMITS.ruleTag} characters long.`]),
  ];
}

/** What is wrong with a rule at its place. Throws 501 for rules of Jira's that the site does not follow. */
export function ruleProblems(
  site: Site,
  rule: SentRule,
  place: Place,
  { initial, before }: { initial: boolean; before?: Workflow },
): string[] {
  const { ruleKey, parameters } = rule;
  refuseUnfollowed(site, rule);
  if (place === 'Screen') {
    if (ruleKey !== TRANSITION_SCREEN) return [`'${ruleKey}' is not a rule for screens.`];
    return site.screens.has(parameters['screenId'] ?? '')
      ? []
      : [`The screen '${parameters['screenId'] ?? ''}' does not exist.`];
  }
  if (isForgeRule(ruleKey)) {
    if (FORGE_RULES[ruleKey] !== place) return [`'${ruleKey}' is not a ${place.toLowerCase()}.`];
    return forgeProblems(site, rule, before);
  }
  const native = nativeRule(ruleKey);
  if (!native) return [`The rule '${ruleKey}' is not known.`];
  if (native.ruleType !== place) return [`'${ruleKey}' is not a ${place.toLowerCase()}.`];
  if (initial && !native.onInitial) return [`'${ruleKey}' is not available for the initial transition.`];
  return native.problems(parameters, site);
}

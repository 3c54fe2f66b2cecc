import type { FlowDifference } from '../../../domain/set-up/flow-difference';
import { holdsRules, strippedTransition } from '../../strip-rules';
import { CLOSE_CHECK, HIDING } from './add-checks';
import { withoutOverride } from './add-override';
import { withTransitions, type Flow, type FlowTransition } from './document';
import type { RuleKey } from './edit';

/** What was left in, since it was there before in part, or others build on it by now. */
export interface TakenOut {
  readonly flow: Flow;
  readonly changed: boolean;
  /** Names of statuses that other transitions use by now. */
  readonly kept: readonly string[];
}

const is =
  <K extends FlowDifference['adds']>(adds: K) =>
  (it: FlowDifference): it is Extract<FlowDifference, { adds: K }> =>
    it.adds === adds;

/** Takes out exactly what was added; what others changed in the meantime stays. */
export function takeOut(flow: Flow, added: readonly FlowDifference[], ruleKey: RuleKey): TakenOut {
  const ways = added.filter(is('way'));
  const wasAdded = ({ id, name }: FlowTransition): boolean => ways.some((it) => it.way === id && it.name === name);
  const left = flow.workflow.transitions.filter((it) => !wasAdded(it));
  const stripped = left.map((it) => withoutPuts(withoutRules(it, added, ruleKey), added));
  const { gone, kept } = statusesGone(flow, stripped, added);
  const statuses = flow.workflow.statuses.filter(({ statusReference }) => !gone.includes(statusReference));
  const next = withTransitions(flow, stripped);
  return {
    flow: { ...next, workflow: { ...next.workflow, statuses } },
    changed:
      left.length < flow.workflow.transitions.length ||
      gone.length > 0 ||
      stripped.some((it, index) => it !== left[index]),
    kept,
  };
}

/** The transition itself where none of its rules were added. */
function withoutRules(it: FlowTransition, added: readonly FlowDifference[], ruleKey: RuleKey): FlowTransition {
  const modules = [
    ...(added.filter(is('close-check')).some(({ way }) => way === it.id) ? [CLOSE_CHECK] : []),
    ...(added.filter(is('hiding')).some(({ way }) => way === it.id) ? [HIDING] : []),
  ].map(ruleKey);
  const goes = (ari: string): boolean => modules.includes(ari);
  if (!holdsRules([it], goes)) return it;
  // What comes back is what was given, less some rules; the fields that name it are not touched.
  return strippedTransition(it, goes) as FlowTransition;
}

/** The transition itself where it is no override that was completed. */
function withoutPuts(it: FlowTransition, added: readonly FlowDifference[]): FlowTransition {
  const puts = added
    .filter(is('override-rules'))
    .flatMap(({ way, name, puts: these }) => (way === it.id && name === it.name ? these : []));
  return puts.length > 0 ? withoutOverride(it, puts) : it;
}

/** References of statuses that were added and that no transition uses any more. */
function statusesGone(flow: Flow, left: readonly FlowTransition[], added: readonly FlowDifference[]) {
  const names = added.filter(is('status')).map(({ status }) => status);
  const here = new Set(flow.workflow.statuses.map(({ statusReference }) => statusReference));
  const mine = flow.statuses.filter(({ name, statusReference }) => names.includes(name) && here.has(statusReference));
  const used = ({ statusReference }: { statusReference: string }): boolean =>
    left.some(
      ({ toStatusReference, links }) =>
        toStatusReference === statusReference || (links ?? []).some((it) => it.fromStatusReference === statusReference),
    );
  return {
    gone: mine.filter((it) => !used(it)).map(({ statusReference }) => statusReference),
    kept: mine.filter(used).map(({ name }) => name),
  };
}

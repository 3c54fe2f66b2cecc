import { CLOSE_CHECKS, CLOSE_RULES } from '../gate/close-rules';
import type { Said } from '../answers';
import type { Policy } from '../policy';
import { closingWays } from './check-closing';
import type { FoundRule, FoundWorkflow, Way } from './desk-setup';
import { listed } from './words';

/** What is wrong with a rule on a transition. */
export interface Fault extends Said {
  /** The transition, by name; absent where there are several. */
  readonly way?: string;
}

const NAMES: Readonly<Record<string, string>> = { ...CLOSE_RULES, 'hide-stock-escalate': 'Hide the stock Escalate' };
const nameOf = (rule: string): string => `“${NAMES[rule] ?? rule}”`;

/** What one way into Done asks for, the others have to ask for as well. */
const ON_ALL_WAYS: readonly string[] = ['notes-complete', 'outcome-recorded'];

const works = ({ off, readable }: FoundRule): boolean => !off && readable;

/**
 * All that is wrong with the app's rules in a workflow, what keeps people from working first. Where close checks have to
 * stand, and what they have to count, is looked at apart.
 */
export function faultsIn(policy: Policy, workflow: FoundWorkflow, rules: readonly FoundRule[]): Fault[] {
  const closing = closingWays(policy, workflow);
  const untold = rules.filter((rule) => !toldOfClosing(rule, closing, rules));
  return [
    ...untold.flatMap(unreadable),
    ...rules.flatMap((rule) => unrecordable(policy, rule)),
    ...untold.filter((rule) => wanted(policy, rule)).flatMap((rule) => switchedOff(rule, rules)),
    ...rules.flatMap((rule) => idle(policy, rule)),
    ...ON_ALL_WAYS.flatMap((rule) => goneFrom(closing, rule, rules)),
    ...shownEscalate(policy, workflow, rules),
  ];
}

/** A close check that the check of the ways into Done tells of already. */
const toldOfClosing = (rule: FoundRule, closing: readonly Way[], all: readonly FoundRule[]): boolean =>
  CLOSE_CHECKS.includes(rule.rule) &&
  closing.some(({ id }) => id === rule.transition.id) &&
  !all.some((it) => it.transition.id === rule.transition.id && CLOSE_CHECKS.includes(it.rule) && works(it));

/** Where the rules leave the workflow's own Escalate alone, the condition hides nothing anyway. */
const wanted = ({ escalation }: Policy, { rule }: FoundRule): boolean =>
  rule !== 'hide-stock-escalate' || escalation.stockEscalate.how === 'hidden';

function unreadable({ rule, transition: { name }, off, readable }: FoundRule): Fault[] {
  if (off || readable) return [];
  return [
    {
      way: name,
      happened: `${nameOf(rule)} on “${name}” has no configuration that can be read.`,
      means:
        rule === 'hide-while-open'
          ? 'It hides the transition from nobody.'
          : 'It refuses everybody who takes the transition.',
      next: `Open the rule ${nameOf(rule)}, say what it is to ask for, and save it; or take it out.`,
    },
  ];
}

function switchedOff({ rule, transition: { id, name }, off }: FoundRule, all: readonly FoundRule[]): Fault[] {
  if (!off || all.some((it) => it.rule === rule && it.transition.id === id && works(it))) return [];
  if (CLOSE_CHECKS.includes(rule)) return [];
  return [
    {
      way: name,
      happened: `${nameOf(rule)} on “${name}” is switched off.`,
      means: 'The transition is made without what it asks for.',
      next: `Switch the rule ${nameOf(rule)} on, or take it out.`,
    },
  ];
}

/** It asks for an outcome where agents are offered none to record. */
function unrecordable(policy: Policy, found: FoundRule): Fault[] {
  const { rule, levels, transition } = found;
  if (rule !== 'outcome-recorded' || !works(found)) return [];
  const { outcomeLevels } = policy.closeCheck;
  const barred = policy.levels.filter(({ id }) => levels?.includes(id) && !outcomeLevels.includes(id));
  if (barred.length === 0) return [];
  return [
    {
      way: transition.name,
      happened: `${nameOf(rule)} on “${transition.name}” asks for an outcome at ${listed(barred.map(({ name }) => name))}, where the support rules let agents record none.`,
      means: 'Tickets of these levels cannot take the transition.',
      next: 'Take these levels out of the rule, or add them to the levels that record an outcome in the support rules.',
    },
  ];
}

/** It asks for nothing of any ticket of this desk. */
function idle(policy: Policy, found: FoundRule): Fault[] {
  const { rule, levels, levelField, transition } = found;
  if (CLOSE_CHECKS.includes(rule) || !works(found)) return [];
  const strangers = levels !== null && !policy.levels.some(({ id }) => levels.includes(id));
  const elsewhere = rule === 'outcome-recorded' && levelField !== policy.fields.level;
  if (!strangers && !elsewhere) return [];
  return [
    {
      way: transition.name,
      happened: `${nameOf(rule)} on “${transition.name}” ${
        strangers ? 'names no support level of this project.' : 'looks for the support level in another field.'
      }`,
      means: 'It does not ask the tickets that it is meant for.',
      next: `Open the rule ${nameOf(rule)}, choose the levels anew and save it.`,
    },
  ];
}

/** It stands on one way into Done and not on another, so that tickets are closed by that. */
function goneFrom(closing: readonly Way[], rule: string, all: readonly FoundRule[]): Fault[] {
  const on = (way: Way): boolean => all.some((it) => it.rule === rule && it.transition.id === way.id);
  const bare = closing.filter((way) => !on(way));
  if (bare.length === 0 || bare.length === closing.length) return [];
  const ways = listed(bare.map(({ name }) => name));
  return [
    {
      happened: `${nameOf(rule)} is missing on ${ways}, and stands on other transitions into Done.`,
      means: 'Tickets can be closed that way without what it asks for.',
      next: `Add ${nameOf(rule)} to ${ways} as well.`,
    },
  ];
}

function shownEscalate({ escalation }: Policy, { ways }: FoundWorkflow, all: readonly FoundRule[]): Fault[] {
  const { how, statuses } = escalation.stockEscalate;
  if (how !== 'hidden') return [];
  const rule = 'hide-stock-escalate';
  const placed = (way: Way): boolean => all.some((it) => it.rule === rule && it.transition.id === way.id);
  const shown = ways.filter((way) => statuses.includes(way.to) && !placed(way));
  if (shown.length === 0) return [];
  const named = listed(shown.map(({ name }) => name));
  return [
    {
      happened: `${nameOf(rule)} is missing on ${named}, which the support rules hide.`,
      means: 'Agents escalate that way, and no team gets the ticket.',
      next: `Add the condition ${nameOf(rule)} to ${named}, or let the support rules leave the workflow’s own Escalate alone.`,
    },
  ];
}

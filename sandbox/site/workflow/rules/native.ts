import type { Actor } from '../../actor';
import type { Changes } from '../../issues/apply';
import type { Issue, RawValue, Site } from '../../model';

export type Parameters = Record<string, string>;

/** Whom and what a rule is asked about. */
export interface Asked {
  site: Site;
  issue: Issue;
  actor: Actor;
}

interface About {
  ruleKey: string;
  name: string;
  description: string;
  /** May it stand on the transition that creates work? */
  onInitial: boolean;
  /** What is wrong with a rule that somebody wants to save; none: it may be saved. */
  problems(parameters: Parameters, site: Site): string[];
}

export interface NativeCondition extends About {
  ruleType: 'Condition';
  holds(parameters: Parameters, asked: Asked): boolean;
}

export interface NativeValidator extends About {
  ruleType: 'Validator';
  /** Why the transition may not be made; `valueOf` reads the work item as it would be. */
  refuses(parameters: Parameters, asked: Asked & { valueOf: (fieldId: string) => RawValue }): string | undefined;
}

export interface NativeAction extends About {
  ruleType: 'Function';
  /** `valueOf` reads the work item as the screen and the rules before this one leave it. */
  changes(parameters: Parameters, asked: Asked & { valueOf: (fieldId: string) => RawValue }): Changes;
}

export type NativeRuleKind = NativeCondition | NativeValidator | NativeAction;

/** The comma list of a parameter. */
export const listIn = (parameters: Parameters, name: string): string[] =>
  (parameters[name] ?? '')
    .split(',')
    .map((it) => it.trim())
    .filter((it) => it !== '');

/** A problem for each name that is not among those a rule understands. */
export const unknownParameters = (parameters: Parameters, known: readonly string[]): string[] =>
  Object.keys(parameters)
    .filter((name) => !known.includes(name))
    .map((name) => `The parameter '${name}' is not known to this rule.`);

export const isEmpty = (raw: RawValue): boolean =>
  raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0);

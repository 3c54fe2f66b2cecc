import {
  array,
  boolean,
  enums,
  literal,
  nonempty,
  nullable,
  object,
  optional,
  size,
  string,
  type Infer,
} from 'superstruct';
import { Id } from '../shapes';
import { Counting } from './counting';

/** The most characters that Jira keeps of a rule's configuration (Forge docs, Jira workflow validator, new editor). */
export const LARGEST_CONFIG = 32_768;

/** The rule in plain words, as its form said it when it was saved: shown in the workflow's list of rules. */
const Says = optional(size(string(), 1, 1_000));

/** The fields of the site that tell of linked work, as the form found them. */
const Fields = object({ level: nullable(Id), team: nullable(Id) });

/** *Linked escalations closed*, as a function. */
export const LinkedClosedConfig = object({
  rule: literal('linked-closed'),
  version: literal(1),
  says: Says,
  counting: Counting,
  fields: Fields,
});
export type LinkedClosedConfig = Infer<typeof LinkedClosedConfig>;

/**
 * The same as an expression: `expression` replaces the manifest's (Forge docs, Overriding Jira expression), so that
 * the chosen link types stand in it as they are, which spends the fewest of the expression's elements.
 */
export const LinkedClosedExpressionConfig = object({
  rule: literal('linked-closed-expression'),
  version: literal(1),
  says: Says,
  counting: Counting,
  fields: Fields,
  /** At most 1,000 characters (Jira expressions, limits). */
  expression: size(string(), 1, 1_000),
});
export type LinkedClosedExpressionConfig = Infer<typeof LinkedClosedExpressionConfig>;

/** *Escalation notes complete*. */
export const NotesCompleteConfig = object({
  rule: literal('notes-complete'),
  version: literal(1),
  says: Says,
  /** Levels for whose tickets it asks; `null`: all. */
  levels: nullable(nonempty(array(Id))),
});
export type NotesCompleteConfig = Infer<typeof NotesCompleteConfig>;

/** *Outcome recorded*. */
export const OutcomeRecordedConfig = object({
  rule: literal('outcome-recorded'),
  version: literal(1),
  says: Says,
  /** Levels for whose tickets it asks. */
  levels: nonempty(array(Id)),
  /** It asks of tickets that show no support level, too. */
  withoutLevel: boolean(),
  kinds: nonempty(array(enums(['article', 'answer', 'none']))),
  fields: Fields,
});
export type OutcomeRecordedConfig = Infer<typeof OutcomeRecordedConfig>;

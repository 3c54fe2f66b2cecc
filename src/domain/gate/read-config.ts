import { is } from '../fits';
import {
  LinkedClosedConfig,
  LinkedClosedExpressionConfig,
  NotesCompleteConfig,
  OutcomeRecordedConfig,
} from './rule-config';

/** What each rule keeps, by the word that its configuration carries as `rule`. */
export interface RuleConfigs {
  'linked-closed': LinkedClosedConfig;
  'linked-closed-expression': LinkedClosedExpressionConfig;
  'notes-complete': NotesCompleteConfig;
  'outcome-recorded': OutcomeRecordedConfig;
}

/** Nothing was ever saved; a later version of the app saved it; it is no configuration of this rule. */
export type Unreadable = 'missing' | 'newer' | 'broken';
export type StoredConfig<C> =
  { readonly readable: true; readonly config: C } | { readonly readable: false; readonly why: Unreadable };

const NEWEST = 1;
const SHAPES: { [Rule in keyof RuleConfigs]: (stored: unknown) => stored is RuleConfigs[Rule] } = {
  'linked-closed': (stored) => is(stored, LinkedClosedConfig),
  'linked-closed-expression': (stored) => is(stored, LinkedClosedExpressionConfig),
  'notes-complete': (stored) => is(stored, NotesCompleteConfig),
  'outcome-recorded': (stored) => is(stored, OutcomeRecordedConfig),
};

/**
 * A rule's configuration as Jira keeps it: text in forms, parsed where a function gets it. Every version that was
 * ever saved is read. Never throws: what cannot be read is an answer, as a rule has to refuse in words of its own.
 */
export function readConfig<Rule extends keyof RuleConfigs>(
  rule: Rule,
  stored: unknown,
): StoredConfig<RuleConfigs[Rule]> {
  const found = typeof stored === 'string' ? parsed(stored) : stored;
  if (found === undefined || found === null || found === '') return { readable: false, why: 'missing' };
  if (SHAPES[rule](found)) return { readable: true, config: found };
  return { readable: false, why: versionOf(found) > NEWEST ? 'newer' : 'broken' };
}

function parsed(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const versionOf = (found: unknown): number =>
  typeof found === 'object' && found !== null && 'version' in found && typeof found.version === 'number'
    ? found.version
    : 0;

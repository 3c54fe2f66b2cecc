import type { FoundCheck, FoundRule } from '../../domain/doctor/desk-setup';
import { CLOSE_CHECKS, isCloseRule, type CloseRule } from '../../domain/gate/close-rules';
import { readConfig, type RuleConfigs } from '../../domain/gate/read-config';
import { SUSPENDED } from '../licensed-rules';
import { ownRules, type OwnRule } from '../own-rules';
import { checkConfig } from './look-workflows';

/** What each rule keeps as its configuration. */
const KEPT: Record<CloseRule, keyof RuleConfigs> = {
  'linked-closed': 'linked-closed',
  'linked-closed-simple': 'linked-closed-expression',
  'hide-while-open': 'linked-closed-expression',
  'notes-complete': 'notes-complete',
  'outcome-recorded': 'outcome-recorded',
};

export interface FoundRules {
  readonly rules: readonly FoundRule[];
  readonly closeChecks: readonly FoundCheck[];
}

/** Where the app's rules stand, as the app: it may know of its own rules whoever asks. One call for fifty workflows. */
export async function readRules(): Promise<FoundRules> {
  const placed = (await ownRules()).flatMap(({ workflowId: { name: workflow }, conditions = [], validators = [] }) =>
    [...conditions, ...validators].map((rule) => ({ workflow, rule })),
  );
  return {
    rules: placed.map(({ workflow, rule }) => found(workflow, rule)),
    closeChecks: placed.flatMap(({ workflow, rule: { key, configuration, transition } }) =>
      CLOSE_CHECKS.includes(key)
        ? [
            {
              workflow,
              transition: String(transition?.id ?? ''),
              off: configuration.disabled === true,
              counts: checkConfig(configuration)?.counting.links.map(({ type }) => type) ?? null,
            },
          ]
        : [],
    ),
  };
}

function found(workflow: string, { key, configuration, transition }: OwnRule): FoundRule {
  const { disabled, tag, value } = configuration;
  return {
    workflow,
    transition: { id: String(transition?.id ?? ''), name: transition?.name ?? '' },
    rule: key,
    off: disabled === true && tag !== SUSPENDED,
    ...(isCloseRule(key) ? read(KEPT[key], value) : { readable: true, levels: null, levelField: null }),
  };
}

function read(kept: keyof RuleConfigs, value: string): Pick<FoundRule, 'readable' | 'levels' | 'levelField'> {
  const stored = readConfig(kept, value);
  if (!stored.readable) return { readable: false, levels: null, levelField: null };
  const { config } = stored;
  switch (config.rule) {
    case 'notes-complete':
      return { readable: true, levels: config.levels, levelField: null };
    case 'outcome-recorded':
      return { readable: true, levels: config.levels, levelField: config.fields.level };
    default:
      return { readable: true, levels: null, levelField: null };
  }
}

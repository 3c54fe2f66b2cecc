import Button, { IconButton } from '@atlaskit/button/new';
import DeleteIcon from '@atlaskit/icon/core/delete';
import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';
import { TroubleNote } from '../common/trouble-note';
import { useAttempt } from '../common/use-attempt';
import { RuleConfigurator } from '../host/places/rule-configurator';
import { withoutRule, withParameters } from './change';
import { NativeRuleForm } from './native-rule-form';
import { nativeForm } from './native-forms';
import { forgeRuleOf, isForgeRule, moduleKeyOf, ruleWords } from './rule-words';
import type { TransitionProps } from './transition-props';
import type { Rule } from './wire';

interface RuleLineProps extends TransitionProps {
  rule: Rule;
  joined?: 'and' | 'or';
}

/** One rule of a transition, with ways to look into it, change it and take it away. */
export function RuleLine({ rule, joined, opened, transition, save }: RuleLineProps) {
  const { busy, trouble, attempt } = useAttempt();
  const [mode, setMode] = useState<'view' | 'edit'>();
  const ofApp = isForgeRule(rule);
  const forge = ofApp ? forgeRuleOf(rule, opened.names) : undefined;
  const known = ofApp ? forge !== undefined : nativeForm(rule.ruleKey) !== undefined;
  const words = ruleWords(rule, opened.names, opened.described[rule.id ?? '']);
  // Rules of one app may do the same in different ways: their sentences do not tell them apart.
  const named = forge && forge.name !== words ? forge.name : undefined;
  const { id: transitionId = '' } = transition;
  const ruleId = rule.id ?? '';
  const keep = async (parameters: Record<string, string>): Promise<void> => {
    await save((flow) => withParameters(flow, transitionId, ruleId, parameters));
    setMode(undefined);
  };
  const toggle = (wanted: 'view' | 'edit'): void => setMode(mode === wanted ? undefined : wanted);
  return (
    <li className="rule">
      <div className="rule-line">
        <span>
          {joined && <span className="subtle">{joined} </span>}
          {named && <strong className="rule-name">{named} </strong>}
          {ofApp && <Lozenge appearance="new">App</Lozenge>} {words}
          {rule.parameters['disabled'] === 'true' && <Lozenge>Off</Lozenge>}
        </span>
        <span className="rule-acts">
          {ofApp && known && (
            <Button appearance="subtle" spacing="compact" isSelected={mode === 'view'} onClick={() => toggle('view')}>
              View
            </Button>
          )}
          {known && (
            <Button appearance="subtle" spacing="compact" isSelected={mode === 'edit'} onClick={() => toggle('edit')}>
              Edit
            </Button>
          )}
          <IconButton
            appearance="subtle"
            spacing="compact"
            icon={DeleteIcon}
            label={`Remove: ${words}`}
            isDisabled={busy}
            onClick={() => void attempt(() => save((flow) => withoutRule(flow, transitionId, ruleId)))}
          />
        </span>
      </div>
      {mode && ofApp && (
        <RuleConfigurator
          key={mode}
          module={moduleKeyOf(rule.parameters['key'] ?? '')}
          mode={mode}
          config={rule.parameters['config']}
          workflowId={opened.flow.workflow.id}
          scopedProjectId={opened.flow.workflow.scope?.project?.id}
          transitionId={transitionId}
          onSave={(config) => keep({ ...rule.parameters, config: config ?? '' })}
        />
      )}
      {mode === 'edit' && !ofApp && (
        <NativeRuleForm
          ruleKey={rule.ruleKey}
          given={rule.parameters}
          names={opened.names}
          action="Update"
          onSave={keep}
          onCancel={() => setMode(undefined)}
        />
      )}
      {trouble !== undefined && <TroubleNote error={trouble} doing="Removing the rule" />}
    </li>
  );
}

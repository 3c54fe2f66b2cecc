import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useMemo, useState } from 'react';
import { RuleConfigurator } from '../host/places/rule-configurator';
import { withRule } from './change';
import { NativeRuleForm } from './native-rule-form';
import { type Offered, offeredRules } from './offered-rules';
import { moduleKeyOf } from './rule-words';
import type { TransitionProps } from './transition-props';

/** Chooses a rule and sets it; an app's rule is set in the form that the app draws. */
export function AddRule({ opened, transition, save, onClose }: TransitionProps & { onClose: () => void }) {
  const [chosen, setChosen] = useState<Offered>();
  const groups = useMemo(() => offeredRules(opened.names, transition), [opened.names, transition]);
  const { id: transitionId = '' } = transition;

  async function add(rule: Offered, parameters: Record<string, string>): Promise<void> {
    await save((flow) => withRule(flow, transitionId, rule.place, { ruleKey: rule.ruleKey, parameters }));
    onClose();
  }

  return (
    <div className="add-rule">
      <div className="split-head">
        <h3>{chosen ? chosen.name : 'Add a rule'}</h3>
        <Button appearance="subtle" spacing="compact" onClick={() => (chosen ? setChosen(undefined) : onClose())}>
          {chosen ? 'Choose another' : 'Cancel'}
        </Button>
      </div>
      {!chosen &&
        groups.map(({ place, title, rules }) => (
          <div key={place}>
            <h4>{title}</h4>
            <ul className="offered">
              {rules.map((rule) => (
                <li key={rule.ari ?? rule.ruleKey}>
                  <button type="button" className="offered-rule" onClick={() => setChosen(rule)}>
                    <strong>
                      {rule.name} {rule.ari && <Lozenge appearance="new">App</Lozenge>}
                    </strong>
                    <span className="subtle">{rule.description}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      {chosen?.ari === undefined && chosen && (
        <NativeRuleForm
          ruleKey={chosen.ruleKey}
          given={{}}
          names={opened.names}
          action="Add"
          onSave={(parameters) => add(chosen, parameters)}
          onCancel={() => setChosen(undefined)}
        />
      )}
      {chosen?.ari !== undefined && (
        <RuleConfigurator
          module={moduleKeyOf(chosen.ari)}
          mode="create"
          workflowId={opened.flow.workflow.id}
          scopedProjectId={opened.flow.workflow.scope?.project?.id}
          transitionId={transitionId}
          onSave={(config = '') => add(chosen, { key: chosen.ari ?? '', config, disabled: 'false', tag: '' })}
        />
      )}
    </div>
  );
}

import Button from '@atlaskit/button/new';
import { type FormEvent, useState } from 'react';
import { TroubleNote } from '../common/trouble-note';
import { useAttempt } from '../common/use-attempt';
import type { Names } from './names';
import { isComplete, nativeForm, parametersOf } from './native-forms';
import { RuleInput } from './rule-input';

interface NativeRuleFormProps {
  ruleKey: string;
  /** What the rule holds now; empty for a new one. */
  given: Record<string, string>;
  names: Names;
  action: 'Add' | 'Update';
  onSave: (parameters: Record<string, string>) => Promise<void>;
  onCancel: () => void;
}

/** The form of one of Jira's own rules. */
export function NativeRuleForm({ ruleKey, given, names, action, onSave, onCancel }: NativeRuleFormProps) {
  const [entered, setEntered] = useState(given);
  const { busy, trouble, attempt } = useAttempt();
  const form = nativeForm(ruleKey);
  if (!form) return <p className="subtle">This rule cannot be set here.</p>;
  const complete = isComplete(form, entered);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (complete) void attempt(() => onSave(parametersOf(form, entered)));
  };
  return (
    <form className="rule-form" onSubmit={send}>
      {form.inputs.length === 0 && <p className="subtle">This rule has nothing to set.</p>}
      {form.inputs.map((input) => (
        <RuleInput
          key={input.parameter}
          input={input}
          names={names}
          value={entered[input.parameter] ?? ''}
          onChange={(value) => setEntered((old) => ({ ...old, [input.parameter]: value }))}
        />
      ))}
      {trouble !== undefined && <TroubleNote error={trouble} doing="Saving the rule" />}
      <div className="rule-buttons">
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
        <Button appearance="primary" type="submit" isLoading={busy} isDisabled={!complete}>
          {action}
        </Button>
      </div>
    </form>
  );
}

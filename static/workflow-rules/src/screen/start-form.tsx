import type { RuleConfigs } from '../../../../src/domain/gate/read-config';
import { answerJira } from './answer-jira';
import { RuleForm } from './rule-form';
import type { AnyWrong, RuleScreen } from './rule-screen';
import { start } from './start';

/** The form to create and to edit a rule. */
export function startForm<Rule extends keyof RuleConfigs, Draft, Wrong extends AnyWrong>(
  screen: RuleScreen<Rule, Draft, Wrong>,
): void {
  start(<RuleForm screen={screen} answering={answerJira()} />);
}

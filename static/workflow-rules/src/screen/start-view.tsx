import type { RuleConfigs } from '../../../../src/domain/gate/read-config';
import type { AnyWrong, RuleScreen } from './rule-screen';
import { RuleView } from './rule-view';
import { start } from './start';

/** What a rule holds. */
export function startView<Rule extends keyof RuleConfigs, Draft, Wrong extends AnyWrong>(
  screen: RuleScreen<Rule, Draft, Wrong>,
): void {
  start(<RuleView screen={screen} />);
}

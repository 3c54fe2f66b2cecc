import { useState } from 'react';
import type { RuleConfigs } from '../../../../src/domain/gate/read-config';
import type { Answering } from './answer-jira';
import { Failed } from './failed';
import { OpenForm } from './open-form';
import type { AnyWrong, RuleScreen } from './rule-screen';
import { Reading } from './reading';
import { useOpened } from './use-opened';

interface RuleFormProps<Rule extends keyof RuleConfigs, Draft, Wrong extends AnyWrong> {
  screen: RuleScreen<Rule, Draft, Wrong>;
  answering: Answering;
}

/** A rule's form, for a new one and for one that is changed. */
export function RuleForm<Rule extends keyof RuleConfigs, Draft, Wrong extends AnyWrong>({
  screen,
  answering,
}: RuleFormProps<Rule, Draft, Wrong>) {
  const [attempt, setAttempt] = useState(0);
  const opening = useOpened(screen, attempt);
  if (opening.at === 'reading') return <Reading />;
  if (opening.at === 'failed') return <Failed again={() => setAttempt(attempt + 1)} />;
  return <OpenForm screen={screen} opened={opening} answering={answering} />;
}

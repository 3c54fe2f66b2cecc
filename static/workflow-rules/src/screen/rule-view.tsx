import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import type { RuleConfigs } from '../../../../src/domain/gate/read-config';
import { Failed } from './failed';
import { Sentence } from './notes';
import { Reading } from './reading';
import type { AnyWrong, RuleScreen } from './rule-screen';
import { useOpened } from './use-opened';
import { UNREADABLE } from './words';

interface RuleViewProps<Rule extends keyof RuleConfigs, Draft, Wrong extends AnyWrong> {
  screen: RuleScreen<Rule, Draft, Wrong>;
}

/** What a rule holds, to be read. */
export function RuleView<Rule extends keyof RuleConfigs, Draft, Wrong extends AnyWrong>({
  screen,
}: RuleViewProps<Rule, Draft, Wrong>) {
  const [attempt, setAttempt] = useState(0);
  const opening = useOpened(screen, attempt);
  if (opening.at === 'reading') return <Reading />;
  if (opening.at === 'failed') return <Failed again={() => setAttempt(attempt + 1)} />;
  const { stored, site } = opening;
  if (!stored.readable) {
    const { missing, unreadable } = screen.meanwhile;
    return (
      <SectionMessage appearance="warning" title={UNREADABLE[stored.why]}>
        <p>{stored.why === 'missing' ? missing : unreadable}</p>
      </SectionMessage>
    );
  }
  const facts = screen.facts(screen.resume(stored.config, site), site);
  return (
    <div className="form">
      <Sentence says={stored.config.says} />
      <dl className="facts">
        {facts.map(({ term, says }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

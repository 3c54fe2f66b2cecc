import { SectionMessage, SectionMessageAction, Text } from '@forge/react';
import { useEffect, useState } from 'react';
import type { Policy } from '../../../domain/policy';
import type { SetUpPlan } from '../../../domain/set-up/plan';
import type { Trial } from '../../../domain/trial/trial';
import { ask } from '../../ask';
import { isOpen } from '../wizard/plan/changes';
import { OVERVIEW } from './words';

interface UnfinishedProps {
  policy: Policy;
  goOn: () => void;
}

/** What the set-up still lacks; `null`: nothing, or the desk was never set up by its steps. */
function lacks(policy: Policy, plan: SetUpPlan | null, trial: Trial | null): string | null {
  const open = plan?.changes.filter(isOpen).length ?? 0;
  if (open > 0) return OVERVIEW.openChanges(open);
  if (trial?.state === 'going') return OVERVIEW.trialGoing;
  const proven = policy.teamClock?.proven ?? false;
  return plan !== null && trial === null && !proven ? OVERVIEW.noTrial : null;
}

/** A set-up that was begun and left leads back to where it stopped. */
export function Unfinished({ policy, goOn }: UnfinishedProps) {
  const [read, setRead] = useState<{ plan: SetUpPlan | null; trial: Trial | null } | null>(null);
  useEffect(() => {
    let gone = false;
    Promise.all([ask('setup.plan.read', {}), ask('trial.read', {})]).then(
      ([plan, trial]) => !gone && plan.ok && trial.ok && setRead({ plan: plan.value.plan, trial: trial.value.trial }),
      // Only a hint: the set-up itself tells what cannot be read.
      () => undefined,
    );
    return () => void (gone = true);
  }, [policy.version]);
  const says = read && lacks(policy, read.plan, read.trial);
  if (says === null) return null;
  return (
    <SectionMessage
      appearance="information"
      title={OVERVIEW.unfinished}
      actions={[
        <SectionMessageAction key="go-on" onClick={goOn}>
          {OVERVIEW.goOn}
        </SectionMessageAction>,
      ]}
    >
      <Text>{says}</Text>
    </SectionMessage>
  );
}

import { Heading, Stack } from '@forge/react';
import type { Contract, Reply } from '../../../contract';
import { TroubleNote } from '../../ticket/trouble-note';
import { Findings } from '../findings';
import { Rules } from '../rules';
import { SetUpCheck } from '../set-up/set-up-check';
import type { RulesState } from '../settings/use-rules';
import { SwitchDesk } from './switch-desk';
import { OVERVIEW } from './words';

interface OverviewProps {
  rules: RulesState;
  findings: Reply<Contract['findings.list']['answers']>;
}

/** How it stands: on or off, what needs attention, who has which level, and the set-up check. */
export const Overview = ({ rules, findings }: OverviewProps) => (
  <Stack space="space.400">
    <SwitchDesk policy={rules.policy} switched={rules.adopt} />
    <Stack space="space.200">
      <Heading as="h2">{OVERVIEW.attention}</Heading>
      {findings.ok ? <Findings findings={findings.value.findings} /> : <TroubleNote said={findings.problem} />}
    </Stack>
    <Rules rules={rules.policy} />
    <SetUpCheck key={rules.saves} />
  </Stack>
);

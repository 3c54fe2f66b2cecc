import { Heading, Stack } from '@forge/react';
import type { Contract, Reply } from '../../../contract';
import { TroubleNote } from '../../ticket/trouble-note';
import { Findings } from '../findings';
import { Rules } from '../rules';
import { SetUpCheck } from '../set-up/set-up-check';
import type { RulesState } from '../settings/use-rules';
import { SwitchDesk } from './switch-desk';
import { Unfinished } from './unfinished';
import { OVERVIEW } from './words';

export interface OverviewProps {
  rules: RulesState;
  findings: Reply<Contract['findings.list']['answers']>;
  /** Another text after each save, and once more when the check after it is over: what it found is read then. */
  saved: string;
  /** The set-up was looked at here. */
  looked: () => void;
  /** Leads to the set-up. */
  goOn: () => void;
}

/** How it stands: on or off, what needs attention, who has which level, and the set-up check. */
export const Overview = ({ rules, findings, saved, looked, goOn }: OverviewProps) => (
  <Stack space="space.400">
    <SwitchDesk policy={rules.policy} switched={rules.adopt} />
    <Unfinished policy={rules.policy} goOn={goOn} />
    <Stack space="space.200">
      <Heading as="h2">{OVERVIEW.attention}</Heading>
      {findings.ok ? <Findings findings={findings.value.findings} /> : <TroubleNote said={findings.problem} />}
    </Stack>
    <Rules rules={rules.policy} />
    <SetUpCheck key={saved} kept looked={looked} />
  </Stack>
);

import { DEFAULT_ESCALATION, type EscalationRules } from '../../../src/domain/escalation-rules';
import type { Standing } from '../../../src/domain/moves/move';
import type { MoveRules } from '../../../src/domain/moves/possible-moves';
import { aPolicy } from '../../support/builders';

export const ANYONE = { manager: false };
export const MANAGER = { manager: true };

/** Three levels, the middle one with two teams; anyone may skip on the highest priority, and there is a manager. */
export function theRules(over: Partial<EscalationRules> = {}): MoveRules {
  const { levels, teams } = aPolicy();
  return {
    levels,
    teams,
    escalation: { ...DEFAULT_ESCALATION, managerRole: '10010', skipOnPriority: 'highest', ...over },
  };
}

/** With L1, where it came in. */
export const atDesk = (over: Partial<Standing> = {}): Standing => ({
  team: 't-desk',
  level: 'L1',
  done: false,
  priority: 'medium',
  sentBy: null,
  pairs: [],
  ...over,
});

/** With L2, to which an agent of L1 escalated it. */
export const atTech = (over: Partial<Standing> = {}): Standing =>
  atDesk({
    team: 't-tech',
    level: 'L2',
    sentBy: { team: 't-desk', level: 'L1', person: 'l1-agent' },
    pairs: [{ teams: ['t-desk', 't-tech'], count: 1 }],
    ...over,
  });

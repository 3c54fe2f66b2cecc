import { useRef, useState } from 'react';
import type { Said } from '../../../../domain/answers';
import type { Named } from '../../../../domain/doctor/desk-setup';
import { draftOf } from '../../../../domain/rules/draft';
import { ask } from '../../../ask';
import { TicketTrouble } from '../../../ticket/trouble';
import { SLA_SILENT } from './words';

interface State {
  /** SLAs to choose from, once they were looked for. */
  readonly slas: readonly Named[] | null;
  /** The one that was chosen and saved. */
  readonly chosen: string | null;
  readonly doing: 'looking' | 'saving' | null;
  readonly trouble: Said | null;
}

export interface TeamSlaChoice extends State {
  look(): void;
  choose(sla: string): void;
}

/** SLAs that could be the team's: none that is promised to customers. */
async function found(): Promise<readonly Named[]> {
  const [choices, rules] = await Promise.all([ask('setup.choices', {}), ask('rules.read', {})]);
  if (!choices.ok) throw new TicketTrouble(choices.problem);
  if (!rules.ok) throw new TicketTrouble(rules.problem);
  const theirs = rules.value.rules?.customerClocks ?? [];
  return choices.value.slas.filter(({ id }) => !theirs.includes(id));
}

/** Only the clock changes: whatever else was saved meanwhile stays. */
async function save(field: string): Promise<void> {
  const read = await ask('rules.read', {});
  if (!read.ok) throw new TicketTrouble(read.problem);
  if (!read.value.rules) throw new TicketTrouble(SLA_SILENT);
  const teamClock = { field, stopsOn: 'reentry', proven: false } as const;
  const saved = await ask('rules.save', { ...draftOf(read.value.rules), teamClock });
  if (!saved.ok) throw new TicketTrouble(saved.problem);
}

/** Where there is one only, nobody is asked which. */
async function lookFor(): Promise<Partial<State>> {
  const slas = await found();
  const [only] = slas;
  if (slas.length !== 1 || !only) return { slas };
  await save(only.id);
  return { slas, chosen: only.id };
}

/** The team's SLA, made by hand after the changes: found, chosen, and put into the rules. */
export function useTeamSla(): TeamSlaChoice {
  const [state, setState] = useState<State>({ slas: null, chosen: null, doing: null, trouble: null });
  const busy = useRef(false);

  async function alone(doing: State['doing'], work: () => Promise<Partial<State>>): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setState((before) => ({ ...before, doing, trouble: null }));
    const part = await work().catch((error: unknown) => ({
      trouble: error instanceof TicketTrouble ? error.said : SLA_SILENT,
    }));
    busy.current = false;
    setState((before) => ({ ...before, ...part, doing: null }));
  }

  return {
    ...state,
    look: () => void alone('looking', lookFor),
    choose: (sla) => void alone('saving', () => save(sla).then(() => ({ chosen: sla }))),
  };
}

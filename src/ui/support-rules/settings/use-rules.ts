import { useState } from 'react';
import type { Contract, Reply } from '../../../contract';
import type { Policy } from '../../../domain/policy';
import { draftOf, type FullDraft } from '../../../domain/rules/draft';
import { rebased } from '../../../domain/rules/rebase';
import { same } from '../../../domain/rules/same';
import { ask } from '../../ask';
import { NOT_SAVED } from './words';

type Problem = Extract<Reply<never>, { ok: false }>['problem'];

/** What is in force, and what the admin made of it so far. */
interface State {
  readonly policy: Policy;
  readonly base: FullDraft;
  readonly draft: FullDraft;
  readonly saving: boolean;
  readonly trouble: Problem | null;
  /** Somebody else saved meanwhile: what, and who. `by` is `null` where it was the app itself. */
  readonly quicker: { readonly policy: Policy; readonly by: string | null } | null;
  readonly imported: boolean;
  /** How often something was saved: each time the set-up is looked at anew. */
  readonly saves: number;
}

export interface RulesState extends State {
  readonly dirty: boolean;
  change: (draft: FullDraft) => void;
  /** The rules of a file become the draft. */
  takeIn: (draft: FullDraft) => void;
  discard: () => void;
  save: () => Promise<void>;
  /** What the backend saved by itself, as a switch or a restored version; what is not saved yet stays on top. */
  adopt: (policy: Policy) => void;
  keepMine: () => void;
  takeTheirs: () => void;
}

const begin = (policy: Policy): State => {
  const draft = draftOf(policy);
  return { policy, base: draft, draft, saving: false, trouble: null, quicker: null, imported: false, saves: 0 };
};

/** Who saved last, and what. `null`: it could not be found out. */
async function whoWasQuicker(): Promise<State['quicker']> {
  const [rules, versions] = await Promise.all([ask('rules.read', {}), ask('rules.versions', {})]);
  if (!rules.ok || !rules.value.rules) return null;
  return { policy: rules.value.rules, by: (versions.ok && versions.value.versions[0]?.by) || null };
}

/** One draft for all of the page: nothing is lost by going from one part to another. */
export function useRules(first: Policy): RulesState {
  const [state, setState] = useState(() => begin(first));
  const set = (change: Partial<State>): void => setState((before) => ({ ...before, ...change }));

  async function save(): Promise<void> {
    set({ saving: true, trouble: null });
    const asks: Contract['rules.save']['asks'] = {
      ...state.draft,
      base: state.policy.version,
      how: state.imported ? 'imported' : 'saved',
    };
    const reply = await ask('rules.save', asks).catch(() => null);
    if (reply?.ok) return setState((before) => ({ ...begin(reply.value.rules), saves: before.saves + 1 }));
    if (reply?.problem.field !== 'base') return set({ saving: false, trouble: reply?.problem ?? NOT_SAVED });
    const quicker = await whoWasQuicker().catch(() => null);
    set({ saving: false, quicker, trouble: quicker ? null : reply.problem });
  }

  const onTopOf = (policy: Policy): void =>
    setState((before) => {
      const theirs = draftOf(policy);
      const draft = rebased(before.base, before.draft, theirs);
      return { ...before, policy, base: theirs, draft, quicker: null, trouble: null };
    });
  return {
    ...state,
    dirty: !same(state.base, state.draft),
    change: (draft) => set({ draft, trouble: null }),
    takeIn: (draft) => set({ draft, imported: true, trouble: null }),
    discard: () => set({ draft: state.base, imported: false, trouble: null, quicker: null }),
    save,
    adopt(policy) {
      onTopOf(policy);
      setState((before) => ({ ...before, saves: before.saves + 1 }));
    },
    keepMine: () => state.quicker && onTopOf(state.quicker.policy),
    takeTheirs: () => state.quicker && setState({ ...begin(state.quicker.policy), saves: state.saves }),
  };
}

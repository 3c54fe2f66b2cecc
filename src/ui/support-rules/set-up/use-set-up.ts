import { showFlag } from '@forge/bridge';
import { useEffect, useState } from 'react';
import type { Said } from '../../../domain/answers';
import type { CheckReport, FixCode } from '../../../domain/doctor/report';
import { ask } from '../../ask';
import { administersJira } from './administers-jira';
import { cameOf, notMended, type CameOf } from './came-of';
import { NO_ANSWER, NOT_LOOKED } from './words';

interface State {
  /** `null`: nobody has looked yet. */
  readonly reports: readonly CheckReport[] | null;
  readonly doing: 'looking' | FixCode | null;
  readonly trouble: Said | null;
  /** What the last fix did. */
  readonly came: CameOf | null;
  readonly refused: readonly FixCode[];
  readonly jiraAdmin: boolean | null;
  /** Epoch milliseconds: the reports are those of an earlier look, whoever looked. `null`: they are of now. */
  readonly keptAt: number | null;
}

export interface SetUp extends State {
  look: () => Promise<void>;
  mend: (fix: FixCode) => Promise<void>;
}

const UNSEEN: State = {
  reports: null,
  doing: null,
  trouble: null,
  came: null,
  refused: [],
  jiraAdmin: null,
  keptAt: null,
};

/** What went wrong stands at the head of the list, out of sight of most buttons: so it is told beside the page, too. */
function flag({ happened, means, next }: Said): void {
  showFlag({
    id: 'tierline-set-up',
    title: happened,
    description: `${means} ${next}`,
    type: 'warning',
    isAutoDismiss: true,
  });
}

interface Begins {
  /** What the last check found is shown at first: it may have been the daily one. */
  kept: boolean;
  /** Somebody looked, or mended. */
  looked?: (() => void) | undefined;
}

/** What the set-up check found, and the ways to look and to mend. Nothing is looked at before somebody asks. */
export function useSetUp({ kept, looked }: Begins): SetUp {
  const [state, setState] = useState(UNSEEN);

  useEffect(() => {
    if (!kept) return undefined;
    let gone = false;
    Promise.all([ask('setup.checked', {}), administersJira()]).then(
      ([answer, jiraAdmin]) => {
        if (gone || !answer.ok || answer.value.at === null) return;
        const { at: keptAt, reports } = answer.value;
        // Who was quicker sees what was found just now.
        setState((before) => (before === UNSEEN ? { ...UNSEEN, jiraAdmin, keptAt, reports } : before));
      },
      // Without it the page says what it says before anybody looked.
      () => undefined,
    );
    return () => void (gone = true);
  }, []);

  async function look(): Promise<void> {
    setState({ ...UNSEEN, doing: 'looking' });
    const [answer, jiraAdmin] = await Promise.all([ask('setup.check', {}).catch(() => null), administersJira()]);
    setState({
      ...UNSEEN,
      jiraAdmin,
      ...(answer?.ok ? { reports: answer.value.reports } : { trouble: answer?.problem ?? NOT_LOOKED }),
    });
    looked?.();
  }

  async function mend(fix: FixCode): Promise<void> {
    setState({ ...state, doing: fix, trouble: null, came: null });
    const answer = await ask('setup.fix', { fix }).catch(() => null);
    const done = answer?.ok ? answer.value.reports : null;
    const trouble = answer === null ? NO_ANSWER : answer.ok ? null : answer.problem;
    const came = done && cameOf(state.reports ?? [], done, fix);
    const refused = state.refused.filter((it) => it !== fix);
    setState({
      ...state,
      doing: null,
      reports: done ?? state.reports,
      keptAt: done ? null : state.keptAt,
      trouble,
      came,
      refused: answer?.ok === false ? [...refused, fix] : refused,
    });
    const said = trouble ?? (came && notMended(came));
    if (said) flag(said);
    looked?.();
  }

  return { ...state, look, mend };
}

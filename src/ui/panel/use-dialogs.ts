import { view } from '@forge/bridge';
import { useState } from 'react';
import type { Said } from '../../domain/answers';
import { NOT_YOURS } from '../outcome/words';
import { tell } from '../ticket/page-events';
import { saidOf } from '../ticket/trouble';
import { isAgent } from './rights';

export type Dialog = 'notes' | 'outcome' | 'reply';

export interface Dialogs {
  readonly open: Dialog | null;
  /** Why one was not opened. */
  readonly trouble: Said | null;
  show(dialog: Dialog): void;
  close(): void;
  /** Something was changed: Jira's own parts of the page and the app's read anew. */
  changed(): void;
}

/** The panel's dialogs, one at a time, each for agents. `agent`: the one who looks is known to be one. */
export function useDialogs(issueKey: string, agent: boolean): Dialogs {
  const [open, setOpen] = useState<Dialog | null>(null);
  const [trouble, setTrouble] = useState<Said | null>(null);
  const show = async (dialog: Dialog): Promise<void> => {
    setTrouble(null);
    try {
      if (agent || (await isAgent(issueKey))) setOpen(dialog);
      else setTrouble(NOT_YOURS);
    } catch (error) {
      setTrouble(saidOf(error));
    }
  };
  return {
    open,
    trouble,
    show: (dialog) => void show(dialog),
    close: () => setOpen(null),
    changed() {
      setOpen(null);
      tell('tierline.changed');
      // Not every place can be refreshed; the app's own pages have heard of it anyway.
      void view.refresh().catch(() => undefined);
    },
  };
}

import { useCallback, useState } from 'react';
import { Trouble } from '../api/http';
import { useLive } from '../live/use-live';
import { useSession } from '../session';
import { loadWorkflow, type OpenedWorkflow, saveWorkflow } from './load';
import type { Flow } from './wire';

export interface OpenFlow {
  opened?: OpenedWorkflow;
  trouble?: unknown;
  /** Somebody else saved first: the change is lost, the page shows the newest. */
  conflict: boolean;
  /** Saves a change of the workflow as it was read. Fails as the site refuses it. */
  save(change: (flow: Flow) => Flow): Promise<void>;
}

const never = (): boolean => false;

/** A workflow to look at and change, each change saved at once against the version that was read. */
export function useFlow(workflowId: string): OpenFlow {
  const { http } = useSession();
  const load = useCallback(() => loadWorkflow(http, workflowId), [http, workflowId]);
  const { value: opened, trouble, refresh } = useLive(`workflow ${workflowId}`, load, never);
  const [conflict, setConflict] = useState(false);
  return {
    opened,
    trouble,
    conflict,
    async save(change) {
      if (!opened) return;
      setConflict(false);
      try {
        await saveWorkflow(http, change(opened.flow));
      } catch (error) {
        if (!(error instanceof Trouble) || error.status !== 409) throw error;
        setConflict(true);
        await refresh();
        throw new Trouble(409, error.method, error.path, [CONFLICT]);
      }
      await refresh();
    },
  };
}

export const CONFLICT =
  'Somebody else has saved this workflow since it was opened here, so your change was not saved. What you see now is theirs: make your change again.';

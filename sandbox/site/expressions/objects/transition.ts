import type { HostObject } from '../values';
import { statusObject } from './choices';
import { free, typed } from './typed';
import { idNumber, type View } from './view';

/** The Transition that is asked for; `from` is null while the issue is being created. */
export const transitionObject = (
  view: View,
  { id, name, from, to, hasScreen }: { id: string; name: string; from: string | null; to: string; hasScreen: boolean },
): HostObject =>
  typed('Transition', id, {
    id: free(() => idNumber(id)),
    name: free(() => name),
    from: free(() => (from === null ? null : statusObject(view, from))),
    to: free(() => statusObject(view, to)),
    hasScreen: free(() => hasScreen),
  });

export const workflowObject = ({ id, name }: { id: string; name: string }): HostObject =>
  typed('Workflow', id, { id: free(() => id), name: free(() => name) });

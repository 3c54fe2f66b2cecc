import type { OpenedWorkflow } from './load';
import type { OpenFlow } from './use-flow';
import type { Transition } from './wire';

/** What every part that changes a transition is given. */
export interface TransitionProps {
  opened: OpenedWorkflow;
  transition: Transition;
  save: OpenFlow['save'];
}

import { addCloseChecks, addHiding } from './add-checks';
import { addOverride } from './add-override';
import { addStatuses } from './add-statuses';
import { addReentry, addWaysBack } from './add-ways';
import type { Flow } from './document';
import type { Edit, Edited, Task } from './edit';

/** In this order: ways need their statuses, and checks know the override by its marks. */
const EDITS: readonly Edit[] = [addStatuses, addReentry, addWaysBack, addOverride, addCloseChecks, addHiding];

/** The workflow with all that the rules need, and what it lacked of that. All else stays as it was told. */
export const complete = (flow: Flow, task: Task): Edited =>
  EDITS.reduce<Edited>(
    (so, edit) => {
      const { flow: edited, missing } = edit(so.flow, task);
      return { flow: edited, missing: [...so.missing, ...missing] };
    },
    { flow, missing: [] },
  );

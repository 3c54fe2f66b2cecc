import Lozenge from '@atlaskit/lozenge';
import type { Status } from '../api/ticket';

const APPEARANCE = { new: 'default', indeterminate: 'inprogress', done: 'success', undefined: 'default' } as const;

export function StatusLozenge({ status }: { status: Status }) {
  return (
    <Lozenge appearance={APPEARANCE[status.category]} maxWidth="100%">
      {status.name}
    </Lozenge>
  );
}

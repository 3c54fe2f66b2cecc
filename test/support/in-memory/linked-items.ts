import type { LinkedItems } from '../../../src/ports';
import { failures, type Trouble } from './failures';

type Work = Parameters<LinkedItems['open']>[1];

export interface MemoryLinkedItems extends LinkedItems {
  readonly opened: (Work & { id: string; key: string })[];
  fail(call: 'open', kind: Trouble, times?: number): void;
}

/** Work that was opened for tickets, as plain data. */
export function memoryLinkedItems(): MemoryLinkedItems {
  const opened: MemoryLinkedItems['opened'] = [];
  const { fail, run } = failures<'open'>();
  return {
    opened,
    fail,
    open: (policy, work) =>
      run('open', () => {
        const target = policy.escalation.linkedWork?.levels[work.level];
        const number = opened.length + 1;
        const item = { ...work, id: String(20_000 + number), key: `${target?.projectKey ?? 'NONE'}-${number}` };
        opened.push(item);
        return { id: item.id, key: item.key };
      }),
  };
}

import type { ReadyDesk } from '../../support/ready-desk';

/** How the news of a change reaches the app. `write(which)` makes the change looked at, or the one before it. */
export interface Delivery {
  name: string;
  happen(desk: ReadyDesk, write: (which: 'change' | 'before') => Promise<void>): Promise<void>;
}

export const DELIVERIES: Delivery[] = [
  {
    name: 'prompt',
    async happen(desk, write) {
      await write('change');
      await desk.settle();
    },
  },
  {
    name: 'lost',
    async happen(desk, write) {
      desk.forge.eventFaults({ drop: true });
      await write('change');
      await desk.settle();
      desk.forge.clearFaults();
      await desk.wait(70);
    },
  },
  {
    name: 'doubled',
    async happen(desk, write) {
      desk.forge.eventFaults({ duplicate: true });
      await write('change');
      await desk.settle();
    },
  },
  {
    name: 'three minutes late',
    async happen(desk, write) {
      desk.forge.eventFaults({ delayMs: 3 * 60_000 });
      await write('change');
      await desk.wait(3);
    },
  },
  {
    name: 'reordered',
    async happen(desk, write) {
      desk.forge.eventFaults({ reorder: true });
      await write('before');
      await write('change');
      await desk.settle();
    },
  },
  {
    name: 'two changes in a row',
    async happen(desk, write) {
      await write('before');
      await write('change');
      await desk.settle();
    },
  },
];

import type { ShownRules } from '../../domain/shown-rules';
import { after } from '../clock';
import { hear, tell } from '../ticket/page-events';
import { readDesk } from '../ticket/read-desk';

/** What the panel needs to know of the desk. */
export interface KnownDesk {
  readonly rules: ShownRules;
  readonly ahead: number;
  /** Who looks is an agent: only agents have the glance. Absent: nobody has told. */
  readonly agent?: boolean;
}

/** How long to wait in silence: people without the glance, which is for agents, have nobody to answer. Milliseconds. */
const SILENCE = 1_500;
/** How long to wait for somebody who is about to know. Milliseconds. */
const PATIENCE = 8_000;

/**
 * The desk as the glance on the same page tells of it; where no glance does, one request of our own.
 * `null`: no support rules are switched on. Rejects with TicketTrouble. Stopped when `stopped` is called.
 */
export function awaitDesk(issueKey: string): { desk: Promise<KnownDesk | null>; stop: () => void } {
  const ends: (() => void)[] = [];
  const stop = (): void => ends.splice(0).forEach((end) => end());
  const desk = new Promise<KnownDesk | null>((resolve, reject) => {
    const readIt = (): void => {
      stop();
      readDesk(issueKey).then((read) => resolve(read && { rules: read.rules, ahead: read.ahead ?? 0 }), reject);
    };
    let giveUp = after(SILENCE, readIt);
    ends.push(
      () => giveUp(),
      hear('tierline.desk', (told) => {
        if (told.issueKey !== issueKey) return;
        stop();
        resolve({ rules: told.rules, ahead: told.ahead, agent: true });
      }),
      hear('tierline.reading', () => {
        giveUp();
        giveUp = after(PATIENCE, readIt);
      }),
    );
    tell('tierline.ask-desk');
  });
  return { desk, stop };
}

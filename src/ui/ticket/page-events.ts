import { events } from '@forge/bridge';
import type { HandOverAnswer, LinkedWorkAnswer } from '../../domain/answers';
import type { ShownRules } from '../../domain/shown-rules';
import type { Level } from '../../domain/level';

/*
 * What the app's pages on one ticket tell each other, so that what one has read no other reads again.
 * Jira itself says JIRA_ISSUE_CHANGED when somebody changes the ticket (Forge, module reference, issue context).
 */

/** What a page that knows the desk tells the others. */
export interface DeskTold {
  readonly issueKey: string;
  readonly levels: readonly Level[];
  readonly rules: ShownRules;
  /** How far Jira's clock is ahead of the browser's, in milliseconds. */
  readonly ahead: number;
}

/** How a click ended that changed something. */
export type ClickAnswer = HandOverAnswer | LinkedWorkAnswer;

/** Who changed the ticket by one of our pages, so that it does not heed its own call; how, where it was a click in the dialog. */
export interface ChangeTold {
  readonly from?: string;
  readonly answer?: ClickAnswer;
}

/** How much open work a ticket waits for, told by the page that has read all of it. */
export interface BlockedTold {
  readonly issueKey: string;
  readonly open: number;
}

interface Told {
  'tierline.blocked': BlockedTold;
  'tierline.changed': ChangeTold | undefined;
  'tierline.desk': DeskTold;
  'tierline.ask-desk': undefined;
  /** Somebody is about to know the desk. */
  'tierline.reading': undefined;
  JIRA_ISSUE_CHANGED: unknown;
}

/** Never fails: where pages cannot hear each other, each still works by itself. */
export const tell = <E extends keyof Told>(event: E, payload?: Told[E]): void =>
  void events.emit(event, payload).catch(() => undefined);

/** Answers how to stop listening. */
export function hear<E extends keyof Told>(event: E, heard: (payload: Told[E]) => void): () => void {
  const listening = events.on(event, (payload?: unknown) => heard(payload as Told[E]));
  listening.catch(() => undefined);
  return () => void listening.then(({ unsubscribe }) => unsubscribe()).catch(() => undefined);
}

import { troubleWords } from '../domain/gate/trouble-words';
import { refuses, type Verdict } from '../domain/gate/verdict';
import { JiraFailure } from '../ports';
import type { SetAlarm } from '../ports/alarm';

export interface InTimeDeps {
  readonly alarm: SetAlarm;
  /** Hears of what is no reason to keep anybody waiting. */
  readonly warn: (what: string, error: unknown) => void;
}

/** Milliseconds. The platform waits 25 seconds for a validator, a person hardly as long as this. */
const DEADLINE = 10_000;

/** How a rule finds out what it answers. */
interface Question {
  /** What is checked, as people read it. */
  readonly what: string;
  ask(): Promise<Verdict>;
  /** Jira may not be asked for the rest of the hour: by what the ledger knows. */
  fromRecord(quota: JiraFailure): Promise<Verdict>;
}

/**
 * A rule's answer, always, and within the deadline: what could not be found out is refused in words that say so and
 * whom to ask.
 */
export async function answerInTime({ alarm, warn }: InTimeDeps, question: Question): Promise<Verdict> {
  const { what } = question;
  const set = alarm(DEADLINE);
  const answer = async (): Promise<Verdict> => {
    try {
      return await question.ask();
    } catch (error) {
      if (!(error instanceof JiraFailure) || error.kind !== 'quota') {
        warn(`${what} could not be read`, error);
        return refuses(troubleOf(error, what));
      }
      return question.fromRecord(error).catch((failure: unknown) => {
        warn(`${what} could not be looked up`, failure);
        return refuses(troubleWords('no-copy', error.retryAfter, what));
      });
    }
  };
  try {
    return await Promise.race([answer(), set.rings.then(() => refuses(troubleWords('late', null, what)))]);
  } finally {
    set.cancel();
  }
}

function troubleOf(error: unknown, what: string): string {
  if (!(error instanceof JiraFailure)) return troubleWords('broken', null, what);
  switch (error.kind) {
    case 'busy':
      return troubleWords('busy', error.retryAfter, what);
    case 'unknown':
      return troubleWords('late', null, what);
    case 'gone':
    case 'forbidden':
      return troubleWords('hidden', null, what);
    default:
      return troubleWords('broken', null, what);
  }
}

import type { Transition } from '../model';
import { refuse, refuseFields } from '../refusal';
import { fieldName, valueAfter, type Attempt } from './attempt';
import { functionRefusals } from './function-validators';
import { isEmpty } from './rules/native';
import { screenOf } from './step';
import { refusals } from './validators';

/** Throws 400 naming the required fields of the screen that would stay empty. */
export function judgeScreen(attempt: Attempt, transition: Transition): void {
  const missing = (screenOf(attempt.site, transition) ?? []).filter(
    ({ fieldId, required }) => required && isEmpty(valueAfter(attempt, fieldId)),
  );
  if (missing.length === 0) return;
  throw refuseFields(
    Object.fromEntries(missing.map(({ fieldId }) => [fieldId, `${fieldName(attempt.site, fieldId)} is required.`])),
  );
}

/** Throws 400 with the messages of all validators that can answer at once. */
export function judgeAtOnce(attempt: Attempt): void {
  const messages = refusals(attempt);
  if (messages.length > 0) throw refuse(400, messages);
}

/** All validators: functions of apps are asked only when nothing else stands against the transition. */
export async function judge(attempt: Attempt): Promise<void> {
  judgeAtOnce(attempt);
  const messages = await functionRefusals(attempt);
  if (messages.length > 0) throw refuse(400, messages);
}

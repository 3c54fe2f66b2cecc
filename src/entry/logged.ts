import { JiraFailure } from '../ports';

/**
 * What the log may say of an error: its name, and of a failure of Jira which call it was. The message of any other may
 * repeat a value that is a customer's, and the error itself carries all that hangs on it.
 */
export function logged(error: unknown): string {
  if (error instanceof JiraFailure) return String(error);
  return error instanceof Error ? error.name : typeof error;
}

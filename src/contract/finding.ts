import type { Said } from '../domain/answers';
import type { FindingCode } from '../domain/finding';

/** A finding as a page shows it. */
export interface ShownFinding extends Said {
  code: FindingCode;
  issueId: string | null;
  /** Epoch milliseconds. */
  at: number;
  detail: string;
}

import type { Json } from '../../json';
import type { AccountId } from './people';

/** A long-running operation that a client asked for and then asks after. */
export interface Task {
  id: string;
  by: AccountId;
  at: number;
  description: string;
  /** A bulk operation on work items is asked after at a place of its own, as is any other task. */
  kind: 'bulk' | 'other';
  /** Ids of the issues it was asked to change, and was able to. */
  processed: string[];
  /** Why not, by issue id. */
  failed: Record<string, string[]>;
  /** How many of those named do not exist, or not for this person. */
  inaccessible: number;
  result?: Json;
}

import type { Json } from '../../json';
import type { AccountId } from './people';

/** Customers who share their requests, and the desks that serve them. */
export interface Organization {
  id: string;
  uuid: string;
  name: string;
  members: Set<AccountId>;
  properties: Record<string, Json>;
  serviceDeskIds: Set<string>;
}

/** A page of the knowledge base that a desk's portal searches. */
export interface Article {
  pageId: string;
  spaceKey: string;
  title: string;
  text: string;
  serviceDeskIds: string[];
}

export interface Approval {
  id: string;
  /** What is asked: the name of the status that waits for it. */
  name: string;
  statusId: string;
  created: number;
  completed?: number;
  finalDecision: 'approved' | 'declined' | 'pending';
  approvers: { accountId: AccountId; decision: 'approved' | 'declined' | 'pending' }[];
}

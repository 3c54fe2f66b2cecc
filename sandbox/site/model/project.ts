import type { Json } from '../../json';
import type { AccountId, Grantee, Role } from './people';
import type { SlaMetric } from './sla';

export interface Project {
  id: string;
  key: string;
  name: string;
  typeKey: 'service_desk' | 'software';
  style: 'classic';
  leadAccountId: AccountId;
  issueTypeIds: string[];
  /** Work type id to workflow name. */
  workflows: Record<string, string>;
  roles: Role[];
  /** Permission key (`BROWSE_PROJECTS`, `SERVICEDESK_AGENT` …) to those who hold it. */
  grants: Record<string, Grantee[]>;
  properties: Record<string, Json>;
  /** Custom fields that exist for this project's work types; system fields always do. */
  fieldIds: string[];
  nextIssueNumber: number;
  serviceDesk?: ServiceDesk;
}

export interface ServiceDesk {
  id: string;
  requestTypes: RequestType[];
  queues: Queue[];
  slas: SlaMetric[];
}

export interface RequestType {
  id: string;
  name: string;
  description: string;
  issueTypeId: string;
  /** What the customer reads instead of a status' own name, by status id. */
  customerStatusNames: Record<string, string>;
}

export interface Queue {
  id: string;
  name: string;
  jql: string;
  fields: string[];
}

import type { Json } from '../../json';
import type { AccountId, Grantee, Role } from './people';
import type { KeptScreenScheme, ScreensOfType } from './screen';
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
  /** The scheme that gives it its workflows; projects that share one hold the same. Absent: one of its own. */
  workflowScheme?: WorkflowScheme;
  roles: Role[];
  /** Permission key (`BROWSE_PROJECTS`, `SERVICEDESK_AGENT` …) to those who hold it. */
  grants: Record<string, Grantee[]>;
  properties: Record<string, Json>;
  /** Custom fields that exist for this project's work types; system fields always do. */
  fieldIds: string[];
  nextIssueNumber: number;
  /** Screens by work type id; absent: a field of the project may be on every form. */
  screens?: Record<string, ScreensOfType>;
  /** Absent: they follow from the screens. */
  screenSchemes?: KeptScreenScheme[];
  /** Set while the project is archived: it is read-only, and search does not find its work. */
  archived?: { at: number; by: AccountId };
  /** Who sees work items of which security level; without a level everybody who may browse. */
  securityLevels?: { id: string; name: string; description: string; grants: Grantee[] }[];
  serviceDesk?: ServiceDesk;
}

export interface WorkflowScheme {
  id: string;
  name: string;
  description: string;
  revision: number;
}

export interface ServiceDesk {
  id: string;
  requestTypes: RequestType[];
  /** Groups of the portal, in its order. Absent: one, with the desk's own id. */
  requestTypeGroups?: { id: string; name: string }[];
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
  helpText?: string;
  /** Groups of the portal it stands in; none: hidden there. Absent: the desk's first. */
  groupIds?: string[];
  /** The portal's form. Absent: a summary, which is required, and a description. */
  fields?: RequestTypeField[];
  /** JSM's work category, e.g. `service_request`. */
  practice?: string;
}

export interface RequestTypeField {
  fieldId: string;
  required: boolean;
  /** The form's own words for the field; absent: the field's name. */
  label?: string;
  description?: string;
  /** Set for the customer and not shown, in the words of `requestFieldValues`. */
  preset?: Json;
}

export interface Queue {
  id: string;
  name: string;
  jql: string;
  fields: string[];
}

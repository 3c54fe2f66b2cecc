import type { Json, JsonObject } from '../../json';

export type FieldKind =
  | 'summary'
  | 'adf'
  | 'user'
  | 'priority'
  | 'resolution'
  | 'status'
  | 'issuetype'
  | 'project'
  | 'labels'
  | 'date'
  | 'datetime'
  | 'string'
  | 'number'
  | 'select'
  | 'team'
  | 'sla'
  | 'request-type'
  | 'issuelinks'
  | 'comment'
  | 'parent'
  | 'security'
  | 'watches'
  | 'attachment'
  | 'users'
  | 'organizations'
  | 'feedback';

export interface Field {
  id: string;
  /** For an app's field `{appId}__{ENVIRONMENT}__{moduleKey}`, else the id. */
  key: string;
  name: string;
  kind: FieldKind;
  custom: boolean;
  /** The wire's `schema.custom`, e.g. `com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team`. */
  customType?: string;
  options?: { id: string; value: string }[];
  /** The Forge app that owns the field; `readOnly` fields only that app may write. */
  app?: {
    appId: string;
    moduleKey: string;
    readOnly: boolean;
    /** Jira expressions of the manifest. */
    validation?: { expression: string; errorMessage?: string | { expression: string } };
    formatter?: { expression: string; export: boolean };
  };
  /** What the field's one context holds: its default in the wire's words, and the owning app's configuration. */
  context?: { defaultValue?: JsonObject; configuration?: Json; schema?: Json };
  /* An `sla` field shows the metric of the desk that has the field's name. */
}

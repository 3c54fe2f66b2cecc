import type { AuditItem, LinkType, Project, Screen, Status, Workflow, WorkflowScheme } from '../model';
import { workflowId } from '../workflow/identity';

/** Things as the audit log names them. */
export const item = {
  workflow: (workflow: Workflow): AuditItem => ({
    id: workflowId(workflow),
    name: workflow.name,
    typeName: 'WORKFLOW',
  }),
  scheme: ({ id, name }: Pick<WorkflowScheme, 'id' | 'name'>): AuditItem => ({ id, name, typeName: 'SCHEME' }),
  status: ({ id, name }: Status): AuditItem => ({ id, name, typeName: 'STATUS' }),
  screen: ({ id, name }: Screen): AuditItem => ({ id, name, typeName: 'SCREEN' }),
  field: ({ id, name }: { id: string; name: string }): AuditItem => ({ id, name, typeName: 'CUSTOM_FIELD' }),
  linkType: ({ id, name }: LinkType): AuditItem => ({ id, name, typeName: 'ISSUE_LINK_TYPE' }),
  role: ({ id, name }: { id: string; name: string }): AuditItem => ({ id, name, typeName: 'PROJECT_ROLE' }),
  project: ({ id, name }: Project): AuditItem => ({ id, name, typeName: 'PROJECT' }),
  user: (id: string): AuditItem => ({ id, name: id, typeName: 'USER' }),
  app: (id: string, name: string): AuditItem => ({ id, name, typeName: 'APP' }),
};

import type { JsonObject } from '../../../json';

type Element =
  | 'RULE'
  | 'STATUS'
  | 'STATUS_LAYOUT'
  | 'STATUS_PROPERTY'
  | 'WORKFLOW'
  | 'TRANSITION'
  | 'TRANSITION_PROPERTY'
  | 'SCOPE'
  | 'STATUS_MAPPING'
  | 'TRIGGER';

/** Something that keeps a workflow from being saved. Of the codes only NON_UNIQUE_STATUS_NAME is known from Jira. */
export interface Problem {
  code: string;
  type: Element;
  message: string;
  elementReference?: {
    ruleId?: string;
    statusReference?: string;
    transitionId?: string;
    statusMappingReference?: { projectId: string; issueTypeId: string };
  };
}

/** A problem as the validation operations answer it. All of them are errors: the site knows no warnings. */
export const problemShape = ({ code, type, message, elementReference }: Problem): JsonObject => ({
  code,
  type,
  level: 'ERROR',
  message,
  ...(elementReference ? { elementReference: { ...elementReference } } : {}),
});

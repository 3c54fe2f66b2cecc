import { z } from 'zod';

/*
 * Display conditions as @forge/manifest 13.7.0 declares them for Jira
 * (display-conditions-schema.json; developer.atlassian.com/platform/forge/manifest-reference/display-conditions).
 */

const words = z.union([z.string(), z.array(z.string())]);
const entity = { entity: z.enum(['issue', 'issueType', 'project', 'app', 'user']), propertyKey: z.string() };
const path = { objectName: z.string().optional() };

/** `canEditIssues: true` and its like: a permission in the project of the place. */
export const PERMISSION_CONDITIONS = {
  canAddComments: 'ADD_COMMENTS',
  canAdministerProjects: 'ADMINISTER_PROJECTS',
  canAssignIssues: 'ASSIGN_ISSUES',
  canBeAssignedToIssues: 'ASSIGNABLE_USER',
  canCreateAttachments: 'CREATE_ATTACHMENTS',
  canDeleteAllAttachments: 'DELETE_ALL_ATTACHMENTS',
  canDeleteAllComments: 'DELETE_ALL_COMMENTS',
  canDeleteIssues: 'DELETE_ISSUES',
  canDeleteOwnAttachments: 'DELETE_OWN_ATTACHMENTS',
  canDeleteOwnComments: 'DELETE_OWN_COMMENTS',
  canEditAllComments: 'EDIT_ALL_COMMENTS',
  canEditIssues: 'EDIT_ISSUES',
  canEditOwnComments: 'EDIT_OWN_COMMENTS',
  canLinkIssues: 'LINK_ISSUES',
  canLogWork: 'WORK_ON_ISSUES',
  canManageWatchers: 'MANAGE_WATCHERS',
  canModifyReporters: 'MODIFY_REPORTER',
  canMoveIssues: 'MOVE_ISSUES',
  canScheduleIssues: 'SCHEDULE_ISSUES',
  canUseServiceManagementAgentFeatures: 'SERVICEDESK_AGENT',
  canViewWatchers: 'VIEW_VOTERS_AND_WATCHERS',
} as const;

const flags = [
  'appIsLicensed',
  'canAdministerJira',
  'canBrowseUsers',
  'hasServiceDeskAccess',
  'hasServiceManagementAccess',
  'isAdmin',
  'isLoggedIn',
  'isProjectAdmin',
  'isProjectArchived',
  'isSiteAdmin',
  ...(Object.keys(PERMISSION_CONDITIONS) as (keyof typeof PERMISSION_CONDITIONS)[]),
] as const;

const simple = z.strictObject({
  ...(Object.fromEntries(flags.map((name) => [name, z.boolean().optional()])) as Record<
    (typeof flags)[number],
    z.ZodOptional<z.ZodBoolean>
  >),
  hasGlobalPermission: z.string().optional(),
  hasProjectPermission: z.string().optional(),
  hasIssuePermission: z.string().optional(),
  issueId: words.optional(),
  issueKey: words.optional(),
  issueType: words.optional(),
  projectId: words.optional(),
  projectKey: words.optional(),
  projectName: words.optional(),
  projectType: words.optional(),
  jiraExpression: z.string().optional(),
  entityPropertyExists: z.strictObject({ ...entity, ...path }).optional(),
  entityPropertyEqualTo: z.strictObject({ ...entity, ...path, value: z.string() }).optional(),
  entityPropertyContainsAny: z.strictObject({ ...entity, ...path, value: words }).optional(),
  entityPropertyContainsAll: z.strictObject({ ...entity, ...path, value: words }).optional(),
});

/** What each simple condition wants. */
export type Conditions = Required<z.infer<typeof simple>>;
export type SimpleConditions = Partial<Conditions>;
export interface DisplayConditions extends SimpleConditions {
  and?: DisplayConditions;
  or?: DisplayConditions;
  not?: DisplayConditions;
}

export const displayConditions: z.ZodType<DisplayConditions> = z.lazy(() =>
  simple.extend({
    and: displayConditions.optional(),
    or: displayConditions.optional(),
    not: displayConditions.optional(),
  }),
);

/** Every simple condition within, at whatever depth. */
export function* conditionsIn(conditions: DisplayConditions): Iterable<SimpleConditions> {
  const { and, or, not, ...simpleOnes } = conditions;
  yield simpleOnes;
  for (const inner of [and, or, not]) if (inner) yield* conditionsIn(inner);
}

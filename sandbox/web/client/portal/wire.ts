import * as z from 'zod/mini';
import { wireCategory } from './category';

/* What these pages read of JSM's API; times are epoch milliseconds once read. */

export const pageOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ values: z.array(item), isLastPage: z.optional(z.boolean()) });

const date = z.pipe(
  z.object({ epochMillis: z.number() }),
  z.transform(({ epochMillis }) => epochMillis),
);

const wirePerson = z.object({ accountId: z.string(), displayName: z.optional(z.string()) });

const wireStatus = z.pipe(
  z.object({ status: z.string(), statusCategory: wireCategory, statusDate: date }),
  z.transform(({ status, statusCategory, statusDate }) => ({ name: status, category: statusCategory, at: statusDate })),
);
export type PortalStatus = z.output<typeof wireStatus>;

export const wireField = z.object({
  fieldId: z.string(),
  name: z.string(),
  description: z.string(),
  required: z.boolean(),
  visible: z.boolean(),
  validValues: z.array(z.object({ value: z.string(), label: z.string() })),
  jiraSchema: z.object({
    type: z.string(),
    items: z.optional(z.string()),
    system: z.optional(z.string()),
    custom: z.optional(z.string()),
  }),
});
export type FormField = z.output<typeof wireField>;

export const wireType = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  helpText: z.string(),
  groupIds: z.array(z.string()),
  canCreateRequest: z.optional(z.boolean()),
  fields: z.optional(z.object({ requestTypeFields: z.array(wireField) })),
});
export type RequestType = z.output<typeof wireType>;

export const wireGroup = z.object({ id: z.string(), name: z.string() });
export type PortalGroup = z.output<typeof wireGroup>;

export const wireDesk = z.object({ id: z.string(), projectKey: z.string(), projectName: z.string() });
export type PortalDesk = z.output<typeof wireDesk>;

export const wireComment = z.object({
  id: z.string(),
  body: z.string(),
  public: z.boolean(),
  author: wirePerson,
  created: date,
});

const allowed = z.object({ allowed: z.boolean() });

export const wireRequest = z.object({
  issueKey: z.string(),
  summary: z.string(),
  requestTypeId: z.string(),
  serviceDeskId: z.string(),
  createdDate: date,
  reporter: z.optional(wirePerson),
  requestFieldValues: z.array(z.object({ fieldId: z.string(), label: z.string(), value: z.optional(z.unknown()) })),
  currentStatus: wireStatus,
  requestType: z.optional(wireType),
  participants: z.optional(pageOf(wirePerson)),
  status: z.optional(pageOf(wireStatus)),
  actions: z.optional(z.object({ addComment: allowed, addParticipant: allowed })),
});
export type PortalRequest = z.output<typeof wireRequest>;

export const wireWay = z.object({ id: z.string(), name: z.string() });
export type Way = z.output<typeof wireWay>;

const decision = z.enum(['approved', 'declined', 'pending']);
export const wireApproval = z.object({
  id: z.string(),
  name: z.string(),
  finalDecision: decision,
  canAnswerApproval: z.boolean(),
  approvers: z.array(z.object({ approver: wirePerson, approverDecision: decision })),
});
export type PortalApproval = z.output<typeof wireApproval>;

export const wireArticle = z.object({
  title: z.string(),
  excerpt: z.string(),
  source: z.object({ pageId: z.string() }),
});
export type Article = z.output<typeof wireArticle>;

export const wireShare = z.object({ id: z.string(), name: z.string(), shared: z.boolean(), mine: z.boolean() });
export type Share = z.output<typeof wireShare>;

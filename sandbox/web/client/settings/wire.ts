import * as z from 'zod/mini';

const condition = z.object({ key: z.string(), label: z.string() });
const goal = z.object({ jql: z.nullable(z.string()), hours: z.nullable(z.number()), calendarId: z.string() });
const conditions = z.array(z.string());
const metric = z.object({
  id: z.string(),
  name: z.string(),
  start: conditions,
  pause: conditions,
  stop: conditions,
  goals: z.array(goal),
});

export const wireSlas = z.object({
  metrics: z.array(metric),
  hits: z.array(condition),
  states: z.array(condition),
  calendars: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type Slas = z.output<typeof wireSlas>;
export type Metric = z.output<typeof metric>;
export type Condition = z.output<typeof condition>;
/** A metric as it is sent: without an id it is a new one. */
export type MetricSent = Omit<Metric, 'id'> & { id?: string };

export const wireRequestTypes = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    workType: z.string(),
    statuses: z.array(z.object({ id: z.string(), name: z.string(), shown: z.string() })),
  }),
);
export type RequestType = z.output<typeof wireRequestTypes>[number];

export const wireQueues = z.array(z.object({ id: z.string(), name: z.string(), jql: z.string() }));
export const wireFlows = z.array(
  z.object({ id: z.string(), name: z.string(), types: z.array(z.string()), others: z.array(z.string()) }),
);

const field = z.object({ id: z.string(), name: z.string() });
export const wireScreens = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    types: z.array(z.string()),
    others: z.array(z.string()),
    tabs: z.array(z.object({ id: z.string(), name: z.string(), fields: z.array(field) })),
  }),
);
export type Screen = z.output<typeof wireScreens>[number];

const actor = z.object({ displayName: z.string(), actorUser: z.optional(z.object({ accountId: z.string() })) });
export const wireRole = z.object({
  id: z.number(),
  name: z.string(),
  actors: z._default(z.array(actor), []),
});
export type Role = z.output<typeof wireRole>;
export const wireRoles = z.array(z.object({ id: z.number(), name: z.string(), description: z.optional(z.string()) }));

export const wireScheme = z.object({
  permissions: z.array(
    z.object({
      permission: z.string(),
      holder: z.object({ type: z.string(), value: z.optional(z.string()), parameter: z.optional(z.string()) }),
    }),
  ),
});
export const wireLinkTypes = z.object({
  issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string(), inward: z.string(), outward: z.string() })),
});
export const wireFields = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    custom: z.boolean(),
    schema: z.optional(z.object({ type: z.string() })),
  }),
);
export const wireGranted = z.object({
  permissions: z.record(z.string(), z.object({ name: z.string(), havePermission: z.boolean() })),
});

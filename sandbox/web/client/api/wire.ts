import * as z from 'zod/mini';

/* What these pages read of the site's REST answers. Anything else in an answer is left alone. */

export const wirePerson = z.object({ accountId: z.string(), displayName: z.string() });
const wireCategory = z.object({ key: z.enum(['new', 'indeterminate', 'done', 'undefined']) });
export const wireStatus = z.object({ id: z.string(), name: z.string(), statusCategory: wireCategory });

/** Jira's Team field, some sites' bare id, or an option of a select field. */
export const wireTeam = z.union([
  z.string(),
  z.object({ id: z.string(), name: z.string() }),
  z.object({ id: z.string(), value: z.string() }),
]);

export const wireField = z.object({
  id: z.string(),
  name: z.string(),
  schema: z.optional(z.object({ type: z.string(), custom: z.optional(z.string()) })),
});

export const wireTransition = z.object({
  id: z.string(),
  name: z.string(),
  to: wireStatus,
  hasScreen: z.optional(z.boolean()),
  fields: z.optional(
    z.record(
      z.string(),
      z.object({
        name: z.string(),
        required: z.boolean(),
        schema: z.optional(z.object({ type: z.string(), custom: z.optional(z.string()) })),
        allowedValues: z.optional(
          z.array(z.looseObject({ id: z.string(), name: z.optional(z.string()), value: z.optional(z.string()) })),
        ),
      }),
    ),
  ),
});

const wireLinked = z.object({
  key: z.string(),
  fields: z.object({ summary: z.string(), status: wireStatus }),
});

export const wireLink = z.object({
  id: z.string(),
  type: z.object({ name: z.string(), inward: z.string(), outward: z.string() }),
  inwardIssue: z.optional(wireLinked),
  outwardIssue: z.optional(wireLinked),
});

export const wireHistory = z.object({
  id: z.string(),
  author: z.optional(wirePerson),
  created: z.string(),
  items: z.array(
    z.object({
      field: z.string(),
      fieldId: z.optional(z.string()),
      from: z.optional(z.nullable(z.string())),
      fromString: z.optional(z.nullable(z.string())),
      to: z.optional(z.nullable(z.string())),
      /* Every object has a `toString`; only a string here is the wire's. */
      toString: z.optional(z.unknown()),
    }),
  ),
});

export const wireIssue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.record(z.string(), z.unknown()),
  transitions: z.optional(z.array(wireTransition)),
  changelog: z.optional(z.object({ histories: z.array(wireHistory) })),
});

export const wireComment = z.object({
  id: z.string(),
  author: z.optional(wirePerson),
  body: z.unknown(),
  created: z.string(),
  jsdPublic: z.optional(z.boolean()),
});

const wireInstant = z.object({ epochMillis: z.number() });
const wireSpan = z.object({ millis: z.number() });
const cycle = {
  startTime: wireInstant,
  breached: z.boolean(),
  goalDuration: z.optional(wireSpan),
  elapsedTime: wireSpan,
  remainingTime: z.optional(wireSpan),
};

export const wireSla = z.object({
  id: z.string(),
  name: z.string(),
  ongoingCycle: z.optional(
    z.object({ ...cycle, paused: z.boolean(), withinCalendarHours: z.boolean(), breachTime: z.optional(wireInstant) }),
  ),
  completedCycles: z.array(z.object({ ...cycle, stopTime: wireInstant })),
});

import { z } from 'zod';
import { key } from './shapes';

/* app.storage.entities: developer.atlassian.com/platform/forge/runtime-reference/custom-entities, limits of the same. */

const attribute = z.strictObject({ type: z.enum(['string', 'boolean', 'float', 'integer', 'any']) });
const index = z.union([
  z.string(),
  z.strictObject({
    name: z.string().refine((it) => it !== 'by-key', 'by-key is the platform’s own index'),
    range: z.array(z.string()).max(1).optional(),
    partition: z.array(z.string()).optional(),
  }),
]);

export const entities = z
  .array(
    z.strictObject({
      name: key,
      attributes: z.record(z.string().max(30), attribute),
      indexes: z.array(index).max(7).default([]),
    }),
  )
  .max(20);

export type Entity = z.infer<typeof entities>[number];

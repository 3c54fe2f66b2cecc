import { z } from 'zod';
import { jsonShape } from '../platform/wire';

/* The bodies that @forge/kvs 1.6.5 sends. */

const UNITS = { SECONDS: 1000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

/** In milliseconds. */
const ttl = z
  .strictObject({ value: z.number().positive(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) })
  .transform(({ value, unit }) => value * UNITS[unit]);

const metadata = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']));
export type MetadataField = z.infer<typeof metadata>[number];
const asked = z.strictObject({ metadataFields: metadata.optional() }).optional();

/** A custom entity's name, or none for a plain key. */
const entityName = z.string().optional();

export const keyShape = z.strictObject({ key: z.string(), entityName, options: asked });
export type KeyBody = z.infer<typeof keyShape>;

export const setShape = z.strictObject({
  key: z.string(),
  entityName,
  value: jsonShape,
  options: z
    .strictObject({
      ttl: ttl.optional(),
      keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
      returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
      returnMetadataFields: metadata.optional(),
    })
    .optional(),
});
export type SetBody = z.infer<typeof setShape>;

export const queryShape = z.strictObject({
  limit: z.number().int().optional(),
  after: z.string().optional(),
  where: z
    .array(
      z.strictObject({
        property: z.literal('key'),
        condition: z.literal('BEGINS_WITH'),
        values: z.tuple([z.string()]),
      }),
    )
    .max(1)
    .optional(),
  options: asked,
});

const RANGE = [
  'BEGINS_WITH',
  'BETWEEN',
  'EQUAL_TO',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
] as const;
const CONDITIONS = [...RANGE, 'CONTAINS', 'EXISTS', 'NOT_CONTAINS', 'NOT_EQUAL_TO', 'NOT_EXISTS'] as const;
export type Condition = (typeof CONDITIONS)[number];

const values = z.array(jsonShape);
const filter = z.strictObject({ property: z.string(), condition: z.enum(CONDITIONS), values });
const filters = z.strictObject({ and: z.array(filter).optional(), or: z.array(filter).optional() });
export type Filters = z.infer<typeof filters>;

export const entityQueryShape = z.strictObject({
  entityName: z.string(),
  indexName: z.string(),
  partition: values.optional(),
  range: z.strictObject({ condition: z.enum(RANGE), values }).optional(),
  filters: filters.optional(),
  sort: z.enum(['ASC', 'DESC']).default('ASC'),
  cursor: z.string().optional(),
  limit: z.number().int().optional(),
  options: asked,
  metadataFields: metadata.optional(),
});
export type EntityQuery = z.infer<typeof entityQueryShape>;

export const batchGetShape = z.array(keyShape);
export const batchDeleteShape = z.array(z.strictObject({ key: z.string(), entityName }));
export const batchSetShape = z.array(setShape);

const conditions = filters.optional();
export const transactionShape = z.strictObject({
  set: z.array(setShape.extend({ conditions })).optional(),
  delete: z.array(z.strictObject({ key: z.string(), entityName, conditions })).optional(),
  check: z.array(z.strictObject({ key: z.string(), entityName, conditions: filters })).optional(),
});
export type Transaction = z.infer<typeof transactionShape>;

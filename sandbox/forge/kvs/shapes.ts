import { z } from 'zod';
import { jsonShape } from '../platform/wire';

const UNITS = { SECONDS: 1000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

/** In milliseconds. */
const ttl = z
  .strictObject({ value: z.number().positive(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) })
  .transform(({ value, unit }) => value * UNITS[unit]);

const metadata = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']));

/** Custom entities are not there yet: a key that names one is a body not understood. */
export const keyShape = z.strictObject({
  key: z.string(),
  options: z.strictObject({ metadataFields: metadata.optional() }).optional(),
});

export const setShape = z.strictObject({
  key: z.string(),
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
  options: z.strictObject({ metadataFields: metadata.optional() }).optional(),
});

export const batchKeysShape = z.array(z.strictObject({ key: z.string() }));
export const batchSetShape = z.array(setShape);

export const transactionShape = z.strictObject({
  set: z.array(setShape).optional(),
  delete: z.array(z.strictObject({ key: z.string() })).optional(),
  check: z.array(z.unknown()).max(0, 'checks need custom entities, which the sandbox does not support').optional(),
});

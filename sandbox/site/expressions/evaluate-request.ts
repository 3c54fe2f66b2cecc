import { z } from 'zod';
import type { Json } from '../../json';

const json = z.json() as z.ZodType<Json>;
const idOrKey = z
  .strictObject({ id: z.number().int().optional(), key: z.string().optional() })
  .refine(({ id, key }) => (id === undefined) !== (key === undefined), { error: 'Specify either id or key.' });

const single = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('user'), accountId: z.string() }),
  z
    .strictObject({ type: z.literal('issue'), id: z.number().int().optional(), key: z.string().optional() })
    .refine(({ id, key }) => (id === undefined) !== (key === undefined), { error: 'Specify either id or key.' }),
  z.strictObject({ type: z.literal('json'), value: json.optional() }),
]);
export type CustomVariable = z.infer<typeof single>;

/**
 * JiraExpressionEvaluateRequestBean of the OpenAPI document. Its schema shows `custom` as a list, in which a
 * variable has no name; its description and its example name them, so here it is an object.
 */
export const evaluateBody = z.strictObject({
  expression: z.string(),
  context: z
    .strictObject({
      issue: idOrKey.optional(),
      issues: z
        .strictObject({
          jql: z
            .strictObject({
              query: z.string().optional(),
              maxResults: z.number().int().optional(),
              nextPageToken: z.string().nullish(),
            })
            .optional(),
        })
        .optional(),
      project: idOrKey.optional(),
      serviceDesk: z.number().int().optional(),
      customerRequest: z.number().int().optional(),
      sprint: z.number().int().optional(),
      board: z.number().int().optional(),
      custom: z.record(z.string(), z.union([single, z.array(single)])).optional(),
    })
    .optional(),
});
export type EvaluateContext = NonNullable<z.infer<typeof evaluateBody>['context']>;

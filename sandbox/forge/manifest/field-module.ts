import { z } from 'zod';
import { displayConditions } from './display-conditions';
import { expression, key, render, resolver, resource, text, unlicensedAccess } from './shapes';

/*
 * jira:customField. Not supported, and so an error that names it: type object and group, collection list,
 * parser, value functions, search suggestions, schema.
 */

/** As documented; the schema of @forge/manifest omits issue-transition and yet lets it through. */
const editExperience = z.enum(['issue-view', 'issue-create', 'issue-transition', 'portal-request']);
const viewExperience = z.enum(['issue-view', 'portal-view']);

export const fieldModule = z.strictObject({
  key,
  name: text,
  description: text,
  type: z.enum(['string', 'number', 'user', 'date', 'datetime']),
  collection: z.literal('none').optional(),
  readOnly: z.boolean().optional(),
  resolver,
  view: z
    .strictObject({
      resource: resource.optional(),
      render,
      experience: z.array(viewExperience).optional(),
      formatter: z.strictObject({ expression, export: z.boolean().optional() }).optional(),
    })
    .optional(),
  edit: z
    .strictObject({
      resource: resource.optional(),
      render,
      experience: z.array(editExperience).optional(),
      isInline: z.boolean().optional(),
      validation: z.strictObject({ expression, errorMessage: text.optional() }).optional(),
    })
    .optional(),
  displayConditions: displayConditions.optional(),
  unlicensedAccess,
});

export type FieldModule = z.infer<typeof fieldModule>;

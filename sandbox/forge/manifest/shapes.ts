import { z } from 'zod';

/* Small shapes that many modules share. All are strict: a setting that is not understood must not be silently without effect. */

export const key = z.string().regex(/^[a-zA-Z0-9_-]+$/, 'a key has letters, digits, _ and - only');

/** A text, or the key of a translated one. */
export const text = z.union([z.string().min(1), z.strictObject({ i18n: z.string().min(1) })]);
export type Text = z.infer<typeof text>;

/** `main`, or `main/entry` of a resource with several entries. */
export const resource = z.string().regex(/^[a-zA-Z0-9_-]+(\/[a-zA-Z0-9_-]+)?$/, 'a resource is key or key/entry');
export const render = z.enum(['native', 'default']).optional();
/** Backends outside Forge (`endpoint`) are not supported. */
export const resolver = z.strictObject({ function: key }).optional();

export const size = z.union([
  z.enum(['xsmall', 'small', 'medium', 'large', 'xlarge', 'max', 'resizable']),
  z.strictObject({ width: z.string(), height: z.string() }),
]);

export const unlicensedAccess = z.array(z.enum(['unlicensed', 'customer', 'anonymous'])).optional();
export type Unlicensed = NonNullable<z.infer<typeof unlicensedAccess>>[number];

/** A Jira expression; that it parses is checked with the whole manifest. */
export const expression = z.string().min(1);

import type { xcss } from '@atlaskit/primitives';
import * as z from 'zod/mini';
import { isToken } from '../drawing/tokens';

type Xcss = Parameters<typeof xcss>[0];
type Value = string | number | { [name: string]: Value };

/** Begins like the name of a design token: then it must be one. */
const TOKEN_LIKE = /^(color|elevation|space|radius|font|shadow|opacity)\./;

/** Sizes and names that `xcss` of Atlaskit's primitives translates itself, without their being tokens. */
const ITS_OWN =
  /^(size\.\d+|border\.radius(\.circle|\.0\d\d|\.\d00)?|border\.width(\.0|\.\w+)?|layer\.\w+|shadow\.\w+)$/;

const isValue = (value: unknown): value is Value => {
  if (typeof value === 'number') return true;
  if (typeof value === 'string') return !TOKEN_LIKE.test(value) || ITS_OWN.test(value) || isToken(value);
  return typeof value === 'object' && value !== null && Object.values(value).every(isValue);
};

/**
 * What `xcss()` of `@forge/react` leaves: the object itself, tokens by name, with `:hover` and media queries as
 * nested objects.
 */
export const Style = z.custom<Record<string, Value>>((value) => typeof value === 'object' && isValue(value));

/** The same object for Atlaskit's `xcss`, which turns token names into custom properties. */
export const styleOf = (style: Record<string, Value>): Xcss => style as Xcss;

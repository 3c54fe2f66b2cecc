import { z } from 'zod';

/* developer.atlassian.com/platform/forge/manifest-reference/permissions; shape as @forge/manifest 13.7.0 has it. */

const scopes = z.union([
  z.array(z.string()),
  z.record(z.string(), z.strictObject({ allowImpersonation: z.boolean().optional() })),
]);
const egress = z.union([
  z.string(),
  z.strictObject({
    address: z.string(),
    category: z.literal('analytics').optional(),
    inScopeEUD: z.boolean().optional(),
  }),
]);
const addresses = z.array(egress).optional();

const external = z.strictObject({
  fetch: z.strictObject({ backend: addresses, client: addresses }).optional(),
  fonts: addresses,
  frames: addresses,
  images: addresses,
  media: addresses,
  navigation: addresses,
  scripts: addresses,
  styles: addresses,
});

export const permissionsShape = z.strictObject({
  scopes: scopes.default([]),
  content: z
    .strictObject({ scripts: z.array(z.string()).optional(), styles: z.array(z.string()).optional() })
    .optional(),
  external: external.optional(),
});

export type Permissions = z.infer<typeof permissionsShape>;

export interface Scopes {
  all: ReadonlySet<string>;
  /** Those with which the app may act as a person who is not there. */
  impersonating: ReadonlySet<string>;
}

export function scopesIn({ scopes: declared }: Permissions): Scopes {
  if (Array.isArray(declared)) return { all: new Set(declared), impersonating: new Set() };
  const names = Object.keys(declared);
  return { all: new Set(names), impersonating: new Set(names.filter((name) => declared[name]?.allowImpersonation)) };
}

/** The addresses that functions may fetch from, as declared. */
export const backendAddresses = ({ external: declared }: Permissions): string[] =>
  (declared?.fetch?.backend ?? []).map((it) => (typeof it === 'string' ? it : it.address));

import type { Methods } from './arguments';

/**
 * Methods of String in the Jira expressions type reference, but for `match` and `replace`, whose
 * patterns are of another regular-expression dialect.
 */
export const STRING_METHODS: Methods<string> = {
  trim: (text) => text.trim(),
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  includes: (text, args) => text.includes(args.string(0)),
  indexOf: (text, args) => text.indexOf(args.string(0)),
  slice: (text, args) => text.slice(args.number(0), args.has(1) ? args.number(1) : undefined),
  split: (text, args) => (args.has(0) ? text.split(args.string(0)) : [text]),
};

/** Documented, but unknown to the sandbox. */
export const STRING_METHODS_UNSUPPORTED: ReadonlySet<string> = new Set(['match', 'replace']);

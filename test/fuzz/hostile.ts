import fc from 'fast-check';
import type { Json } from '../../sandbox/json';

/** In every text that is made here, so that it is found again wherever it must not be: in logs, in queries. */
export const MARK = 'zebra7719';

/** What may end a text too soon, in whatever language it is put into. */
const QUOTES = [
  `${MARK}' OR '1'='1`,
  `${MARK}'; DROP TABLE visit; --`,
  `${MARK}" OR project = DEV ORDER BY "`,
  `${MARK}\\' || true || '`,
  `${MARK}' + issue.parent + '`,
  `${MARK}') || user.isAnonymous || ('`,
  `${MARK}\${7*7}\`\${7*7}\``,
  `${MARK}]}}},{"type":"mention","attrs":{"id":"1"}`,
  `${MARK}\nORDER BY created`,
];
/** What a page might run. */
const SCRIPTS = [
  `<script>window.stolen='${MARK}'</script>`,
  `<img src=x onerror="window.stolen='${MARK}'">`,
  `[${MARK}](javascript:window.stolen=1)`,
  `javascript:window.stolen='${MARK}'`,
  `{{constructor.constructor("window.stolen='${MARK}'")()}}`,
  `\u0000<svg/onload=window.stolen='${MARK}'>`,
];
/** Names that every object has. */
const INHERITED = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
];
/** Unicode: NUL, right to left, lone surrogates, no width, lookalikes, several ways to write one letter, ends of lines. */
const UNICODE = [
  `${MARK}\u0000tail`,
  `\u202e${MARK}\u202c`,
  `${MARK}\ud800`,
  `\udc00${MARK}`,
  `${MARK}\u200b\u200d\ufeff`,
  `Tесhnical Suррort ${MARK}`,
  `Te\u0301le\u0301 ${MARK}`,
  `${MARK}\u2028\u2029\u0085`,
  `${'\u0301'.repeat(400)}${MARK}`,
  `\ufdfa${MARK}`.repeat(20),
];

/** Texts that a person can type and that mean harm. */
export const TEXTS: readonly string[] = [...QUOTES, ...SCRIPTS, ...INHERITED, ...UNICODE];
export const hostileText = fc.constantFrom(...TEXTS);

const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);
export const DEEP = 10_000;
/** JSON that JSON itself takes, nested so deep that whatever walks it by calling itself falls over. */
export const deepList = (depth: number = DEEP): unknown => JSON.parse(nested('[', ']', depth));
export const deepObject = (depth: number = DEEP): unknown =>
  JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);

/**
 * Values that no field of ours has, as JSON: `__proto__` as a key of its own is made by no other way. The last are
 * long, and as deep as a platform that reads and writes JSON hands them on.
 */
const ODD: readonly string[] = [
  ...[
    'true',
    'false',
    '-0',
    '1e308',
    '-1',
    '0.5',
    '9007199254740993',
    '8640000000000001',
    '[]',
    '{}',
    '[[]]',
    '[null]',
  ],
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"valueOf":1}',
  '[{"toString":1,"valueOf":1}]',
  '{"length":1000000000}',
  '{"0":"a","length":1}',
  '{"toJSON":"x"}',
  '{"then":"x"}',
  '{"$where":"1"}',
  nested('[', ']', 700),
  `${'{"a":'.repeat(700)}1${'}'.repeat(700)}`,
  JSON.stringify(MARK.repeat(20_000)),
];
const odd = fc.constantFrom(...ODD).map((text): Json => JSON.parse(text) as Json);

type Path = readonly (string | number)[];
/** Every place in a value, the value itself first. */
function placesIn(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, it]) => placesIn(it ?? null, [...path, key]))];
}

/** The same with another value in one place. The text is parsed anew, so that `__proto__` stays a key like any other. */
function withAt(value: Json, [first, ...rest]: Path, put: Json): Json {
  if (first === undefined) return put;
  const copy = JSON.parse(JSON.stringify(value)) as Record<string, Json>;
  copy[first] = withAt(copy[first] ?? null, rest, put);
  return copy as Json;
}

const more = (value: Json, key: string, put: Json): Json => {
  const inner = JSON.stringify(value).slice(1, -1);
  return JSON.parse(`{${inner}${inner === '' ? '' : ','}${JSON.stringify(key)}:${JSON.stringify(put)}}`) as Json;
};

const isObject = (value: Json): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The SDK takes whatever is false for an empty object (@forge/resolver 2). */
const isNothing = (value: Json): boolean => !value || JSON.stringify(value) === '{}';
const at = (value: Json, path: Path): Json =>
  path.reduce<Json>((it, key) => (it as Record<string, Json>)[key] ?? null, value);

/**
 * An honest value with one place of it spoiled: another kind of value there, or one key more. Never the honest value,
 * and never nothing at all, which asks for the same as an empty object.
 */
export function spoiled(honest: Json): fc.Arbitrary<Json> {
  const places = placesIn(honest);
  const swapped = fc
    .tuple(fc.constantFrom(...places), fc.oneof({ weight: 3, arbitrary: odd }, { weight: 1, arbitrary: hostileText }))
    .map(([path, put]) => withAt(honest, path, put));
  const added = fc
    .tuple(
      fc.constantFrom(...places.filter((path) => isObject(at(honest, path)))),
      fc.oneof(hostileText, fc.constantFrom('issueId', 'projectId', 'accountId', 'context', 'as', 'operation')),
      fc.oneof(odd, hostileText),
    )
    .map(([path, key, put]) => withAt(honest, path, more(at(honest, path), key, put)));
  return fc.oneof(swapped, added).filter((value) => !isNothing(value));
}

/** Always the same ones, so that what fails fails again. */
export const ALWAYS = { seed: 20_261_121, endOnFailure: false } as const;

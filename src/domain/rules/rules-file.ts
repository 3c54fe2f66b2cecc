import { StructError, type Failure } from 'superstruct';
import { assert } from '../fits';
import { contradictions, PolicyDraft } from '../policy';
import { completed, type FullDraft } from './draft';

/** What the file says of itself: a later form takes the next number and a reader for this one. */
const FORMAT = 'tierline-support-rules';
const FORM = 1;

/** The most characters of a file; rules themselves hold 32,768 at most. */
export const LONGEST_FILE = 200_000;
/** More than that are rarely read. */
const MOST_WRONG = 40;

/** The rules as a file: for another project, for a version control, or to be edited as text. */
export const rulesFile = (draft: FullDraft): string =>
  `${JSON.stringify({ format: FORMAT, form: FORM, rules: draft }, null, 2)}\n`;

type Read = { ok: true; draft: FullDraft } | { ok: false; wrong: string[] };
const no = (...wrong: string[]): Read => ({ ok: false, wrong });

function parsed(text: string): { value: unknown } | { wrong: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { wrong: `This is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Names the place as one would write it: `rules.levels[0].name`. */
const placeOf = (path: readonly unknown[]): string =>
  path.reduce<string>(
    (place, key) => (typeof key === 'number' ? `${place}[${key}]` : `${place}.${String(key)}`),
    'rules',
  );

function wordsOf({ type, refinement, value, message }: Failure): string {
  if (value === undefined) return 'is missing';
  if (type === 'never') return 'is not known here: take it out';
  if (type === 'union') return 'has none of the forms that are possible here';
  const [, expected] = /^Expected (.+?),? but received/s.exec(message) ?? [];
  if (expected) return `should be ${expected.replace(/^(the value|a value) to /, '')}`;
  return refinement === undefined ? message : message.replace(/^Expected a value of type `[^`]*`.*: `?(.*?)`?$/s, '$1');
}

function wrongShape(error: StructError): string[] {
  const seen = new Set<string>();
  let union = '';
  for (const failure of error.failures()) {
    const place = placeOf(failure.path);
    // What each of several forms would lack says nothing about the one that was meant.
    if (union !== '' && place.startsWith(`${union}.`)) continue;
    union = failure.type === 'union' ? place : '';
    const words = `${place} ${wordsOf(failure)}`;
    seen.add(words.length > 240 ? `${words.slice(0, 240)} …` : words);
    if (seen.size >= MOST_WRONG) break;
  }
  return [...seen];
}

/** The rules of a file, or all that is wrong with it, each with its place. Nothing of it is looked up in Jira. */
export function readRulesFile(text: string): Read {
  const json = parsed(text);
  if ('wrong' in json) return no(json.wrong);
  const { value } = json;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return no('The file is no JSON object.');
  const { format, form, rules } = value as Record<'format' | 'form' | 'rules', unknown>;
  if (format !== FORMAT) return no(`format should be "${FORMAT}": this is no file of support rules.`);
  if (form !== FORM)
    return no(
      `form should be ${FORM}: this file was written by another version of Tierline, which this one cannot read.`,
    );
  try {
    assert(rules, PolicyDraft);
  } catch (error) {
    if (error instanceof StructError) return no(...wrongShape(error));
    throw error;
  }
  const draft = completed(rules);
  const wrong = contradictions(draft);
  return wrong.length > 0
    ? no(...wrong.map((it) => `${it.charAt(0).toUpperCase()}${it.slice(1)}.`))
    : { ok: true, draft };
}

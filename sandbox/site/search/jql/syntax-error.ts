import type { Jast } from '@atlaskit/jql-ast';
import { refuse, type Refusal } from '../../refusal';

const OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

interface SyntaxPlace {
  start: number;
  stop: number;
  line: number;
  charPositionInLine: number;
}

const placeOf = (error: Jast['errors'][number]): SyntaxPlace | null => {
  const { start, stop, line, charPositionInLine } = error as Partial<SyntaxPlace>;
  return start === undefined || stop === undefined || line === undefined || charPositionInLine === undefined
    ? null
    : { start, stop, line, charPositionInLine };
};

/** What the parser could have read instead, in Jira's words. */
function wanted(description: string): string {
  const list = /expecting (.*)$/s.exec(description)?.[1] ?? '';
  if (list.includes("'~'")) return 'operator';
  if (list.includes('AND') || list.includes('<EOF>') || list.includes("')'")) return "either 'OR' or 'AND'";
  if (list.includes('CUSTOMFIELD')) return 'a field name';
  return 'either a value, list or function';
}

/** Turns the parser's first complaint into Jira's 400. */
export function syntaxRefusal(jql: string, errors: Jast['errors']): Refusal {
  const [error] = errors;
  const place = error && placeOf(error);
  if (!error || !place) return refuse(400, `Error in the JQL Query: The JQL query '${jql}' cannot be parsed.`);
  const what = wanted(error.description);
  const valid = what === 'operator' ? ` ${OPERATORS}` : '';
  const found = jql.slice(place.start, place.stop);
  if (found === '')
    return refuse(400, `Error in the JQL Query: Expecting ${what} before the end of the query.${valid}`);
  const where = `(line ${place.line}, character ${place.charPositionInLine + 1})`;
  return refuse(400, `Error in the JQL Query: Expecting ${what} but got '${found}'.${valid} ${where}`);
}

import type { Issue } from '../../../model';
import { refuse } from '../../../refusal';
import { unusable } from '../functions';
import { lacking, noOperator, onlyOperand } from '../refusals';
import type { JqlField } from '../scope';

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

type Words = (found: readonly string[]) => boolean;

/** All of the search's words, in any order; `"a phrase"` in inner quotes; `begin*`. */
function compileSearch(search: string, field: string): Words {
  if (search.trim() === '') throw refuse(400, `The field '${field}' does not support searching for an empty string.`);
  const terms = search.match(/"[^"]*"|\S+/g) ?? [];
  const tests = terms.map((term) => termTest(term, field));
  return (found) => tests.every((test) => test(found));
}

function termTest(term: string, field: string): Words {
  const phrase = /^"([^"]*)"$/.exec(term)?.[1];
  const bare = phrase ?? term.replace(/\*$/, '');
  if (phrase === undefined && (/^(AND|OR|NOT)$/.test(term) || /^[+\-!]|[*?~^"(){}[\]\\]/.test(bare))) {
    throw lacking(`the text search '${term}' on '${field}'`);
  }
  const wanted = words(bare);
  const last = wanted.length - 1;
  const begins = phrase === undefined && term.endsWith('*');
  return (found) =>
    found.some((_, at) =>
      wanted.every((word, i) => (begins && i === last ? found[at + i]?.startsWith(word) : found[at + i] === word)),
    );
}

/** A text field, searched by words with `~`. Words are compared whole; Jira's stemming is not emulated. */
export const textField = (name: string, read: (issue: Issue) => string | null, sortable = true): JqlField => ({
  test(clause) {
    const operand = onlyOperand(clause, name);
    if (operand.kind === 'call') throw unusable(operand, name);
    const isEmpty = (issue: Issue): boolean => (read(issue) ?? '') === '';
    if (clause.op === 'is') return isEmpty;
    if (clause.op === 'is not') return (issue) => !isEmpty(issue);
    if ((clause.op !== '~' && clause.op !== '!~') || operand.kind === 'empty') throw noOperator(clause, name);
    const search = compileSearch(operand.value, name);
    const finds = (issue: Issue): boolean => search(words(read(issue) ?? ''));
    return clause.op === '~' ? finds : (issue) => !isEmpty(issue) && !finds(issue);
  },
  sort: sortable
    ? {
        key: () => (issue) => {
          const text = read(issue);
          return text === null || text === '' ? null : [text.toLowerCase()];
        },
      }
    : undefined,
});

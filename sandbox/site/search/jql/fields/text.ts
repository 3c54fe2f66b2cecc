import type { Issue } from '../../../model';
import { refuse } from '../../../refusal';
import { unusable } from '../functions';
import { lacking, noOperator, onlyOperand } from '../refusals';
import type { Operator } from '../clause';
import type { JqlField, Scope } from '../scope';

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

interface Texts {
  name: string;
  /** The issue's texts; a search must find all its words in one of them. */
  read(issue: Issue, scope: Scope): readonly string[];
  operators: readonly Operator[];
  sortable: boolean;
}

/** Texts that are searched by words with `~`. Words are compared whole; Jira's stemming is not emulated. */
export const textsField = ({ name, read, operators, sortable }: Texts): JqlField => ({
  operators,
  test(clause, scope) {
    const operand = onlyOperand(clause, name);
    if (operand.kind === 'call') throw unusable(operand, name);
    if (!operators.includes(clause.op)) throw noOperator(clause, name);
    const texts = (issue: Issue): string[] => read(issue, scope).filter((text) => text !== '');
    if (clause.op === 'is') return (issue) => texts(issue).length === 0;
    if (clause.op === 'is not') return (issue) => texts(issue).length > 0;
    if (operand.kind === 'empty') throw noOperator(clause, name);
    const search = compileSearch(operand.value, name);
    const finds = (found: readonly string[]): boolean => found.some((text) => search(words(text)));
    return clause.op === '~'
      ? (issue) => finds(texts(issue))
      : (issue) => texts(issue).length > 0 && !finds(texts(issue));
  },
  sort: sortable
    ? {
        key: (scope) => (issue) => {
          const [text] = read(issue, scope);
          return text === undefined || text === '' ? null : [text.toLowerCase()];
        },
      }
    : undefined,
});

/** A field of one text. */
export const textField = (name: string, read: (issue: Issue) => string | null, sortable = true): JqlField =>
  textsField({
    name,
    read: (issue) => {
      const text = read(issue);
      return text === null ? [] : [text];
    },
    operators: ['~', '!~', 'is', 'is not'],
    sortable,
  });

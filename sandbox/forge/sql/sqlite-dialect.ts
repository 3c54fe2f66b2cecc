import { invalid } from './refusal';

/*
 * What SQLite would accept but TiDB refuses or understands otherwise: refused here, so that a
 * statement that runs on the embedded engine means the same on Forge SQL.
 */
const DIFFERENT: [RegExp, string][] = [
  [
    /\bON CONFLICT\b|\bINSERT OR\b|\bUPDATE OR\b|^REPLACE\b|\bRETURNING\b|\bGLOB\b|\bWITHOUT ROWID\b|\bAUTOINCREMENT\b/,
    'not portable',
  ],
  [/\bSTRFTIME\s*\(|\bDATETIME\s*\(|\bJULIANDAY\s*\(|\bUNIXEPOCH\s*\(|\bROWID\b|\bPRINTF\s*\(/, "SQLite's own"],
  [/\|\|/, 'a text joiner in SQLite, a logical or in MySQL'],
  [/"/, 'a name in SQLite, a text in MySQL'],
  [/\//, 'division: of whole numbers in SQLite, with decimals in MySQL'],
  [/\bIS NOT (?!NULL|TRUE|FALSE)\S|\bIS (?!NULL|NOT|TRUE|FALSE)\S/, 'IS compares any values only in SQLite'],
];

export function checkPortable(text: string): void {
  for (const [pattern, why] of DIFFERENT) {
    const found = pattern.exec(text);
    if (found) throw invalid(`The embedded database does not take ${found[0]} (${why})`);
  }
}

/** `@forge/sql` keeps its list of migrations in this table; its spelling is MySQL's, this is SQLite's. */
export const sdkTable = (query: string): string =>
  /^CREATE TABLE IF NOT EXISTS __migrations \(id BIGINT PRIMARY KEY AUTO_INCREMENT,/.test(query)
    ? query.replace('id BIGINT PRIMARY KEY AUTO_INCREMENT', 'id INTEGER PRIMARY KEY AUTOINCREMENT')
    : query;

export const fillsSdkTable = (text: string): boolean => /^INSERT INTO __MIGRATIONS\b/.test(text);

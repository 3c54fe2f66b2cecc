/** How what the rules name by its id reads in this project; `null`: not known. */
export type Names = (kind: NamedKind, id: string) => string | null;
export type NamedKind = 'status' | 'field' | 'priority' | 'work-type' | 'role' | 'link-type' | 'project';

export const NO_NAMES: Names = () => null;

/** `“Waiting for support”`, or the bare id. */
export const quoted = (names: Names, kind: NamedKind, id: string): string => {
  const name = names(kind, id);
  return name === null ? id : `“${name}”`;
};

/** `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** What is in `after` and was not in `before`. */
export const added = (before: readonly string[], after: readonly string[]): string[] =>
  after.filter((it) => !before.includes(it));

import tokens from '@atlaskit/tokens/token-names';

type TokenName = keyof typeof tokens;

/** Whether it names a design token, of one of these families (`color`, `space` …) if any are given. */
export const isToken = (value: unknown, ...families: string[]): value is TokenName =>
  typeof value === 'string' &&
  Object.hasOwn(tokens, value) &&
  (families.length === 0 || families.includes(value.split('.', 1)[0] ?? ''));

/** The custom property a token stands for, ready for a style; anything else as it is. */
export const styleValue = (value: string): string => (isToken(value) ? `var(${tokens[value]})` : value);

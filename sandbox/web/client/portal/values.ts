/** A field's value as a person reads it; what has no words is left out. */
export function valueWords(value: unknown): string | undefined {
  if (typeof value === 'string') return value || undefined;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.flatMap((it) => valueWords(it) ?? []).join(', ') || undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const name of ['displayName', 'name', 'value', 'label']) {
    const word: unknown = (value as Record<string, unknown>)[name];
    if (typeof word === 'string') return word;
  }
  return undefined;
}

const LINK = /https?:\/\/\S+/i;

/** What somebody else can look up, search for or compare, and how one knows it. */
const KINDS: readonly { name: string; pattern: RegExp }[] = [
  { name: 'an error code', pattern: /\b(?:0x[0-9a-f]{2,}|[A-Z]{2,12}[-_ ]?\d{2,}|E[A-Z]{4,}|[45]\d\d(?= error))\b/ },
  { name: 'a quotation', pattern: /"[^"\n]{3,}"|“[^”\n]{3,}”|„[^“\n]{3,}“|«[^»\n]{3,}»|`[^`\n]{3,}`/ },
  {
    name: 'a log line',
    pattern: /\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\b(?:ERROR|FATAL|WARN|Traceback)\b|\b[A-Za-z]+Exception\b/,
  },
  { name: 'a number', pattern: /\d/ },
];

/** Which kinds of checkable things a text holds, by name. The digits of an address are no number of their own. */
export function checkableIn(text: string): string[] {
  const rest = text.replace(new RegExp(LINK, 'gi'), ' ');
  return [
    ...(LINK.test(text) ? ['a link'] : []),
    ...KINDS.filter(({ pattern }) => pattern.test(rest)).map(({ name }) => name),
  ];
}

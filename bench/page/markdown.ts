/** A table of Markdown: the first column to the left, the others to the right. */
export function markdown(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `| --- |${' ---: |'.repeat(head.length - 1)}`, ...rows.map(line)].join('\n');
}

export const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 });
export const dollars = (value: number): string => `$${value.toFixed(2)}`;

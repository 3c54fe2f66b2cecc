/** Something wrong with the app, at a place a person can open. */
export interface Finding {
  readonly file: string;
  /** Counted from 1; 1:1 where only the file is known. */
  readonly line: number;
  readonly column: number;
  readonly level: 'error' | 'warning';
  readonly message: string;
  /** The rule or linter that found it. */
  readonly check: string;
  readonly tool: Tool;
}

/** Who found it: Atlassian's manifest validation, Atlassian's linters, or our own checks. */
const TOOLS = ['manifest', 'lint', 'own'] as const;
export type Tool = (typeof TOOLS)[number];

export const formatFinding = ({ file, line, column, level, message, check }: Finding): string =>
  `${file}:${line}:${column} ${level} ${message.replace(/\s+/g, ' ').trim()} [${check}]`;

/** "2 errors, 1 warning (manifest 1, lint 0, own 2)" */
export function summarise(findings: readonly Finding[]): string {
  const count = (level: Finding['level']): string => {
    const n = findings.filter((finding) => finding.level === level).length;
    return `${n} ${level}${n === 1 ? '' : 's'}`;
  };
  const byTool = TOOLS.map((tool) => `${tool} ${findings.filter((finding) => finding.tool === tool).length}`);
  return `${count('error')}, ${count('warning')} (${byTool.join(', ')})`;
}

/** In the order of reading: by file, then line, then column; what two tools say alike is said once. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return [...findings]
    .sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1))
    .filter((finding) => {
      const text = formatFinding(finding);
      return !seen.has(text) && seen.add(text);
    });
}

import { relative } from 'node:path';

/** A change of the code that no test noticed. */
export interface Survivor {
  readonly file: string;
  readonly mutator: string;
  /** The code as it is, and what it was changed to; cut off where long. */
  readonly code: string;
  readonly instead: string;
  /** The line it stands in, without the spaces around. */
  readonly line: string;
}

/** What became of the mutants of a file. */
export interface Tally {
  killed: number;
  /** No test runs that code. */
  unseen: number;
  survived: number;
  /** Left out with a reason that stands beside the code. */
  ignored: number;
}

export interface Results {
  files: Record<string, Tally>;
  survivors: Survivor[];
}

interface Mutant {
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'RuntimeError' | 'CompileError';
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: Record<'start' | 'end', { readonly line: number; readonly column: number }>;
}

/** Stryker's report, as far as it is read here. */
export interface Report {
  readonly files: Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>;
}

const TALLIED: Record<Mutant['status'], keyof Tally | undefined> = {
  Killed: 'killed',
  // A loop without end is noticed.
  Timeout: 'killed',
  Survived: 'survived',
  NoCoverage: 'unseen',
  Ignored: 'ignored',
  RuntimeError: undefined,
  CompileError: undefined,
};

const shortened = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > 60 ? `${flat.slice(0, 59)}…` : flat;
};

function survivorOf(file: string, source: string, mutant: Mutant): Survivor {
  const { start, end } = mutant.location;
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const line = lines[0] ?? '';
  const cut = [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, end.column - 1)].join('\n');
  return {
    file,
    mutator: mutant.mutatorName,
    code: shortened(cut.slice(start.column - 1)),
    instead: shortened(mutant.replacement ?? ''),
    line: line.trim(),
  };
}

/** Adds up a report. Files are named from the folder of the project. */
export function tally(report: Report, root: string): Results {
  const results: Results = { files: {}, survivors: [] };
  for (const [path, { source, mutants }] of Object.entries(report.files)) {
    const file = path.startsWith('/') ? relative(root, path) : path;
    const counts: Tally = { killed: 0, unseen: 0, survived: 0, ignored: 0 };
    for (const mutant of mutants) {
      const kind = TALLIED[mutant.status];
      if (kind) counts[kind] += 1;
      if (kind === 'survived' || kind === 'unseen') results.survivors.push(survivorOf(file, source, mutant));
    }
    if (mutants.length > 0) results.files[file] = counts;
  }
  return results;
}

/** The newer results in the place of older ones for the same files. */
export function merged(before: Results, now: Results): Results {
  const files = { ...before.files, ...now.files };
  const kept = before.survivors.filter(({ file }) => !(file in now.files));
  const survivors = [...kept, ...now.survivors].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { files: Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))), survivors };
}

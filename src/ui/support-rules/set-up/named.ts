import type { CheckReport } from '../../../domain/doctor/report';

/** What is so, in lines: each title once, with what it is about. */
export function named(reports: readonly CheckReport[]): string[] {
  const subjects = new Map<string, string[]>();
  for (const { title, subject } of reports) {
    const all = subjects.get(title) ?? [];
    subjects.set(title, subject === null || title.includes(subject) ? all : [...all, subject]);
  }
  return [...subjects].map(([title, all]) => (all.length === 0 ? title : `${title}: ${all.join(', ')}`));
}

/** What happened, with what it is about where the words do not say it. */
export function lineOf({ said, title, subject }: CheckReport): string {
  const happened = said?.happened ?? title;
  return subject === null || happened.includes(subject) ? happened : `${subject}: ${happened}`;
}

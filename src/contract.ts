import type { FindingCode } from './domain/finding';
import type { Policy, PolicyDraft } from './domain/policy';

/** A finding as a page shows it. */
export interface ShownFinding {
  code: FindingCode;
  issueId: string | null;
  /** Epoch milliseconds. */
  at: number;
  detail: string;
  happened: string;
  means: string;
  next: string;
}

/** What a front end may ask of the backend: the resolver's table has a row for each. */
export interface Contract {
  'rules.read': { asks: Record<string, never>; answers: { rules: Policy | null } };
  'rules.save': { asks: PolicyDraft; answers: { rules: Policy } };
  'findings.list': { asks: Record<string, never>; answers: { findings: ShownFinding[] } };
}

/** An answer, or why there is none: what happened, what it means, what to do next. */
export type Reply<T> =
  { ok: true; value: T } | { ok: false; problem: { happened: string; means: string; next: string; field?: string } };

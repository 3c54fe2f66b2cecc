import type {
  AccountRegister,
  KeptPage,
  NamesOnTickets,
  PersonalData,
  ReportMark,
  ReportMarks,
  ReportMessages,
} from '../../../src/ports/personal-data';
import { failures, type Trouble } from './failures';

/** Rows that each name an account, some of them for a ticket; `size` of them to a page. */
export function memoryPersonalData(
  rows: { account: string | null; issueId?: string }[],
  size: number,
): PersonalData & { rows: { account: string | null; issueId?: string }[]; readPages: number } {
  const at = (from: string | null): number => Number(from ?? 0);
  const data = {
    rows,
    readPages: 0,
    async page(from: string | null): Promise<KeptPage> {
      data.readPages += 1;
      const page = rows.slice(at(from), at(from) + size);
      const accounts = [...new Set(page.flatMap(({ account }) => account ?? []))];
      const tickets = page.flatMap(({ account, issueId }) => (account && issueId ? [{ account, issueId }] : []));
      const next = at(from) + size;
      return { accounts, tickets, next: next < rows.length ? String(next) : null };
    },
    async erase(from: string | null, accounts: readonly string[]): Promise<void> {
      for (const row of rows.slice(at(from), at(from) + size))
        if (row.account !== null && accounts.includes(row.account)) row.account = null;
    },
  };
  return data;
}

export const memoryRegister = (...gone: string[]): AccountRegister & { reported: string[] } => {
  const reported: string[] = [];
  return {
    reported,
    async closed(accounts) {
      reported.push(...accounts);
      return accounts.filter((account) => gone.includes(account));
    },
  };
};

export function memoryNamesOnTickets(): NamesOnTickets & {
  erased: string[];
  fail(call: 'erase', kind: Trouble, times?: number): void;
} {
  const { fail, run } = failures<'erase'>();
  const erased: string[] = [];
  return { erased, fail, erase: (issueId) => run('erase', () => void erased.push(issueId)) };
}

export function memoryReportMarks(): ReportMarks & { mark: ReportMark | null } {
  const marks = {
    mark: null as ReportMark | null,
    read: async () => marks.mark,
    keep: async (mark: ReportMark | null) => void (marks.mark = mark),
  };
  return marks;
}

export function memoryReportMessages(): ReportMessages & { sent: { turn: number; delay: number }[] } {
  const sent: { turn: number; delay: number }[] = [];
  return { sent, send: async (turn, delay = 0) => void sent.push({ turn, delay }) };
}

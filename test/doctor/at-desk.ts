import { z } from 'zod';
import type { JsonObject } from '../../sandbox/json';
import { PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { FixCode } from '../../src/domain/doctor/report';
import type { ReadyDesk } from '../support/ready-desk';

const Reports = z.array(
  z.object({
    check: z.string(),
    subject: z.string().nullable(),
    state: z.enum(['fine', 'wrong', 'unknown', 'advice']),
    title: z.string(),
    said: z.object({ happened: z.string(), means: z.string(), next: z.string() }).nullable(),
    steps: z.array(z.string()),
    path: z.string().nullable(),
    who: z.enum(['project-admin', 'jira-admin']),
    fix: z.string().nullable(),
    affectsHandOvers: z.boolean(),
    changedBy: z.object({ accountId: z.string(), at: z.number(), summary: z.string() }).nullable(),
  }),
);
const Answered = z.object({ ok: z.literal(true), value: z.object({ reports: Reports }) });
export type Report = z.infer<typeof Reports>[number];

export interface Asked {
  readonly projectId?: string;
  readonly accountId?: string;
}

const ask = (desk: ReadyDesk, key: string, payload: JsonObject, { projectId, accountId }: Asked) =>
  desk.forge.resolve({
    module: 'support-rules',
    key,
    payload,
    accountId: accountId ?? ACCOUNT.admin,
    extension: { project: { id: projectId ?? PROJECT.help } },
  });

/** What the settings page is answered, whatever it is. */
export const askToCheck = (desk: ReadyDesk, asked: Asked = {}) => ask(desk, 'setup.check', {}, asked);
export const askToFix = (desk: ReadyDesk, fix: FixCode, asked: Asked = {}) => ask(desk, 'setup.fix', { fix }, asked);

/** Runs the set-up check of a desk, as its page does. Throws where it is refused. */
export const check = async (desk: ReadyDesk, asked: Asked = {}): Promise<Report[]> =>
  Answered.parse(await askToCheck(desk, asked)).value.reports;

/** Presses a button. Throws where it is refused. */
export const fix = async (desk: ReadyDesk, what: FixCode, asked: Asked = {}): Promise<Report[]> =>
  Answered.parse(await askToFix(desk, what, asked)).value.reports;

const Kept = z.object({ ok: z.literal(true), value: z.object({ at: z.number().nullable(), reports: Reports }) });

/** What the last check found, whoever ran it. Throws where it is refused. */
export const lastChecked = async (desk: ReadyDesk, asked: Asked = {}) =>
  Kept.parse(await ask(desk, 'setup.checked', {}, asked)).value;

export const named = (reports: readonly Report[], state: Report['state']): string[] =>
  reports.filter((report) => report.state === state).map(({ check: code }) => code);

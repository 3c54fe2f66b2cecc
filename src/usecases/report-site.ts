import { FINDINGS, type Finding } from '../domain/finding';
import type { Policy } from '../domain/policy';
import { bytesOf, pointsOf, POINTS_AN_HOUR, STORAGE_BYTES } from '../domain/usage';
import type { Clock, Errands, Ledger } from '../ports';
import type { CheckedSetUps } from '../ports/checked';
import type { Desks, DeskCounts, ExportedVisit, LedgerOverview, RowCounts } from '../ports/site';
import { rowsNow } from './count-rows';

export interface SiteDeps {
  clock: Clock;
  desks: Desks;
  checked: CheckedSetUps;
  ledger: Pick<Ledger, 'findings'>;
  overview: LedgerOverview;
  rowCounts: RowCounts;
  errands: Errands;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NONE: DeskCounts = { waiting: 0, failed: 0, handOvers: 0, repaired: 0 };

/** Each desk with how it does: two statements for all, and one look into the store for each. */
export const listDesks =
  ({ desks, checked, overview, clock }: SiteDeps) =>
  async () => {
    const all = await desks.all();
    const counts = await overview.counts(
      all.map(({ desk }) => desk.projectId),
      clock.now() - DAY,
    );
    const shown = all.map(async ({ desk, enabled, version }) => {
      const last = await checked.of(desk.projectId);
      return {
        ...desk,
        enabled,
        version,
        ...(counts.get(desk.projectId) ?? NONE),
        checkedAt: last?.at ?? null,
        wrong: last?.reports.filter(({ state }) => state === 'wrong').length ?? 0,
      };
    });
    return { desks: await Promise.all(shown) };
  };

/** As many of each desk as a person reads. */
const MOST_FINDINGS = 50;

const allFindings = async ({ desks, ledger }: SiteDeps): Promise<readonly Finding[]> => {
  const all = await desks.all();
  const found = await Promise.all(all.map(({ desk }) => ledger.findings(desk.projectId, MOST_FINDINGS)));
  return found.flat().toSorted((a, b) => b.at - a.at);
};

export const listSiteFindings = (deps: SiteDeps) => async () => ({
  findings: (await allFindings(deps)).map((finding) => ({ ...finding, ...FINDINGS[finding.code] })),
});

/** As many as one press of the button tries again; the next takes the rest. The queue takes 500 a minute, of others too. */
const MOST_RETRIED = 400;

/** Looks anew at every ticket of which something waits or was given up, as when the rules are saved. */
export const retryDesk =
  ({ overview, errands, clock }: SiteDeps) =>
  async (projectId: string): Promise<{ tickets: number }> => {
    const issues = await overview.unfinished(projectId, MOST_RETRIED);
    await errands.send(issues.map((issueId) => ({ issueId, projectId, cause: 'rules', at: clock.now() })));
    return { tickets: issues.length };
  };

/**
 * Estimated: from the hand-overs of this hour, and from the number of rows, of which a large ledger is counted in
 * stretches. Jira gives new points on the hour.
 */
async function usage(deps: SiteDeps) {
  const { desks, overview, clock } = deps;
  const now = clock.now();
  const ids = (await desks.all()).map(({ desk }) => desk.projectId);
  const [rows, counts] = await Promise.all([rowsNow(deps), overview.counts(ids, now - (now % HOUR) - 1)]);
  const handOvers = [...counts.values()].reduce((sum, desk) => sum + desk.handOvers, 0);
  return {
    points: { used: pointsOf(handOvers), limit: POINTS_AN_HOUR },
    storage: { bytes: bytesOf(rows), limit: STORAGE_BYTES, visits: rows.visit },
    rows,
  };
}

export const tellUsage = (deps: SiteDeps) => async () => {
  const { points, storage } = await usage(deps);
  return { points, storage };
};

const counted = (all: readonly string[]): Record<string, number> => {
  const times: Record<string, number> = {};
  for (const one of all) times[one] = (times[one] ?? 0) + 1;
  return times;
};

/** What support needs to know of a desk: how much there is and how it is used, and nothing that says whose it is. */
const shapeOf = ({
  enabled,
  version,
  levels,
  teams,
  workTypes,
  teamClock,
  customerClocks,
  fields,
  closeCheck,
}: Policy) => ({
  enabled,
  version,
  levels: levels.length,
  teams: teams.length,
  teamField: fields.team.kind,
  workTypes: Object.keys(workTypes).length,
  reentry: Object.values(workTypes).filter(({ reentry }) => reentry !== undefined).length,
  teamClock: teamClock && { stopsOn: teamClock.stopsOn, proven: teamClock.proven },
  customerClocks: customerClocks.length,
  closeCheck: closeCheck.counting !== null,
});

/** Versions, counts and codes: no name, no text, no account, no key. Desks are told apart by their place in the list. */
export const diagnose =
  (deps: SiteDeps) =>
  async (app: { version: string; schema: number }): Promise<{ bundle: Record<string, unknown> }> => {
    const all = await deps.desks.all();
    const read = { ...deps, desks: { all: async () => all } };
    const { desks } = await listDesks(read)();
    const used = await usage(read);
    const findings = await allFindings(read);
    const told = await Promise.all(
      all.map(async (policy, index) => {
        const last = await deps.checked.of(policy.desk.projectId);
        const { waiting, failed, handOvers, repaired, checkedAt } = desks[index] ?? { ...NONE, checkedAt: null };
        return {
          ...shapeOf(policy),
          ...{ waiting, failed, handOvers, repaired, checkedAt },
          checks: counted((last?.reports ?? []).map(({ check, state }) => `${check}: ${state}`)),
          findings: counted(
            findings.flatMap(({ projectId, code }) => (projectId === policy.desk.projectId ? [code] : [])),
          ),
        };
      }),
    );
    return { bundle: { at: deps.clock.now(), app, ...used, desks: told } };
  };

/** Rows of one answer of the export. */
const EXPORT_PAGE = 500;
const PLACE = /^(\d{1,15}):(\d{1,9})$/;

/** The history of all desks, row by row. `after`: where the answer before ended; `null` in return: that was all. */
export const exportLedger =
  ({ overview }: SiteDeps) =>
  async (after?: string): Promise<{ rows: ExportedVisit[]; after: string | null }> => {
    const [, issueId, sequence] = PLACE.exec(after ?? '') ?? [];
    const from = issueId === undefined ? null : { issueId, sequence: Number(sequence) };
    const rows = await overview.page(from, EXPORT_PAGE);
    const last = rows.length < EXPORT_PAGE ? undefined : rows.at(-1);
    return { rows: [...rows], after: last ? `${last.issue_id}:${last.seq}` : null };
  };

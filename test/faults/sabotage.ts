import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadApp } from '../../sandbox/forge/app';
import { ROOT } from '../support/ready-desk';
import { A_DAY } from './desk';
import { playDays } from './play-seeds';

/** One way to break the app on purpose: a place in a file, and what is written there instead. */
interface Sabotage {
  what: string;
  file: string;
  from: string;
  to: string;
}

export const SABOTAGE: readonly Sabotage[] = [
  {
    what: 'The lease is not waited for',
    file: 'src/usecases/with-lease.ts',
    from: 'const lease = await ledger.lease(issueId, operation, clock.now() + LEASE_MS);',
    to: 'const until = clock.now() + LEASE_MS; const lease = (await ledger.lease(issueId, operation, until)) ?? { issueId, operation, until };',
  },
  {
    what: 'A statement whose outcome is unknown is not read back',
    file: 'src/storage/ledger.ts',
    from: 'async () => (await last(visit.issueId))?.operation === visit.operation,',
    to: 'async () => true,',
  },
  {
    what: 'The retry is not recorded',
    file: 'src/usecases/record-failure.ts',
    from: 'retryAt: last ? null : now + pause,',
    to: 'retryAt: null,',
  },
  {
    what: 'The operation on the ticket is not compared',
    file: 'src/domain/plan.ts',
    from: 'const edited = ticket.stamp?.operation === visit.operation;',
    to: 'const edited = false;',
  },
  {
    what: 'The audit does not look for tickets that were closed',
    file: 'src/usecases/audit-desk.ts',
    from: "return decision.do !== 'nothing' && decision.do !== 'resume';",
    to: "return decision.do !== 'nothing' && decision.do !== 'resume' && decision.do !== 'resolve';",
  },
  {
    what: 'A lost answer is taken for a refusal',
    file: 'src/jira/answer.ts',
    from: "if (!is(cause, Refused)) return 'unknown';",
    to: "if (!is(cause, Refused)) return 'refused';",
  },
  {
    what: 'The repair finds nothing due',
    file: 'src/usecases/repair-visits.ts',
    from: 'const due = await ledger.due(now, BATCH);',
    to: 'const due = (await ledger.due(now, BATCH)).slice(0, 0);',
  },
  {
    what: 'That a team is being told is not written down first',
    file: 'src/usecases/tell-team.ts',
    from: 'await ledger.update(sending);',
    to: '',
  },
  {
    what: 'Notes whose answer was lost are not looked for',
    file: 'src/usecases/find-notes.ts',
    from: 'const comment = await conversation.find(last.issueId, last.operation);',
    to: 'const comment = [conversation.find].length > 1 ? last.operation : null;',
  },
  {
    what: 'Re-entry is not left when a step after it is refused',
    file: 'src/usecases/leave-reentry.ts',
    from: 'if (out) await tickets.enter(visit.issueId, out);',
    to: 'if (out === visit.issueId) await tickets.enter(visit.issueId, out);',
  },
];

const SHIPPED = ['src', 'static', 'manifest.yml', 'package.json', 'tsconfig.json'];

/** Builds the app with one place changed, in a folder of its own. */
async function broken<T>(
  { file, from, to }: Sabotage,
  use: (app: Awaited<ReturnType<typeof loadApp>>) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'sabotage-'));
  try {
    for (const name of SHIPPED) cpSync(join(ROOT, name), join(root, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    mkdirSync(join(root, 'docs'), { recursive: true });
    const text = readFileSync(join(root, file), 'utf8');
    if (text.split(from).length !== 2) throw new Error(`${file} does not hold “${from}” once`);
    writeFileSync(
      join(root, file),
      text.replace(from, () => to),
    );
    return await use(await loadApp(root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** In which seed, counted from the first of the day `first`, a broken app is found; `null`: in none of so many. */
export const foundAfter = (
  sabotage: Sabotage,
  first: number,
  most: number,
): Promise<{ seeds: number | null; says: string }> =>
  broken(sabotage, async (app) => {
    for (let day = first; day * A_DAY < first * A_DAY + most; day++) {
      const [found] = (await playDays([day], app, { shrink: false })).failed;
      if (found) return { seeds: found.seed - first * A_DAY + 1, says: found.says[0] ?? '' };
    }
    return { seeds: null, says: '' };
  });

async function main(): Promise<void> {
  const [first = 0, most = 160] = process.argv.slice(2).map(Number);
  for (const sabotage of SABOTAGE) {
    const { seeds, says } = await foundAfter(sabotage, first, most);
    console.log(`${sabotage.what}: ${seeds ?? `not in ${most}`} (${says})`);
  }
}

if (require.main === module) void main().then(() => process.exit(0));

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConnectionConfig } from 'mariadb';
import type { SqlEngine } from '../../sandbox/forge/forge.types';
import { createMariadbEngine, type MariadbOptions } from '../../sandbox/forge/sql/mariadb';

export interface TestDatabase {
  connection: ConnectionConfig;
  stop(): Promise<void>;
}

const find = (name: string): string | undefined =>
  [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin']
    .map((dir) => join(dir, name))
    .find((path) => existsSync(path));

/** `MARIADB_TEST_SOCKET` names a running server's socket, with root and no password. */
const given = process.env.MARIADB_TEST_SOCKET;

/** Whether there is a MariaDB to test against. None is said in a line, and is an error under CI. */
function hasMariadb(): boolean {
  if (given || (find('mariadbd') && find('mariadb-install-db'))) return true;
  if (process.env.CI === 'true') throw new Error('MariaDB is needed under CI: apt-get install mariadb-server');
  process.stdout.write('MariaDB is not installed: its tests are skipped. apt-get install mariadb-server brings it.\n');
  return false;
}

/** Starts a server of its own in a temporary folder, reachable by a Unix socket only. */
export async function startMariadb(): Promise<TestDatabase> {
  if (given) return { connection: { socketPath: given, user: 'root' }, stop: async () => undefined };
  const dir = mkdtempSync(join(tmpdir(), 'mariadb-'));
  const data = join(dir, 'data');
  const socketPath = join(dir, 'sock');
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  execFileSync(
    find('mariadb-install-db')!,
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...asRoot],
    { stdio: 'pipe' },
  );
  const server = spawn(
    find('mariadbd')!,
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socketPath}`,
      '--skip-networking',
      '--skip-log-bin',
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-buffer-pool-size=16M',
      '--innodb-log-file-size=8M',
      `--pid-file=${join(dir, 'pid')}`,
      ...asRoot,
    ],
    { stdio: 'pipe' },
  );
  let said = '';
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (text) => {
      said += String(text);
      if (said.includes('ready for connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`MariaDB did not start:\n${said}`)));
  });
  return {
    connection: { socketPath, user: 'root' },
    async stop() {
      server.kill('SIGTERM');
      await exited;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Opens a database of its own on the server, empty; one that is named is made anew. */
export type OpenOnMariadb = (clock: MariadbOptions['clock'], database?: string) => Promise<SqlEngine>;

/** A group of tests that share a server. Where there is none, they are skipped, and fail under CI. */
export function describeOnMariadb(title: string, tests: (open: OpenOnMariadb) => void): void {
  (hasMariadb() ? describe : describe.skip)(title, () => {
    let server: TestDatabase | undefined;
    let opened = 0;
    beforeAll(async () => {
      server = await startMariadb();
    }, 60_000);
    afterAll(() => server?.stop());
    // Named after its group: a server that was given is shared by all of them.
    tests((clock, database = `${title.replace(/\W+/g, '_')}_${(opened += 1)}`) =>
      createMariadbEngine({ connection: server!.connection, database, clock }),
    );
  });
}

import { join } from 'node:path';
import { openSandbox } from './sandbox';
import { loadApp } from './forge/app';
import { buildApp } from './forge/bundle/esbuild';
async function main() {
  const cpu = () => { const { user, system } = process.cpuUsage(); return Math.round((user + system) / 1000); };
  console.log('modules', cpu());
  const app = await loadApp(join(process.env.ROOT ?? process.cwd()), buildApp, ['jira:projectSettingsPage']);
  const a = cpu();
  console.log('built', a);
  const box = await openSandbox({ seed: 'ready', app, wall: () => Date.now(), onError: (e, w) => console.error(w, e) });
  console.log('told', cpu() - a, process.memoryUsage().rss / 1e6);
  const inv = box.world().forge!.invocations();
  const counts: Record<string, number> = {};
  for (const i of inv) { const k = i.module + ' ' + i.function + ' ' + i.outcome; counts[k] = (counts[k] ?? 0) + 1; }
  console.log(counts, inv.length);
  console.log('traffic', box.world().door.traffic().length, 'sum sql', inv.reduce((n, i) => n + i.sql, 0), 'kvs', inv.reduce((n, i) => n + i.kvs, 0), 'rest', inv.reduce((n, i) => n + i.rest.length, 0));
  if (process.env.DUMP) { (await import('node:fs')).writeFileSync(process.env.DUMP, JSON.stringify({ inv: inv.map((i) => ({ ...i, durationMs: 0 })), traffic: box.world().door.traffic() }, null, 1)); }
  await box.close();
  process.exit(0);
}
void main();

import { storyOf, type Command } from './commands';
import { aTrial } from './desk';
import { play } from './play';
import { quieten } from './quiet';
import { wrongs } from './invariants';
import { readFileSync } from 'node:fs';

async function main(): Promise<void> {
  const [seedText = '1', file] = process.argv.slice(2);
  const seed = Number(seedText);
  const story: Command[] = file ? readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Command) : storyOf(seed);
  const trial = await aTrial(seed);
  const { desk } = trial;
  let last = desk.forge.invocations().at(-1)?.id ?? 0;
  const show = async (): Promise<void> => {
    for (const run of desk.forge.invocations(last)) {
      last = run.id;
      if (run.function === 'repair' && run.sql === 1 && run.outcome === 'ok' && JSON.stringify(run.returned) === '{"due":0}') continue;
      console.log(`   ${run.id} ${run.startedAt.slice(5, 19)} ${run.function} ${run.outcome} sql ${run.sql} kvs ${run.kvs}`, run.rest.map((r) => `${r.method} ${r.path.split('/').slice(4).join('/')} ${r.status}`).join(', '), JSON.stringify(run.returned)?.slice(0, 200) ?? '', run.error?.split('\n')[0] ?? '', run.logs.map((l) => l.text.slice(0, 150)).join(' | '));
    }
    for (const t of trial.tickets) for (const v of await desk.rows('SELECT seq, level_id, team_id, beginning, cause, state, progress, attempts, retry_at, finding, notified, verification, notes_comment FROM visit WHERE issue_id = ? ORDER BY seq', Number(t.id))) console.log('      ', t.key, JSON.stringify(v));
  };
  for (const c of story) { console.log(new Date(desk.now()).toISOString().slice(5, 19), JSON.stringify(c)); await play(trial, c); await show(); }
  console.log('QUIET');
  const q = await quieten(trial);
  await show();
  console.log(await wrongs(trial, q));
  for (const t of trial.tickets) console.log(t.key, JSON.stringify(t.deeds));
  process.exit(0);
}
void main();

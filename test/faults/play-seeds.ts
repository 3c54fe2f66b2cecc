import { storyOf } from './commands';
import { runStory } from './run-story';
import { shrunk } from './shrink';

async function main(): Promise<void> {
  const [from = 1, to = from, shrink = 0] = process.argv.slice(2).map(Number);
  const begun = performance.now();
  const cells = new Map<string, number>();
  const met = new Map<string, string>();
  let bad = 0, handOvers = 0;
  for (let seed = from; seed <= to; seed++) {
    const story = storyOf(seed);
    let ran;
    try { ran = await runStory(seed, story); } catch (e) { console.log(`seed ${seed} BROKE`, e); bad++; continue; }
    for (const [cell, n] of ran.counts) cells.set(cell, (cells.get(cell) ?? 0) + n);
    for (const [name, { service }] of ran.met) met.set(name, service);
    handOvers += ran.handOvers;
    if (ran.wrong.length > 0) {
      bad++;
      console.log(`seed ${seed}:`, ran.wrong.map(({ kind, says }) => `${kind}: ${says}`).join('\n    '));
      if (shrink) {
        const kind = ran.wrong[0]!.kind;
        const least = await shrunk(story, async (it) => { try { return (await runStory(seed, it)).wrong.some((w) => w.kind === kind); } catch { return false; } });
        console.log(least.map((it) => '      ' + JSON.stringify(it)).join('\n'));
        console.log('   ', (await runStory(seed, least)).wrong);
      }
    }
  }
  console.log(`${bad} bad of ${to - from + 1}, ${handOvers} hand-overs, ${Math.round((performance.now() - begun) / (to - from + 1))} ms a seed`);
  if (process.env['MET']) for (const [name, service] of [...met].sort()) console.log(`  { service: '${service}', name: '${name}' },`);
  if (process.env['CELLS']) for (const [cell, n] of [...cells].sort()) console.log(cell, n);
}
void main();

import { FIELDS_ADDED } from './fields-added';
import { STEPS } from '../../src/ui/support-rules/wizard/steps';
import { SLA } from '../../src/ui/support-rules/wizard/clocks/words';
import { STEP_WORDS } from '../../src/ui/support-rules/wizard/words';
import { TEMPLATES } from '../../src/domain/set-up/templates';
import { codesOf, rowsOf, sectionOf, textOf } from './read-docs';

const guide = textOf('docs/installing.md');

test('the guide goes through the steps of the set-up as the page names them', () => {
  expect(codesOf(rowsOf(sectionOf(guide, '2. Set up')))).toEqual(STEPS.map((step) => STEP_WORDS[step].name));
});

test('it names every template', () => {
  for (const { name } of TEMPLATES) expect(guide).toContain(`_${name}_`);
});

test('it says of the team’s SLA what the page says', () => {
  const { name, start, pause, stop, created, entered, reentry, waiting } = SLA;
  const said = sectionOf(guide, "3. By hand: the team's own SLA");
  for (const words of [name, created, entered(reentry), entered(waiting)]) expect(said).toContain(words);
  for (const words of [start, pause, stop]) expect(said.toLowerCase()).toContain(words.toLowerCase());
});

test('it names the fields that the app adds', () => {
  for (const field of FIELDS_ADDED) expect(guide).toContain(`_${field}_`);
});

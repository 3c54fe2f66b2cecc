import { codeIn, rowsOf, sectionOf, textOf } from './read-docs';
import { theApp } from './the-app';

test('every function of the manifest is a door that the threat model tells of, and every door is there', () => {
  const doors = rowsOf(sectionOf(textOf('docs/threat-model.md'), 'Doors')).flatMap(([first = '']) => codeIn(first));
  const functions = (theApp().manifest.modules.function ?? []).map(({ key }) => String(key));
  expect(doors.sort()).toEqual(functions.sort());
});

test('nothing of the app can be reached but through Atlassian', () => {
  const { modules, content } = theApp().manifest;
  const open = ['webtrigger', 'endpoint', 'remote'].filter((type) => modules[type]?.length);
  expect(open).toEqual([]);
  expect(content).not.toHaveProperty('remotes');
  expect(content).not.toHaveProperty('permissions.external');
});

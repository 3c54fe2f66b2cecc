import { press, settled, textOf, untilShown } from '../support/forge-ui';
import { draftOf } from '../../src/domain/rules/draft';
import { aPolicy, MONDAY } from '../support/builders';
import { asked, goTo, openSettings, pressInDialog, type } from './a-settings-page';

const NOW = aPolicy({ version: 2, entryTeam: 't-tech' });
const VERSIONS = [
  { version: 2, at: MONDAY, by: 'anna', how: 'saved' },
  { version: 1, at: null, by: null, how: null },
];
const answers = {
  'rules.versions': () => ({ versions: VERSIONS, more: false }),
  'rules.version': (payload: unknown) => ({
    rules: (payload as { version: number }).version === 2 ? NOW : aPolicy(),
  }),
};
const open = async (more: Parameters<typeof openSettings>[1] = {}) => {
  openSettings(NOW, { ...answers, ...more });
  await untilShown('Who supports what');
  await goTo('versions', 'Version 2');
};

describe('versions', () => {
  test('are listed with who, when and how, and what changed in words', async () => {
    await open();
    expect(textOf()).toContain('In force');
    expect(textOf()).toContain('Before this was recorded');
    await press('What changed');
    await untilShown('New tickets go to “Technical Support”.');
  });

  test('are restored after asking, with what that would change', async () => {
    await open({ 'rules.restore': () => ({ rules: aPolicy({ version: 3 }) }) });
    await press('Restore');
    await untilShown('New tickets go to “Service Desk”.');
    expect(asked('rules.restore')).toEqual([]);
    await pressInDialog('Restore');
    await untilShown('Saved as version 3.');
    expect(asked('rules.restore')).toEqual([{ version: 1 }]);
  });
});

describe('a file', () => {
  test('is shown to be copied', async () => {
    await open();
    await press('Show the rules as a file');
    await untilShown('Rules as JSON');
  });

  test('that is wrong is refused with all that is wrong', async () => {
    await open({
      'rules.judge': () => ({ draft: null, wrong: ['rules.levels is missing', 'rules.teams is missing'] }),
    });
    await type('imported', '{}');
    await settled();
    await press('Judge the file');
    await untilShown('2 things are wrong with this file');
    expect(textOf()).toContain('rules.teams is missing');
    expect(textOf()).not.toContain('Take it over');
  });

  test('that is right becomes the draft after it was seen what changes, and is saved as imported', async () => {
    const draft = { ...draftOf(NOW), messages: { teamTold: 'Soon, please.' } };
    await open({ 'rules.judge': () => ({ draft, wrong: [] }) });
    await type('imported', 'the file');
    await settled();
    await press('Judge the file');
    await untilShown('begins with “Soon, please.”');
    await press('Take it over');
    await untilShown('Not saved yet: Messages');
    await press('Save changes');
    await untilShown('Saved as version 3.');
    expect(asked('rules.save')).toMatchObject([{ how: 'imported', base: 2, messages: { teamTold: 'Soon, please.' } }]);
  });
});

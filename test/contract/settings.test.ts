import { settingsFrom } from './settings';

const CLOUD = {
  TARGET: 'cloud',
  CLOUD_SITE: 'https://example.atlassian.net/',
  CLOUD_EMAIL: 'someone@example.com',
  CLOUD_TOKEN: 'token',
  CLOUD_PROJECT: 'HELP',
};

describe('where the contract is tested', () => {
  test('is the sandbox, unless told otherwise', () => {
    expect(settingsFrom({})).toEqual({ target: 'sandbox' });
  });

  test('is a real site when all that it takes is given', () => {
    expect(settingsFrom(CLOUD)).toEqual({
      target: 'cloud',
      site: 'https://example.atlassian.net',
      project: 'HELP',
      account: { email: 'someone@example.com', token: 'token' },
      administersJira: false,
      stockDesk: false,
      disposable: false,
    });
    const more = { CLOUD_SECOND_EMAIL: 'other@example.com', CLOUD_SECOND_TOKEN: 't', CLOUD_ADMINISTERS_JIRA: 'yes' };
    expect(settingsFrom({ ...CLOUD, ...more })).toMatchObject({
      second: { email: 'other@example.com' },
      administersJira: true,
    });
  });

  test('is said to be missing what is missing', () => {
    const { CLOUD_TOKEN: _, CLOUD_PROJECT: __, ...rest } = CLOUD;
    expect(() => settingsFrom(rest)).toThrow(/needs CLOUD_TOKEN \(an API token.*\), CLOUD_PROJECT \(the key/);
    expect(() => settingsFrom({ ...CLOUD, CLOUD_SITE: 'http://localhost' })).toThrow(/CLOUD_SITE must be/);
    expect(() => settingsFrom({ TARGET: 'mars' })).toThrow(/not mars/);
  });
});

import { readConfig, type RuleConfigs } from '../../../src/domain/gate/read-config';
import { STORED_VERSION_1 } from './stored-version-1';

const RULES = Object.keys(STORED_VERSION_1) as (keyof RuleConfigs)[];

describe('the stored configuration of a rule', () => {
  it.each(RULES)('is read as %s saved it in version 1, as text and parsed', (rule) => {
    const text = STORED_VERSION_1[rule];
    const parsed: unknown = JSON.parse(text);
    expect(readConfig(rule, text)).toEqual({ readable: true, config: parsed });
    expect(readConfig(rule, parsed)).toEqual({ readable: true, config: parsed });
  });

  it.each([undefined, null, '', ' '])('is missing where nothing was ever saved (%j)', (stored) => {
    expect(readConfig('linked-closed', stored)).toEqual({ readable: false, why: 'missing' });
  });

  it('is newer where a later version of the app saved it', () => {
    const later = { ...JSON.parse(STORED_VERSION_1['notes-complete']), version: 2, since: 'later' };
    expect(readConfig('notes-complete', later)).toEqual({ readable: false, why: 'newer' });
  });

  it.each<[string, unknown]>([
    ['cut off', STORED_VERSION_1['linked-closed'].slice(0, -20)],
    ['text of somebody else', 'hello'],
    ['a list', []],
    ['empty', {}],
    ['without links', { ...JSON.parse(STORED_VERSION_1['linked-closed']), counting: undefined }],
    ['that of another rule', STORED_VERSION_1['outcome-recorded']],
    ['with what no version knows', { ...JSON.parse(STORED_VERSION_1['linked-closed']), more: 1 }],
  ])('is broken where it is %s', (_what, stored) => {
    expect(readConfig('linked-closed', stored)).toEqual({ readable: false, why: 'broken' });
  });
});

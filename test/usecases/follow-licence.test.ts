import { followLicence } from '../../src/usecases/follow-licence';
import { memoryLicensedRules, memorySuspension } from '../support/in-memory/licensed-rules';

function aSite() {
  const rules = memoryLicensedRules();
  return { rules, follow: followLicence({ rules, suspension: memorySuspension() }) };
}

describe('the rules that Jira judges by itself', () => {
  it('hold while there is a licence, and where licences are unknown', async () => {
    const { rules, follow } = aSite();
    expect([await follow(true), await follow(null)]).toEqual(['unchanged', 'unchanged']);
    expect(rules.suspended).toEqual([]);
  });

  it('are suspended once when it ends, and resumed once when it is renewed', async () => {
    const { rules, follow } = aSite();
    expect([await follow(false), await follow(false)]).toEqual(['suspended', 'unchanged']);
    expect(rules.suspended).toEqual(['linked-closed-simple', 'hide-while-open']);
    expect([await follow(true), await follow(true)]).toEqual(['resumed', 'unchanged']);
    expect(rules.suspended).toEqual([]);
  });

  it('are tried again the next time where Jira refused', async () => {
    const { rules, follow } = aSite();
    const { suspend } = rules;
    rules.suspend = () => Promise.reject(new Error('busy'));
    await expect(follow(false)).rejects.toThrow('busy');
    rules.suspend = suspend;
    expect(await follow(false)).toBe('suspended');
  });
});

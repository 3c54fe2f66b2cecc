import { brief, dueGroups, size } from '../../../../sandbox/web/client/inspector/words';

describe('what the inspector says', () => {
  it('puts what is due together by kind, and leaves out kinds that nothing is due of', () => {
    const agenda = ['event for queue errands', 'schedule every-hour', 'event for queue errands', 'a slow answer'];
    const groups = dueGroups(agenda.map((what, at) => ({ what, at })));
    expect(groups.map(({ name, items }) => [name, items.length])).toEqual([
      ['Schedules', 1],
      ['Queue', 2],
      ['Everything else', 1],
    ]);
  });

  it('shortens long values', () => {
    expect(brief({ a: 'x'.repeat(200) }, 10)).toBe('{"a":"xxx…');
    expect(brief(undefined)).toBe('nothing');
  });

  it('says sizes as people do', () => {
    expect([12, 2048, 3 * 1024 * 1024].map(size)).toEqual(['12 B', '2.0 KB', '3.0 MB']);
  });
});

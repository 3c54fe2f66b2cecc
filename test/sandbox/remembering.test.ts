import { remembering } from '../../sandbox/remembering';

describe('what is made of a text', () => {
  test('is made once, and kept for the last few texts', () => {
    const made: string[] = [];
    const left: string[] = [];
    const upper = remembering(
      2,
      (text) => (made.push(text), text.toUpperCase()),
      (value) => left.push(value),
    );
    expect(['a', 'b', 'a', 'c', 'a'].map((text) => upper.of(text))).toEqual(['A', 'B', 'A', 'C', 'A']);
    expect(made).toEqual(['a', 'b', 'c']);
    expect(left).toEqual(['B']);
    upper.clear();
    expect(left).toEqual(['B', 'C', 'A']);
    expect(upper.of('c')).toBe('C');
    expect(made).toEqual(['a', 'b', 'c', 'c']);
  });

  test('is tried again after a failure', () => {
    let tries = 0;
    const moody = remembering(2, (text) => {
      if (++tries === 1) throw new Error('not yet');
      return text;
    });
    expect(() => moody.of('a')).toThrow('not yet');
    expect(moody.of('a')).toBe('a');
  });
});

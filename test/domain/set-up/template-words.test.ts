import { TEMPLATES } from '../../../src/domain/set-up/templates';

describe.each(TEMPLATES)('the template $code', ({ code, name, about, levels }) => {
  test('says what it is, and of each level whose work is whose', () => {
    expect(code).toMatch(/^[a-z-]{5,}$/);
    expect(name).toMatch(/^[A-Z].{5,}[^.]$/);
    expect(about).toMatch(/^[A-Z].{15,}\.$/);
    for (const level of levels) {
      expect(level.name).toMatch(/^[A-Z].{3,}$/);
      for (const words of [level.owns, level.ownsNot, level.escalateWhen]) expect(words).toMatch(/^[A-Z].{15,}\.$/);
      expect(['one', 'several']).toContain(level.teams);
    }
  });

  test('counts its levels from L1, each with a colour of its own', () => {
    expect(levels.map(({ id }) => id)).toEqual(levels.map((_, index) => `L${index + 1}`));
    expect(levels.map(({ colour }) => colour)).toEqual(['green', 'blue', 'purple', 'yellow'].slice(0, levels.length));
  });
});

test('templates have their specialists in several teams, but for two tiers', () => {
  const several = TEMPLATES.map(({ levels }) => levels.filter(({ teams }) => teams === 'several').map(({ id }) => id));
  expect(several).toEqual([['L2'], [], ['L2']]);
  expect(TEMPLATES.map(({ code }) => code)).toEqual(['it-service-desk', 'two-tier', 'managed-service']);
});

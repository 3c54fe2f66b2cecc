import type { Counting } from '../../../src/domain/gate/counting';
import {
  countingOf,
  draftOf,
  firstDraft,
  LEVELS_WRONG,
  LINKS_WRONG,
  PROJECTS_WRONG,
  type LinkedDraft,
} from '../../../static/workflow-rules/src/linked/draft';
import { linkOptions } from '../../../static/workflow-rules/src/linked/link-options';
import { aDesk, aSite, DEV, HELP } from './a-site';

const COUNTING: Counting = {
  links: [{ type: '10007', side: 'outward' }],
  levels: ['L2', 'L3'],
  withoutLevel: false,
  projects: [DEV.id],
  unresolvedIsOpen: true,
};
const site = aSite({ projects: [DEV] });
const draft = (given: Partial<LinkedDraft>): LinkedDraft => ({ ...draftOf(COUNTING, site), ...given });

describe('what counts, filled in', () => {
  it('comes back as it was stored', () => {
    expect(countingOf(draftOf(COUNTING, site), site)).toEqual({ counting: COUNTING });
    const anything = { ...COUNTING, levels: null, withoutLevel: true, projects: null };
    expect(countingOf(draftOf(anything, site), site)).toEqual({ counting: anything });
  });

  it('is both sides of a type that reads alike', () => {
    const counted = countingOf(draft({ links: ['10003:both'] }), site);
    expect(counted).toMatchObject({
      counting: {
        links: [
          { type: '10003', side: 'outward' },
          { type: '10003', side: 'inward' },
        ],
      },
    });
  });

  it.each<[string, Partial<LinkedDraft>, object]>([
    ['no links', { links: [] }, { links: LINKS_WRONG.none }],
    ['no level where only some count', { levels: [] }, { levels: LEVELS_WRONG.none }],
    ['a level that no field could hold', { levels: ['x'.repeat(65)] }, { levels: LEVELS_WRONG.long }],
    ['no project where only some count', { projects: [] }, { projects: PROJECTS_WRONG }],
  ])('is wrong at its field with %s', (_what, given, wrong) => {
    expect(countingOf(draft(given), site)).toEqual({ wrong });
  });

  it('names no levels on a site without the level field', () => {
    const without = aSite({ fields: { level: null, team: null } });
    expect(countingOf(draft({}), without)).toEqual({ wrong: { levels: LEVELS_WRONG.noField } });
  });

  it('shows a link type that is gone, and cannot be saved with it', () => {
    const old = draftOf({ ...COUNTING, links: [{ type: '10099', side: 'inward' }] }, site);
    expect(linkOptions(site, old).at(-1)).toMatchObject({ label: 'a link type that is gone (10099)' });
    expect(countingOf(old, site)).toEqual({ wrong: { links: LINKS_WRONG.gone } });
  });
});

describe('a new rule on linked work', () => {
  const begins = (desks: Parameters<typeof aSite>[0]) => countingOf(firstDraft(aSite(desks)), aSite(desks));

  it('counts what its desk counts', () => {
    const counting = { ...COUNTING, projects: null };
    expect(begins({ desks: [aDesk({ project: HELP, counting })] })).toEqual({ counting });
  });

  it('counts the work that agents open from tickets, where the desk says no more', () => {
    const counted = begins({ desks: [aDesk({ workLink: '10000' })] });
    expect(counted).toMatchObject({ counting: { links: [{ type: '10000', side: 'outward' }], levels: null } });
  });

  it('counts what is escalated, without a desk', () => {
    expect(begins({ desks: [] })).toMatchObject({ counting: { links: [{ type: '10007', side: 'outward' }] } });
  });
});

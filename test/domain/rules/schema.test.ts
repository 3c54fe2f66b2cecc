import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { DEFAULT_ESCALATION } from '../../../src/domain/escalation-rules';
import { draftOf } from '../../../src/domain/rules/draft';
import { readRulesFile, rulesFile } from '../../../src/domain/rules/rules-file';
import { aPolicy } from '../../support/builders';

const SCHEMA: object = JSON.parse(
  readFileSync(join(__dirname, '../../../docs/support-rules.schema.json'), 'utf8'),
) as object;
const fits = new Ajv({ strict: true, strictRequired: false, allErrors: true }).compile(SCHEMA);

const hours = {
  timeZone: 'Europe/Berlin',
  hours: [{ weekday: 1 as const, start: 32_400_000, end: 61_200_000 }],
  holidays: [{ date: '2026-12-25', recurring: true }],
};
const [l1, ...others] = aPolicy().levels;
const [desk, ...teams] = aPolicy().teams;
if (!l1 || !desk) throw new Error('the desk of the tests has levels and teams');

/** Rules in which everything is said that can be. */
const ALL = draftOf(
  aPolicy({
    levels: [
      {
        ...l1,
        owns: 'a',
        ownsNot: 'b',
        escalateWhen: 'c',
        customerName: 'd',
        colour: 'red',
        owner: 'e',
        reviewBy: '2027-01-31',
      },
      ...others,
    ],
    teams: [{ ...desk, notify: { kind: 'people', accountIds: ['a'] }, hours }, ...teams],
    targets: [{ team: 't-desk', priority: '1', minutes: 5 }],
    hours,
    escalation: {
      ...DEFAULT_ESCALATION,
      managerRole: '1',
      templates: { L2: [{ key: 'a', label: 'A', help: 'h', kind: 'choice', required: true, options: ['x'] }] },
      linkedWork: { linkType: '1', levels: { L3: { projectId: '2', projectKey: 'DEV', workType: '3', team: 't' } } },
      stockEscalate: { how: 'asks', statuses: ['1'] },
    },
    closeCheck: {
      counting: {
        links: [{ type: '1', side: 'outward' }],
        levels: ['L3'],
        withoutLevel: true,
        projects: ['2'],
        unresolvedIsOpen: true,
      },
      returnTo: 'team',
      outcomeLevels: ['L3'],
    },
    messages: { teamTold: 'a', closeRefused: 'b' },
  }),
);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place of a file, as the way to it. */
function* placesIn(value: Json, path: (string | number)[] = []): Generator<(string | number)[]> {
  if (typeof value !== 'object' || value === null) return;
  const keys = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value);
  for (const key of keys) {
    yield [...path, key];
    yield* placesIn((value as Record<string | number, Json>)[key] ?? null, [...path, key]);
  }
}

function changed(
  path: readonly (string | number)[],
  change: (holder: Record<string | number, Json>, key: string | number) => void,
) {
  const file = JSON.parse(rulesFile(ALL)) as Json;
  const holder = path.slice(0, -1).reduce((at, key) => (at as Record<string | number, Json>)[key] ?? null, file);
  change(holder as Record<string | number, Json>, path.at(-1) ?? '');
  return file;
}

describe('the published form of a file of rules', () => {
  test('fits rules in which everything is said', () => {
    expect(readRulesFile(rulesFile(ALL))).toMatchObject({ ok: true });
    expect([fits(JSON.parse(rulesFile(ALL))), fits.errors]).toEqual([true, null]);
  });

  test('and the app refuse the same: whatever is taken out or replaced, wherever', () => {
    const disagree: string[] = [];
    const judge = (what: string, file: Json): void => {
      const read = readRulesFile(JSON.stringify(file));
      // A schema cannot say that one part contradicts another.
      const shape = read.ok || read.wrong.every((line) => /^[A-Z]/.test(line));
      if (shape !== fits(file)) disagree.push(`${what}: app ${String(shape)}`);
    };
    for (const path of placesIn(JSON.parse(rulesFile(ALL)) as Json)) {
      const at = path.join('.');
      judge(
        `without ${at}`,
        changed(path, (holder, key) => (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key])),
      );
      for (const wrong of [7.5, '', true, null, {}, []] as Json[])
        judge(
          `${at} ${JSON.stringify(wrong)}`,
          changed(path, (holder, key) => (holder[key] = wrong)),
        );
    }
    // A schema knows no time zones and compares no two values: the end of a span, and the two limits.
    expect(disagree.filter((line) => !/timeZone|limits|hours\.\d\.end/.test(line))).toEqual([]);
  });
});

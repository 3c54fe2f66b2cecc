import { nameOfLevel, type Level } from '../level';
import type { FullDraft } from './draft';
import { added, listed } from './names';
import { same } from './same';

const TEXTS = {
  owns: 'what it takes care of',
  ownsNot: 'what it does not do',
  escalateWhen: 'when to escalate to it',
  customerName: 'what customers read',
  colour: 'its colour',
  owner: 'who looks after it',
  reviewBy: 'when it is to be read again',
} as const;

type TextKey = keyof typeof TEXTS;
// Object.keys knows no types; these are the keys of TEXTS.
const KEYS = Object.keys(TEXTS) as TextKey[];

function ofOne(before: Level, after: Level): string[] {
  const changed = KEYS.filter((key) => before[key] !== after[key]).map((key) => TEXTS[key]);
  return [
    ...(before.name === after.name
      ? []
      : [`Support level ${after.id} is called “${after.name}”, not “${before.name}”.`]),
    ...(changed.length === 0 ? [] : [`Support level ${after.id}: ${listed(changed)} changed.`]),
  ];
}

export function levelDifferences({ levels: before }: FullDraft, { levels: after }: FullDraft): string[] {
  const ids = (levels: readonly Level[]): string[] => levels.map(({ id }) => id);
  const stayed = (levels: readonly Level[], others: readonly Level[]): string[] =>
    ids(levels).filter((id) => ids(others).includes(id));
  return [
    ...added(ids(before), ids(after)).map((id) => `Support level ${nameOfLevel(after, id)} is new.`),
    ...added(ids(after), ids(before)).map((id) => `Support level ${nameOfLevel(before, id)} is gone.`),
    ...after.flatMap((level) => {
      const former = before.find(({ id }) => id === level.id);
      return former ? ofOne(former, level) : [];
    }),
    ...(same(stayed(before, after), stayed(after, before))
      ? []
      : [`The order of the support levels is ${listed(ids(after))}.`]),
  ];
}

import type { LinkChoice } from './facts';

interface LinkType {
  id: string;
  name: string;
  inward: string;
  outward: string;
}

/** Words that several types share are told apart by the type's name. */
export function choicesOf(types: readonly LinkType[]): LinkChoice[] {
  const all = types.flatMap(waysOf);
  return all.map(({ typeName, ...choice }) => {
    const alone = all.filter(({ name }) => name === choice.name).length === 1;
    return alone ? choice : { ...choice, name: `${choice.name} (${typeName})` };
  });
}

/** A type that reads alike from both sides is one choice: nobody can tell its sides apart on a ticket. */
function waysOf({ id, name, inward, outward }: LinkType): (LinkChoice & { typeName: string })[] {
  const ofType = { typeName: name };
  if (inward === outward)
    return [
      {
        ...ofType,
        id: `${id}:both`,
        name: outward,
        links: [
          { type: id, side: 'outward' },
          { type: id, side: 'inward' },
        ],
      },
    ];
  return [
    { ...ofType, id: `${id}:outward`, name: outward, links: [{ type: id, side: 'outward' }] },
    { ...ofType, id: `${id}:inward`, name: inward, links: [{ type: id, side: 'inward' }] },
  ];
}

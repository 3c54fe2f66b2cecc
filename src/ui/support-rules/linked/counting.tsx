import type { CloseCheckRules } from '../../../domain/gate/close-check-rules';
import type { Counting as Counted, Side } from '../../../domain/gate/counting';
import { nameOfLevel } from '../../../domain/level';
import { Part, PickMany, Switch } from '../parts/inputs';
import type { Editor } from '../settings/editor';
import { listOf } from '../settings/use-choices';
import { LINKED } from './words';

type Link = Counted['links'][number];

const idOf = ({ type, side }: Link): string => `${side} ${type}`;
function linkOf(id: string): Link {
  const side: Side = id.startsWith('outward ') ? 'outward' : 'inward';
  return { type: id.slice(side.length + 1), side };
}

const orNull = (ids: string[]): string[] | null => (ids.length === 0 ? null : ids);

interface CountingProps extends Editor {
  put: (change: Partial<CloseCheckRules>) => void;
}

/** Which linked work tickets are told of. */
export function Counting({ draft, choices, put }: CountingProps) {
  const { counting } = draft.closeCheck;
  const types = choices === null || choices === 'failed' ? [] : choices.linkTypes;
  const links = types.flatMap(({ id, name, inward, outward }) => [
    { id: idOf({ type: id, side: 'outward' }), name: `${outward} (${name})` },
    ...(inward === outward ? [] : [{ id: idOf({ type: id, side: 'inward' }), name: `${inward} (${name})` }]),
  ]);
  const first = draft.escalation.linkedWork?.linkType ?? types[0]?.id;
  const set = (change: Partial<Counted>): void => {
    if (counting) put({ counting: { ...counting, ...change } });
  };
  const turn = (on: boolean): void =>
    put({
      counting:
        on && first !== undefined
          ? {
              links: [{ type: first, side: 'outward' }],
              levels: null,
              withoutLevel: true,
              projects: null,
              unresolvedIsOpen: false,
            }
          : null,
    });
  return (
    <Part title={LINKED.counting} about={LINKED.countingAbout}>
      <Switch id="counts" label={LINKED.count} on={counting !== null} turn={turn} />
      {counting && (
        <>
          <PickMany
            id="counted-links"
            label={LINKED.links}
            from={links}
            value={counting.links.map(idOf)}
            pick={(ids) => ids.length > 0 && set({ links: ids.map(linkOf) })}
          />
          <PickMany
            id="counted-levels"
            label={LINKED.levels}
            placeholder={LINKED.anyLevel}
            from={draft.levels.map(({ id }) => ({ id, name: nameOfLevel(draft.levels, id) }))}
            value={counting.levels ?? []}
            pick={(ids) => set({ levels: orNull(ids) })}
          />
          {counting.levels && (
            <Switch
              id="counts-without-level"
              label={LINKED.withoutLevel}
              on={counting.withoutLevel}
              turn={(withoutLevel) => set({ withoutLevel })}
            />
          )}
          <PickMany
            id="counted-projects"
            label={LINKED.projects}
            placeholder={LINKED.anyProject}
            from={listOf(choices, ({ projects }) => projects)}
            value={counting.projects ?? []}
            pick={(ids) => set({ projects: orNull(ids) })}
          />
          <Switch
            id="unresolved-is-open"
            label={LINKED.unresolved}
            on={counting.unresolvedIsOpen}
            turn={(unresolvedIsOpen) => set({ unresolvedIsOpen })}
          />
        </>
      )}
    </Part>
  );
}

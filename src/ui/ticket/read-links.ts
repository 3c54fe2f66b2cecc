import { array, create, optional, string, type, type Infer } from 'superstruct';
import type { Counting } from '../../domain/gate/counting';
import type { LinkFacts } from './facts';

const End = type({
  key: string(),
  fields: type({
    summary: string(),
    status: type({ name: string(), statusCategory: type({ key: string() }) }),
  }),
});
const Links = array(type({ type: type({ id: string() }), outwardIssue: optional(End), inwardIssue: optional(End) }));

const factsOf = ({ key, fields: { summary, status } }: Infer<typeof End>): LinkFacts => ({
  key,
  summary,
  status: status.name,
  done: status.statusCategory.key === 'done',
});

/** The work that a ticket is linked to by links of these types and sides; what is linked twice is one. */
export function readLinks(value: unknown, wanted: Counting['links']): LinkFacts[] {
  const found = new Map<string, LinkFacts>();
  for (const { type: kind, outwardIssue, inwardIssue } of create(value ?? [], Links)) {
    const [end, side] = outwardIssue ? [outwardIssue, 'outward'] : [inwardIssue, 'inward'];
    if (end && wanted.some((one) => one.type === kind.id && one.side === side)) found.set(end.key, factsOf(end));
  }
  return [...found.values()];
}

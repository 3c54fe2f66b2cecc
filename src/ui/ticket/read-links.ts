import { array, create, optional, string, type } from 'superstruct';
import type { LinkFacts } from './facts';

const Links = array(
  type({
    type: type({ id: string() }),
    outwardIssue: optional(
      type({
        key: string(),
        fields: type({
          summary: string(),
          status: type({ name: string(), statusCategory: type({ key: string() }) }),
        }),
      }),
    ),
  }),
);

/** The work of higher levels that a ticket is linked to: the outward ends of the rules' own link type. */
export function readLinks(value: unknown, linkType: string | undefined): LinkFacts[] {
  if (linkType === undefined) return [];
  return create(value ?? [], Links).flatMap(({ type: { id }, outwardIssue }) =>
    id === linkType && outwardIssue
      ? [
          {
            key: outwardIssue.key,
            summary: outwardIssue.fields.summary,
            status: outwardIssue.fields.status.name,
            done: outwardIssue.fields.status.statusCategory.key === 'done',
          },
        ]
      : [],
  );
}

import { array, create, optional, string, type, type Infer } from 'superstruct';
import type { Link } from '../domain/gate/linked-item';

const End = type({
  id: string(),
  key: string(),
  fields: type({ status: type({ name: string(), statusCategory: type({ key: string() }) }) }),
});
/** Exactly one end is named: the other is the ticket itself. `outwardIssue`: the link reads from the ticket. */
const Links = array(type({ type: type({ id: string() }), inwardIssue: optional(End), outwardIssue: optional(End) }));

const linkTo = (kind: string, side: Link['side'], { id, key, fields }: Infer<typeof End>): Link => ({
  type: kind,
  side,
  issueId: id,
  key,
  status: fields.status.name,
  done: fields.status.statusCategory.key === 'done',
});

/** The field `issuelinks` of Jira's REST API. Throws superstruct's StructError on another shape. */
export const parseLinks = (value: unknown): Link[] =>
  create(value ?? [], Links).flatMap(({ type: { id }, inwardIssue, outwardIssue }) => [
    ...(outwardIssue ? [linkTo(id, 'outward', outwardIssue)] : []),
    ...(inwardIssue ? [linkTo(id, 'inward', inwardIssue)] : []),
  ]);

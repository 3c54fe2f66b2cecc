import {
  array,
  boolean,
  enums,
  integer,
  nonempty,
  nullable,
  object,
  optional,
  partial,
  pattern,
  record,
  refine,
  size,
  string,
  type Infer,
} from 'superstruct';
import { Id, ProjectId } from './shapes';

const Line = size(string(), 1, 120);
const Paragraph = size(string(), 1, 600);

/** How a level is painted: the colours that Forge has for lozenges and tags, by their look. */
export const Colour = enums(['grey', 'blue', 'green', 'yellow', 'red', 'purple']);
export type Colour = Infer<typeof Colour>;

/** A rung of support as the rules describe it. */
export const LevelRules = object({
  id: Id,
  name: Id,
  /** What this level does. */
  owns: optional(Paragraph),
  /** When a ticket is to be handed up to it. */
  escalateWhen: optional(Paragraph),
  /** What it does not do: what to hand on, or to send back. */
  ownsNot: optional(Paragraph),
  /** What a customer reads in the portal; without it, nothing. */
  customerName: optional(Id),
  colour: optional(Colour),
  /** A role or a team that looks after what is written here; no person's name, since everybody can read it. */
  owner: optional(Line),
  /** When it is to be read again: a day, as in `2027-01-31`. */
  reviewBy: optional(pattern(string(), /^\d{4}-\d{2}-\d{2}$/)),
});

/** One thing that escalation notes ask for. `prefill` names what of the ticket is offered as its answer. */
export const NoteField = object({
  key: pattern(string(), /^[a-z][a-z0-9-]{0,31}$/),
  label: Line,
  help: optional(Line),
  kind: enums(['text', 'choice', 'checkbox', 'link']),
  required: boolean(),
  options: optional(nonempty(array(Line))),
  prefill: optional(enums(['reported', 'evidence', 'impact'])),
});
export type NoteField = Infer<typeof NoteField>;

/** What the notes for one target level ask, in order. */
export const Template = size(array(NoteField), 1, 12);
export type Template = Infer<typeof Template>;

/** Where work that is linked to a ticket is opened, by the level that is to do it. */
const LinkedWork = object({
  /** The link type's id; its outward side reads from the ticket to the work. */
  linkType: Id,
  levels: record(Id, object({ projectId: ProjectId, projectKey: Id, workType: Id, team: optional(Id) })),
});

/** Hand-overs between the same two teams: from which one on people are warned, and from which only a manager makes it. */
const Limits = refine(
  object({ warnFrom: size(integer(), 2, 20), managerFrom: size(integer(), 2, 20) }),
  'limits',
  ({ warnFrom, managerFrom }) => warnFrom <= managerFrom || 'people are warned before they are refused',
);

/** How tickets go up, down and across by a click. */
export const EscalationRules = object({
  /** The project role that may skip levels and pass limits; `null`: nobody may. */
  managerRole: nullable(Id),
  /** On this priority anyone may skip a level, with a reason; `null`: on none. */
  skipOnPriority: nullable(Id),
  /** By level; a level that is not named asks what the default template asks. */
  templates: record(Id, Template),
  linkedWork: nullable(LinkedWork),
  /** People may change the Support Level field itself. */
  levelByHand: boolean(),
  limits: Limits,
  /** Whether people are offered the ways down and across; the way up always is. */
  offers: object({ sendBack: boolean(), transfer: boolean() }),
  /** The stock workflow's own Escalate: hidden, answered with our dialog, or left alone. */
  stockEscalate: object({ how: enums(['hidden', 'asks', 'left']), statuses: array(Id) }),
});
export type EscalationRules = Infer<typeof EscalationRules>;
export const EscalationDraft = partial(EscalationRules);

export const DEFAULT_ESCALATION: EscalationRules = {
  managerRole: null,
  skipOnPriority: null,
  templates: {},
  linkedWork: null,
  levelByHand: false,
  limits: { warnFrom: 2, managerFrom: 4 },
  offers: { sendBack: true, transfer: true },
  stockEscalate: { how: 'left', statuses: [] },
};

/** What contradicts itself; empty when nothing does. */
export function escalationContradictions(rules: EscalationRules, levels: ReadonlySet<string>): string[] {
  const wrong: string[] = [];
  for (const [level, template] of Object.entries(rules.templates)) {
    if (!levels.has(level)) wrong.push(`there are notes for unknown level ${level}`);
    if (new Set(template.map((field) => field.key)).size < template.length)
      wrong.push(`the notes for ${level} ask for one thing twice`);
    for (const field of template)
      if ((field.kind === 'choice') !== (field.options !== undefined))
        wrong.push(`${field.label}: a choice has options, and nothing else has`);
  }
  for (const level of Object.keys(rules.linkedWork?.levels ?? {}))
    if (!levels.has(level)) wrong.push(`linked work is for unknown level ${level}`);
  return wrong;
}

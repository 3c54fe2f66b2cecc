import { useEffect, useState } from 'react';
import type { LinkedWorkAnswer } from '../../../domain/answers';
import { prefill, type Offered } from '../../../domain/handoff/prefill';
import { templateFor } from '../../../domain/handoff/template-for';
import { ask } from '../../ask';
import type { Desk, TicketFacts } from '../../ticket/facts';
import { answered, noteLabels, type Form } from '../form';
import { asText } from '../my-text';
import { useSend } from '../use-send';
import type { Writing } from '../use-writing';
import { UNREACHABLE_WORK, WORDS } from '../words';
import { notesFor, withObjection, wrongNotes, type Wrong } from '../wrong';
import { forJira, wrongWith, type Filled } from './field-value';
import { useRequirements, type Read, type RequiredField } from './required-fields';

export interface LinkedWorkForm extends Form {
  readonly levels: readonly string[];
  readonly level: string | null;
  chooseLevel(level: string): void;
  readonly summary: string;
  changeSummary(summary: string): void;
  readonly requirements: Read;
  readAgain(): void;
  readonly filled: Readonly<Record<string, Filled>>;
  fill(id: string, value: Filled): void;
}

interface LinkedWorkWanted {
  desk: Desk;
  ticket: TicketFacts;
  /** Only then is anything read. */
  active: boolean;
  writing: Writing;
  offered: Offered | null;
  ended: (answer: LinkedWorkAnswer) => void;
}

const WRONG = { empty: WORDS.fieldEmpty, number: WORDS.notANumber };

/** The levels above the ticket's for which the rules name a place, lowest first. */
export function linkedLevels({ rules }: Desk, { level }: TicketFacts): string[] {
  const rungs = rules.levels.map(({ id }) => id);
  const above = level === null ? rungs : rungs.slice(rungs.indexOf(level) + 1);
  return above.filter((id) => rules.escalation.linkedWork?.levels[id] !== undefined);
}

/** A place in a list of what is wrong, for each required field. */
const wrongFields = (fields: readonly RequiredField[], filled: Readonly<Record<string, Filled>>): Wrong[] =>
  fields.flatMap((field) => {
    const why = wrongWith(field, filled[field.id]);
    return why ? [{ at: `fields.${field.id}`, label: field.name, says: WRONG[why] }] : [];
  });

/** Opening work of a higher level, while the ticket stays where it is. */
export function useLinkedWork({ desk, ticket, active, writing, offered, ended }: LinkedWorkWanted): LinkedWorkForm {
  const { written } = writing;
  const { sending, send, forget } = useSend<LinkedWorkAnswer>();
  const [tried, setTried] = useState(false);
  const [summary, setSummary] = useState(ticket.summary);
  const [wanted, setWanted] = useState<string | null>(null);
  const [filled, setFilled] = useState<Record<string, Filled>>({});
  useEffect(forget, [written, summary, wanted, filled]);

  const levels = linkedLevels(desk, ticket);
  const level = wanted ?? levels[0] ?? null;
  const { read, again } = useRequirements(desk.rules, active ? level : null);
  const known = read === 'failed' ? null : read;
  const possible = read !== 'failed' && (read === null || read.byHand.length === 0);
  const template = level === null ? [] : templateFor(desk.rules.escalation, 'linked-work', level);
  const notes = notesFor(template, offered ? prefill(template, offered) : {}, written.notes);

  const found: Wrong[] = [
    ...(summary.trim() === '' ? [{ at: 'summary', label: WORDS.summary, says: WORDS.summaryEmpty }] : []),
    ...wrongNotes(template, notes, [ticket.summary, summary]),
    ...wrongFields(known?.fields ?? [], filled),
  ];
  const labels = {
    ...noteLabels(template),
    summary: WORDS.summary,
    ...Object.fromEntries((known?.fields ?? []).map(({ id, name }) => [`fields.${id}`, name])),
  };

  const click = async (to: string, fields: readonly RequiredField[]): Promise<void> => {
    setTried(true);
    if (found.length > 0 || !known) return;
    const end = await send(() =>
      ask('linked-work.open', {
        level: to,
        summary: summary.trim(),
        notes: answered(notes),
        fields: Object.fromEntries(fields.map((field) => [field.id, forJira(field, filled[field.id] ?? '')])),
      }),
    );
    if (end?.is === 'answered') ended(end.answer);
  };

  return {
    levels,
    level,
    chooseLevel: setWanted,
    summary,
    changeSummary: setSummary,
    requirements: read,
    readAgain: again,
    filled,
    fill: (id, value) => setFilled((before) => ({ ...before, [id]: value })),
    template,
    notes,
    wrong: withObjection(tried ? found : [], sending.is === 'refused' ? sending.problem : null, labels),
    sending,
    label: WORDS.openWork,
    send: level !== null && possible ? () => void click(level, known?.fields ?? []) : null,
    waiting: read === null,
    text: asText(template, notes, '', ''),
    unreachable: UNREACHABLE_WORK,
  };
}

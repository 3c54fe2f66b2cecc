import { requestJira } from '@forge/bridge';
import { array, create, nullable, optional, string, type, unknown } from 'superstruct';
import { useEffect, useState } from 'react';
import type { AdfNode } from '../../domain/handoff/document';
import type { Offered } from '../../domain/handoff/prefill';
import { readNotes } from '../panel/read-notes';
import { jiraSays, reading } from '../ticket/ask-jira';
import type { TicketFacts } from '../ticket/facts';

const Answer = type({
  fields: type({
    description: optional(nullable(type({ type: string(), content: optional(array(unknown())) }))),
    attachment: optional(array(type({ filename: string() }))),
    priority: optional(nullable(type({ name: string() }))),
  }),
});

/**
 * What of the ticket can stand in its notes: one request, a second one where it has notes already.
 * Notes that are gone are no reason to offer nothing. Throws TicketTrouble.
 */
async function readOffered({ key, stamp }: TicketFacts): Promise<Offered> {
  const notes = stamp?.notes;
  const [answer, last] = await Promise.all([
    jiraSays(
      requestJira(`/rest/api/3/issue/${encodeURIComponent(key)}?fields=description,attachment,priority`, {
        method: 'GET',
      }),
    ),
    notes ? readNotes(key, notes).catch(() => null) : null,
  ]);
  const { fields } = reading(() => create(answer, Answer));
  return {
    description: (fields.description as AdfNode | null | undefined) ?? null,
    priority: fields.priority?.name ?? null,
    impact: null,
    attachments: (fields.attachment ?? []).map(({ filename }) => filename),
    last: last?.data ?? null,
  };
}

/** `null`: not read yet; `failed`: it could not be. */
export function useOffered(ticket: TicketFacts): Offered | null | 'failed' {
  const [offered, setOffered] = useState<Offered | null | 'failed'>(null);
  useEffect(() => {
    let gone = false;
    const show = (found: Offered | 'failed'): void => {
      if (!gone) setOffered(found);
    };
    readOffered(ticket).then(show, () => show('failed'));
    return () => {
      gone = true;
    };
    // Once: what is offered must not change under the hands of who writes.
  }, [ticket.id]);
  return offered;
}

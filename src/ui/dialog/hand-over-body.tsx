import { SectionMessage, Stack, Text } from '@forge/react';
import type { Desk, TicketFacts } from '../ticket/facts';
import type { Reader } from '../ticket/moments';
import { TroubleNote } from '../ticket/trouble-note';
import { CustomerReply } from './customer-reply';
import { Field } from './field';
import { NotesForm } from './notes-form';
import { ScoreLine } from './score-line';
import { Refused, Target } from './target';
import { TargetFacts } from './target-facts';
import { TextInput } from './text-input';
import type { HandOverForm } from './use-hand-over';
import type { Writing } from './use-writing';
import { NO_WAY, REASON } from './words';

interface HandOverBodyProps {
  desk: Desk;
  ticket: TicketFacts;
  form: HandOverForm;
  writing: Writing;
  reader: Reader;
  focus: boolean;
  unread: boolean;
}

/** Where the ticket goes, why, and what the next one has to know. */
export function HandOverBody({ desk, ticket, form, writing, reader, focus, unread }: HandOverBodyProps) {
  const { verb, moves, refused, chosen, template, notes, wrong } = form;
  const { written, change, note } = writing;
  if (!chosen)
    return refused.length === 0 ? (
      <TroubleNote said={NO_WAY[verb]} appearance="information" />
    ) : (
      <SectionMessage appearance="information" title={NO_WAY[verb].happened}>
        <Refused refused={refused} />
        <Text>{NO_WAY[verb].next}</Text>
      </SectionMessage>
    );
  const saysWrong = (place: string): string | undefined => wrong.find(({ at }) => at === place)?.says;
  return (
    <Stack space="space.200">
      <Stack space="space.100">
        <Target
          rules={desk.rules}
          moves={moves}
          chosen={chosen}
          choose={(team) => change({ team })}
          wrong={saysWrong('team')}
        />
        <TargetFacts desk={desk} ticket={ticket} move={chosen} reader={reader} />
        <Refused refused={refused} />
      </Stack>
      {chosen.needsReason && (
        <Field id="reason" label={REASON[verb]} isRequired wrong={saysWrong('reason')}>
          <TextInput
            id="reason"
            value={written.reason}
            change={(reason) => change({ reason })}
            lines={2}
            isRequired
            isInvalid={saysWrong('reason') !== undefined}
            autoFocus={focus}
          />
        </Field>
      )}
      <NotesForm
        template={template}
        notes={notes}
        note={note}
        wrong={wrong}
        focus={focus && !chosen.needsReason}
        unread={unread}
      />
      {template.some(({ required }) => required) && <ScoreLine template={template} notes={notes} />}
      <CustomerReply reply={written.reply} change={(reply) => change({ reply })} />
    </Stack>
  );
}

import { Heading, Label, Link, RadioGroup, Stack, Text } from '@forge/react';
import type { Desk, TicketFacts } from '../../ticket/facts';
import { TroubleNote } from '../../ticket/trouble-note';
import { Field } from '../field';
import { NotesForm } from '../notes-form';
import { ScoreLine } from '../score-line';
import { levelName } from '../target';
import { LevelFacts } from '../target-facts';
import { TextInput } from '../text-input';
import type { Writing } from '../use-writing';
import { BY_HAND, CREATE_UNKNOWN, WORDS } from '../words';
import { RequiredInput } from './required-input';
import type { LinkedWorkForm } from './use-linked-work';

interface LinkedWorkBodyProps {
  desk: Desk;
  ticket: TicketFacts;
  form: LinkedWorkForm;
  writing: Writing;
  focus: boolean;
  unread: boolean;
}

const LEVEL = 'linked-level';

function Levels({ desk, form }: Pick<LinkedWorkBodyProps, 'desk' | 'form'>) {
  const { levels, level, chooseLevel } = form;
  if (levels.length < 2) return level === null ? null : <Text>{levelName(desk.rules, level)}</Text>;
  return (
    <Stack>
      <Label labelFor={LEVEL} id={`${LEVEL}-label`}>
        {WORDS.level}
      </Label>
      <RadioGroup
        name={LEVEL}
        aria-labelledby={`${LEVEL}-label`}
        options={levels.map((id) => ({ name: LEVEL, value: id, label: levelName(desk.rules, id) }))}
        value={level ?? ''}
        onChange={(event) => chooseLevel(String(event.target.value))}
      />
    </Stack>
  );
}

interface Place {
  projectId: string;
  projectKey: string;
  workType: string;
}

/** Why it cannot be opened from here. */
function InTheWay({ ticket, form, place }: Pick<LinkedWorkBodyProps, 'ticket' | 'form'> & { place: Place }) {
  const { requirements, readAgain } = form;
  if (requirements === 'failed') return <TroubleNote said={CREATE_UNKNOWN(place.projectKey)} again={readAgain} />;
  if (requirements === null || requirements.byHand.length === 0) return null;
  return (
    <Stack space="space.100">
      <TroubleNote said={BY_HAND(place.projectKey, requirements.byHand, ticket.key)} />
      <Link href={`/secure/CreateIssueDetails!init.jspa?pid=${place.projectId}&issuetype=${place.workType}`} openNewTab>
        {WORDS.createByHand}
      </Link>
    </Stack>
  );
}

/** What the work type requires beyond the notes. */
function Required({ form, place }: Pick<LinkedWorkBodyProps, 'form'> & { place: Place }) {
  const { requirements, filled, fill, wrong } = form;
  if (requirements === null || requirements === 'failed' || requirements.fields.length === 0) return null;
  return (
    <Stack space="space.150">
      <Heading as="h3" size="xsmall">
        {WORDS.alsoNeeded(place.projectKey)}
      </Heading>
      {requirements.fields.map((field) => (
        <RequiredInput
          key={field.id}
          field={field}
          value={filled[field.id]}
          change={(value) => fill(field.id, value)}
          wrong={wrong.find(({ at }) => at === `fields.${field.id}`)?.says}
        />
      ))}
    </Stack>
  );
}

/** What is to be done at a higher level, and what those who do it have to know. */
export function LinkedWorkBody({ desk, ticket, form, writing, focus, unread }: LinkedWorkBodyProps) {
  const { level, template, notes, wrong, summary, changeSummary } = form;
  const place = level === null ? undefined : desk.rules.escalation.linkedWork?.levels[level];
  if (level === null || !place) return null;
  const wrongSummary = wrong.find(({ at }) => at === 'summary')?.says;
  return (
    <Stack space="space.200">
      <Stack space="space.075">
        <Levels desk={desk} form={form} />
        <Text size="small">{WORDS.place(place.projectKey)}</Text>
        <LevelFacts desk={desk} level={level} />
      </Stack>
      <InTheWay ticket={ticket} form={form} place={place} />
      <Field id="summary" label={WORDS.summary} isRequired wrong={wrongSummary}>
        <TextInput
          id="summary"
          value={summary}
          change={changeSummary}
          lines={1}
          isRequired
          isInvalid={wrongSummary !== undefined}
        />
      </Field>
      <NotesForm template={template} notes={notes} note={writing.note} wrong={wrong} focus={focus} unread={unread} />
      <Required form={form} place={place} />
      <ScoreLine template={template} notes={notes} />
    </Stack>
  );
}

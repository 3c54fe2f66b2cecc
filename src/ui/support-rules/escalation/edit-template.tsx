import { Box, Button, Inline, Stack, Text, xcss } from '@forge/react';
import { useState } from 'react';
import type { NoteField, Template } from '../../../domain/escalation-rules';
import type { Notes } from '../../../domain/handoff/notes';
import { moved } from '../../../domain/rules/edit-levels';
import { cleanedTemplate, keyFor, MOST_FIELDS } from '../../../domain/rules/edit-template';
import { NotesForm } from '../../dialog/notes-form';
import { Card } from '../parts/card';
import { EditDialog } from '../parts/edit-dialog';
import { RowButtons } from '../parts/row-buttons';
import { EditQuestion } from './edit-question';
import { ESCALATION } from './words';

interface EditTemplateProps {
  level: string;
  first: Template;
  put: (template: Template) => void;
  close: () => void;
}

const column = xcss({ flexGrow: 1, minWidth: '280px', maxWidth: '440px' });

function wrongWith(template: Template): string[] {
  const bad = template.filter(
    ({ options }) => options && (options.length === 0 || options.some((it) => it.length > 120)),
  );
  return [
    ...(template.length === 0 ? [ESCALATION.noQuestion] : []),
    ...(template.some(({ label }) => label === '' || label.length > 120) ? [ESCALATION.labelWrong] : []),
    ...bad.map(({ label }) => ESCALATION.optionsWrong(label)),
  ];
}

interface QuestionsProps {
  template: Template;
  set: (template: Template) => void;
}

/** The questions in order, one of them opened to be edited. */
function Questions({ template, set }: QuestionsProps) {
  const [open, setOpen] = useState<string | null>(null);
  const add = (): void => {
    const taken = template.map(({ key }) => key);
    const field: NoteField = {
      key: keyFor(`question ${template.length + 1}`, taken),
      label: '',
      kind: 'text',
      required: false,
    };
    set([...template, field]);
    setOpen(field.key);
  };
  return (
    <Stack space="space.100">
      <Text weight="semibold">{ESCALATION.questions}</Text>
      {template.map((field, index) => (
        <Card key={field.key}>
          <Stack space="space.100">
            <Text weight="medium">{field.label}</Text>
            <RowButtons
              ordered
              edit={() => setOpen(open === field.key ? null : field.key)}
              up={index > 0 ? () => set(moved(template, index, -1)) : undefined}
              down={index < template.length - 1 ? () => set(moved(template, index, 1)) : undefined}
              remove={() => set(template.filter(({ key }) => key !== field.key))}
            />
            {open === field.key && (
              <EditQuestion
                field={field}
                change={(next) => set(template.map((one) => (one.key === next.key ? next : one)))}
              />
            )}
          </Stack>
        </Card>
      ))}
      {template.length < MOST_FIELDS ? (
        <Inline>
          <Button onClick={add}>{ESCALATION.addQuestion}</Button>
        </Inline>
      ) : (
        <Text>{ESCALATION.most}</Text>
      )}
    </Stack>
  );
}

/** Questions on one side, and on the other the form as agents get it, to be tried. */
export function EditTemplate({ level, first, put, close }: EditTemplateProps) {
  const [template, setTemplate] = useState<Template>(first);
  const [notes, setNotes] = useState<Notes>({});
  const [tried, setTried] = useState(false);
  const cleaned = cleanedTemplate(template);
  const wrong = wrongWith(cleaned);
  return (
    <EditDialog
      title={ESCALATION.notesTitle(level)}
      width="x-large"
      wrong={tried ? wrong : []}
      done={() => (wrong.length === 0 ? put(cleaned) : setTried(true))}
      close={close}
    >
      <Inline space="space.300" alignBlock="start" shouldWrap>
        <Box xcss={column}>
          <Questions template={template} set={setTemplate} />
        </Box>
        <Box xcss={column}>
          <Stack space="space.100">
            <Text weight="semibold">{ESCALATION.preview}</Text>
            <NotesForm
              template={cleaned}
              notes={notes}
              note={(key, value) => setNotes((before) => ({ ...before, [key]: value }))}
              wrong={[]}
              focus={false}
              unread={false}
            />
          </Stack>
        </Box>
      </Inline>
    </EditDialog>
  );
}

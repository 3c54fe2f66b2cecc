import { el, part, root, told } from './node';

const options = [
  { label: 'Technical Support', value: 'technical' },
  { label: 'Functional Support', value: 'functional' },
  { label: 'Logistics', value: 'logistics' },
];

export const forms = root(
  el(
    'Form',
    { onSubmit: told('submit') },
    el('FormHeader', { title: 'Escalate the ticket' }, el('RequiredAsterisk'), ' marks what is required'),
    el(
      'FormSection',
      { title: 'To whom', description: 'The team that goes on' },
      el('Label', { labelFor: 'team' }, 'Team', el('RequiredAsterisk')),
      el('Select', { inputId: 'team', options, placeholder: 'Choose a team', onChange: told('team') }),
      el('HelperMessage', {}, 'Teams of the next level'),
      el('Label', { labelFor: 'teams' }, 'Also tell'),
      el('Select', { id: 'teams', isMulti: true, options, defaultValue: [options[0], options[2]] }),
      el('Label', { labelFor: 'summary' }, 'Summary'),
      el('Textfield', { id: 'summary', name: 'summary', value: 'Printer on fire', onChange: told('summary') }),
      el('ValidMessage', {}, 'Long enough'),
      el('Label', { labelFor: 'tried' }, 'What was tried'),
      el('TextArea', { id: 'tried', isInvalid: true, placeholder: 'Steps', onBlur: told('tried left') }),
      el('ErrorMessage', {}, 'Say what was tried'),
      el('Checkbox', { label: 'The customer knows', name: 'knows', value: 'yes', onChange: told('knows') }),
      el('CheckboxGroup', {
        name: 'checked',
        defaultValue: ['power'],
        options: [
          { label: 'Power', value: 'power' },
          { label: 'Network', value: 'network' },
        ],
        onChange: told('checked'),
      }),
      el('Label', { labelFor: 'reason', id: 'reason-label' }, 'Reason'),
      el('RadioGroup', {
        name: 'reason',
        'aria-labelledby': 'reason-label',
        options: [
          { label: 'Knowledge', value: 'knowledge' },
          { label: 'Access', value: 'access' },
        ],
        value: 'knowledge',
        onChange: told('reason'),
      }),
      el('Radio', { label: 'A single choice', name: 'single', value: 'one' }),
      el('Label', { labelFor: 'urgent' }, 'Urgent'),
      el('Toggle', { id: 'urgent', onChange: told('urgent') }),
      el('Label', { labelFor: 'effort' }, 'Effort'),
      el('Range', { id: 'effort', min: 0, max: 10, defaultValue: 3, onChange: told('effort') }),
      el('UserPicker', { label: 'Assignee', name: 'assignee', isRequired: true, onChange: told('assignee') }),
    ),
    el(
      'FormFooter',
      {},
      el(
        'ButtonGroup',
        { label: 'Actions' },
        el('Button', { appearance: 'subtle', onClick: told('cancel') }, 'Cancel'),
        el('Button', { appearance: 'primary', type: 'submit' }, 'Escalate'),
      ),
    ),
  ),
);

export const buttons = root(
  el('Heading', { as: 'h2', size: 'small' }, 'Buttons'),
  el(
    'Inline',
    { space: 'space.100', shouldWrap: true },
    ...['default', 'primary', 'subtle', 'warning', 'danger', 'discovery'].map((appearance) =>
      el('Button', { appearance, iconBefore: 'arrow-up' }, appearance),
    ),
    el('Button', { appearance: 'link' }, 'link'),
    el('Button', { isDisabled: true }, 'disabled'),
    el('Button', { isSelected: true }, 'selected'),
    el('LoadingButton', { isLoading: true, appearance: 'primary' }, 'Saving'),
    el('LinkButton', { href: '#tickets', iconAfter: 'link-external' }, 'Open the queue'),
  ),
  el('Heading', { as: 'h2', size: 'small' }, 'Edited in place'),
  el(
    'InlineEdit',
    { label: 'Summary', isEditing: false, onEdit: told('edit') },
    part('editView', el('Textfield', { value: 'Printer on fire' })),
    part('readView', el('Text', {}, 'Printer on fire')),
  ),
  el(
    'InlineEdit',
    { label: 'Team', isEditing: true, onConfirm: told('confirm'), onCancel: told('cancel edit') },
    part('editView', el('Textfield', { id: 'inline-team', defaultValue: 'Logistics', isRequired: false })),
    part('readView', el('Text', {}, 'Logistics')),
  ),
  el(
    'CustomFieldEdit',
    { onSubmit: told('field') },
    el('Label', { labelFor: 'level' }, 'Support level'),
    el('Textfield', { id: 'level', defaultValue: 'L2' }),
  ),
);

const document = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Restarted twice.' }] }],
};

export const writing = root(
  el('Label', { labelFor: 'day' }, 'Due'),
  el('DatePicker', { id: 'day', defaultValue: '2026-03-16', onChange: told('day') }),
  el('Label', { labelFor: 'hour' }, 'At'),
  el('TimePicker', { id: 'hour', defaultValue: '09:30', onChange: told('hour') }),
  el('Calendar', { defaultMonth: 3, defaultYear: 2026, defaultDay: 16, today: '2026-03-12', onSelect: told('picked') }),
  el('CommentEditor', { defaultValue: document, onSave: told('save'), onCancel: told('leave') }),
  el('ChromelessEditor', { onChange: told('written') }),
  el('FilePicker', { label: 'Logs', description: 'Up to 10 MB each', onChange: told('files') }),
  el('FileCard', {
    fileName: 'printer.log',
    fileSize: 48_300,
    fileType: 'text/plain',
    onDelete: told('delete'),
    onDownload: told('download'),
  }),
  el('FileCard', { fileName: 'video.mp4', isUploading: true, uploadProgress: 0.4 }),
  el('FileCard', { fileName: 'too-large.zip', error: 'Too large' }),
);

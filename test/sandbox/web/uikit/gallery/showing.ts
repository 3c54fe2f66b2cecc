import { el, part, root, told } from './node';

const TICKETS = [
  ['HELP-3', 'Printer on fire', 2],
  ['HELP-7', 'No network on floor two', 5],
  ['HELP-9', 'Laptop does not start', 1],
] as const;

const lorem = 'The ticket waits for the team since this morning.';

export const layout = root(
  el('Heading', { as: 'h2', size: 'medium' }, 'Layout'),
  el(
    'Stack',
    { space: 'space.100' },
    el(
      'Box',
      {
        padding: 'space.200',
        backgroundColor: 'color.background.accent.blue.subtlest',
        xcss: {
          borderColor: 'color.border',
          borderStyle: 'solid',
          borderWidth: 'border.width',
          ':hover': { opacity: 1 },
        },
      },
      'In a box',
    ),
    el('Bleed', { inline: 'space.100' }, el('Box', { backgroundColor: 'color.background.neutral' }, 'Beyond the edge')),
    el(
      'Pressable',
      { padding: 'space.100', backgroundColor: 'color.background.neutral', onClick: told('pressed') },
      'Press me',
    ),
    el(
      'Inline',
      { space: 'space.100', separator: '·', alignBlock: 'center' },
      el('Text', {}, 'One'),
      el('Text', {}, 'Two'),
    ),
    el(
      'List',
      { type: 'ordered' },
      el('ListItem', {}, 'Ask', el('List', { type: 'unordered' }, el('ListItem', {}, 'twice'))),
      el('ListItem', {}, 'Answer'),
    ),
    el('Frame', { resource: 'reports', height: '80px' }),
  ),
  el(
    'Tabs',
    { id: 'tabs', onChange: told('tab') },
    el('TabList', {}, el('Tab', {}, 'Now'), el('Tab', {}, 'Before')),
    el('TabPanel', {}, el('Text', {}, 'What is now')),
    el('TabPanel', {}, el('Text', {}, 'What was before')),
  ),
);

export const words = root(
  el('Heading', { as: 'h2', size: 'large' }, 'Words'),
  el(
    'Text',
    { color: 'color.text.subtle', weight: 'bold' },
    'Subtle and bold, ',
    el('Link', { href: '#x', openNewTab: true }, 'with a link'),
  ),
  el(
    'Text',
    {},
    el('Em', {}, 'old'),
    ' ',
    el('Strong', {}, 'friends'),
    ' ',
    el('Strike', {}, 'gone'),
    ' ',
    el('Text', { as: 'strike' }, 'too'),
  ),
  el('Text', {}, 'Run ', el('Code', {}, 'npm start'), ' first.'),
  el('CodeBlock', { text: 'const level = 2;\nescalate(level);', language: 'typescript', showLineNumbers: true }),
  el(
    'Inline',
    { space: 'space.100', shouldWrap: true },
    ...['default', 'inprogress', 'moved', 'new', 'removed', 'success', 'accent-teal'].map((appearance) =>
      el('Lozenge', { appearance }, appearance),
    ),
    ...['default', 'primary', 'important', 'added'].map((appearance) => el('Badge', { appearance, max: 99 }, 120)),
  ),
  el(
    'TagGroup',
    {},
    el('Tag', { text: 'printer', color: 'blueLight', onAfterRemoveAction: told('removed') }),
    el('Tag', { text: 'fixed', isRemovable: false }),
  ),
  el(
    'Breadcrumbs',
    { label: 'Where you are' },
    el('BreadcrumbsItem', { href: '#p', text: 'Projects' }),
    el('BreadcrumbsItem', { href: '#h', text: 'IT help desk' }),
  ),
  el('Pagination', { pages: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], onChange: told('page') }),
);

export const table = root(
  el(
    'DynamicTable',
    {
      caption: 'Waiting tickets',
      rowsPerPage: 2,
      defaultPage: 1,
      defaultSortKey: 'waits',
      defaultSortOrder: 'DESC',
      onSetPage: told('table page'),
    },
    part(
      'head',
      el('Cell', { cellKey: 'key', isSortable: true }, 'Key'),
      el('Cell', { cellKey: 'summary' }, 'Summary'),
      el('Cell', { cellKey: 'waits', isSortable: true }, 'Waits'),
    ),
    part(
      'rows',
      ...TICKETS.map(([key, summary, hours]) =>
        el(
          'Row',
          { rowKey: key, isHighlighted: key === 'HELP-7' },
          el('Cell', { cellKey: key }, el('Link', { href: `#${key}` }, key)),
          el('Cell', { cellKey: summary }, summary),
          el('Cell', { cellKey: hours }, hours),
        ),
      ),
    ),
  ),
  el(
    'DynamicTable',
    { emptyView: el('EmptyState', { header: 'Nothing waits', headingLevel: 3 }) },
    part('head'),
    part('rows'),
  ),
  el(
    'Comment',
    {
      author: { text: 'L1 agent' },
      time: { text: '2 hours ago' },
      edited: 'Edited',
      actions: [{ text: 'Reply', onClick: told('reply') }],
      type: 'internal',
    },
    part('avatar', el('User', { accountId: 'l1', hideDisplayName: true })),
    part('content', el('Text', {}, lorem)),
  ),
);

export const feedback = root(
  ...['information', 'success', 'warning', 'error', 'discovery'].map((appearance) =>
    el(
      'SectionMessage',
      {
        appearance,
        title: `Of ${appearance}`,
        actions: [
          el('SectionMessageAction', { onClick: told('action') }, 'Try again'),
          el('SectionMessageAction', { href: '#more' }, 'More'),
        ],
      },
      el('Text', {}, lorem),
    ),
  ),
  el('EmptyState', {
    header: 'No visits yet',
    headingLevel: 2,
    description: 'They appear here.',
    primaryAction: el('Button', { appearance: 'primary' }, 'Start'),
  }),
  el('ProgressBar', { ariaLabel: 'Done so far', value: 0.6 }),
  el('ProgressBar', { ariaLabel: 'Done', appearance: 'success', value: 1 }),
  el(
    'Box',
    { backgroundColor: 'color.background.neutral.bold', padding: 'space.100' },
    el('ProgressBar', { ariaLabel: 'On dark', appearance: 'inverse', value: 0.3 }),
  ),
  el('ProgressTracker', {
    items: [
      { id: 'l1', label: 'L1', percentageComplete: 100, status: 'visited', noLink: true },
      { id: 'l2', label: 'L2', percentageComplete: 0, status: 'current', noLink: true },
      { id: 'l3', label: 'L3', percentageComplete: 0, status: 'unvisited', noLink: true },
    ],
  }),
  el('Spinner', { size: 'medium', label: 'Loading' }),
);

export const overlays = root(
  el(
    'Popup',
    { isOpen: false, onClose: told('popup closed'), placement: 'bottom-start' },
    part('content', el('Text', {}, 'In the popup')),
    part('trigger', el('Button', { onClick: told('popup asked') }, 'Open the popup')),
  ),
  el('Tooltip', { content: 'It explains', position: 'top' }, el('Button', {}, 'Hover me')),
  el('Tooltip', { content: el('Text', {}, 'An element explains') }, el('Text', {}, 'Or me')),
);

export const modal = root(
  el(
    'ModalTransition',
    {},
    el(
      'Modal',
      { onClose: told('modal closed'), width: 'small' },
      el('ModalHeader', {}, el('ModalTitle', { appearance: 'warning' }, 'Undo the escalation?')),
      el(
        'ModalBody',
        {},
        el('Text', {}, lorem),
        el('Label', { labelFor: 'why' }, 'Why'),
        el('Textfield', { id: 'why', onChange: told('why') }),
      ),
      el(
        'ModalFooter',
        {},
        el('Button', { appearance: 'subtle', onClick: told('no') }, 'Keep'),
        el('Button', { appearance: 'warning', onClick: told('yes') }, 'Undo'),
      ),
    ),
  ),
);

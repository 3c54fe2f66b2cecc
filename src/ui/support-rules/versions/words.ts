import type { SavedHow } from '../../../contract/versions';
import type { Said } from '../../../domain/answers';

export const VERSIONS = {
  title: 'Versions',
  about:
    'Each time the rules are saved they get a new version, kept for good: tickets keep that of their last hand-over.',
  version: (number: number) => `Version ${number}`,
  inForce: 'In force',
  before: 'Before this was recorded',
  app: 'Tierline',
  show: 'What changed',
  hide: 'Hide',
  reading: 'Comparing …',
  first: 'The first version: there is none before it to compare with.',
  nothing: 'It says the same as the version before it.',
  restore: 'Restore',
  restoreTitle: (number: number) => `Restore version ${number}?`,
  restoreChanges: 'This changes, compared with what is in force:',
  restoreNothing: 'Nothing changes: it says the same as what is in force.',
  restoreKeeps: 'It becomes the next version, and no version is lost. Whether Tierline is switched on stays as it is.',
  restoring: 'Restoring …',
  unsavedFirst: 'Save or discard your changes first: then versions can be restored.',
  keep: 'Cancel',
  older: 'Show older versions',
  unreadable: 'The versions could not be read. Reload the page in a minute.',

  file: 'As a file',
  fileAbout:
    'For another project, for a version control, or to be edited as text. A file names fields and statuses by their ids, which are the same on one site.',
  exported: 'Rules as JSON',
  showExport: 'Show the rules as a file',
  hideExport: 'Hide the file',
  exportHelp: 'Select all and copy. These are the rules as they are on this page, with changes that are not saved yet.',
  importLabel: 'A file to take over',
  importHelp: 'Paste it here. It is judged first, and nothing is saved by that.',
  judge: 'Judge the file',
  wrong: (count: number) => `${count} ${count === 1 ? 'thing is' : 'things are'} wrong with this file`,
  wrongMeans: 'Nothing was changed. Put it right and judge it again:',
  right: 'The file can be taken over',
  rightNothing: 'It says the same as the rules on this page.',
  rightChanges: 'This would change:',
  take: 'Take it over',
  taken: 'Taken over into this page, and not saved yet: look at the tabs, then save.',
} as const;

export const HOW: Record<SavedHow, string> = {
  saved: 'saved',
  'set-up': 'saved by the set-up',
  restored: 'restored from an older version',
  imported: 'taken from a file',
  switched: 'switched on or off',
  mended: 'mended by the set-up check',
  proven: 'proven by a trial hand-over',
  protected: 'changed to keep the customer’s clock from harm',
};

export const NO_ANSWER: Said = {
  happened: 'No answer came.',
  means: 'It may have been done, or not.',
  next: 'Reload the page and look before you try again.',
};

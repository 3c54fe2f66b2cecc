import type { FullDraft } from '../../../domain/rules/draft';
import type { Names } from '../../../domain/rules/names';
import type { KnownChoices } from './use-choices';

/** What each part of the page edits, and what it can choose from. */
export interface Editor {
  readonly draft: FullDraft;
  readonly change: (draft: FullDraft) => void;
  readonly choices: KnownChoices;
  readonly names: Names;
}

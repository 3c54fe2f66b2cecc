import type { AnyFunction } from './rpc/values';
import type { AppContext, ForgeApi, Place, Shown } from './api';
import type { Bus } from './bus';

/** Part of an address that belongs to the app, relative to where its page begins. */
export interface AppLocation {
  pathname: string;
  search: string;
  hash: string;
  state?: unknown;
}

/** The address bar, for apps that have a page of their own. */
export interface AppAddress {
  read(): AppLocation;
  write(how: 'push' | 'replace', to: AppLocation): void;
  go(steps: number): void;
  onMoved(moved: (to: AppLocation) => void): () => void;
}

export interface FieldData {
  fieldValue: unknown;
}

/** What a place lets the app do there; what is absent is refused, as the product does. */
export interface Powers {
  close?(payload: unknown): void;
  /** Registers what runs when the person closes the place. */
  onClose?(work: AnyFunction): void;
  submit?(payload: unknown): Promise<void> | void;
  refresh?(): Promise<void> | void;
  setTitle?(title: string): void;
  address?: AppAddress;
  configure?(work: AnyFunction): void;
  fieldData?(listener: (data: FieldData) => void): void;
}

export interface FlagAsked {
  id: string;
  title?: string;
  description?: string;
  type?: 'info' | 'success' | 'warning' | 'error';
  appearance?: 'info' | 'success' | 'warning' | 'error';
  actions?: { text: string; onClick: () => void }[];
  isAutoDismiss?: boolean;
}

export type DialogSize = string | { width: string; height?: string };

export interface DialogAsked {
  /** The resource shown in it, on behalf of the module that asked. */
  stage: Stage;
  size: DialogSize;
  title?: string;
  closeOnEscape: boolean;
  closeOnOverlayClick: boolean;
  onClose: (payload: unknown) => void;
}

export interface NewIssueAsked {
  fields: Record<string, unknown>;
  projectKey?: string;
  onClose: (created: { issueId: string }[]) => void;
}

/** What the page around the modules of an app does for them. */
export interface AppPage {
  /** Within the app; and the one that all apps hear. */
  bus: Bus;
  publicBus: Bus;
  showFlag(flag: FlagAsked): void;
  closeFlag(id: string): void;
  openDialog(dialog: DialogAsked): void;
  viewIssue(key: string, onClose: () => void): void;
  createIssue(asked: NewIssueAsked): void;
  /** Goes to an address. Rejects when the person does not want to leave the site. */
  go(url: string, newTab: boolean): Promise<void>;
  /** What an app asked for that is not supported here: shown on the page, and listed in `window.__unknown`. */
  unknown(what: string): void;
}

/** One resource of the app in one place: all that its commands are answered from. */
export interface Stage {
  api: ForgeApi;
  page: AppPage;
  shown: Shown;
  place: Place;
  resource: string;
  powers: Powers;
  /** In a dialog that the app has opened: what it gave along. */
  modal?: unknown;
  /** In a `Frame` of UI Kit. */
  frame?: { id?: string; dispatch?: unknown };
  /** Asked anew each time, except for the first, which is under way before the app asks. */
  context(): Promise<AppContext>;
}

/** The other end: the document in the frame. */
export interface Actor {
  tell(what: string, data: unknown): void;
  /** Undone when the frame goes. */
  until(undo: () => void): void;
}

export type Command = (data: unknown, stage: Stage, actor: Actor) => unknown;
export type Commands = Record<string, Command>;

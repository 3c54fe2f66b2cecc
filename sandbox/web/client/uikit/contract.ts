import type { ComponentType } from 'react';
import type { Http } from '../api/http';

/**
 * One node of what an app's UI Kit front end draws, as it reaches the page. Function props are real functions
 * here: calling one runs the newest handler of that name on that node, in the app's own frame, and answers a
 * promise of its result. React elements inside props (an action, a tooltip's content) are nodes, too.
 */
export interface ForgeNode {
  type: string;
  /** Stays the same as long as the app keeps the component. */
  key: string;
  props: Record<string, unknown>;
  children: ForgeNode[];
}

/** A function prop. Only the arguments that the app is meant to see may be handed over. */
export type ForgeHandler = (...args: unknown[]) => Promise<unknown>;

/** What `<Frame resource="…">` of UI Kit says: a Custom UI resource of the same module, shown in its place. */
export interface FrameProps {
  resource: string;
  height?: string;
  width?: string;
  dispatch?: unknown;
  frameId?: string;
}

/** What the drawing of UI Kit may use of the page around it. */
export interface UiKitServices {
  /** Speaks to the site as the person who looks: for user pickers, images and the like. */
  http: Http;
  locale: string;
  timeZone: string;
  theme: 'light' | 'dark';
  Frame: ComponentType<FrameProps>;
  /** Records what cannot be drawn, so that tests fail on it. The marker in its place is the caller's. */
  unknown(what: string): void;
}

export interface ForgeTreeProps {
  doc: ForgeNode;
  services: UiKitServices;
}

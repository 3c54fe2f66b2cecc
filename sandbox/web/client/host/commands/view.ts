import * as z from 'zod/mini';
import { isFunction } from '../rpc/values';
import { colorMode, onColorMode } from '../color-mode';
import type { Commands, Stage } from '../stage';

const THEMES = 'dark:dark light:light motion:motion shape:shape spacing:spacing typography:typography';

const pageTheme = () => ({ colorMode: colorMode(), themes: THEMES, styleSheet: '/_forge/frame/tokens.css' });

/** What an app does with the place it stands in. `false` makes `@forge/bridge` throw that the place cannot do so. */
export const viewCommands: Commands = {
  async submit(payload, { powers }) {
    if (!powers.submit) return false;
    await powers.submit(payload);
    return true;
  },
  close(payload, { powers }) {
    if (!powers.close) return false;
    powers.close(payload);
    return true;
  },
  onClose(work, { powers }) {
    if (!powers.onClose || !isFunction(work)) return false;
    powers.onClose(work);
    return true;
  },
  async refresh(_payload, { powers }) {
    if (!powers.refresh) return false;
    await powers.refresh();
    return true;
  },
  // Only places that are closed at first can be opened, and none of those here are.
  open: () => false,

  changeWindowTitle(title, { powers }) {
    if (!powers.setTitle) throw new Error('Only pages of an app may change the title of the window.');
    powers.setTitle(z.string().parse(title));
  },
  enableTheming(_data, _stage, actor) {
    actor.until(onColorMode(() => actor.tell('theme', pageTheme())));
    return pageTheme();
  },
  emitReadyEvent: () => undefined,
  getFrameId: (_data, stage) => framed(stage).id,
  getFrameDispatch: (_data, stage) => framed(stage).dispatch,
};

function framed({ frame }: Stage): { id?: string; dispatch?: unknown } {
  if (!frame) throw new Error('This resource is not shown in a Frame of UI Kit.');
  return frame;
}

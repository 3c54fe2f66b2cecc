import * as z from 'zod/mini';
import { isFunction } from '../rpc/values';
import type { Commands, Stage } from '../stage';
import { addressOf, target } from './navigation';

const callback = z.custom<(...args: unknown[]) => unknown>(isFunction);
const kind = z.optional(z.enum(['info', 'success', 'warning', 'error']));
const flag = z.object({
  id: z.string(),
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  type: kind,
  appearance: kind,
  actions: z.optional(z.array(z.object({ text: z.string(), onClick: callback }))),
  isAutoDismiss: z.optional(z.boolean()),
});
const dialog = z.object({
  resource: z.nullish(z.string()),
  onClose: callback,
  size: z.union([z.string(), z.object({ width: z.string(), height: z.optional(z.string()) })]),
  context: z.optional(z.unknown()),
  closeOnEscape: z.boolean(),
  closeOnOverlayClick: z.boolean(),
  title: z.optional(z.string()),
});
const navigation = z.object({ url: z.optional(z.string()), type: z.enum(['same-tab', 'new-tab']) });

/** What an app does with the page around it. */
export const pageCommands: Commands = {
  showFlag(data, { page }) {
    page.showFlag(flag.parse(data));
  },
  closeFlag(data, { page }) {
    page.closeFlag(z.object({ id: z.string() }).parse(data).id);
    return true;
  },
  openModal(data, stage) {
    const { resource, onClose, context, title, ...asked } = dialog.parse(data);
    const opened: Stage = { ...stage, resource: resource ?? stage.resource, modal: context ?? {}, frame: undefined };
    stage.page.openDialog({ ...asked, title: title || undefined, stage: opened, onClose });
    return true;
  },
  async navigate(data, stage) {
    const { url, type } = navigation.parse(data);
    await stage.page.go(url ?? (await addressOf(target.parse(data), stage)), type === 'new-tab');
  },
  async getUrl(data, stage) {
    return new URL(await addressOf(target.parse(data), stage), window.location.origin).href;
  },
  reload: () => window.location.reload(),
};

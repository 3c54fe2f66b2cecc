import type { ForgeNode } from '../../../../../sandbox/web/client/uikit/contract';
import { el, part, root, told } from './node';

type Draw = (set: (next: string) => Promise<void>, value: string) => ForgeNode;

const given = (event: unknown): string => (event as { target: { value: string } }).target.value;

/** Trees of apps that answer: each is drawn anew from what was last set. */
export const trees: Readonly<Record<string, Draw>> = {
  controlled: (set, value) =>
    root(
      el('Label', { labelFor: 'name' }, 'Name'),
      el('Textfield', { id: 'name', value, onChange: (event: unknown) => set(given(event).toUpperCase()) }),
      el('Text', {}, `The app has heard ${value}.`),
    ),
  popup: (set, value) =>
    root(
      el(
        'Popup',
        { isOpen: value === 'open', label: 'More', onClose: () => set('') },
        part('content', el('Text', {}, 'In the popup')),
        part('trigger', el('Button', { onClick: () => set('open') }, 'Open the popup')),
      ),
    ),
  strange: () =>
    root(
      el('TeamPicker'),
      el('Lozenge', { appearance: 'shiny' }, 'New'),
      el('Text', { blink: true }, 'Read this'),
      el('LineChart', { data: [['a', 'many']], xAccessor: 0, yAccessor: 1 }),
      el('AdfRenderer', { document: { type: 'doc', content: [{ type: 'hologram' }] } }),
      el('Button', { onClick: told('still here') }, 'Still here'),
    ),
};

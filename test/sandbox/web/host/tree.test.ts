import { createElement, Fragment } from 'react';
import { decode } from '../../../../sandbox/web/client/host/rpc/values';
import { type LiveNode, treeSender } from '../../../../sandbox/web/frame/tree';

const node = (key: string, props: Record<string, unknown> = {}, ...children: LiveNode[]): LiveNode => ({
  type: 'Button',
  key,
  props,
  children,
});
const root = (...children: LiveNode[]): LiveNode => ({ type: 'Root', key: 'root', props: {}, children });

/** As the page sees it: handlers by their names. */
const read = (doc: unknown): LiveNode => decode(structuredClone(doc), (name) => () => name) as LiveNode;
const nameIn = (doc: unknown, path: (root: LiveNode) => unknown): string => {
  const handler = path(read(doc));
  if (typeof handler !== 'function') throw new Error('There is no handler there.');
  return String(handler());
};
const onClick = (doc: LiveNode): unknown => doc.children[0]?.props['onClick'];

describe('a UI Kit tree on its way to the page', () => {
  it('names a handler by node and prop, so that the newest is called under the old name', () => {
    const trees = treeSender();
    const { doc } = trees.take(root(node('a', { onClick: () => 'old' })));
    const name = nameIn(doc, onClick);
    trees.take(root(node('a', { onClick: () => 'new' })));
    expect(trees.find(name)?.()).toBe('new');
  });

  it('keeps a handler that is gone until the page has drawn a tree without it', () => {
    const trees = treeSender();
    const first = trees.take(root(node('a', { onClick: () => 'last call' })));
    const name = nameIn(first.doc, onClick);
    first.shown();
    const second = trees.take(root());
    expect(trees.find(name)?.()).toBe('last call');
    second.shown();
    expect(trees.find(name)).toBeUndefined();
  });

  it('does not let an early acknowledgement take away a handler that came later', () => {
    const trees = treeSender();
    const first = trees.take(root());
    const second = trees.take(root(node('b', { onClick: () => 'here' })));
    first.shown();
    expect(trees.find(nameIn(second.doc, onClick))?.()).toBe('here');
  });

  it('turns elements in props into nodes, with their handlers and texts', () => {
    const action = createElement('SectionMessageAction', { onClick: () => 'acted' }, 'Act');
    const trees = treeSender();
    const { doc } = trees.take(root(node('a', { actions: [action] })));
    const [sent] = read(doc).children[0]?.props['actions'] as LiveNode[];
    expect(sent).toMatchObject({
      type: 'SectionMessageAction',
      children: [{ type: 'String', props: { text: 'Act' } }],
    });
    const name = nameIn(doc, ({ children }) => (children[0]?.props['actions'] as LiveNode[])[0]?.props['onClick']);
    expect(trees.find(name)?.()).toBe('acted');
  });

  it('opens fragments and leaves out what React draws nothing for', () => {
    const content = createElement(
      'Stack',
      null,
      null,
      false,
      createElement(Fragment, null, 'a', createElement('Text')),
    );
    const { doc } = treeSender().take(root(node('a', { content })));
    const sent = read(doc).children[0]?.props['content'] as LiveNode;
    expect(sent.children.map(({ type }) => type)).toEqual(['String', 'Text']);
  });

  it('names a component of the app’s own, which the page cannot draw', () => {
    function Mine() {
      return null;
    }
    const { doc } = treeSender().take(root(node('a', { content: createElement(Mine) })));
    expect(read(doc).children[0]?.props['content']).toMatchObject({ type: 'function component Mine' });
  });

  it('survives elements that refer to themselves, as development builds of React make them', () => {
    const owner: Record<string, unknown> = {};
    owner['self'] = owner;
    const element = { ...createElement('Text', null, 'hi'), _owner: owner };
    const { doc } = treeSender().take(root(node('a', { content: element })));
    expect(JSON.stringify(doc)).toContain('"hi"');
  });
});

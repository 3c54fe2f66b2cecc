import type { AdfNode } from '../../../src/domain/handoff/document';
import { plainText } from '../../../src/domain/handoff/plain-text';

const node = (type: string, ...content: (AdfNode | string)[]): AdfNode => ({
  type,
  content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
});
const doc = (...content: (AdfNode | string)[]): AdfNode => node('doc', ...content);
const leaf = (type: string, attrs: Record<string, unknown>): AdfNode => ({ type, attrs });
const p = (...content: (AdfNode | string)[]): AdfNode => node('paragraph', ...content);

describe('a description as plain text', () => {
  test('has a line for each block', () => {
    const quote = node('blockquote', p('It is gone'));
    expect(plainText(doc(node('heading', 'VPN'), p('It ', 'broke'), p(), quote, node('codeBlock', 'a\nb')))).toBe(
      'VPN\nIt broke\nIt is gone\na\nb',
    );
    expect(plainText(doc(p('one', leaf('hardBreak', {}), 'two')))).toBe('one\ntwo');
  });

  test('keeps lists and tables readable', () => {
    const inner = node('bulletList', node('listItem', p('router')));
    const list = node('orderedList', node('listItem', p('restarted'), inner), node('listItem', p('called')));
    expect(plainText(doc(list))).toBe('- restarted\n  - router\n- called');
    expect(plainText(doc(node('taskList', node('taskItem', 'ask'), node('taskItem', 'wait'))))).toBe('- ask\n- wait');
    const row = node('tableRow', node('tableHeader', p('Host')), node('tableCell', p('a'), p('b')));
    expect(plainText(doc(node('table', row, row)))).toBe('Host | a b\nHost | a b');
  });

  test('names people, emoji, states, days and cards', () => {
    const line = p(
      leaf('mention', { id: '1', text: '@L1 agent' }),
      ' ',
      leaf('emoji', { shortName: ':warning:', text: '⚠️' }),
      leaf('emoji', { shortName: ':x:' }),
      ' ',
      leaf('status', { text: 'BLOCKED', color: 'red' }),
      ' ',
      leaf('date', { timestamp: '1763251200000' }),
      leaf('date', { timestamp: 'soon' }),
      ' ',
      leaf('inlineCard', { url: 'https://logs.example/1' }),
    );
    expect(plainText(doc(line, leaf('blockCard', { url: 'https://wiki.example' })))).toBe(
      '@L1 agent ⚠️:x: BLOCKED 2025-11-16 https://logs.example/1\nhttps://wiki.example',
    );
  });

  test('keeps the address of a link whose text is another', () => {
    const link = (text: string, href: string): AdfNode => ({
      type: 'text',
      text,
      marks: [{ type: 'link', attrs: { href } }],
    });
    expect(plainText(doc(p(link('log', 'https://logs.example/1'))))).toBe('log (https://logs.example/1)');
    expect(plainText(doc(p(link('logs.example', 'https://logs.example'))))).toBe('logs.example');
    expect(plainText(doc(p(link('write', 'mailto:a@example.com'))))).toBe('write');
  });

  test('leaves out what has no words, and reads on within what it does not know', () => {
    const picture = node('mediaSingle', leaf('media', { id: '1', type: 'file' }));
    const named = node('mediaSingle', leaf('media', { id: '1', type: 'file', alt: 'the error' }));
    expect(plainText(doc(picture, named, leaf('rule', {}), node('constructor', p('inside'))))).toBe(
      'the error\ninside',
    );
    const expand = { ...node('expand', p('inside')), attrs: { title: 'Log' } };
    expect(plainText(doc(expand))).toBe('Log\ninside');
    expect(plainText(doc())).toBe('');
  });
});

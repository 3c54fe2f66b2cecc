import { readFileSync } from 'node:fs';
import { brightness, onColour } from '../../../../sandbox/web/client/uikit/adf/colours';
import { adfText } from '../../../../sandbox/web/client/uikit/adf/adf-text';
import { everyNode } from './gallery/documents';
import { el, root } from './gallery/node';
import { marked, type Renderer, renderer, wordsOf } from './render';

interface Definition {
  properties?: { type?: { enum?: string[] } };
  allOf?: Definition[];
  anyOf?: Definition[];
}

const SCHEMA = require.resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json');
const typesOf = ({ properties, allOf = [], anyOf = [] }: Definition): string[] => [
  ...(properties?.type?.enum ?? []),
  ...[...allOf, ...anyOf].flatMap(typesOf),
];

interface Node {
  type: string;
  marks?: { type: string }[];
  content?: Node[];
}
const usedIn = (node: Node): string[] => [
  node.type,
  ...(node.marks ?? []).map(({ type }) => type),
  ...(node.content ?? []).flatMap(usedIn),
];

describe('a document of Atlassian’s format', () => {
  let ui: Renderer;
  beforeAll(async () => {
    ui = await renderer();
  }, 60_000);

  const draw = (document: object) => ui.html(root(el('AdfRenderer', { document })));
  const paragraph = (...content: object[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] });

  it('can have every node and mark of the schema, and each is drawn', async () => {
    const { definitions } = JSON.parse(readFileSync(SCHEMA, 'utf8')) as { definitions: Record<string, Definition> };
    const all = new Set(Object.values(definitions).flatMap(typesOf));
    const used = new Set(usedIn(everyNode));
    expect([...all].filter((type) => !used.has(type))).toEqual([]);
    expect(marked(await draw(everyNode))).toEqual([]);
  });

  it('shows what it does not know by its name, with the words inside', async () => {
    const html = await draw({
      type: 'doc',
      content: [{ type: 'hologram', content: [{ type: 'text', text: 'inside' }] }],
    });
    expect(marked(html)).toEqual(['ADF node hologram']);
    expect(wordsOf(html)).toContain('inside');
    expect(marked(await draw(paragraph({ type: 'text', text: 'x', marks: [{ type: 'blink' }] })))).toEqual([
      'ADF mark blink',
    ]);
  });

  it('links to addresses of the web only', async () => {
    const html = await draw(
      paragraph({ type: 'text', text: 'press', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }),
    );
    expect(html).not.toContain('javascript:');
    expect(wordsOf(html)).toContain('press');
  });

  it('keeps words on its own colours readable whatever the page’s theme', () => {
    expect(onColour('#dcfff1')).toEqual({ backgroundColor: '#dcfff1', color: 'black' });
    expect(onColour('#1d2125')).toEqual({ backgroundColor: '#1d2125', color: 'white' });
    expect(brightness('teal')).toBeUndefined();
  });

  it('is edited as its words, with an empty line between paragraphs', () => {
    const text = (words: string) => ({ type: 'text', text: words });
    const block = (...content: { type: string; text?: string }[]) => ({ type: 'paragraph', content });
    const document = {
      type: 'doc',
      content: [block(text('One'), { type: 'hardBreak' }, text('more')), block(text('Two'))],
    };
    expect(adfText(document)).toBe('One\nmore\n\nTwo');
  });
});

import 'design-tokens.css';
import '@atlaskit/css-reset';
import '../../../../../sandbox/web/client/styles/base.css';
import '../../../../../sandbox/web/client/styles/talk.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { ForgeNode, UiKitServices } from '../../../../../sandbox/web/client/uikit/contract';
import { ForgeTree } from '../../../../../sandbox/web/client/uikit/forge-tree';
import { gallery } from './gallery';
import { calls } from './node';
import { trees } from './trees';

const PEOPLE = [
  { accountId: 'l1', displayName: 'L1 agent' },
  { accountId: 'l2', displayName: 'L2 agent' },
];

/** Answers as the site does, for the two requests that UI Kit makes. */
async function get(path: string): Promise<unknown> {
  const { pathname, searchParams } = new URL(path, location.origin);
  if (pathname === '/rest/api/3/user/picker') {
    const query = searchParams.get('query')?.toLowerCase() ?? '';
    return { users: PEOPLE.filter(({ displayName }) => displayName.toLowerCase().includes(query)) };
  }
  const person = PEOPLE.find(({ accountId }) => accountId === searchParams.get('accountId'));
  if (!person) throw new Error('There is nobody of that id.');
  return Promise.resolve(person);
}

const unknown: string[] = [];
const services: UiKitServices = {
  http: { get, send: () => Promise.resolve(undefined) },
  locale: 'en-GB',
  timeZone: 'UTC',
  theme: 'light',
  Frame: ({ resource, height }) => <div style={{ height, outline: '1px dotted' }}>The resource {resource}</div>,
  unknown: (what) => void unknown.push(what),
};

Object.assign(window, { calls, unknown });

const asked = location.pathname.slice(1);

/** An app with state, seen from its page: each change comes back as a new tree, a moment later. */
function Live({ draw }: { draw(set: (next: string) => Promise<void>, value: string): ForgeNode }) {
  const [value, setValue] = useState('');
  const set = async (next: string): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    setValue(next);
  };
  return <ForgeTree doc={draw(set, value)} services={services} />;
}

const live = trees[asked];
/** Everything at once but the dialog, which would lie over it. */
const still = asked === 'all' ? Object.keys(gallery).filter((name) => name !== 'modal') : [asked];
createRoot(document.body.appendChild(document.createElement('main'))).render(
  <div style={{ padding: 24, maxWidth: 900 }}>
    <h1>{asked}</h1>
    {live && <Live draw={live} />}
    {still.map((name) => gallery[name] && <ForgeTree key={name} doc={gallery[name]} services={services} />)}
  </div>,
);

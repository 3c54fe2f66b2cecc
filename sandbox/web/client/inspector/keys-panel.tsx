import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { State } from './wire';
import { brief, whole } from './words';

/** So many keys are drawn; the filter finds the others. */
const MOST = 100;

/** What the app keeps in its key-value store. Secrets are not shown, as the platform does not show them. */
export function KeysPanel({ kvs: { plain, secret } }: Pick<State, 'kvs'>) {
  const [text, setText] = useState('');
  const found = plain.filter(({ key }) => key.toLowerCase().includes(text.toLowerCase()));
  if (plain.length === 0 && secret.length === 0) return <p className="subtle">The app keeps nothing here.</p>;
  return (
    <>
      <Textfield
        aria-label="Part of the key"
        placeholder="Part of the key"
        isCompact
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <ul className="keys">
        {found.slice(0, MOST).map(({ key, value }) => (
          <li key={key}>
            <details>
              <summary>
                <code>{key}</code> <span className="subtle">{brief(value, 80)}</span>
              </summary>
              <pre tabIndex={0} aria-label={key}>
                {whole(value)}
              </pre>
            </details>
          </li>
        ))}
        {secret.map(({ key }) => (
          <li key={key}>
            <code>{key}</code> <span className="subtle">a secret</span>
          </li>
        ))}
      </ul>
      {found.length > MOST && <p className="subtle">{found.length - MOST} more: narrow the key down.</p>}
    </>
  );
}

import { useState } from 'react';
import Button from '@atlaskit/button/new';
import PagesIcon from '@atlaskit/icon/core/page';
import { useArticles } from './use-articles';

/** Articles that may answer the question before it is asked. Nothing, where there are none. */
export function Articles({ deskId, text }: { deskId: string; text: string }) {
  const { articles, trouble } = useArticles(deskId, text);
  const [hidden, setHidden] = useState<string>();
  if (trouble) return <p className="subtle">Articles cannot be searched just now.</p>;
  if (articles.length === 0 || hidden === text) return null;
  return (
    <section className="articles" aria-label="Articles that may help" aria-live="polite">
      <div className="articles-head">
        <strong>Perhaps this helps</strong>
        <Button appearance="subtle" spacing="compact" onClick={() => setHidden(text)}>
          Hide
        </Button>
      </div>
      <ul>
        {articles.map(({ title, excerpt, source }) => (
          <li key={source.pageId}>
            <PagesIcon label="" color="var(--ds-icon-subtle)" />
            <div>
              <strong>{title}</strong>
              <p className="subtle">{excerpt}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

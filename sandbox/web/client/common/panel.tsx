import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';

/** A titled part of the page. */
export function Panel({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <Heading as="h2" size="xsmall">
          {title}
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}

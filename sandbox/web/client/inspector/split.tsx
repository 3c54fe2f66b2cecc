import { IconButton } from '@atlaskit/button/new';
import CloseIcon from '@atlaskit/icon/core/close';
import type { ReactNode } from 'react';
import type { Route } from '../route';
import { useSession } from '../session';

interface SplitProps {
  list: ReactNode;
  /** What is opened of the list, with its title. */
  detail?: { title: string; content: ReactNode };
  closed: Route;
}

/** A list with what is opened of it beside it; on a narrow page in its place. */
export function Split({ list, detail, closed }: SplitProps) {
  const { navigate } = useSession();
  return (
    <div className={detail ? 'split split-open' : 'split'}>
      <div className="split-list">{list}</div>
      {detail && (
        <section className="split-detail" aria-label={detail.title}>
          <div className="split-head">
            <h2>{detail.title}</h2>
            <IconButton
              appearance="subtle"
              spacing="compact"
              icon={CloseIcon}
              label="Close"
              onClick={() => navigate(closed, { still: true })}
            />
          </div>
          {detail.content}
        </section>
      )}
    </div>
  );
}

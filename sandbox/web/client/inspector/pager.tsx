import Pagination from '@atlaskit/pagination';
import type { ListPage } from './wire';

interface PagerProps {
  of: ListPage<unknown>;
  /** Several of them, as `requests`. */
  what: string;
  onTurn: (page: number, newest: number) => void;
}

/** How many there are, and the pages of the list where one does not hold them. */
export function Pager({ of: { total, page, limit, newest }, what, onTurn }: PagerProps) {
  const pages = Array.from({ length: Math.ceil(total / limit) }, (_, index) => index + 1);
  return (
    <div className="pager">
      <span className="subtle">
        {total} {total === 1 ? what.replace(/s$/, '') : what}
      </span>
      {pages.length > 1 && (
        <Pagination
          pages={pages}
          max={5}
          selectedIndex={page - 1}
          label={`Pages of ${what}`}
          nextLabel="Next"
          previousLabel="Previous"
          onChange={(_, chosen: number) => onTurn(chosen, newest)}
        />
      )}
    </div>
  );
}

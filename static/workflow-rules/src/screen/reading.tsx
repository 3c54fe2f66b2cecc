import Skeleton from '@atlaskit/skeleton';
import { READING } from './words';

const LINES = ['30%', '100%', '40%', '100%', '60%'];

/** The form's place while the site is read. */
export const Reading = () => (
  <div role="status" aria-label={READING} className="reading">
    {LINES.map((width, line) => (
      <Skeleton
        key={line}
        width={width}
        height={line % 2 === 0 ? '16px' : '40px'}
        borderRadius="var(--ds-radius-small)"
        isShimmering
      />
    ))}
  </div>
);

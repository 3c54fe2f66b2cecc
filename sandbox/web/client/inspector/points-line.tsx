import ProgressBar from '@atlaskit/progress-bar';
import { useCallback } from 'react';
import { useLive } from '../live/use-live';
import { useSession } from '../session';
import { loadPoints } from './load';

/** How much of Jira's rate limit the app has used in the hour that runs. */
export function PointsLine() {
  const { http } = useSession();
  const load = useCallback(() => loadPoints(http), [http]);
  const { value: points } = useLive('points', load, ({ type }) => type !== 'issue');
  return (
    <div className="points">
      {points && (
        <>
          <span id="points-of-hour">
            {points.used.toLocaleString('en')} of {points.limit.toLocaleString('en')} points this hour
          </span>
          <ProgressBar value={Math.min(1, points.used / points.limit)} ariaLabel="Points used this hour" />
        </>
      )}
    </div>
  );
}

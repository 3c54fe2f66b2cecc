import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Route } from '../route';
import { useSession } from '../session';
import { keepProgress, type Progress, readProgress } from './progress';
import { tourHere } from './steps';

/** A line below the bar that leads a newcomer through the story, on the pages it takes place on. */
export function Tour({ here }: { here: Route }) {
  const { navigate } = useSession();
  const [{ name, steps, pages }] = useState(tourHere);
  const [progress, setProgress] = useState<Progress>(() => readProgress(name));
  const step = progress === 'over' ? undefined : steps[progress];
  if (!step || progress === 'over' || !pages.includes(here.page)) return null;
  const next = steps[progress + 1];
  const move = (to: Progress): void => {
    keepProgress(name, to);
    setProgress(to);
  };
  // The first step of a tour may be done elsewhere than where one begins.
  const begin = progress === 0 && step.to && here.as !== step.to.as ? step.to : undefined;
  return (
    <aside className="tour" aria-label="Tour">
      <span className="tour-count">
        Tour {progress + 1} of {steps.length}
      </span>
      <p className="tour-text">
        <strong>{step.title}.</strong> {step.text}
      </p>
      <span className="tour-ways">
        {begin ? (
          <Button spacing="compact" onClick={() => navigate(begin)}>
            {step.go}
          </Button>
        ) : next ? (
          <Button
            spacing="compact"
            onClick={() => {
              move(progress + 1);
              if (next.to) navigate(next.to);
            }}
          >
            {next.go ?? 'Next'}
          </Button>
        ) : (
          <Button spacing="compact" onClick={() => move('over')}>
            Done
          </Button>
        )}
        {next && (
          <Button spacing="compact" appearance="subtle" onClick={() => move('over')}>
            Skip the tour
          </Button>
        )}
      </span>
    </aside>
  );
}

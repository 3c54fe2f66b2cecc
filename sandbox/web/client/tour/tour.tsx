import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Route } from '../route';
import { useSession } from '../session';
import { keepProgress, type Progress, readProgress } from './progress';
import { STEPS } from './steps';

/** A line below the bar that leads a newcomer through the story, on the pages it takes place on. */
export function Tour({ here }: { here: Route }) {
  const { navigate } = useSession();
  const [progress, setProgress] = useState<Progress>(readProgress);
  const step = progress === 'over' ? undefined : STEPS[progress];
  if (!step || progress === 'over' || (here.page !== 'issue' && here.page !== 'queues')) return null;
  const next = STEPS[progress + 1];
  const move = (to: Progress): void => {
    keepProgress(to);
    setProgress(to);
  };
  return (
    <aside className="tour" aria-label="Tour">
      <span className="tour-count">
        Tour {progress + 1} of {STEPS.length}
      </span>
      <p className="tour-text">
        <strong>{step.title}.</strong> {step.text}
      </p>
      <span className="tour-ways">
        {next ? (
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

import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import { Trouble } from '../api/http';
import { TroubleNote } from '../common/trouble-note';
import { useAttempt } from '../common/use-attempt';
import { useSession } from '../session';
import { takeWay } from './acts';
import type { Way } from './wire';

interface WaysProps {
  requestKey: string;
  ways: readonly Way[];
  refresh: () => Promise<void>;
}

/** What a customer may do with the request. Where a rule refuses, the portal does not say why (JSDCLOUD-5853). */
export function Ways({ requestKey, ways, refresh }: WaysProps) {
  const { http } = useSession();
  const { busy, trouble, attempt } = useAttempt();
  const [taken, setTaken] = useState<string>();
  const take = (id: string): void => {
    setTaken(id);
    void attempt(async () => {
      await takeWay(http, requestKey, id);
      await refresh();
    });
  };
  const refused = trouble instanceof Trouble && trouble.status === 400;
  return (
    <div className="request-ways" role="group" aria-label="What you can do">
      {ways.map(({ id, name }) => (
        <Button
          key={id}
          shouldFitContainer
          isLoading={busy && taken === id}
          isDisabled={busy && taken !== id}
          onClick={() => take(id)}
        >
          {name}
        </Button>
      ))}
      {refused && (
        <div role="alert">
          <SectionMessage appearance="warning" title="Your request was not changed">
            <p>This cannot be done just now. Write a comment, and somebody will help you.</p>
          </SectionMessage>
        </div>
      )}
      {trouble !== undefined && !refused && <TroubleNote error={trouble} doing="Changing the request" />}
    </div>
  );
}

import Lozenge from '@atlaskit/lozenge';
import { useCallback } from 'react';
import { TroubleNote } from '../common/trouble-note';
import { useLive } from '../live/use-live';
import { useSession } from '../session';
import { JsonView } from './json-view';
import { LinesSkeleton } from './lines-skeleton';
import { loadRequest } from './load';
import { clientWords, size, statusTone } from './words';

const never = (): boolean => false;
const filled = (record: Record<string, string>): Record<string, string> | undefined =>
  Object.keys(record).length > 0 ? record : undefined;

/** One exchange, whole. */
export function RequestView({ id }: { id: string }) {
  const { http } = useSession();
  const load = useCallback(() => loadRequest(http, id), [http, id]);
  const { value: exchange, trouble } = useLive(`request ${id}`, load, never);
  if (!exchange)
    return trouble === undefined ? <LinesSkeleton /> : <TroubleNote error={trouble} doing="Opening the request" />;
  const { client, method, path, status, bytes, query, headers, requestBody, responseBody } = exchange;
  return (
    <div className="detail">
      <p className="detail-path">
        <strong>{method}</strong> <code>{path}</code>
      </p>
      <p>
        <Lozenge appearance={statusTone(status)}>{String(status)}</Lozenge>{' '}
        <span className="subtle">
          {clientWords(client)} · {size(bytes)}
        </span>
      </p>
      <JsonView title="Query" value={filled(query)} />
      <JsonView title="Sent" value={requestBody} />
      <JsonView title="Answered" value={responseBody} />
      <JsonView title="Headers of the answer" value={filled(headers)} />
    </div>
  );
}

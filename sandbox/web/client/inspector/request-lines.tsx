import Lozenge from '@atlaskit/lozenge';
import { Go } from '../common/go';
import type { AskedFor } from './use-asked';
import type { RestLine } from './wire';
import { clientWords, statusTone, WHY_DENIED } from './words';

interface RequestLinesProps {
  lines: readonly RestLine[];
  asked: AskedFor;
  opened?: string;
}

/** REST exchanges, one line each; what was denied says for want of what. */
export function RequestLines({ lines, asked, opened }: RequestLinesProps) {
  if (lines.length === 0) return <p className="inspector-empty">Nobody has asked the site for anything like this.</p>;
  return (
    <table className="lines">
      <caption className="unseen">Requests</caption>
      <thead>
        <tr>
          <th scope="col" className="lines-wide">
            Who
          </th>
          <th scope="col">Request</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} aria-current={String(line.id) === opened ? 'true' : undefined}>
            <td className="lines-wide subtle">{clientWords(line.client)}</td>
            <td>
              <Go to={asked.opened(line.id)}>
                <span className="call-method">{line.method}</span> {line.path}
              </Go>
              {line.denied && (
                <span className="lines-said late">
                  {WHY_DENIED[line.denied]}
                  {line.why && `: ${line.why}`}
                </span>
              )}
            </td>
            <td>
              <Lozenge appearance={statusTone(line.status)}>{String(line.status)}</Lozenge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import Lozenge from '@atlaskit/lozenge';
import type { Invocation } from '../api/sandbox';
import { useSession } from '../session';
import { dayAndTime } from '../time/durations';
import { type Chapter, sums } from './story';
import { TicketName } from './ticket-name';
import { hasFailed, moduleWords, runWords, tellingRun, verificationWords } from './words';

/** A change and all it set off: event, functions, their calls, what came of it. */
export function ChapterView({ chapter }: { chapter: Chapter }) {
  const { timeZone } = useSession();
  const told = tellingRun(chapter);
  const { calls, millis, points, sql, kvs } = sums(chapter);
  return (
    <li className="chapter">
      <div className="chapter-head">
        <strong>
          {chapter.issue && <TicketName id={chapter.issue} />} {told && runWords(told)}
        </strong>
        {told && <Verified run={told} />}
        <span className="subtle">{dayAndTime(chapter.startedAt, timeZone)}</span>
        <span className="chapter-sums subtle">
          {calls} calls · {millis} ms · {points} points · {sql} SQL · {kvs} KVS
        </span>
      </div>
      <ol className="runs">
        {chapter.runs.map((run) => (
          <li key={run.id} className="run">
            <div className="run-what">
              <span>{moduleWords(run.module)}</span>
              <span className="subtle" aria-hidden="true">
                →
              </span>
              <code>{run.function}</code>
            </div>
            <div className={hasFailed(run) ? 'run-said late' : 'run-said'}>{runWords(run)}</div>
            <div className="run-cost subtle">
              {Math.round(run.durationMs)} ms{run.sql > 0 && ` · ${run.sql} SQL`}
              {run.kvs > 0 && ` · ${run.kvs} KVS`}
            </div>
            <Calls rest={run.rest} />
          </li>
        ))}
      </ol>
    </li>
  );
}

export function Verified({ run }: { run: Invocation }) {
  const verified = verificationWords(run);
  return verified ? <Lozenge appearance={verified.tone}>{verified.words}</Lozenge> : null;
}

const WHO = { app: 'as the app', user: 'as the person', none: '' } as const;

function Calls({ rest }: Pick<Invocation, 'rest'>) {
  if (rest.length === 0) return null;
  return (
    <ol className="calls">
      {rest.map((call, index) => (
        <li key={index}>
          <span className="call-method">{call.method}</span>
          <code className="call-path">{call.path}</code>
          <span className={call.status >= 400 ? 'late' : 'subtle'}>{call.status}</span>
          <span className="subtle">{WHO[call.as]}</span>
        </li>
      ))}
    </ol>
  );
}

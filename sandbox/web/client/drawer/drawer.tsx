import { IconButton } from '@atlaskit/button/new';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronUpIcon from '@atlaskit/icon/core/chevron-up';
import { useMemo, useState } from 'react';
import { TroubleNote } from '../common/trouble-note';
import { ChapterView, Verified } from './chapter-view';
import { chapters, type Chapter, sums } from './story';
import { useInvocations } from './use-invocations';
import { hasFailed, runWords, tellingRun } from './words';

const SHOWN = 40;

/** *What just happened*: always in sight as one line; opened, the whole story with every call. */
export function Drawer() {
  const [open, setOpen] = useState(false);
  const { invocations, trouble } = useInvocations();
  const story = useMemo(() => chapters(invocations ?? []).slice(0, SHOWN), [invocations]);
  return (
    <section className={open ? 'drawer drawer-open' : 'drawer'} aria-label="What just happened">
      <div className="drawer-head">
        <h2 className="drawer-title">What just happened</h2>
        <div className="drawer-line">
          {story[0] ? (
            <Newest chapter={story[0]} />
          ) : (
            <span className="subtle">Change the team, and see here what the app does.</span>
          )}
        </div>
        <IconButton
          appearance="subtle"
          spacing="compact"
          icon={open ? ChevronDownIcon : ChevronUpIcon}
          label={open ? 'Close what just happened' : 'Open what just happened'}
          aria-expanded={open}
          aria-controls="story"
          onClick={() => setOpen(!open)}
        />
      </div>
      <div id="story" className="drawer-body" hidden={!open} tabIndex={0} role="region" aria-label="The story so far">
        {trouble !== undefined && <TroubleNote error={trouble} doing="Reading what the app did" />}
        <ol className="chapters">
          {(open ? story : []).map((chapter) => (
            <ChapterView key={chapter.id} chapter={chapter} />
          ))}
        </ol>
        {story.length === 0 && trouble === undefined && <p className="subtle">The app has not run yet.</p>}
      </div>
    </section>
  );
}

function Newest({ chapter }: { chapter: Chapter }) {
  const told = tellingRun(chapter);
  const { calls, millis } = sums(chapter);
  return (
    <>
      <span className={told && hasFailed(told) ? 'drawer-said late' : 'drawer-said'}>{told && runWords(told)}</span>
      {told && <Verified run={told} />}
      <span className="subtle drawer-sums">
        {calls} {calls === 1 ? 'call' : 'calls'} · {millis} ms
      </span>
    </>
  );
}

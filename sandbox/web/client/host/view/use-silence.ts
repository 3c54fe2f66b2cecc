import { useEffect, useRef, useState } from 'react';

/** A document that has loaded speaks at once; this long it may take on a busy machine. */
const PATIENCE = 4_000;

/** Why a frame's document has not reached the bridge though it has loaded: the server's own words, where it has some. */
export function useSilence(connected: boolean, path: string): { silence?: string; loaded: () => void } {
  const [loads, setLoads] = useState(0);
  const [silence, setSilence] = useState<string>();
  const heard = useRef(connected);
  heard.current = connected;

  useEffect(() => {
    if (loads === 0 || connected) return undefined;
    const timer = setTimeout(() => {
      void whatIsWrong(path).then((words) => !heard.current && setSilence(words));
    }, PATIENCE);
    return () => clearTimeout(timer);
  }, [loads, connected, path]);
  return { silence: connected ? undefined : silence, loaded: () => setLoads((count) => count + 1) };
}

/** The same files are to be had at the page's own origin, where their words can be read. */
async function whatIsWrong(path: string): Promise<string> {
  for (const file of [path, `${path}main.js`]) {
    const answer = await fetch(file).catch(() => undefined);
    if (!answer) return 'The sandbox did not answer.';
    if (answer.status >= 500 || (file === path && !answer.ok)) return answer.text();
  }
  return 'Its document was loaded, but never spoke to the page.';
}

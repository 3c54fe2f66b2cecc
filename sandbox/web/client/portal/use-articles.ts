import { useEffect, useState } from 'react';
import { useSession } from '../session';
import { findArticles } from './load';
import type { Article } from './wire';

/** Milliseconds without a key pressed before the knowledge base is asked. */
const PAUSE = 250;
const LEAST = 3;

/** Articles for what is being typed; those of before stay until others are found. */
export function useArticles(deskId: string, text: string): { articles: readonly Article[]; trouble: boolean } {
  const { http } = useSession();
  const [state, setState] = useState<{ articles: readonly Article[]; trouble: boolean }>({
    articles: [],
    trouble: false,
  });
  const words = text.trim();
  useEffect(() => {
    let gone = false;
    if (words.length < LEAST) {
      setState({ articles: [], trouble: false });
      return;
    }
    const timer = setTimeout(() => {
      findArticles(http, deskId, words).then(
        (articles) => !gone && setState({ articles, trouble: false }),
        () => !gone && setState({ articles: [], trouble: true }),
      );
    }, PAUSE);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [http, deskId, words]);
  return state;
}

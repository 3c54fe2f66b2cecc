import type { JsonObject } from '../../json';
import type { Article, Site } from '../model';
import { JSM_LIMITS } from './limits';
import { API } from './shape-desk';

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How well an article answers: 0 when a word of the query begins no word of it; a word in the title counts most. */
function score({ title, text }: Article, wanted: readonly string[]): number {
  const count = (where: string, word: string): number => words(where).filter((it) => it.startsWith(word)).length;
  const each = wanted.map((word) => count(title, word) * JSM_LIMITS.titleWeight + count(text, word));
  return each.some((it) => it === 0) ? 0 : each.reduce((sum, it) => sum + it, 0);
}

/** Articles that have every word of the query, the best first. */
export function findArticles(articles: readonly Article[], query: string): Article[] {
  const wanted = words(query);
  return articles
    .map((article) => ({ article, score: wanted.length === 0 ? 0 : score(article, wanted) }))
    .filter((it) => it.score > 0)
    .sort((a, b) => b.score - a.score || (a.article.pageId < b.article.pageId ? -1 : 1))
    .map(({ article }) => article);
}

/** The words of the query set off in a text, as the API marks them. */
function marked(text: string, query: string): string {
  const wanted = words(query);
  return text.replace(/[\p{L}\p{N}]+/gu, (word) =>
    wanted.some((it) => word.toLowerCase().startsWith(it)) ? `@@@hl@@@${word}@@@endhl@@@` : word,
  );
}

/** The sentence with most words of the query. */
function excerpt(text: string, query: string): string {
  const wanted = words(query);
  const hits = (sentence: string): number =>
    words(sentence).filter((word) => wanted.some((it) => word.startsWith(it))).length;
  const sentences = text.split(/(?<=[.!?])\s+/);
  return sentences.reduce((best, it) => (hits(it) > hits(best) ? it : best), sentences[0] ?? '');
}

export function articleDto(site: Site, article: Article, query: string, highlight: boolean): JsonObject {
  const { pageId, spaceKey, title, text } = article;
  const show = (it: string): string => (highlight ? marked(it, query) : it);
  return {
    title: show(title),
    excerpt: show(excerpt(text, query)),
    source: { type: 'confluence', pageId, spaceKey },
    content: { iframeSrc: `${site.baseUrl}${API}/knowledgebase/article/view/${pageId}` },
  };
}

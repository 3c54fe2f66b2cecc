import { Trouble } from '../api/http';

export interface TroubleWords {
  title: string;
  /** What it means. */
  means: string;
  /** What can be done; empty where the site itself says it. */
  todo: string;
  /** What the site itself said. */
  said?: string;
}

/** A refusal with words of its own says what to do better than the page could. */
function todoAfter(status: number, said: string | undefined): string {
  if (status >= 500) return 'Load the page again, and look whether anything was changed.';
  return said ? '' : 'Look at what was entered and try again.';
}

/** What went wrong, what it means and what to do, in words for whoever looks at the page. */
export function troubleWords(error: unknown, doing: string, who: string): TroubleWords {
  if (!(error instanceof Trouble)) {
    const said = error instanceof Error ? error.message.slice(0, 200) : undefined;
    return {
      title: `${doing} did not work`,
      means: 'The site’s answer could not be read.',
      todo: 'Load the page again.',
      said,
    };
  }
  const said = error.says.join(' ') || undefined;
  switch (error.status) {
    case 0:
      return {
        title: 'The sandbox does not answer',
        means: 'It was probably stopped.',
        todo: 'Start it with “npm start”; this page goes on by itself.',
      };
    case 401:
      return {
        title: 'The site does not know this account',
        means: `“${who}” is none of the sandbox’s accounts.`,
        todo: 'Choose an account at the top right.',
        said,
      };
    case 403:
      return {
        title: `${doing} did not work`,
        means: `${who} may not do this.`,
        todo: 'Look as another account.',
        said,
      };
    case 404:
      return {
        title: `Nothing to see here for ${who}`,
        means: `${doing} did not work: it does not exist, or ${who} may not see it. The site does not say which, so that nothing leaks.`,
        todo: 'Check the key, or look as another account.',
        said,
      };
    case 429:
      return {
        title: 'The site asks to slow down',
        means: 'Its rate limit is reached.',
        todo: 'Wait a moment and try again.',
        said,
      };
    case 501:
      return {
        title: `${doing} is not in the sandbox yet`,
        means: 'Jira can do this; this local site cannot, and says so rather than guess.',
        todo: 'Go another way for now.',
        said,
      };
    default:
      return {
        title: `${doing} did not work`,
        means: error.status >= 500 ? 'Something broke on the site.' : 'Nothing was changed.',
        todo: todoAfter(error.status, said),
        said,
      };
  }
}

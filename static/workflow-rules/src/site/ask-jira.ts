/** Jira did not answer, or refused: `status` as it said, `null` where there was no answer at all. */
class NoAnswer extends Error {
  constructor(readonly status: number | null) {
    super(status === null ? 'Jira did not answer' : `Jira answered ${status}`);
    this.name = 'NoAnswer';
  }
}

/**
 * What Jira answers to a request of the form, made as the admin who fills it in. The request stands where it is made,
 * so that its path can be held against the app's scopes. Throws NoAnswer.
 */
export async function jiraSays(asked: Promise<Response>): Promise<unknown> {
  const answer = await asked.catch(() => {
    throw new NoAnswer(null);
  });
  if (!answer.ok) throw new NoAnswer(answer.status);
  return answer.json().catch(() => {
    throw new NoAnswer(answer.status);
  });
}

/** What is missing, closed to the admin or out of the app's scopes is `null`; other failures are thrown on. */
export async function ifAny<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NoAnswer && error.status !== null && [401, 403, 404].includes(error.status)) return null;
    throw error;
  }
}

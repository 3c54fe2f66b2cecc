import type { AnyFunction } from '../rpc/values';

/**
 * Asks an app's `onConfigure` what to save; an app that has registered none has nothing to save. Throws when the
 * answer is no text: what is saved is a string.
 */
export async function askForConfig(
  configure: AnyFunction | undefined,
): Promise<{ refused: true } | { refused: false; config: string | undefined }> {
  if (!configure) return { refused: false, config: undefined };
  const config = await configure();
  if (config === undefined || config === null) return { refused: true };
  if (typeof config !== 'string')
    throw new Error(`The app’s onConfigure answered ${typeof config} instead of a string.`);
  return { refused: false, config };
}

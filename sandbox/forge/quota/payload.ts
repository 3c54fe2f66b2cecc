import { LIMITS } from '../limits';

const { payloadBytes, frontEndRequestBytes, frontEndResponseBytes } = LIMITS.functions;

/** Why what a function is called with is too large, or nothing. */
export function requestTooLarge(json: string, frontEnd: boolean): string | undefined {
  const most = frontEnd ? frontEndRequestBytes : payloadBytes;
  const bytes = Buffer.byteLength(json);
  return bytes > most ? `the request has ${bytes} bytes, at most ${most} are allowed` : undefined;
}

/** Why what a function answers to a front end is too large, or nothing. */
export function responseTooLarge(json: string | undefined, frontEnd: boolean): string | undefined {
  const bytes = frontEnd && json !== undefined ? Buffer.byteLength(json) : 0;
  return bytes > frontEndResponseBytes
    ? `the response has ${bytes} bytes, at most ${frontEndResponseBytes} are allowed`
    : undefined;
}

import { clockFace, inWords } from './durations';

/** A clock's face: hours and minutes large, seconds small; read out as words, without the ticking. */
export function Face({ millis, quiet = false }: { millis: number; quiet?: boolean }) {
  const { sign, main, seconds } = clockFace(millis);
  return (
    <span className={quiet ? 'face face-quiet' : 'face'}>
      <span aria-hidden="true">
        {sign}
        {main}
        <span className="face-seconds">:{seconds}</span>
      </span>
      <span className="unseen">
        {sign && 'over by '}
        {inWords(millis)}
      </span>
    </span>
  );
}

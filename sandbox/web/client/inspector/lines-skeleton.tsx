import { Bone } from '../common/bones';

/** Holds the places of a list's lines while they are on their way. */
export function LinesSkeleton() {
  return (
    <div className="lines-bones" aria-hidden="true">
      {Array.from({ length: 10 }, (_, line) => (
        <Bone key={line} width="100%" height={28} />
      ))}
    </div>
  );
}

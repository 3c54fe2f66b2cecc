import type { MouseEvent, ReactNode } from 'react';
import { formatRoute, type Route } from '../route';
import { useSession } from '../session';

interface GoProps {
  to: Route;
  className?: string;
  current?: boolean;
  children: ReactNode;
}

/** A link within these pages: goes there without loading the page anew, unless a new tab was meant. */
export function Go({ to, className, current, children }: GoProps) {
  const { navigate } = useSession();
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a className={className} href={formatRoute(to)} onClick={follow} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  );
}

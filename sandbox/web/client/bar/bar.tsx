import { formatRoute, type Route } from '../route';
import { useSession } from '../session';
import { Go } from '../common/go';
import { AccountSwitch } from './account-switch';
import { ClockControl } from './clock-control';
import { PagesMenu } from './pages-menu';
import { ThemeSwitch } from './theme-switch';

/** The slim bar: where to go, what time it is, how it looks, who looks. */
export function Bar({ here }: { here: Route }) {
  const { account } = useSession();
  return (
    <header className="bar">
      <a className="bar-home" href="/" aria-label="Tierline sandbox, first ticket">
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M4 18h6v-6h6V6h5" />
        </svg>
        <span>Tierline</span>
      </a>
      <nav className="bar-links" aria-label="Pages">
        <Go to={{ page: 'queues', as: account }} current={here.page === 'queues'}>
          Queues
        </Go>
        <PagesMenu here={here} />
      </nav>
      <ClockControl />
      <div className="bar-right">
        <ThemeSwitch />
        <AccountSwitch key={formatRoute(here)} here={here} />
      </div>
    </header>
  );
}

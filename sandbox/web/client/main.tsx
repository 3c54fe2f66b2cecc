import 'design-tokens.css';
import '@atlaskit/css-reset';
import './styles/base.css';
import './styles/bar.css';
import './styles/tour.css';
import './styles/issue.css';
import './styles/headline.css';
import './styles/side.css';
import './styles/talk.css';
import './styles/queues.css';
import './styles/drawer.css';
import './styles/host.css';
import './styles/portal.css';
import './styles/workflow.css';
import './styles/settings.css';
import './styles/inspector.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { openStream } from './live/stream';
import { createSandboxTime } from './time/sandbox-time';

const time = createSandboxTime({
  wall: () => performance.now(),
  every: (step, run) => {
    const timer = setInterval(run, step);
    return () => clearInterval(timer);
  },
});
const page = document.getElementById('page');
if (page)
  createRoot(page).render(
    <App time={time} stream={openStream('/sandbox/stream')} fetcher={(...call) => fetch(...call)} />,
  );

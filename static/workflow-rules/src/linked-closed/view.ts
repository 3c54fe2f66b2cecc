import { linkedClosed } from '../linked/screen';
import { startView } from '../screen/start-view';

startView(linkedClosed);

import { hideWhileOpen } from '../linked/screen';
import { startView } from '../screen/start-view';

startView(hideWhileOpen);

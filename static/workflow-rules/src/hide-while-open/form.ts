import { hideWhileOpen } from '../linked/screen';
import { startForm } from '../screen/start-form';

startForm(hideWhileOpen);

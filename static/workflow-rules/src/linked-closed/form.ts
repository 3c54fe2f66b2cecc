import { linkedClosed } from '../linked/screen';
import { startForm } from '../screen/start-form';

startForm(linkedClosed);

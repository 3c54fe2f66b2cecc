import { linkedSimple } from '../linked/screen';
import { startForm } from '../screen/start-form';

startForm(linkedSimple);

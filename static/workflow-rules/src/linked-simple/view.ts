import { linkedSimple } from '../linked/screen';
import { startView } from '../screen/start-view';

startView(linkedSimple);

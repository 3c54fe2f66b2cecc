import { startView } from '../screen/start-view';
import { notesComplete } from './screen';

startView(notesComplete);

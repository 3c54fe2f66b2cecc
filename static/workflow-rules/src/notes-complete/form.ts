import { startForm } from '../screen/start-form';
import { notesComplete } from './screen';

startForm(notesComplete);

import { startForm } from '../screen/start-form';
import { outcomeRecorded } from './screen';

startForm(outcomeRecorded);

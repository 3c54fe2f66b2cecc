import { startView } from '../screen/start-view';
import { outcomeRecorded } from './screen';

startView(outcomeRecorded);

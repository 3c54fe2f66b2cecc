import { describeBulkEdit } from './matrix/bulk-edit';
import { DELIVERIES } from './matrix/deliveries';

describeBulkEdit(DELIVERIES.slice(3));

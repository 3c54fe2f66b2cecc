import ForgeReconciler from '@forge/react';
import { WhereItStands } from './where-it-stands';

ForgeReconciler.render(<WhereItStands />);

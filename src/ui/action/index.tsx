import ForgeReconciler from '@forge/react';
import { ActionPage } from './page';

ForgeReconciler.render(<ActionPage />);

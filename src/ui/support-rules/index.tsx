import ForgeReconciler from '@forge/react';
import { SupportRulesPage } from './page';

ForgeReconciler.render(<SupportRulesPage />);

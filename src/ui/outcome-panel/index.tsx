import ForgeReconciler from '@forge/react';
import { OutcomePanelPage } from './page';

ForgeReconciler.render(<OutcomePanelPage />);

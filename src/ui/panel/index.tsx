import ForgeReconciler from '@forge/react';
import { PanelPage } from './page';

ForgeReconciler.render(<PanelPage />);

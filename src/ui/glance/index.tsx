import ForgeReconciler from '@forge/react';
import { GlancePage } from './page';

ForgeReconciler.render(<GlancePage />);

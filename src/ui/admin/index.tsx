import ForgeReconciler from '@forge/react';
import { SitePage } from './page';

ForgeReconciler.render(<SitePage />);

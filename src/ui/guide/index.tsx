import ForgeReconciler from '@forge/react';
import { GuidePage } from './page';

ForgeReconciler.render(<GuidePage />);

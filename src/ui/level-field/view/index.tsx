import ForgeReconciler from '@forge/react';
import { LevelView } from './level-view';

ForgeReconciler.render(<LevelView />);

import ForgeReconciler from '@forge/react';
import { LevelEdit } from './level-edit';

ForgeReconciler.render(<LevelEdit />);

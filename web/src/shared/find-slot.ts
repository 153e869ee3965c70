/** The field to find things, for views that show it: they know no other feature, so the shell puts it here. */
import { createContext, useContext, type ComponentType } from 'react';

export const FindSlot = createContext<ComponentType>(() => null);

export const useFindField = (): ComponentType => useContext(FindSlot);

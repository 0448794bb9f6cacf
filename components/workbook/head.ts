import { createContext } from 'preact';

/**
 * Brings the keyboard to the heading of the view: for presses after which what was pressed is gone. What came of the press,
 * and the way back, stand right behind it.
 */
export const ToHead = createContext<() => void>(() => undefined);

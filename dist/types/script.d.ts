import { type Sluice } from './sluice.js';
declare global {
    interface Window {
        /** Set by the script tag. */
        sluice: Sluice;
    }
}

declare const sluice: import("./api.js").Sluice;
export default sluice;
export type * from './public.js';

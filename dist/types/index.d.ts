declare const _default: import("./api.js").Sluice;
export default _default;
export type * from './public.js';

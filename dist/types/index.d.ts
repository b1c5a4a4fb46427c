declare const _default: import("./sluice.js").Sluice;
export default _default;
export type * from './public.js';

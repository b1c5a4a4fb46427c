import { t as htmx1 } from "./htmx1.js";
import { t as htmx2 } from "./htmx2.js";
import { t as htmx4 } from "./htmx4.js";
// src/host/every.ts
/** Every version of htmx that Sluice supports. */
var everyHtmx = [
	htmx1,
	htmx2,
	htmx4
];
export { everyHtmx as t };

//# sourceMappingURL=every.js.map
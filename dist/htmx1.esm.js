import { t as htmx1 } from "./shared/htmx1.js";
import { n as register } from "./shared/register.js";
// src/htmx1.ts
/**
* Registers Sluice with the given htmx, and has no other side effect. Supports only htmx 1.9, and is smaller than
* `htmx-sluice/install`. With another htmx it logs the error `htmx-unknown`.
*
* @example
* import htmx from 'htmx.org'
* import { install } from 'htmx-sluice/htmx1'
* const sluice = install(htmx)
*
* @returns the Sluice of this htmx; the same one when called again.
*/
function install(htmx) {
	return register(htmx, [htmx1]);
}
export { install };

//# sourceMappingURL=htmx1.esm.js.map
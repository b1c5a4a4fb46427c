import { t as htmx2 } from "./shared/htmx2.js";
import { n as register } from "./shared/register.js";
// src/htmx2.ts
/**
* Registers Sluice with the given htmx, and has no other side effect. Supports only htmx 2, and is smaller than
* `htmx-sluice/install`. With another htmx it logs the error `htmx-unknown`.
*
* @example
* import htmx from 'htmx.org'
* import { install } from 'htmx-sluice/htmx2'
* const sluice = install(htmx)
*
* @returns the Sluice of this htmx; the same one when called again.
*/
function install(htmx) {
	return register(htmx, [htmx2]);
}
export { install };

//# sourceMappingURL=htmx2.esm.js.map
import { t as htmx4 } from "./shared/htmx4.js";
import { n as register } from "./shared/register.js";
// src/htmx4.ts
/**
* Registers Sluice with the given htmx, and has no other side effect. Supports only htmx 4, and is smaller than
* `htmx-sluice/install`. With another htmx it logs the error `htmx-unknown`.
*
* @example
* import htmx from 'htmx.org'
* import { install } from 'htmx-sluice/htmx4'
* const sluice = install(htmx)
*
* @returns the Sluice of this htmx; the same one when called again.
*/
function install(htmx) {
	return register(htmx, [htmx4]);
}
export { install };

//# sourceMappingURL=htmx4.esm.js.map
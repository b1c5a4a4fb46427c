import { t as htmx2 } from "./shared/htmx2.js";
import { n as register } from "./shared/register.js";
// src/htmx2.ts
/**
* Registers Sluice with the htmx it is given, and has no other side effect. Serves htmx 2 alone, for fewer bytes than
* `htmx-sluice/install`; another htmx is the error `htmx-unknown` on the console.
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
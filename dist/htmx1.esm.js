import { t as htmx1 } from "./shared/htmx1.js";
import { n as register } from "./shared/register.js";
// src/htmx1.ts
/**
* Registers Sluice with the htmx it is given, and has no other side effect. Serves htmx 1.9 alone, for fewer bytes than
* `htmx-sluice/install`; another htmx is the error `htmx-unknown` on the console.
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
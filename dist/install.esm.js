import { t as everyHtmx } from "./shared/every.js";
import { n as register } from "./shared/register.js";
// src/install.ts
/**
* Registers Sluice with the given htmx, and has no other side effect.
*
* @example
* import htmx from 'htmx.org'
* import { install } from 'htmx-sluice/install'
* const sluice = install(htmx)
*
* @returns the Sluice of this htmx; the same one when called again.
*/
function install(htmx) {
	return register(htmx, everyHtmx);
}
export { install };

//# sourceMappingURL=install.esm.js.map
import { J as SluiceError, X as reportError, i as createSluice, n as register, r as whenHtmx, t as pageHtmx } from "./shared/register.js";
import { t as everyHtmx } from "./shared/every.js";
// src/index.ts
var unattached = createSluice();
var { sluice } = unattached;
function attach(htmx) {
	const existing = htmx.sluice;
	if (!existing || existing === sluice) register(htmx, everyHtmx, unattached);
	else forwardTo(existing);
}
/** Lets the exported object stand for the Sluice that the htmx has already, by `install` or a script tag. */
function forwardTo(existing) {
	if (sluice.tap) existing.tap = sluice.tap;
	for (const name of [...Object.keys(sluice), "tap"]) Object.defineProperty(sluice, name, {
		enumerable: true,
		get: () => Reflect.get(existing, name),
		set: (value) => Reflect.set(existing, name, value)
	});
	unattached.runEarly();
}
if (pageHtmx()) whenHtmx(attach);
else if (typeof document !== "undefined") import("htmx.org").then(({ default: htmx }) => attach(htmx), (cause) => {
	whenHtmx(attach);
	if (document.readyState === "complete" && !pageHtmx()) reportError(new SluiceError("htmx-missing", {}, cause));
});
export { sluice as default };

//# sourceMappingURL=sluice.esm.js.map
import { G as SluiceError, K as reportError, i as createSluice, n as register, r as whenHtmx, t as pageHtmx } from "./shared/register.js";
import { t as everyHtmx } from "./shared/every.js";
// src/index.ts
var unattached = createSluice();
var attach = (htmx) => register(htmx, everyHtmx, unattached);
if (pageHtmx()) whenHtmx(attach);
else if (typeof document !== "undefined") import("htmx.org").then(({ default: htmx }) => attach(htmx), (cause) => {
	whenHtmx(attach);
	if (document.readyState === "complete" && !pageHtmx()) reportError(new SluiceError("htmx-missing", {}, cause));
});
var src_default = unattached.sluice;
export { src_default as default };

//# sourceMappingURL=sluice.esm.js.map
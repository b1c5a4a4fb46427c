import { i as SluiceError, n as whenHtmx, r as createSluice, t as register } from "./core.esm.js";
// src/index.ts
var own = createSluice();
var attach = (htmx) => register(htmx, own);
if (globalThis.htmx) whenHtmx(attach);
else if (typeof document !== "undefined") import("htmx.org").then(({ default: htmx }) => attach(htmx), (cause) => {
	whenHtmx(attach);
	if (document.readyState === "complete" && !("htmx" in globalThis)) console.error(new SluiceError("htmx-missing", {}, cause));
});
var src_default = own.sluice;
export { src_default as default };

//# sourceMappingURL=sluice.esm.js.map
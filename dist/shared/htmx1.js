import { G as read, K as selectorOf, m as rememberFocus, o as fragmentsOf, z as ELEMENT_SELECTOR } from "./register.js";
import { a as isClassic, i as getInternalApi, n as watchUpdate, r as attachClassic, t as runLater } from "./later.js";
// src/host/classic/htmx1-attributes.ts
/** `hx-sse="connect:/url swap:name"`: the attribute of htmx 1 before it had an SSE extension. */
var LEGACY = "hx-sse";
/** Value of an attribute of Sluice, or of the matching part of `hx-sse`. */
function readLegacy(element, name) {
	const written = read(element, name);
	const legacy = read(element, LEGACY);
	if (written !== null || legacy === null) return written;
	const key = name === "sse-connect" ? "connect" : name === "sse-swap" ? "swap" : void 0;
	const values = legacy.trim().split(/\s+/).map((part) => part.split(/:(.+)/)).filter((part) => part[0] === key).map((part) => part[1]);
	return values.length ? values.join() : null;
}
/** Makes `getAttribute` of an element return other values, without changing the element. */
function overrideAttributes(element, attributes) {
	const getAttribute = (name) => Object.hasOwn(attributes, name) ? attributes[name] : Element.prototype.getAttribute.call(element, name);
	Object.defineProperty(element, "getAttribute", {
		value: getAttribute,
		configurable: true
	});
}
function restoreAttributes(element) {
	Reflect.deleteProperty(element, "getAttribute");
}
function withAttributes(element, attributes, run) {
	overrideAttributes(element, attributes);
	try {
		return run();
	} finally {
		restoreAttributes(element);
	}
}
// src/host/classic/htmx1-swap.ts
/**
* [htmx 1.9] Exposes no swap function to extensions, and can only swap as part of a request. This repeats what htmx does
* before and after the insertion.
*
* @param find finds an element by an htmx selector, relative to an element.
*/
function createInsert(htmx, api, find) {
	const config = htmx.config;
	function insertContents(swap, onSettled) {
		const { element, target, contents, select, observer } = swap;
		const specification = swap.specification;
		const refocus = rememberFocus(specification.focusScroll ?? config.defaultFocusScroll);
		const info = api.makeSettleInfo(target);
		if (contents.length > 1) fragmentsOf(contents);
		for (const content of contents) {
			const inserted = observer.beforeInsert(target);
			keepLeadingSpace(specification.swapStyle, content, () => api.selectAndSwap(specification.swapStyle, target, element, content, info, select));
			inserted();
		}
		refocus();
		target.classList.remove(config.swappingClass);
		for (const at of info.elts) {
			at.classList?.add(config.settlingClass);
			api.triggerEvent(at, "htmx:afterSwap", { target });
		}
		const settle = () => {
			for (const task of info.tasks) task();
			for (const at of info.elts) {
				at.classList?.remove(config.settlingClass);
				api.triggerEvent(at, "htmx:afterSettle", { target });
			}
			if (info.title && !(specification.ignoreTitle ?? config.ignoreTitle)) document.title = info.title;
			scroll(specification, info.elts);
			onSettled();
		};
		if (specification.settleDelay) runLater(settle, observer, specification.settleDelay);
		else settle();
	}
	/** [htmx 1.9] Its parser drops leading white space of a text, unless `useTemplateFragments` is set. */
	function keepLeadingSpace(style, content, run) {
		const { useTemplateFragments } = config;
		if (/^\s[^<]*$/.test(content) && /^(before|after)/.test(style)) config.useTemplateFragments = true;
		try {
			run();
		} finally {
			config.useTemplateFragments = useTemplateFragments;
		}
	}
	function scroll({ scroll, scrollTarget, show, showTarget }, elements) {
		const [first, last] = [elements[0], elements.at(-1)];
		const findFrom = (selector) => selector && first ? find(first, selector === "window" ? "body" : selector) : void 0;
		const behavior = config.scrollBehavior ?? "auto";
		const scrolled = findFrom(scrollTarget) ?? (scroll === "top" ? first : last);
		const shown = findFrom(showTarget) ?? (show === "top" ? first : last);
		if (scroll && scrolled) scrolled.scrollTop = scroll === "top" ? 0 : scrolled.scrollHeight;
		if (show && shown) shown.scrollIntoView({
			block: show === "top" ? "start" : "end",
			behavior
		});
	}
	return (swap) => {
		const { element, target, transition, observer } = swap;
		const { swapDelay } = swap.specification;
		const insert = (onSettled) => insertContents(swap, onSettled);
		const swapNow = () => {
			if (transition && document.startViewTransition && api.triggerEvent(element, "htmx:beforeTransition", { target })) watchUpdate(document.startViewTransition(() => new Promise(insert)), observer);
			else insert(() => {});
		};
		if (swapDelay) runLater(swapNow, observer, swapDelay);
		else swapNow();
	};
}
// src/host/classic/htmx1.ts
/** [htmx 1.9] Handles `sse:NAME` in `hx-trigger` itself, without modifiers, for one source only: Sluice renames it. */
var SSE_PREFIX = "sse:";
var NEW_PREFIX = "sluice:";
/** Registers with htmx 1.9. Version 1.9.0 is the first whose internal API has everything Sluice needs. */
function attachHtmx1(htmx, callbacks) {
	const api = getInternalApi(htmx);
	const { process } = htmx;
	htmx.process = (at) => {
		for (const element of at instanceof ShadowRoot ? at.children : [at]) process(element);
	};
	function inherited(element, name) {
		for (let at = element; at; at = at.parentElement) {
			const value = read(at, name);
			const disinherited = at === element ? null : read(at, "hx-disinherit");
			if (disinherited === "*" || disinherited?.split(" ").includes(name)) return void 0;
			if (value !== null) return value === "unset" ? void 0 : value;
		}
	}
	const find = api.querySelectorExt ?? ((element, selector) => withAttributes(element, { "hx-target": selector }, () => api.getTarget(element)));
	const elementSelector = `${ELEMENT_SELECTOR},${selectorOf(LEGACY)}`;
	function beforeInitialise(element) {
		if (!element.matches?.(elementSelector)) return;
		const sluiceTrigger = (element.getAttribute("hx-trigger") ?? element.getAttribute("data-hx-trigger"))?.replace(/(?<![\w:])sse:/g, NEW_PREFIX) ?? null;
		overrideAttributes(element, {
			[LEGACY]: null,
			[`data-${LEGACY}`]: null,
			"hx-trigger": sluiceTrigger,
			"data-hx-trigger": sluiceTrigger
		});
	}
	function afterInitialise(element) {
		restoreAttributes(element);
		search.checkAll(element);
	}
	const { host, search } = attachClassic(htmx, api, callbacks, {
		elementSelector,
		watchedAttributes: [LEGACY, `data-${LEGACY}`],
		read: readLegacy,
		inherited: api.getClosestAttributeValue ?? inherited,
		find,
		requestValues(element, verb) {
			const { values } = api.getInputValues(element, verb);
			const data = new FormData();
			const filtered = api.filterValues({
				...values,
				...api.getExpressionVars(element)
			}, element);
			for (const [name, value] of Object.entries(filtered)) for (const item of [value].flat()) data.append(name, `${item}`);
			return data;
		},
		insert: createInsert(htmx, api, find),
		remove: (element) => api.selectAndSwap("delete", element, element, "", api.makeSettleInfo(element)),
		trigger(element, name, detail) {
			if (name.startsWith(SSE_PREFIX)) api.triggerEvent(element, name.replace(SSE_PREFIX, NEW_PREFIX), detail);
			return api.triggerEvent(element, name, detail);
		},
		wrapSource: (source) => withoutClose(source),
		isNativeFactory: (create) => /^function\s*\w*\((\w+)\)\s*{\s*return new EventSource\(\1,\s*{\s*withCredentials:\s*(true|!0)\s*}\);?\s*}$/.test(`${create}`),
		isAlwaysEnabled: (element) => !!element.closest(selectorOf(LEGACY)),
		beforeInitialise,
		afterInitialise
	});
	for (const [name, listener] of Object.entries({
		"htmx:beforeProcessNode": beforeInitialise,
		"htmx:afterProcessNode": afterInitialise
	})) addEventListener(name, ({ target }) => listener(target));
	addEventListener("htmx:beforeCleanupElement", ({ target }) => callbacks.cleanedUp(target));
	for (const element of document.querySelectorAll("[hx-trigger*=\"sse:\"],[data-hx-trigger*=\"sse:\"]")) {
		const data = api.getInternalData(element);
		if (!data.initHash) continue;
		delete data.initHash;
		htmx.process(element);
	}
	return host;
}
/** A proxy of a source whose `close` does nothing, because only the stream may close it. */
function withoutClose(source) {
	return new Proxy(source, {
		get(original, name) {
			if (name === "close") return () => {};
			const value = Reflect.get(original, name);
			return typeof value === "function" ? value.bind(original) : value;
		},
		set: (original, name, value) => Reflect.set(original, name, value)
	});
}
var htmx1 = {
	name: "1.9",
	supports: (htmx) => isClassic(htmx, /^1\.9\./),
	attach: (htmx, callbacks) => attachHtmx1(htmx, callbacks)
};
export { htmx1 as t };

//# sourceMappingURL=htmx1.js.map
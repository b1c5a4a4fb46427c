import { A as rememberFocus, F as ELEMENTS, U as twins, V as read } from "./register.js";
import { n as internalApi, r as isClassic, t as attachClassic } from "./classic.js";
// src/host/classic/htmx1.ts
/** `hx-sse="connect:/url swap:name"`, which htmx 1 had before its extension. */
var LEGACY = "hx-sse";
/** [htmx 1.9] Takes `sse:NAME` in `hx-trigger` for itself, without modifiers, and for one source only. */
var OWN_PREFIX = "sse:";
var OUR_PREFIX = "sluice:";
/**
* Registers with htmx 1.9: from 1.9.0 on, whose internal API is the first that has all that is needed. (The file is
* long because this htmx gives an extension no swap of its own, and keeps `sse:` and `hx-sse` for itself.)
*/
function attachHtmx1(htmx, page) {
	const api = internalApi(htmx);
	const { process } = htmx;
	htmx.process = (at) => {
		for (const element of at instanceof ShadowRoot ? at.children : [at]) process(element);
	};
	const config = htmx.config;
	function inherited(element, name) {
		for (let at = element; at; at = at.parentElement) {
			const value = read(at, name);
			const disinherited = at === element ? null : read(at, "hx-disinherit");
			if (disinherited === "*" || disinherited?.split(" ").includes(name)) return void 0;
			if (value !== null) return value === "unset" ? void 0 : value;
		}
	}
	/** Its own way to find elements serves `hx-target` alone. */
	function find(element, selector) {
		return pretending(element, { "hx-target": selector }, () => api.getTarget(element));
	}
	function swap(swap) {
		const { element, target, transition, watch } = swap;
		const { swapDelay } = swap.specification;
		const insert = (settled) => insertContents(swap, settled);
		const swapNow = () => {
			if (transition && document.startViewTransition && api.triggerEvent(element, "htmx:beforeTransition", { target })) watch.transition(document.startViewTransition(() => new Promise(insert)).finished);
			else insert(() => {});
		};
		if (swapDelay) setTimeout(swapNow, swapDelay);
		else swapNow();
	}
	/** [htmx 1.9] Has no swap without a request: this is what surrounds its insertion there. */
	function insertContents(swap, settled) {
		const { element, target, contents, select, watch } = swap;
		const how = swap.specification;
		const refocus = rememberFocus(how.focusScroll ?? config.defaultFocusScroll);
		const info = api.makeSettleInfo(target);
		for (const content of contents) {
			const inserted = watch.inserting(target);
			keepingBlanks(how.swapStyle, content, () => api.selectAndSwap(how.swapStyle, target, element, content, info, select));
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
			if (info.title && !(how.ignoreTitle ?? config.ignoreTitle)) document.title = info.title;
			scroll(how, info.elts);
			settled();
		};
		if (how.settleDelay) setTimeout(settle, how.settleDelay);
		else settle();
	}
	/** [htmx 1.9] Drops the white space that a text begins with, as its parser does, unless it reads in a template. */
	function keepingBlanks(style, content, work) {
		const { useTemplateFragments } = config;
		if (/^\s[^<]*$/.test(content) && /^(before|after)/.test(style)) config.useTemplateFragments = true;
		try {
			work();
		} finally {
			config.useTemplateFragments = useTemplateFragments;
		}
	}
	function scroll({ scroll, scrollTarget, show, showTarget }, elements) {
		const [first, last] = [elements[0], elements.at(-1)];
		const found = (selector) => selector && first ? host.find(first, selector === "window" ? "body" : selector) : void 0;
		const behavior = config.scrollBehavior ?? "auto";
		const [scrolled, shown] = [found(scrollTarget) ?? (scroll === "top" ? first : last), found(showTarget) ?? (show === "top" ? first : last)];
		if (scroll && scrolled) scrolled.scrollTop = scroll === "top" ? 0 : scrolled.scrollHeight;
		if (show && shown) shown.scrollIntoView({
			block: show === "top" ? "start" : "end",
			behavior
		});
	}
	const elements = `${ELEMENTS},${twins(LEGACY)}`;
	function initialising(element) {
		if (!element.matches?.(elements)) return;
		const ours = (element.getAttribute("hx-trigger") ?? element.getAttribute("data-hx-trigger"))?.replace(/(?<![\w:])sse:/g, OUR_PREFIX) ?? null;
		pretend(element, {
			[LEGACY]: null,
			[`data-${LEGACY}`]: null,
			"hx-trigger": ours,
			"data-hx-trigger": ours
		});
	}
	function initialised(element) {
		unpretend(element);
		search.in(element);
	}
	const { host, search } = attachClassic(htmx, api, page, {
		elements,
		attributes: [LEGACY, `data-${LEGACY}`],
		read: readLegacy,
		inherited: api.getClosestAttributeValue ?? inherited,
		find: api.querySelectorExt ?? find,
		values(element, verb) {
			const { values } = api.getInputValues(element, verb);
			const data = new FormData();
			const filtered = api.filterValues({
				...values,
				...api.getExpressionVars(element)
			}, element);
			for (const [name, value] of Object.entries(filtered)) for (const one of [value].flat()) data.append(name, `${one}`);
			return data;
		},
		swap,
		remove: (element) => api.selectAndSwap("delete", element, element, "", api.makeSettleInfo(element)),
		trigger(element, name, detail) {
			if (name.startsWith(OWN_PREFIX)) api.triggerEvent(element, name.replace(OWN_PREFIX, OUR_PREFIX), detail);
			return api.triggerEvent(element, name, detail);
		},
		exposed: (source) => uncloseable(source),
		isBrowsers: (create) => /^function\s*\w*\((\w+)\)\s*{\s*return new EventSource\(\1,\s*{\s*withCredentials:\s*(true|!0)\s*}\);?\s*}$/.test(`${create}`),
		enabled: (element) => !!element.closest(twins(LEGACY)),
		initialising,
		initialised
	});
	for (const [name, hear] of Object.entries({
		"htmx:beforeProcessNode": initialising,
		"htmx:afterProcessNode": initialised
	})) addEventListener(name, ({ target }) => hear(target));
	addEventListener("htmx:beforeCleanupElement", ({ target }) => page.cleanedUp(target));
	for (const element of document.querySelectorAll("[hx-trigger*=\"sse:\"],[data-hx-trigger*=\"sse:\"]")) {
		const data = api.getInternalData(element);
		if (!data.initHash) continue;
		delete data.initHash;
		htmx.process(element);
	}
	return host;
}
/** An attribute of Sluice, which may stand in the one of htmx 1. */
function readLegacy(element, name) {
	const written = read(element, name);
	const legacy = read(element, LEGACY);
	if (written !== null || legacy === null) return written;
	const key = name === "sse-connect" ? "connect" : name === "sse-swap" ? "swap" : void 0;
	const values = legacy.trim().split(/\s+/).map((part) => part.split(/:(.+)/)).filter((part) => part[0] === key).map((part) => part[1]);
	return values.length ? values.join() : null;
}
/** Lets `getAttribute` of an element say something else, without a change of the element. */
function pretend(element, attributes) {
	const getAttribute = (name) => Object.hasOwn(attributes, name) ? attributes[name] : Element.prototype.getAttribute.call(element, name);
	Object.defineProperty(element, "getAttribute", {
		value: getAttribute,
		configurable: true
	});
}
function unpretend(element) {
	Reflect.deleteProperty(element, "getAttribute");
}
function pretending(element, attributes, work) {
	pretend(element, attributes);
	try {
		return work();
	} finally {
		unpretend(element);
	}
}
/** A source as it is, but for `close`, which belongs to its stream. */
function uncloseable(source) {
	return new Proxy(source, {
		get(of, name) {
			if (name === "close") return () => {};
			const value = Reflect.get(of, name);
			return typeof value === "function" ? value.bind(of) : value;
		},
		set: (of, name, value) => Reflect.set(of, name, value)
	});
}
var htmx1 = {
	name: "1.9",
	fits: (htmx) => isClassic(htmx, /^1\.9\./),
	attach: (htmx, page) => attachHtmx1(htmx, page)
};
export { htmx1 as t };

//# sourceMappingURL=htmx1.js.map
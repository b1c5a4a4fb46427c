import { a as acts, d as eventInit, l as NEXT_MESSAGE, o as fragmentsOf, s as ordered } from "./register.js";
import { n as internalApi, r as isClassic, t as attachClassic } from "./classic.js";
// src/host/classic/quick.ts
/** What htmx looks for in new content: its own attributes, what it boosts, what takes part in a form, what gets the focus. */
var INITIALISED = /hx-|sse-|<(a|form)\b|submit|autofocus/i;
/**
* Whether htmx has nothing to do in some content but to insert it, and nothing of its own in what that replaces.
*
* @param content plain as {@link hasParts} says.
*/
function isQuick({ swapStyle, scroll, show }, target, contents, fragment) {
	if (scroll !== void 0 || show !== void 0 || !/^(innerHTML|beforeend|afterbegin)$/.test(swapStyle) || contents.some((content) => INITIALISED.test(content))) return false;
	for (const element of fragment.querySelectorAll("[id]")) if (target.contains(document.getElementById(element.getAttribute("id")))) return false;
	return swapStyle !== "innerHTML" || !(target.contains(document.activeElement) || [...target.getElementsByTagName("*")].some((element) => "htmx-internal-data" in element));
}
/** What settles when the same timer goes off: by its delay, what was swapped in this task. */
var settling = /* @__PURE__ */ new Map();
/**
* Swaps content that {@link isQuick} as htmx 2 does: the same nodes, classes and events in the same order, but without
* its searches for what has to be initialised, preserved or put elsewhere, which take the most of its time and would
* find nothing.
*/
function swapQuickly({ swapStyle, settleDelay }, target, fragment, { addedClass, settlingClass, swappingClass }, { inserting }, { cleanedUp }) {
	const inserted = inserting(target);
	const added = [...fragment.children];
	for (const element of added) element.classList.add(addedClass);
	const [first, ...others] = swapStyle === "innerHTML" ? target.childNodes : [];
	target.insertBefore(fragment, swapStyle === "beforeend" ? null : target.firstChild);
	for (const node of first ? [...others, first] : []) {
		for (const element of [node, ...node.querySelectorAll?.("*") ?? []]) {
			fire(element, { elt: element }, "htmx:beforeCleanupElement", "htmx:before-cleanup-element");
			cleanedUp(element);
		}
		node.remove();
	}
	without(target, swappingClass);
	target.classList.add(settlingClass);
	const about = {
		target,
		elt: target
	};
	fire(target, about, "htmx:afterSwap", "htmx:after-swap");
	inserted();
	function settle() {
		for (const elt of added) {
			without(elt, addedClass);
			const about = { elt };
			fire(elt, about, "htmx:beforeProcessNode", "htmx:before-process-node");
			fire(elt, about, "htmx:afterProcessNode", "htmx:after-process-node");
			fire(elt, about, "htmx:load");
		}
		without(target, settlingClass);
		fire(target, about, "htmx:afterSettle", "htmx:after-settle");
	}
	if (settleDelay > 0) settleLater(settle, settleDelay);
	else settle();
}
/** What is swapped from now on settles after what is swapped or put off otherwise now, which has a timer of its own. */
function settleApart() {
	settling.clear();
}
/** After so many milliseconds, for which one timer is enough. */
function settleLater(settle, ms) {
	const those = settling.get(ms) ?? [];
	if (!those.length) {
		if (!settling.size) queueMicrotask(settleApart);
		settling.set(ms, those);
		setTimeout(() => {
			for (const one of those) one();
		}, ms);
	}
	those.push(settle);
}
/** [htmx 2] Leaves no empty attribute. */
function without(element, name) {
	element.classList.remove(name);
	if (!element.classList.length) element.removeAttribute("class");
}
function fire(element, detail, ...names) {
	const init = eventInit(detail);
	names.every((name) => element.dispatchEvent(new CustomEvent(name, init)));
}
// src/host/classic/htmx2.ts
/** Registers with htmx 2. */
function attachHtmx2(htmx, page) {
	const api = internalApi(htmx);
	const { process } = htmx;
	const takesFragments = !/^2\.0\.[0-4]$/.test(htmx.version);
	function swapNow({ element, target, contents, ...how }) {
		const { merging, select, selectOOB, watch } = how;
		const specification = {
			...how.specification,
			swapDelay: 0
		};
		const [first = ""] = contents;
		let all = contents;
		if (takesFragments && specification.swapStyle !== "textContent" && (contents.length > 1 || !acts(first))) {
			const fragments = ordered(merging, fragmentsOf(contents, "</template></body>"));
			if (contents.length > 1) watch.read(fragments);
			const [fragment = new DocumentFragment(), ...more] = fragments;
			for (const other of more) {
				if (merging === "upsert") fragment.append(document.createComment(NEXT_MESSAGE));
				fragment.append(other);
			}
			if (how.isPlain && isQuick(specification, target, contents, fragment)) {
				swapQuickly(specification, target, fragment, htmx.config, watch, page);
				return;
			}
			all = [fragment];
		}
		let inserted;
		const inserting = () => {
			inserted = watch.inserting(target);
		};
		const options = {
			contextElement: element,
			select,
			selectOOB,
			eventInfo: { target },
			beforeSwapCallback: inserting,
			afterSwapCallback: () => inserted?.()
		};
		settleApart();
		for (const content of all) {
			if (!takesFragments) inserting();
			api.swap(target, content, specification, options);
		}
	}
	const { host } = attachClassic(htmx, api, page, {
		inherited: (element, name) => api.getClosestAttributeValue(element, name) || null,
		find: api.querySelectorExt,
		values(element, verb) {
			const { formData } = api.getInputValues(element, verb);
			for (const [name, value] of Object.entries(api.getExpressionVars(element))) formData.set(name, `${value}`);
			return api.filterValues(formData, element);
		},
		swap(swap) {
			const { swapDelay } = swap.specification;
			const start = () => swap.transition ? watchTransition(swap, swapNow) : swapNow(swap);
			if (swapDelay) settleApart();
			if (swapDelay) setTimeout(start, swapDelay);
			else start();
		},
		remove(element) {
			const { disableSelector } = htmx.config;
			Object.defineProperty(htmx.config, "disableSelector", {
				configurable: true,
				enumerable: true,
				get() {
					Object.defineProperty(htmx.config, "disableSelector", {
						value: disableSelector,
						writable: true
					});
					return "*";
				}
			});
			process(element);
			element.remove();
		}
	});
	return host;
}
/** Tells of the view transition that a swap begins, of which htmx says nothing. */
function watchTransition(swap, work) {
	const { startViewTransition } = document;
	const own = Object.getOwnPropertyDescriptor(document, "startViewTransition");
	document.startViewTransition = (update) => {
		const transition = startViewTransition.call(document, update);
		swap.watch.transition(transition.finished);
		return transition;
	};
	try {
		work(swap);
	} finally {
		if (own) Object.defineProperty(document, "startViewTransition", own);
		else Reflect.deleteProperty(document, "startViewTransition");
	}
}
var htmx2 = {
	name: "2",
	fits: (htmx) => isClassic(htmx, /^2\./),
	attach: (htmx, page) => attachHtmx2(htmx, page)
};
export { htmx2 as t };

//# sourceMappingURL=htmx2.js.map
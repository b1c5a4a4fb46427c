#!/usr/bin/env node
import { parseArgs as e, styleText as t } from "node:util";
import n from "node:http";
import r from "node:https";
import { connect as i } from "node:tls";
import { createBrotliDecompress as a, createGunzip as o, createInflate as s } from "node:zlib";
// src/stream/symptoms.ts
var c = 5, [l, u] = [300, 1200];
function d(e) {
	let t = e + l, n = c * Math.floor(t / (c * 1e3));
	return t - n * 1e3 < l + u ? n : 0;
}
// src/findings.ts
var f = {
	"json-invalid": "the data of \"{event}\" is not JSON; send JSON, or remove the template",
	"template-missing": "no template \"{template}\"; add <template id=\"{template}\">",
	"template-mangled": "HTML cannot keep {lost} in a <template>; write \"{template}\" in a <script type=\"text/mustache\">",
	"template-failed": "\"{event}\": {reason}; mend the template, or the data",
	"template-language": "{{#{name} …}} is not Mustache; write {{#field}}…{{/field}}",
	"engine-missing": "{name} is missing; load its script",
	"engine-invalid": "registerEngine(\"{name}\", …) is refused; {advice}",
	"target-missing": "hx-target \"{target}\" finds nothing; add the element, or the field of the data",
	"target-invalid": "hx-target \"{target}\" is no selector; write an id such as #5 as [id=\"5\"]",
	"target-template": "\"{target}\" is, or holds, a template; begin the ids of rows with a word of their own",
	"swap-failed": "\"{event}\": {reason}; mend hx-swap, the extension or the handler",
	"stream-lost": "{url}: {reason}; Sluice tries again",
	"stream-failed": "{url}: {reason}; mend that, then reload",
	"request-invalid": "{url} cannot be asked for: {reason}; mend {name}",
	"url-forbidden": "{url} is of another origin; set {setting}",
	"htmx-missing": "no htmx; load it",
	"htmx-unknown": "this is htmx {version}, and this file serves {supported}; load {instead}"
}, p = {
	"stream-missing": "no stream; put it inside sse-connect, or add sse-from",
	"extension-off": "sse is off; add hx-ext=\"sse\"",
	"names-unseparated": "{attribute} \"{value}\" is one name; separate names by commas",
	"request-missing": "{name} has no request; add hx-get or use sse-swap",
	"trigger-plain": "hx-trigger \"{name}\" is no event of the stream; write sse:{name}",
	"json-raw": "JSON is shown as it is; add mustache-template",
	"data-array": "the data is an array; use mustache-array-template, or {{#.}}…{{/.}}",
	"event-unnamed": "{url} sent an unnamed message that nothing hears; is a blank line after \"event:\"?",
	"event-blank": "{url} sent \"{name}\" without data, and browsers drop that; send an empty \"data:\" line",
	"event-unheard": "{url} sent {names}, but the page listens to {heard}; use the same name",
	"event-similar": "{url} sent \"{name}\", but the page listens to \"{similar}\"; use the same name",
	"option-unknown": "no option \"{key}\"; {advice}",
	"option-invalid": "{key}: \"{value}\" is not {expected}; change it",
	"option-unit": "{key}:{value} is {value} ms; write {value}s",
	"wildcard-unheard": "EventSource hears no \"*\"; allow transport:auto or fetch",
	"field-unknown": "{url} sent the line \"{line}\"; begin every line of data with \"data:\"",
	"answer-unread": "{url} answers with a stream that is not shown; {fix}",
	"html-quoted": "this HTML came as a JSON string; send it without encoding it",
	"stream-silent": "no answer from {url} for {seconds} s; send headers and a comment at once, without buffering or gzip",
	"stream-buffered": "{url} came all at once; turn proxy_buffering off, or use an async generator",
	"stream-cut": "{url} is cut after {seconds} s; send a comment every 15 s, or raise the timeout of proxy or worker",
	"stream-unshared": "{url} is not shared with other tabs; {advice}",
	"streams-many": "{count} of 6 streams over HTTP/1.1; use HTTP/2",
	"event-reserved": "the page has an event \"{name}\" of its own; rename it, or use hx-trigger=\"sse:{name}\"",
	"attribute-legacy": "sse-connect without a listener is taken for hx-sse:connect; write that",
	"extension-blocked": "htmx.config.extensions leaves Sluice out; add \"sse\" to it",
	"name-taken": "another script has the name \"{name}\"; remove it",
	"copy-loaded": "Sluice is loaded twice; remove one"
}, m = { "stream-quiet": "{url} has sent nothing for {heard} in {seconds} s; if it should, try sse-config=\"transport:fetch\", which sees all names" }, h = {
	"json-invalid": "A template, or an `hx-target` with `{{field}}`, needs JSON, and the data is something else. The first 80 characters are in `payload`.",
	"template-missing": "No `<template>` and no `<script type=…>` has the id, and none is found by it as a selector; for XSLT, nothing that holds a stylesheet. Other elements are no templates, as a payload may give a row any id. Partials are looked up alike.",
	"template-mangled": "Inside of a `<template>` is HTML. A section in a start tag becomes attributes, and one between the rows or cells of a table is moved out of it. A `<script type=\"text/mustache\">` holds what you write.",
	"template-failed": "The template engine threw; its error is the `cause`.",
	"template-language": "`{{#if x}}`, `{{#each x}}`, `{{#unless x}}` and `{{#with x}}` are Handlebars. In Mustache `{{#x}}…{{/x}}` does for all four, and `{{^x}}…{{/x}}` for \"not\". Or load Handlebars and write `handlebars-template`.",
	"engine-missing": "Only Mustache is inside Sluice. Load Handlebars or Nunjucks with a script tag before the first event.",
	"engine-invalid": "The attributes `NAME-template` and `NAME-array-template` need a name that HTML allows, and an engine its `compile`.",
	"target-missing": "Nothing matches `hx-target`, or the payload lacks a field that its `{{field}}` needs.",
	"target-invalid": "A browser takes no such selector. An id that begins with a digit is the usual cause: `#5` has to be written `[id=\"5\"]`, or the id `row-5`.",
	"target-template": "A payload chose a template of the page as the target of `hx-target` with `{{field}}`, or of an out-of-band part. The page stays as it is.",
	"swap-failed": "htmx or an extension threw while swapping; the error is the `cause`.",
	"stream-lost": "The connection broke, the server ended the response, or an attempt failed in a way that may pass. It is opened again.",
	"stream-failed": "An answer that will not change by asking again: a status such as 204, 401 or 404, a `Content-Type` other than `text/event-stream`; a URL that is none; too many failures.",
	"request-invalid": "An expression in `hx-vals` or `hx-headers` threw, or a header, method or URL is one that no browser sends. It would be the same the next time, so it is not tried again.",
	"url-forbidden": "`htmx.config.selfRequestsOnly`, or `mode` on htmx 4, holds for streams as for all requests; or a handler of `htmx:validateUrl` forbade it.",
	"htmx-missing": "No script of the page brought htmx until the page was loaded. One that comes later is still found. In a bundle, call `install(htmx)`.",
	"htmx-unknown": "Sluice serves htmx 1.9, 2 and 4; `sluice-htmx2.min.js`, `sluice-htmx4.min.js` and the entries for one htmx serve that one.",
	"stream-missing": "An element has `sse-swap` or `hx-trigger=\"sse:…\"`, but no `sse-connect` on itself or above it, and `sse-from` finds none.",
	"extension-off": "As with every extension of htmx 2, `hx-ext=\"sse\"` has to be in force.",
	"names-unseparated": "htmx separates the names of `hx-ext` by commas, and Sluice those of `sse-swap`: `hx-ext=\"sse, morph\"`.",
	"request-missing": "The event would trigger a request, but the element has no `hx-get`, `hx-post`, … and no `hx-on`.",
	"trigger-plain": "Events of a stream have the prefix `sse:` in `hx-trigger`. Told when the event comes, so that no event of your own scripts is meant.",
	"json-raw": "No template is in force for the element, so the text of the JSON became its content. Add `mustache-template=\"ID\"` to the element or above it. `hx-swap=\"none\"` says that only scripts read it.",
	"data-array": "An array has no fields, so `{{field}}` is empty. `mustache-array-template` with `{{#data}}…{{/data}}` shows each item, and so does `{{#.}}…{{/.}}`.",
	"event-blank": "A browser never delivers an event without a `data:` line, so `sse-close` or a trigger waits for ever. Seen where `fetch` reads the stream.",
	"event-unheard": "In the 10 s after the stream opened came events, but none that the page listens to. Seen where `fetch` reads the stream, as `EventSource` tells only of names that it is asked for.",
	"option-unit": "As in htmx, a number without a unit is milliseconds. This one is too short to be meant.",
	"option-unknown": "In `sse-config` or `htmx.config.sse`. The other options hold.",
	"option-invalid": "The default holds instead. An `sse-limit` that is no number limits nothing.",
	"wildcard-unheard": "The browser's EventSource, or the page's own, tells only of names that it is asked for.",
	"event-unnamed": "Often a named event with a blank line between `event:` and `data:`. The blank line ends the event, so the name is lost and the data comes without one.",
	"event-similar": "The names differ in case, in `-`, `_`, `.` or in a space at the end, and are different names to a browser.",
	"field-unknown": "A line feed inside of data ends its line, and what follows is no field: a browser throws it away, and with it half of the HTML. Seen where `fetch` reads the stream.",
	"answer-unread": "On htmx 1.9 and 2, an element reads a streamed answer only with `sse-stream`; and no htmx shows an answer whose status it is told to pass over (`responseHandling`, `noSwap`). Its text never reaches the page.",
	"html-quoted": "Data such as `\"<p>…</p>\"`, quotes included, is shown with its quotes when no template is in force. Many servers encode whatever they are given: django-eventstream needs `json_encode=False`.",
	"stream-silent": "The request has been sent, but not even headers came back. A server that does not flush, a proxy or a compression that collects the response; a worker that is busy with another stream; or, over HTTP/1.1, six streams in other tabs.",
	"stream-quiet": "Not a fault where events are rare. Else the name is another one than the server sends, its lines do not begin with `data:`, or something collects the response.",
	"stream-buffered": "Nothing came for long, then several events and the end within a moment: a proxy collects the response (nginx: `proxy_buffering off`, or the header `X-Accel-Buffering: no`), or a server does. Django under ASGI collects a generator that is not `async`, under WSGI one that is.",
	"stream-cut": "Three connections one after the other ended after the same multiple of 5 s, or after the same silence: a proxy (nginx: `proxy_read_timeout`, 60 s) or a worker (gunicorn: `--timeout`, 30 s) gives up. A server may also end its streams on purpose.",
	"stream-unshared": "With `pool:browser`, a stream is [shared with other tabs](sharing.md) where `session` and `worker` are set, the request is the same for every tab, and the hub runs: a SharedWorker, which a status, a type, `worker-src` of the CSP or another version may stop. Else the page has a connection of its own, and asks the hub again at its next attempt.",
	"streams-many": "Over HTTP/1.1 a browser opens six connections to one origin, for all its tabs. The next request waits without an error.",
	"name-taken": "Another script, such as `htmx-ext-sse` or `client-side-templates`, wants the same name. Sluice does its work; remove its script tag.",
	"event-reserved": "On htmx 4, an event of `hx-sse:connect` is fired as an event of the page; one with a name such as `click` would click it.",
	"attribute-legacy": "On htmx 4, `hx-sse` gave `sse-connect` that meaning, and Sluice does so where neither `hx-ext` nor `sse-swap` nor `hx-trigger=\"sse:…\"` shows another.",
	"extension-blocked": "On htmx 4, this setting lists the extensions that may register.",
	"copy-loaded": "Two script tags, or a script tag and an import. The first copy works, the second does nothing."
}, g = {
	"connection-failed": {
		level: "error",
		text: "no connection to {host}: {reason}; start the server, or correct the address",
		explanation: "The name is unknown, nothing listens on the port, or the connection broke before an answer."
	},
	"tls-failed": {
		level: "error",
		text: "TLS failed: {reason}; renew the certificate, or set NODE_EXTRA_CA_CERTS for one of your own",
		explanation: "A browser would refuse the certificate as well, without an event that says so."
	},
	"status-wrong": {
		level: "error",
		text: "status {status}; answer 200 to open the stream",
		explanation: "A browser opens a stream at status 200 only. For 401 and 403 give the doctor what the page has: `--header \"Cookie: …\"`."
	},
	"login-redirect": {
		level: "error",
		text: "redirected to the page {url}; answer 401 to streams of visitors who are not logged in",
		explanation: "The stream was asked for, and a page came: most often the one to log in."
	},
	"type-wrong": {
		level: "error",
		text: "Content-Type is {type}; send text/event-stream",
		explanation: "A browser closes a stream with another type for good. An HTML page is examined if it has `sse-connect`."
	},
	"stream-compressed": {
		level: "error",
		text: "{encoding} holds events back; leave text/event-stream out of compression, or flush after each event",
		explanation: "The compressor waits for more data before it sends anything. Django: exempt the view from `GZipMiddleware`. nginx: take the type out of `gzip_types`."
	},
	"bom-inside": {
		level: "error",
		text: "a byte order mark stands inside of the stream; encode as UTF-8 without it",
		explanation: "One is allowed at the very beginning. Later it becomes a part of the name of a field, and the line is lost."
	},
	"line-ends-mixed": {
		level: "error",
		text: "a carriage return stands alone in a line; send each line of data with \"data:\" of its own",
		explanation: "A browser takes it for the end of a line, so the rest of the line is lost."
	},
	"utf8-invalid": {
		level: "error",
		text: "the stream is not UTF-8; encode it as UTF-8",
		explanation: "Event streams have no other encoding, whatever `charset` says."
	},
	"event-expected": {
		level: "error",
		text: "no event \"{name}\" came in {seconds} s; is it sent under another name? {names}",
		explanation: "Asked for by `--expect NAME`."
	},
	"origin-refused": {
		level: "error",
		text: "pages of {origin} may not read this; send Access-Control-Allow-Origin and -Credentials",
		explanation: "Asked for by `--from ORIGIN`. Sluice sends cookies, so the answer needs `Access-Control-Allow-Origin` with exactly this origin and `Access-Control-Allow-Credentials: true`."
	},
	"proxy-holds": {
		level: "error",
		text: "the application sends, and the proxy holds it back; turn proxy_buffering and gzip off",
		explanation: "Asked for by `--origin URL`: the same stream was read from the application and through the proxy."
	},
	"heartbeat-missing": {
		level: "warning",
		text: "{seconds} s without a byte; send a comment such as \": ping\" every 15 s",
		explanation: "Proxies close a silent connection, often after 60 s, and neither side learns that the other has gone."
	},
	"cache-allowed": {
		level: "warning",
		text: "no Cache-Control; send Cache-Control: no-cache, or no-store",
		explanation: "Browsers and proxies may keep the answer, or wait for it to be complete."
	},
	"accel-missing": {
		level: "warning",
		text: "the application behind nginx does not send X-Accel-Buffering; send X-Accel-Buffering: no",
		explanation: "The header turns the buffering of nginx off for this answer, whatever its configuration says. Seen with `--origin`."
	},
	"ids-missing": {
		level: "note",
		text: "events have no id; what is sent while a page is away is lost to it",
		explanation: "As it should be where only the newest value counts. Else send `id:`, and what came after `Last-Event-ID`."
	},
	"ids-repeated": {
		level: "warning",
		text: "different events have the id \"{id}\"; give each event an id of its own",
		explanation: "A page that comes back asks for what came after the last id, and an id that is repeated does not say where that is."
	},
	"resume-ignored": {
		level: "warning",
		text: "the {way} is ignored; send what came after that id",
		explanation: "The doctor asked again with the first id it had seen, as a page does that was cut off there. The events after it did not come, or the one with the id came again."
	},
	"end-marker": {
		level: "warning",
		text: "the stream ends with \"</stream>\" as data; end it with an event that sse-close names",
		explanation: "Laravel's `eventStream` does it: `endStreamWith: new StreamedEvent(event: 'done', data: 'done')` is better."
	},
	"page-unheard": {
		level: "note",
		text: "the page hears nothing of {names}; use the same names if it should",
		explanation: "Sent by the server in this time, and in no `sse-swap`, `hx-trigger` or `sse-close` of the page."
	},
	"page-unsent": {
		level: "note",
		text: "{names} did not come in this time; use the same names if it should have",
		explanation: "The page listens to these names. Events that are rare are as they should be."
	},
	"http1-used": {
		level: "note",
		text: "over HTTP/1.1 a browser has six connections for all tabs; use HTTP/2 in production",
		explanation: "Each stream holds one. The seventh request waits without an error."
	}
}, _ = [
	"stream-silent",
	"stream-buffered",
	"stream-cut",
	"field-unknown",
	"event-blank",
	"html-quoted",
	"template-missing",
	"target-missing"
], v = {
	...f,
	...p,
	...m
}, ee = [..._.map((e) => ({
	code: e,
	level: y(e),
	text: v[e],
	explanation: h[e],
	isShared: !0
})), ...Object.entries(g).map(([e, t]) => ({
	code: e,
	...t,
	isShared: !1
}))];
function y(e) {
	return e === "stream-cut" || e === "html-quoted" ? "warning" : "error";
}
function b(e, t = {}) {
	let n = ee.find((t) => t.code === e), [r = "", i = ""] = (n?.text ?? "").split("; "), a = (e) => e.replace(/\{(\w+)\}/g, (e, n) => x(ie(`${t[n] ?? ""}`))), o = t.seen ? ` (${x(`${t.seen}`)})` : "";
	return {
		code: e,
		level: n?.level ?? "error",
		cause: a(r).trim() + o,
		cure: a(i).trim()
	};
}
var te = 300;
function x(e) {
	let t = [...e].map((e) => /[\p{Cc}\p{Cf}]/u.test(e) ? "·" : e).join("");
	return t.length > te ? `${t.slice(0, te)}…` : t;
}
var ne = /token|key|secret|auth|session|signature|password|jwt|^sig$|^sid$/i, re = /^[\w.~+/=-]{24,}$/;
function S(e) {
	if (!URL.canParse(e)) return e;
	let t = new URL(e);
	t.username = t.password = "";
	for (let [e, n] of [...t.searchParams]) (ne.test(e) || re.test(n)) && t.searchParams.set(e, "***");
	return t.href;
}
function ie(e) {
	return e.replace(/https?:\/\/[^\s"'<>]+/g, S);
}
// src/doctor/checks.ts
var ae = /^"(\s|\\[nrt])*(<|\\u003c).*"$/is, [oe, se, ce] = [
	3,
	1e3,
	100
], le = 4500;
function ue(e) {
	return `${(e / 1e3).toFixed(1)} s`;
}
function de({ recording: e }) {
	let { status: t, headers: n, failure: r, url: i, redirected: a, endReason: o } = e, { host: s } = new URL(i);
	if (!t) {
		if (o === "left") return;
		let e = r?.message || r?.code || "the connection was closed without an answer";
		return b(/CERT|TLS|SSL|SELF_SIGNED|VERIFY/i.test(`${r?.code}`) ? "tls-failed" : "connection-failed", {
			host: s,
			reason: e
		});
	}
	let c = n["content-type"] ?? "missing";
	if (t !== 200) return b("status-wrong", { status: t });
	if (!/^text\/event-stream\s*(;|$)/i.test(c)) return a && /html/i.test(c) ? b("login-redirect", { url: i }) : b("type-wrong", { type: c });
}
var fe = [
	({ recording: e, transcript: t, limits: n }) => {
		let { headers: r, endReason: i, endMs: a, status: o, url: s } = e, { events: c, firstByteMs: l, hasSplitEvent: u } = t, d = r["content-encoding"];
		if (l === void 0) return i !== "left" || a < n.silentMs ? void 0 : o && d ? b("stream-compressed", { encoding: d }) : b("stream-silent", {
			url: s,
			seconds: Math.round(a / 1e3),
			seen: o ? "the headers came" : ""
		});
		let f = c.filter(({ atMs: e }) => e - l < ce), p = l >= se && f.length >= oe;
		if (!p && !u) return;
		let m = p ? `first byte after ${ue(l)}, then ${f.length} events at once` : "an event came in two pieces, with silence between them";
		return d ? b("stream-compressed", {
			encoding: d,
			seen: m
		}) : b("stream-buffered", {
			url: s,
			seen: m
		});
	},
	({ transcript: e }) => !e.isUtf8 && b("utf8-invalid"),
	({ transcript: e }) => e.hasInnerByteOrderMark && b("bom-inside"),
	({ transcript: e }) => e.hasLoneCarriageReturn && b("line-ends-mixed"),
	({ recording: e, transcript: t }) => {
		let { unknownLines: n, hasInnerByteOrderMark: r, hasLoneCarriageReturn: i } = t;
		if (!(r || i || !n.length)) return b("field-unknown", {
			url: e.url,
			line: n[0]
		});
	},
	({ recording: e, transcript: t }) => !!t.blankNames.length && b("event-blank", {
		url: e.url,
		name: t.blankNames[0]
	}),
	({ transcript: e, expectedNames: t, recording: n }) => {
		let r = new Set(e.events.map(({ name: e }) => e)), i = t.find((e) => !r.has(e)), a = r.size ? `(came: ${[...r].slice(0, 8).join(", ")})` : "(none came)";
		return i !== void 0 && b("event-expected", {
			name: i,
			seconds: Math.round(n.endMs / 1e3),
			names: a
		});
	},
	({ recording: e, pageOrigin: t }) => {
		if (!t || new URL(e.url).origin === t) return;
		let { headers: n } = e;
		return (n["access-control-allow-origin"] !== t || n["access-control-allow-credentials"] !== "true") && b("origin-refused", { origin: t });
	},
	({ recording: e, transcript: t }) => {
		let { endReason: n, endMs: r, headersMs: i, chunks: a, url: o } = e;
		if (n === "left" || r < le || t.hasSplitEvent) return;
		let s = [r - i, r - (a.at(-1)?.atMs ?? i)].map(d).find((e) => e > 0);
		return !!s && b("stream-cut", {
			url: o,
			seconds: s
		});
	},
	({ transcript: e, limits: t }) => e.firstByteMs !== void 0 && e.longestSilenceMs >= t.heartbeatMs && b("heartbeat-missing", { seconds: Math.round(e.longestSilenceMs / 1e3) }),
	({ recording: e }) => e.status > 0 && !/no-(store|cache)/i.test(e.headers["cache-control"] ?? "") && b("cache-allowed"),
	({ transcript: e }) => {
		let t = /* @__PURE__ */ new Map();
		for (let { id: n, name: r, data: i } of me(e.events)) {
			let e = `${r}\n${i}`;
			if ((t.get(n) ?? e) !== e) return b("ids-repeated", { id: n });
			t.set(n, e);
		}
	},
	({ transcript: e }) => e.events.length > 0 && !me(e.events).length && b("ids-missing"),
	({ transcript: e }) => e.events.some(({ data: e }) => ae.test(e)) && b("html-quoted"),
	({ transcript: e }) => e.events.some(({ data: e }) => e.trim() === "</stream>") && b("end-marker"),
	({ recording: e }) => e.protocol !== "h2" && b("http1-used")
];
function pe(e) {
	return fe.flatMap((t) => t(e) || []);
}
function me(e) {
	return e.filter((e) => !!e.id);
}
function he({ recording: e, transcript: t }) {
	let { events: n, commentTimesMs: r, firstByteMs: i } = t, a = /* @__PURE__ */ new Map();
	for (let { name: e } of n) a.set(e, (a.get(e) ?? 0) + 1);
	let o = [...a].slice(0, 8).map(([e, t]) => `${t} × ${e}`);
	return [
		`answer           ${e.status} text/event-stream after ${ue(e.headersMs)}`,
		...i === void 0 ? [] : [`first byte       after ${ue(i)}`],
		...o.length ? [`events           ${o.join(", ")}`] : [],
		...r.length > 1 ? [`heartbeat        ${r.length} comments`] : []
	];
}
// node_modules/parse5/dist/common/unicode.js
var ge = /* @__PURE__ */ new Set([
	65534,
	65535,
	131070,
	131071,
	196606,
	196607,
	262142,
	262143,
	327678,
	327679,
	393214,
	393215,
	458750,
	458751,
	524286,
	524287,
	589822,
	589823,
	655358,
	655359,
	720894,
	720895,
	786430,
	786431,
	851966,
	851967,
	917502,
	917503,
	983038,
	983039,
	1048574,
	1048575,
	1114110,
	1114111
]), C;
(function(e) {
	e[e.EOF = -1] = "EOF", e[e.NULL = 0] = "NULL", e[e.TABULATION = 9] = "TABULATION", e[e.CARRIAGE_RETURN = 13] = "CARRIAGE_RETURN", e[e.LINE_FEED = 10] = "LINE_FEED", e[e.FORM_FEED = 12] = "FORM_FEED", e[e.SPACE = 32] = "SPACE", e[e.EXCLAMATION_MARK = 33] = "EXCLAMATION_MARK", e[e.QUOTATION_MARK = 34] = "QUOTATION_MARK", e[e.AMPERSAND = 38] = "AMPERSAND", e[e.APOSTROPHE = 39] = "APOSTROPHE", e[e.HYPHEN_MINUS = 45] = "HYPHEN_MINUS", e[e.SOLIDUS = 47] = "SOLIDUS", e[e.DIGIT_0 = 48] = "DIGIT_0", e[e.DIGIT_9 = 57] = "DIGIT_9", e[e.SEMICOLON = 59] = "SEMICOLON", e[e.LESS_THAN_SIGN = 60] = "LESS_THAN_SIGN", e[e.EQUALS_SIGN = 61] = "EQUALS_SIGN", e[e.GREATER_THAN_SIGN = 62] = "GREATER_THAN_SIGN", e[e.QUESTION_MARK = 63] = "QUESTION_MARK", e[e.LATIN_CAPITAL_A = 65] = "LATIN_CAPITAL_A", e[e.LATIN_CAPITAL_Z = 90] = "LATIN_CAPITAL_Z", e[e.RIGHT_SQUARE_BRACKET = 93] = "RIGHT_SQUARE_BRACKET", e[e.GRAVE_ACCENT = 96] = "GRAVE_ACCENT", e[e.LATIN_SMALL_A = 97] = "LATIN_SMALL_A", e[e.LATIN_SMALL_Z = 122] = "LATIN_SMALL_Z";
})(C ||= {});
var w = {
	DASH_DASH: "--",
	CDATA_START: "[CDATA[",
	DOCTYPE: "doctype",
	SCRIPT: "script",
	PUBLIC: "public",
	SYSTEM: "system"
};
function _e(e) {
	return e >= 55296 && e <= 57343;
}
function ve(e) {
	return e >= 56320 && e <= 57343;
}
function ye(e, t) {
	return (e - 55296) * 1024 + 9216 + t;
}
function be(e) {
	return e !== 32 && e !== 10 && e !== 13 && e !== 9 && e !== 12 && e >= 1 && e <= 31 || e >= 127 && e <= 159;
}
function xe(e) {
	return e >= 64976 && e <= 65007 || ge.has(e);
}
// node_modules/parse5/dist/common/error-codes.js
var T;
(function(e) {
	e.controlCharacterInInputStream = "control-character-in-input-stream", e.noncharacterInInputStream = "noncharacter-in-input-stream", e.surrogateInInputStream = "surrogate-in-input-stream", e.nonVoidHtmlElementStartTagWithTrailingSolidus = "non-void-html-element-start-tag-with-trailing-solidus", e.endTagWithAttributes = "end-tag-with-attributes", e.endTagWithTrailingSolidus = "end-tag-with-trailing-solidus", e.unexpectedSolidusInTag = "unexpected-solidus-in-tag", e.unexpectedNullCharacter = "unexpected-null-character", e.unexpectedQuestionMarkInsteadOfTagName = "unexpected-question-mark-instead-of-tag-name", e.invalidFirstCharacterOfTagName = "invalid-first-character-of-tag-name", e.unexpectedEqualsSignBeforeAttributeName = "unexpected-equals-sign-before-attribute-name", e.missingEndTagName = "missing-end-tag-name", e.unexpectedCharacterInAttributeName = "unexpected-character-in-attribute-name", e.unknownNamedCharacterReference = "unknown-named-character-reference", e.missingSemicolonAfterCharacterReference = "missing-semicolon-after-character-reference", e.unexpectedCharacterAfterDoctypeSystemIdentifier = "unexpected-character-after-doctype-system-identifier", e.unexpectedCharacterInUnquotedAttributeValue = "unexpected-character-in-unquoted-attribute-value", e.eofBeforeTagName = "eof-before-tag-name", e.eofInTag = "eof-in-tag", e.missingAttributeValue = "missing-attribute-value", e.missingWhitespaceBetweenAttributes = "missing-whitespace-between-attributes", e.missingWhitespaceAfterDoctypePublicKeyword = "missing-whitespace-after-doctype-public-keyword", e.missingWhitespaceBetweenDoctypePublicAndSystemIdentifiers = "missing-whitespace-between-doctype-public-and-system-identifiers", e.missingWhitespaceAfterDoctypeSystemKeyword = "missing-whitespace-after-doctype-system-keyword", e.missingQuoteBeforeDoctypePublicIdentifier = "missing-quote-before-doctype-public-identifier", e.missingQuoteBeforeDoctypeSystemIdentifier = "missing-quote-before-doctype-system-identifier", e.missingDoctypePublicIdentifier = "missing-doctype-public-identifier", e.missingDoctypeSystemIdentifier = "missing-doctype-system-identifier", e.abruptDoctypePublicIdentifier = "abrupt-doctype-public-identifier", e.abruptDoctypeSystemIdentifier = "abrupt-doctype-system-identifier", e.cdataInHtmlContent = "cdata-in-html-content", e.incorrectlyOpenedComment = "incorrectly-opened-comment", e.eofInScriptHtmlCommentLikeText = "eof-in-script-html-comment-like-text", e.eofInDoctype = "eof-in-doctype", e.nestedComment = "nested-comment", e.abruptClosingOfEmptyComment = "abrupt-closing-of-empty-comment", e.eofInComment = "eof-in-comment", e.incorrectlyClosedComment = "incorrectly-closed-comment", e.eofInCdata = "eof-in-cdata", e.absenceOfDigitsInNumericCharacterReference = "absence-of-digits-in-numeric-character-reference", e.nullCharacterReference = "null-character-reference", e.surrogateCharacterReference = "surrogate-character-reference", e.characterReferenceOutsideUnicodeRange = "character-reference-outside-unicode-range", e.controlCharacterReference = "control-character-reference", e.noncharacterCharacterReference = "noncharacter-character-reference", e.missingWhitespaceBeforeDoctypeName = "missing-whitespace-before-doctype-name", e.missingDoctypeName = "missing-doctype-name", e.invalidCharacterSequenceAfterDoctypeName = "invalid-character-sequence-after-doctype-name", e.duplicateAttribute = "duplicate-attribute", e.nonConformingDoctype = "non-conforming-doctype", e.missingDoctype = "missing-doctype", e.misplacedDoctype = "misplaced-doctype", e.endTagWithoutMatchingOpenElement = "end-tag-without-matching-open-element", e.closingOfElementWithOpenChildElements = "closing-of-element-with-open-child-elements", e.disallowedContentInNoscriptInHead = "disallowed-content-in-noscript-in-head", e.openElementsLeftAfterEof = "open-elements-left-after-eof", e.abandonedHeadElementChild = "abandoned-head-element-child", e.misplacedStartTagForHeadElement = "misplaced-start-tag-for-head-element", e.nestedNoscriptInHead = "nested-noscript-in-head", e.eofInElementThatCanContainOnlyText = "eof-in-element-that-can-contain-only-text";
})(T ||= {});
// node_modules/parse5/dist/tokenizer/preprocessor.js
var Se = 65536, Ce = class {
	constructor(e) {
		this.handler = e, this.html = "", this.pos = -1, this.lastGapPos = -2, this.gapStack = [], this.skipNextNewLine = !1, this.lastChunkWritten = !1, this.endOfChunkHit = !1, this.bufferWaterline = Se, this.isEol = !1, this.lineStartPos = 0, this.droppedBufferSize = 0, this.line = 1, this.lastErrOffset = -1;
	}
	get col() {
		return this.pos - this.lineStartPos + Number(this.lastGapPos !== this.pos);
	}
	get codePointStart() {
		return this.pos - Number(this.lastGapPos === this.pos);
	}
	get offset() {
		return this.droppedBufferSize + this.codePointStart;
	}
	getError(e, t) {
		let { line: n, col: r, offset: i } = this, a = r + t, o = i + t;
		return {
			code: e,
			startLine: n,
			endLine: n,
			startCol: a,
			endCol: a,
			startOffset: o,
			endOffset: o
		};
	}
	_err(e) {
		this.handler.onParseError && this.lastErrOffset !== this.offset && (this.lastErrOffset = this.offset, this.handler.onParseError(this.getError(e, 0)));
	}
	_addGap() {
		this.gapStack.push(this.lastGapPos), this.lastGapPos = this.pos;
	}
	_processSurrogate(e) {
		if (this.pos !== this.html.length - 1) {
			let t = this.html.charCodeAt(this.pos + 1);
			if (!ve(e) && ve(t)) return this.pos++, this._addGap(), ye(e, t);
		} else if (!this.lastChunkWritten) return this.endOfChunkHit = !0, C.EOF;
		return this._err(T.surrogateInInputStream), e;
	}
	willDropParsedChunk() {
		return this.pos > this.bufferWaterline;
	}
	dropParsedChunk(e = 0) {
		if (this.willDropParsedChunk()) {
			let t = this.offset - this.droppedBufferSize - e;
			this.html = this.html.substring(t), this.lineStartPos -= t, this.droppedBufferSize += t, this.pos -= t, this.lastGapPos = -2, this.gapStack.length = 0, this.pos > e && this._addGap();
		}
	}
	write(e, t) {
		this.html.length > 0 ? this.html += e : this.html = e, this.endOfChunkHit = !1, this.lastChunkWritten = t;
	}
	insertHtmlAtCurrentPos(e) {
		this.html = this.html.substring(0, this.pos + 1) + e + this.html.substring(this.pos + 1), this.endOfChunkHit = !1;
	}
	startsWith(e, t) {
		if (this.pos + e.length > this.html.length) return this.endOfChunkHit = !this.lastChunkWritten, !1;
		if (t) return this.html.startsWith(e, this.pos);
		for (let t = 0; t < e.length; t++) if ((this.html.charCodeAt(this.pos + t) | 32) !== e.charCodeAt(t)) return !1;
		return !0;
	}
	peek(e) {
		let t = this.pos + e;
		if (t >= this.html.length) return this.endOfChunkHit = !this.lastChunkWritten, C.EOF;
		let n = this.html.charCodeAt(t);
		return n === C.CARRIAGE_RETURN ? C.LINE_FEED : n;
	}
	advance() {
		if (this.pos++, this.isEol && (this.isEol = !1, this.line++, this.lineStartPos = this.pos), this.pos >= this.html.length) return this.endOfChunkHit = !this.lastChunkWritten, C.EOF;
		let e = this.html.charCodeAt(this.pos);
		return e === C.CARRIAGE_RETURN ? (this.isEol = !0, this.skipNextNewLine = !0, C.LINE_FEED) : e === C.LINE_FEED && (this.isEol = !0, this.skipNextNewLine) ? (this.line--, this.skipNextNewLine = !1, this._addGap(), this.advance()) : (this.skipNextNewLine = !1, _e(e) && (e = this._processSurrogate(e)), this.handler.onParseError === null || e > 31 && e < 127 || e === C.LINE_FEED || e === C.CARRIAGE_RETURN || e > 159 && e < 64976 || this._checkForProblematicCharacters(e), e);
	}
	_checkForProblematicCharacters(e) {
		be(e) ? this._err(T.controlCharacterInInputStream) : xe(e) && this._err(T.noncharacterInInputStream);
	}
	retreat(e) {
		for (this.pos -= e; this.pos < this.lastGapPos;) this.lastGapPos = this.gapStack.pop(), this.pos--;
		this.isEol = !1;
	}
}, E;
(function(e) {
	e[e.CHARACTER = 0] = "CHARACTER", e[e.NULL_CHARACTER = 1] = "NULL_CHARACTER", e[e.WHITESPACE_CHARACTER = 2] = "WHITESPACE_CHARACTER", e[e.START_TAG = 3] = "START_TAG", e[e.END_TAG = 4] = "END_TAG", e[e.COMMENT = 5] = "COMMENT", e[e.DOCTYPE = 6] = "DOCTYPE", e[e.EOF = 7] = "EOF", e[e.HIBERNATION = 8] = "HIBERNATION";
})(E ||= {});
function we(e, t) {
	for (let n = e.attrs.length - 1; n >= 0; n--) if (e.attrs[n].name === t) return e.attrs[n].value;
	return null;
}
// node_modules/parse5/node_modules/entities/dist/decode-codepoint.js
var Te = [
	8364,
	0,
	8218,
	402,
	8222,
	8230,
	8224,
	8225,
	710,
	8240,
	352,
	8249,
	338,
	0,
	381,
	0,
	0,
	8216,
	8217,
	8220,
	8221,
	8226,
	8211,
	8212,
	732,
	8482,
	353,
	8250,
	339,
	0,
	382,
	376
];
function Ee(e) {
	return e === 0 || e >= 55296 && e <= 57343 || e > 1114111;
}
function De(e) {
	return Ee(e) ? 65533 : e >= 128 && e <= 159 && Te[e - 128] || e;
}
// node_modules/parse5/node_modules/entities/dist/generated/decode-data-html.js
var Oe = ["Q=¨`p0AEligMPacutebrevecircyfrgravelphamacrndogonpfpplyFunctionringscrsigntildeumlBackslashrvwedcyecausernoullistafropfrevescrumpeqCHcyOPYacutepitalDifferentialDyleyscaronedilirconintdotedillanterDotfrhiircleDotMinusPlusTimeslockwiseContourIntegralseCurlyDoubleQuoteQuoteolonengruentinttourIntegralpfroductunterClockwiseContourIntegralrossscrupCapDDotrahdJcyScyZcyaggerrrshvcaronyeltafriacriticalAcuteDotubleAcuteGraveTildemondfferentialDopftDotEqualubleContourIntegralDotwnArrowLeftArrowRightArrowTeeongLeftArrowRightArrowRightArrowRightArrowTeeUpArrowDownArrowVerticalBarwnArrowBarUpArrowBreveLeftRightVectorTeeVectorVectorBarRightTeeVectorVectorBarTeeArrowarrowscrtrokENGTHacutecaronircydotfrgravelementmacrptySmallSquareVerySmallSquareogonpfpsilonqualTildeilibriumscrimtaumlxistsponentialEFcyfrilledSmallSquareVerySmallSquareopfrAlluriertrfscrGJcyTammadbrevecedilircydotfrgopfreaterEqualLessFullEqualGreaterLessSlantEqualTildescrtHARDcyacektcircfrilbertSpaceopfrizontalLinescrtrokumpDownHumpEqualIEcyJligOcyacutecircydotfrgravemacrginaryIpliesntegralrsectionvisibleCommaTimesogonpftascrtildeukcymlJcircyfropfscrercyukcyKHcyJcyappacedilyfropfscrLJcyTacutembdangplacetrfrrcaronedilyeftAngleBracketrrowBarRightArrowCeilingDoubleBracketwnTeeVectorVectorBarFloorRightArrowVectorTeeArrowVectorriangleBarEqualUpDownVectorTeeVectorVectorBarVectorBararrowrightarrowssEqualGreaterFullEqualGreaterLessSlantEqualTildefrleftarrowmidotongLeftArrowRightArrowRightArrowleftarrowrightarrowrightarrowpfwerLeftArrowRightArrowscrhtroktMapcyediumSpacellintrffrinusPlusopfscruNJcyacutecaronedilyegativeMediumSpaceThickSpacenSpaceVeryThinSpacestedGreaterGreaterLessLesswLinefroBreaknBreakingSpacepftCongruentupCapDoubleVerticalBarElementqualTildexistsGreaterEqualFullEqualGreaterLessSlantEqualTildeHumpDownHumpEqualLeftTriangleBarEqualssEqualGreaterLessSlantEqualTildeNestedGreaterGreaterLessLessPrecedesEqualSlantEqualReverseElementightTriangleBarEqualSquareSubsetEqualpersetEqualubsetEqualcceedsEqualSlantEqualTildepersetEqualTildeEqualFullEqualTildeVerticalBarscrtildeuOEligacutecircydblacfrgravemacregaicronopfpenCurlyDoubleQuoteQuoterscrlashtildemesumlverBarraceketParenthesisPartialDcyfrhiilusMinusoincareplanepfrecedesEqualSlantEqualTildeimeoductportionalscriQUOTfropfscrRBarrEGacutengrrtlcaronedilyeverseElementquilibriumUpEquilibriumfrhoightAngleBracketrrowBarLeftArrowCeilingDoubleBracketwnTeeVectorVectorBarFloorTeeArrowVectorriangleBarEqualUpDownVectorTeeVectorVectorBarVectorBararrowopfundImpliesrightarrowscrhuleDelayedSHCHcycyOFTcyacutecaronedilircyfrhortDownArrowLeftArrowRightArrowUpArrowigmamallCircleopfqrtuareIntersectionSubsetEqualpersetEqualUnionscrtarubsetEqualcceedsEqualSlantEqualTildehThatmpersetEqualsetTHORNRADESHcycyabucaronedilyfrhereforetaickSpacenSpaceildeEqualFullEqualTildeopfripleDotscrtrokUacuterrocirbrcyevecircydblacfrgravemacrnderBarraceketParenthesisionPlusogonpfpArrowBarDownArrowDownArrowEquilibriumTeeArrowarrowdownarrowperLeftArrowRightArrowsilonringscrtildeumlVDashbarcydashleerbarticalBarLineSeparatorTildeyThinSpacefropfscrvdashWcircedgefropfscrXfriopfscrYAcyIcyUcyacutecircyfropfscrumlZHcyacutecaronydoteroWidthSpacetafropfscraacutebrevecEdircuteyeligfrgravelefsymphphamacrlgpndanddslopevgelemsdaabcdefghrtvbdsphtzarrogonpfpEacireidosproxeqringscrtympeqtildeumlwconintintbNotackcongepsilonprimesimeqrveewedgebrktbrkcongydquoecausemptyvpsirnoutahweenfrigcapircupodotplustimessqcuptartriangledownupuplusveewedgekarowlacklozengesquaretriangledownleftrightnkk12434ocknequivotopfttomwtiexDLRlrHDUduULRlrVHLRhlrboxdLRlrhDUduminusplustimesuLRlrvHLRhlrprimerevevbarscremiimeolbhsubulletmpEeqcacutepandbrcupcapupdotsretoncapsronedilircupssmdotedilmptyvnterdotfrhcyeckmarkiirEceqlearrowleftrightdRSastcircdashefnintmidscirlubsuitoloneqmmatpfnlementxesngdotintpfrodysrrarrossscrubepetdotudarrlreprsclarrppbrcapcapupdotorsrarrmlyeqprecsuccveewedgerenvearrowleftrightveewedwconintintylctydArrHaraggerlethrrshvbkarowlaccaronydaggerrrotseqegltamptyvfishtrharlriamondsuitsegammasinvideontimesonxjcylcornropollarpfteqdotminusplussquareublebarwedgewnarrowdownarrowsharpoonleftrightrbkarowcornropscryoltroktdotrifuarrharwanglezcyigrarreDDototacutestercaronircolonydotefDotrgravesdotlinterslsdotmacrptysetvsp134ngspogonpfparsllussilonvqcircolonsimlantgtrlessualsestivDDvparslrDotarrscrdotimtahumlroxclistpectationonentialefallingdotseqcyemalefiligligligriligjliglatligtnsnofopfrallkvpartintrac123456823534584556878slownscrgElacutemmadpbrevecircydotelqqslantsccdotollesfrggimeljcylEajnEapproxeqqsimopfravescrimeltccirdotlParquestrapproxrrdoteqlessqlesslesssimvertneqqnEhArrairsplfmiltrdcyrcirwbarcirceartsuitlliprconfrksearowwarowoarrmthtokleftarrowrightarrowpfrbarscrlashtrokybullpheniacutecircyecyxclffrgraveiiintntnfinotajligmacrgelinepartthofpedncarefintieodottcalegersrcallarhkprodocygonpftaprodquestscrinEdotsvvtildeukcymljcircyfrmathopfscrercyukcykappavcedilyfrgreenhcyjcyopfscrlAarrrrtailBarrEgHaracuteemptyvgranmbdangdlepquorrbfsfshklpplsimtltailesbarrbrkracekkeslducaronedililubydcaquorrdharusharsheftarrowtailharpoondownupleftarrowsrightarrowsharpoonssquigarrowthreetimesgqqslantsccdotorgessapproxdoteqgtrqgtrgtrsimfishtloorrgEhardulblkjcylarrcornerhardtrimidotoustachenEapproxeqqsimoangrrbrkngleftarrowrightarrowmapstorightarrowoparrowleftrightparflustimeswastbarzengefparltrarrcornerhardmtrisaquocrhimegqbuortroktccirdothreeimeslarrquestrPariefurdsharuharvertneqqnEmDDotacrletesepstodownleftuprkercommaydasheasuredanglefrhoicrodastcirdotnusbdulcpdrnplusodelspfpscrtposultimapmapnGgtvLeftarrowrightarrowltvRightarrowVDashdashablacutengpEidosproxturalsbspumpecapronedilongdotupydasheArrarhkrowdotquivsearimxistsfrgEeqqslantssimtrhArrarrparisdvjcylArrEarrdreftarrowrightarrowqqslantsssimtriemidopftinEdotvabcnivabcparallelsltolintrcueeceqrArrarrcwightarrowtriesccueerhortmidparallelimeqmidparqsubepeubEeseteqqcceqpEeseteqqtglildelgrianglelefteqrightequmerospvDashHarrapdashgetinfinlArretrierArrtriesimwArrarhkrownearoSacutestcircydashblacivotsoldeligfcirrgonravethbarmintlarrcirrossinetmacregaicrondnusopfparerplusrarrderoffmigoforslopevscrlasholtildemesasumlvbarparallelsimltcyercntiodmilptenkfrhivmmatoneitchforkvlanckhkvusacirbcirdouemnsimtwomointintpfundrEapcueecapproxcurlyeqeqnapproxeqqsimsimimesnEapsimodfalarlinesurfptosimurelscriuncspqfrintopfprimescruaternionsintesteqotrAarrrrtailBarrHaraceutedicemptyvngdelequorrapbfscfshklpplsimtlwtailionalsbarrbrkracekkeslducaronedililubydcaldharquorshealinepartsctgfishtloorrhardulovightarrowtailharpoondownupleftarrowsharpoonsrightarrowssquigarrowthreetimesngsingdotseqlarrharmmoustachenmidoangrrbrkparflustimespargtpolintrarrsaquocrhqbuorthreeimesriefltriuluharxsacutebquocEaproncueedilircnEapsimpolintsimydotbeeArrarhkrowctmiswartminusnxtfrownharpchcyyortmidparallelyigmafvmdoteqgElEneplusrarrlarrmallsetminusshpeparslidletesoftcylbarpfpadesuitrqcapsupssubeseteqpesetequareffrarrscretmnmiletarftarfraightepsilonphinsubEdotedotmultnEeplusrarrseteqqneqqimubpccapproxcurlyeqeqnapproxeqqsimsimmngp123EdotsubedothsolublarrmultnEeplusseteqqneqqimubpwArrarhkrownwarzligtargetubrkcaronedilydotelrecfrhere4foretasymvickapproxsimnspkapsimornildemesbardntoeapbotcirforksaprimeradeiangledownlefteqqrighteqdoteminusplussbtimepeziumscryhcytrokwixtoheadleftarrowrightarrowuArrHaracuterrbrcyevecircydarrblacharfishtrgraveharlrblklcornerroptrimacrlogonpfparrowdownarrowharpoonleftrightlussihlonuparrowsrcornerropingtriscrtdotilderifuarrmlwanglevArrBarvDashangrtrepsilonkappanothingphiiroptorhosigmaubsetneqqpsetneqqthetariangleleftrightcydasheebareqlliprbartfrltrinsubpopfproprtriscrubnEepnEezigzagwcircedbargeqierpfropfpreathscrxcapircupdtrifrhArrarrilArrarrmapnisodotpflustimerArrarrscrqcupuplustriveewedgeyacuteycircyenfricyopfscrucymlzacutecaronydoteetrftafrhcyigrarropfscrwjnjC(D%D($(D'%$$ED($'$'$%$'%E$/D'$F%'D(D&#,%%&&$%$)%+%%$E$F$'$&$(#'D&$(%$&4%($(E'%&%($&$)%*$%$%$+)()')($:&5-($'($%*&&&/%%&)%@$'$F$%&&#%%)$&$&$&$(%%%&$(%$$%&%$E$2.&0,.(.(&'%.$F%$&&&(%6)&+*),---&*/1---)-.&)*+,).%*,&,*'('2+,+)1&'1,)2&'&*('($F%'#&D%D($(E&%$$&$ED($)$'%1(2$'%E$)$'((&+$&%%$%D&$(%-#&$E$3)2$F%'%+$&#'D$$'($$($(%&%$$&$E$$$F$./'*,***'*-*($F$$#)$'%$$'$%$.$&%/$&%'$.'(#'$'$&D(D'%$$&$%D($$%&&*%($%&('+%/,($'%E%%$&$($'E%#(%$$E$F$F%'$'#'$&$'$(%$$E$F$F#'D$$(%'%%%+%%$(%'%$$2(',&,-'*'0).+)1&'('-,)'&*(*)(*/&/('/),))/&')-&'('-%1','*'''-'($E$$%+$($/+-'-',+-'-%E%/(-$&%$%'$$#&$%$-%*$E$+$F$&$$#'$($(%'%$$5+-.)+0%5)+%($E$)%1%%%$&,'(&4&*''+H'(&*-(-L-J-'-M-(&O*H&/2F2((%*(***G*M*(&W,K&+.H.-&1'/3F3(&O2(.I4('H,(().H.-.H(I.(&(+(+,+(&.$FD($$#(D(D'%$$($ED($'%&%($F$6,($$$FE'D(&&D&$)('+&'.#+$%$E$%$$$+$/%%$$%)+(+-+(%&%(&*-%$F%$C'$E$&$F#(D%$(%%%%'%$(%'%$$$%/+-*0$%$%$3)'-&-,(*(0*.,)2&(((&+(+))*0&0((/*,*)0&().&(($&%-$-$&%$$-#)%%$($($$%'%'%&%$$E$0(,(-(*$'$-$F$&%')/))/(+)1()($F$&$%&&)(%)+(+-+(&(%$%$&(+(&&C($'$'%%$%%$$(%'%$$E$+&%%K&)$'(((,(($F$+$F%'C)%%''$'&&D'%$$($ED($'$*)',&(.%&('$'%E$)*&*,%,%.%&((%(%,%/(-%%'&$'$F$(D&#($&$%$'($$%%'&$'*+'+,+(&-$E$F$F$(#($'$E$F$F#F$$$F$F#'$&$&D($'%$$E$F$F$&#'$($(%$$&$0%%$%$&$FC)$($$%D%$E&E&%$D'$$%DD($)&%%&$'&%E$$%&&&$&(&$%$&$&%&&)%*$*$*$*$*$*$*$&%(%*$&&'$&'$'%E$$%$%'%$%%%%%')%D'$F%$%&(%D(D&$*%&#'$*'*'('&*%%'&&)%$&''$'%$$'$()$%(%&%'%%&$&'$E$('&'%&''''(&('&&/.%&(&&&($($.()(+0'0'0(&%%&'$&%%&$E&G%%$F%$&&%'%&'$'$'$&$'$'$'$'$&%'$'$'$&$'$'$'$'$'$'$&&&%'$'$'$&$'$'$'$'$&(&'&(&%'$'$'$&$'$'$'$'$'$'$$($'E'$F%&%%'$%%'$''$&'%%%'$'$($#)%$&&&(&&'%&&&D%&&%$'&&E'%&%&(%$&D'%(E%'($E$&%&('%$$%&$&$'%'..()%*$*&*'*'&$&(&&&'$'(&$'($)$%&($&$'%'))&%%'&&&%E&&F$'%$'%&$F%%'$&$'$$'$))$%&&%%')$%$&(&&'%&&&%&D%')$&+*'(&((F&&.-(%&%&$*%&$(#'$&$(%'%%%%'$$)%&$(%$$$%(&%%(D%%&%($(%D$''$$&'&*''$%$%(%&%$F&)*&&$&$(&&$(%E%$&%(&&(&'&)%/%*'-'..($*%'&&$F&$%%%'$'%%'$$'%&$)$&%)#(%%D(%'$(%%G$%'%$$&$$$'%D$$E'%$&&$$%)%$%$&&$'%&(&($%%'%($$%%%$'%E$&'%%&%%'&'$$(&'%&&**'%'&&&%(%%)$'%&$&%&%%$%E$D&%%$&%&%,&,#0$%$($(%&&&%D$'$G$&%&%&$&$F%'&$'$$*D(($H$($($($'%($G%($($'%'%($'%&%%&$F#%%$$(%&($%$$($'%$$&$$%$%$&$&(%$&%&&)$*$&D'%$E$$%$$'$&$$%$%$%$$%%%''%$&$'$%&$F$'$&%%'$'$D$%%&%%&%'%(%*'%&&&)((&'&&$K%E#'$(%%%'%'&$'&'$$&$'$()&%'%'$E$*&($'%'%.'-%E%'$F%'%'$(%'C)$$E&%$$&E&$%%DD($$%'&%%'%&$'$'&%''''&%%%%&$$%'%&(&%'%$&&&(''&(&'$&%&%E%%$'D($F%%'$'&'$($'$$$%'$'E%#(%$$E$'$F$F%'$'#(($$(%$$E$($&$&$F$F#(%%%'$'$$%$$&$(%)%'%'%%'$'%%$E&%%'$(%'%'%'%'%'&'%%$&&&$'D$'%&%'($&%'&)$$(%'&%%%%$$&%&($%(&(%%$$%*,''..%'-'-1$,+,-'-%$%$&$&(%$&%&&)$*$&D'%&*'&'()''&'&$(%'%D$$%$$''$($%&$&$$%&%)%'%&$(%')'$%%%''%$&$'$%&$'&%%&%.+-')'-%.,(%&&D&&%(%'&&%$&'&$$&'%$'%)%&($%$%&$(%E%$%%'$'$%%&%($%'D$%%&%%&%'%'%'%(%'&$'$'$$*&'$K%E#(D&%%&$'&%$&&)')')%%'$(%$$'$/$E$%D'%$&&&&F&%&($($)$$&%%$($(%E$$$F%'$$%)%&#F%D&D$,(-%D%D&D$-$(%'$'%'%E%$&D&E&%&'%&(%*$D&%F(D$&&&%'%&(F%%%$$'$$%&%''$(%%F%'%'&E%')$$E$E%$&$'D'H&D%&%$&$$'%&%&$$%$&$%$$&$'%D%&%%%$&*(-&$'D'H&D'$%&%$&%($$&$FE$&%(D(F(%)$)$&%(%)$)$$&'('E'D%(%$&&&D'$(E$'%&(D(D%,%&($$%&&&D&D%*)+%%'$($%&%&%((%%%'D'$'F*%,D&%(E&$'D'$'F*%,D$&E'%%%.0%,(1%$$%$&&&%$(%'%E%'%E&D%(%'&D&D'F%'&G%F$'%''$(%%'#%D(%%$&G$%$$'%'%%%%%'$'$'%D$&E'%$$'%$$&$'%&&'%&%$$'%&%(&$&&$F$&%&%&$$%&%$&%(%F$F$%'%%%(%$$&E'%%D(&&)%D&$'#&F$''&&'$&$$%$(&&&&&$&'$E$%&$%'%&$$%*%$$()$'%%%'''$'&'%($'$G%'&'&$$$*%EE&$$%$%%%&%$&$')'*'%'*(&(&'&%&($%%&%&&%%&(''''&$'%%&%'$F%$$(#F$&$F$($F$-'&%&(%E%#(%%%'$'$&$F&&%&%)%%'$'$'%E&%%'%'$(%'$'%'%'%'%'&'%'$%'&%('$'%&%'($&%'&)$$(%'&%%%%$$&%(%&($%%$&'&'''$%%E$$(%'%D$''$($%$&$$,-'(./%(-,+(.(-(-%%%-$'%&%$$()'$'$'&%%&%&&D&&%($&'%%)$'$(%E%$%%&%($$(%'%%'$'$''$)$$#)$'$$%$%%&&%&%$&&%&%%&%&&%)%&%$$&'$'$$'%''$(%E%%%%'%)'$%%$E&&$'%'&$%)(+E$$'($($%$&&&$'$&$'$&$'$&%&'&'$'$/&&%)%%&%%$&$'D$(%$&$'%%E$()&&$$'(D&%(D%&($(&+%'$($(&+%%$&&($&$$'$F%'%'%'$&'$%0+&&%$%&$&&&$'&&'&%'$&'&'&&)%+$)&,$'%'%($%%')'*'%'*(&(&'&%$%%%$F$F$F$&$&&'&&$'&&'(%&'&'&%'$&'&&)%+$)&,$'%'%($$'%''$(%%'D'#)%$$&$(%'%$$&$($E$(('&%(&($%,(&&&%&&&E&$'E&($)%($%%$&%$&&&&&D'&%%$($'%)+'+'/%+$+(0%&&&$&(&'&%&'%)$F&$%&%'$'%1*-#'$&D(%%$'&&D'%$$'%'%&$(%DD($''$%&$()%&&%&$'E$$'%E$)%,%.,(%&%%'$'&%+$()%&&%&%&$F$'%'%%'$$'E%$)#'$&'$$'$(%+&(&*&&'$'(&$'%&('K/D(J/D&('..($%$'$%&&&%%'%'&$$E$'$G'D$F$'$'$F%G(D&F(D$)#($(&%($%'$E$F$$$$%'$F#'%&%%$'$E$'%&$$$'%&$&$&$'%E&&%'$'%&$F%'$(%&$&$(C)&$$'%$D%$E$&$F$F$&E%#)$(%$$&$(%%$E$&$)$F$F$%%%0@0000H8H40H000047P00P@001000@0B0HP@:H9T8P000LB8d@800@I0<110000QQ8400P10030005940@410020000Q02000@0200000@P0101@8000440400000000808000000000@00000000P`0000000040400@0004<000000000008000030000000000P020T400020@0@00000000000000000000000000P0000000400400000400220080000100000000000000000P000000000000P000000@00402000000000@00000000000000000000040000000000000", "Æ&ÁĂÂА𝔄ÀΑĀ⩓Ą𝔸⁡Å𝒜≔ÃÄ∖⫧⌆Б∵ℬΒ𝔅𝔹˘ℬ≎Ч©Ć⋒ⅅℭČÇĈ∰Ċ¸·ℭΧ⊙⊖⊕⊗∲”’∷⩴≡∯∮ℂ∐∳⨯𝒞⋓≍ⅅ⤑ЂЅЏ‡↡⫤ĎД∇Δ𝔇´˙˝`˜⋄ⅆ𝔻¨⃜≐∯¨⇓⇐⇔⫤⟸⟺⟹⇒⊨⇑⇕∥↓⤓⇵̑⥐⥞↽⥖⥟⇁⥗⊤↧⇓𝒟ĐŊÐÉĚÊЭĖ𝔈È∈Ē◻▫Ę𝔼Ε⩵≂⇌ℰ⩳ΗË∃ⅇФ𝔉◼▪𝔽∀ℱℱЃ>ΓϜĞĢĜГĠ𝔊⋙𝔾≥⋛≧⪢≷⩾≳𝒢≫Ъˇ^Ĥℌℋℍ─ℋĦ≎≏ЕĲЁÍÎИİℑÌℑĪⅈ⇒∬∫⋂⁣⁢Į𝕀ΙℐĨІÏĴЙ𝔍𝕁𝒥ЈЄХЌΚĶК𝔎𝕂𝒦Љ<ĹΛ⟪ℒ↞ĽĻЛ⟨←⇤⇆⌈⟦⥡⇃⥙⌊↔⥎⊣↤⥚⊲⧏⊴⥑⥠↿⥘↼⥒⇐⇔⋚≦≶⪡⩽≲𝔏⋘⇚Ŀ⟵⟷⟶⟸⟺⟹𝕃↙↘ℒ↰Ł≪⤅М ℳ𝔐∓𝕄ℳΜЊŃŇŅН​​​​≫≪\n𝔑⁠\xA0ℕ⫬≢≭∦∉≠≂̸∄≯≱≧̸≫̸≹⩾̸≵≎̸≏̸⋪⧏̸⋬≮≰≸≪̸⩽̸≴⪢̸⪡̸⊀⪯̸⋠∌⋫⧐̸⋭⊏̸⋢⊐̸⋣⊂⃒⊈⊁⪰̸⋡≿̸⊃⃒⊉≁≄≇≉∤𝒩ÑΝŒÓÔОŐ𝔒ÒŌΩΟ𝕆“‘⩔𝒪ØÕ⨷Ö‾⏞⎴⏜∂П𝔓ΦΠ±ℌℙ⪻≺⪯≼≾″∏∷∝𝒫Ψ\"𝔔ℚ𝒬⤐®Ŕ⟫↠⤖ŘŖРℜ∋⇋⥯ℜΡ⟩→⇥⇄⌉⟧⥝⇂⥕⌋⊢↦⥛⊳⧐⊵⥏⥜↾⥔⇀⥓⇒ℝ⥰⇛ℛ↱⧴ЩШЬŚ⪼ŠŞŜС𝔖↓←→↑Σ∘𝕊√□⊓⊏⊑⊐⊒⊔𝒮⋆⋐⋐⊆≻⪰≽≿∋∑⋑⊃⊇⋑Þ™ЋЦ	ΤŤŢТ𝔗∴Θ   ∼≃≅≈𝕋⃛𝒯ŦÚ↟⥉ЎŬÛУŰ𝔘ÙŪ_⏟⎵⏝⋃⊎Ų𝕌↑⤒⇅↕⥮⊥↥⇑⇕↖↗ϒΥŮ𝒰ŨÜ⊫⫫В⊩⫦⋁‖‖∣|❘≀ 𝔙𝕍𝒱⊪Ŵ⋀𝔚𝕎𝒲𝔛Ξ𝕏𝒳ЯЇЮÝŶЫ𝔜𝕐𝒴ŸЖŹŽЗŻ​Ζℨℤ𝒵áă∾∾̳∿â´аæ⁡𝔞àℵℵαā⨿&∧⩕⩜⩘⩚∠⦤∠∡⦨⦩⦪⦫⦬⦭⦮⦯∟⊾⦝∢Å⍼ą𝕒≈⩰⩯≊≋'≈≊å𝒶*≈≍ãä∳⨑⫭≌϶‵∽⋍⊽⌅⌅⎵⎶≌б„∵∵⦰϶ℬβℶ≬𝔟⋂◯⋃⨀⨁⨂⨆★▽△⨄⋁⋀⤍⧫▪▴▾◂▸␣▒░▓█=⃥≡⃥⌐𝕓⊥⊥⋈╗╔╖╓═╦╩╤╧╝╚╜╙║╬╣╠╫╢╟⧉╕╒┐┌─╥╨┬┴⊟⊞⊠╛╘┘└│╪╡╞┼┤├‵˘¦𝒷⁏∽⋍\\⧅⟈••≎⪮≏≏ć∩⩄⩉⩋⩇⩀∩︀⁁ˇ⩍čçĉ⩌⩐ċ¸⦲¢·𝔠ч✓✓χ○⧃ˆ≗↺↻®Ⓢ⊛⊚⊝≗⨐⫯⧂♣♣:≔≔,@∁∘∁ℂ≅⩭∮𝕔∐©℗↵✗𝒸⫏⫑⫐⫒⋯⤸⤵⋞⋟↶⤽∪⩈⩆⩊⊍⩅∪︀↷⤼⋞⋟⋎⋏¤↶↷⋎⋏∲∱⌭⇓⥥†ℸ↓‐⊣⤏˝ďдⅆ‡⇊⩷°δ⦱⥿𝔡⇃⇂⋄⋄♦♦¨ϝ⋲÷÷⋇⋇ђ⌞⌍$𝕕˙≐≑∸∔⊡⌆↓⇊⇃⇂⤐⌟⌌𝒹ѕ⧶đ⋱▿▾⇵⥯⦦џ⟿⩷≑é⩮ě≖ê≕эėⅇ≒𝔢⪚è⪖⪘⪙⏧ℓ⪕⪗ē∅∅∅   ŋ ę𝕖⋕⧣⩱εεϵ≖≕≂⪖⪕=≟≡⩸⧥≓⥱ℯ≐≂ηðë€!∃ℰⅇ≒ф♀ﬃﬀﬄ𝔣ﬁfj♭ﬂ▱ƒ𝕗∀⋔⫙⨍½⅓¼⅕⅙⅛⅔⅖¾⅗⅜⅘⅚⅝⅞⁄⌢𝒻≧⪌ǵγϝ⪆ğĝгġ≥⋛≥≧⩾⩾⪩⪀⪂⪄⋛︀⪔𝔤≫⋙ℷѓ≷⪒⪥⪤≩⪊⪊⪈⪈≩⋧𝕘`ℊ≳⪎⪐>⪧⩺⋗⦕⩼⪆⥸⋗⋛⪌≷≳≩︀≩︀⇔ ½ℋъ↔⥈↭ℏĥ♥♥…⊹𝔥⤥⤦⇿∻↩↪𝕙―𝒽ℏħ⁃‐í⁣îие¡⇔𝔦ìⅈ⨌∭⧜℩ĳīℑℐℑı⊷Ƶ∈℅∞⧝ı∫⊺ℤ⊺⨗⨼ёį𝕚ι⨼¿𝒾∈⋹⋵⋴⋳∈⁢ĩіïĵй𝔧ȷ𝕛𝒿јєκϰķк𝔨ĸхќ𝕜𝓀⇚⇐⤛⤎≦⪋⥢ĺ⦴ℒλ⟨⦑⟨⪅«←⇤⤟⤝↩↫⤹⥳↢⪫⤙⪭⪭︀⤌❲{[⦋⦏⦍ľļ⌈{л⤶“„⥧⥋↲≤←↢↽↼⇇↔⇆⇋↭⋋⋚≤≦⩽⩽⪨⩿⪁⪃⋚︀⪓⪅⋖⋚⪋≶≲⥼⌊𝔩≶⪑↽↼⥪▄љ≪⇇⌞⥫◺ŀ⎰⎰≨⪉⪉⪇⪇≨⋦⟬⇽⟦⟵⟷⟼⟶↫↬⦅𝕝⨭⨴∗_◊◊⧫(⦓⇆⌟⇋⥭‎⊿‹𝓁↰≲⪍⪏[‘‚ł<⪦⩹⋖⋋⋉⥶⩻⦖◃⊴◂⥊⥦≨︀≨︀∺¯♂✠✠↦↦↧↤↥▮⨩м—∡𝔪℧µ∣*⫰·−⊟∸⨪⫛…∓⊧𝕞∓𝓂∾μ⊸⊸⋙̸≫⃒≫̸⇍⇎⋘̸≪⃒≪̸⇏⊯⊮∇ń∠⃒≉⩰̸≋̸ŉ≉♮♮ℕ\xA0≎̸≏̸⩃ňņ≇⩭̸⩂н–≠⇗⤤↗↗≐̸≢⤨≂̸∄∄𝔫≧̸≱≱≧̸⩾̸⩾̸≵≯≯⇎↮⫲∋⋼⋺∋њ⇍≦̸↚‥≰↚↮≰≦̸⩽̸⩽̸≮≴≮⋪⋬∤𝕟¬∉⋹̸⋵̸∉⋷⋶∌∌⋾⋽∦∦⫽⃥∂̸⨔⊀⋠⪯̸⊀⪯̸⇏↛⤳̸↝̸↛⋫⋭⊁⋡⪰̸𝓃∤∦≁≄≄∤∦⋢⋣⊄⫅̸⊈⊂⃒⊈⫅̸⊁⪰̸⊅⫆̸⊉⊃⃒⊉⫆̸≹ñ≸⋪⋬⋫⋭ν#№ ⊭⤄≍⃒⊬≥⃒>⃒⧞⤂≤⃒<⃒⊴⃒⤃⊵⃒∼⃒⇖⤣↖↖⤧Ⓢó⊛⊚ôо⊝ő⨸⊙⦼œ⦿𝔬˛ò⧁⦵Ω∮↺⦾⦻‾⧀ōωο⦶⊖𝕠⦷⦹⊕∨↻⩝ℴℴªº⊶⩖⩗⩛ℴø⊘õ⊗⨶ö⌽∥¶∥⫳⫽∂п%.‰⊥‱𝔭φϕℳ☎π⋔ϖℏℎℏ+⨣⊞⨢∔⨥⩲±⨦⨧±⨕𝕡£≺⪳⪷≼⪯≺⪷≼⪯⪹⪵⋨≾′ℙ⪵⪹⋨∏⌮⌒⌓∝∝≾⊰𝓅ψ 𝔮⨌𝕢⁗𝓆ℍ⨖?≟\"⇛⇒⤜⤏⥤∽̱ŕ√⦳⟩⦒⦥⟩»→⥵⇥⤠⤳⤞↪↬⥅⥴↣↝⤚∶ℚ⤍❳}]⦌⦎⦐řŗ⌉}р⤷⥩””↳ℜℛℜℝ▭®⥽⌋𝔯⇁⇀⥬ρϱ→↣⇁⇀⇄⇌⇉↝⋌˚≓⇄⇌‏⎱⎱⫮⟭⇾⟧⦆𝕣⨮⨵)⦔⨒⇉›𝓇↱]’’⋌⋊▹⊵▸⧎⥨℞ś‚≻⪴⪸š≽⪰şŝ⪶⪺⋩⨓≿с⋅⊡⩦⇘⤥↘↘§;⤩∖∖✶𝔰⌢♯щш∣∥­σςς∼⩪≃≃⪞⪠⪝⪟≆⨤⥲←∖⨳⧤∣⌣⪪⪬⪬︀ь/⧄⌿𝕤♠♠∥⊓⊓︀⊔⊔︀⊏⊑⊏⊑⊐⊒⊐⊒□□▪▪→𝓈∖⌣⋆☆★ϵϕ¯⊂⫅⪽⊆⫃⫁⫋⊊⪿⥹⊂⊆⫅⊊⫋⫇⫕⫓≻⪸≽⪰⪺⪶⋩≿∑♪⊃¹²³⫆⪾⫘⊇⫄⟉⫗⥻⫂⫌⊋⫀⊃⊇⫆⊋⫌⫈⫔⫖⇙⤦↙↙⤪ß⌖τ⎴ťţт⃛⌕𝔱∴∴θϑϑ≈∼ ≈∼þ˜×⊠⨱⨰∭⤨⊤⌶⫱𝕥⫚⤩‴™▵▿◃⊴≜▹⊵◬≜⨺⨹⧍⨻⏢𝓉цћŧ≬↞↠⇑⥣ú↑ўŭûу⇅ű⥮⥾𝔲ù↿↾▀⌜⌜⌏◸ū¨ų𝕦↑↕↿↾⊎υϒυ⇈⌝⌝⌎ů◹𝓊⋰ũ▵▴⇈ü⦧⇕⫨⫩⊨⦜ϵϰ∅ϕϖ∝↕ϱς⊊︀⫋︀⊋︀⫌︀ϑ⊲⊳в⊢∨⊻≚⋮||𝔳⊲⊂⃒⊃⃒𝕧∝⊳𝓋⫋︀⊊︀⫌︀⊋︀⦚ŵ⩟∧≙℘𝔴𝕨℘≀≀𝓌⋂◯⋃▽𝔵⟺⟷ξ⟸⟵⟼⋻⨀𝕩⨁⨂⟹⟶𝓍⨆⨄△⋁⋀ýяŷы¥𝔶ї𝕪𝓎юÿźžзżℨζ𝔷ж⇝𝕫𝓏‍‌"], ke = 2654435761, Ae = 2246822507, je = 1024, Me = (() => {
	let e = /* @__PURE__ */ new Uint8Array(128);
	for (let t = 48; t <= 57; t++) e[t] = t - 47;
	for (let t = 65; t <= 90; t++) e[t] = t - 54;
	for (let t = 97; t <= 122; t++) e[t] = t - 60;
	return e;
})();
function Ne(e, t, n) {
	return e.charCodeAt(t) << 25 | e.charCodeAt(t + 1) << 18 | e.charCodeAt(t + n - 2) << 11 | Me[e.charCodeAt(t + n - 1)] << 5 | n;
}
function Pe(e, t) {
	return (e * 3 << 3 ^ t) & 1023;
}
function Fe(e, t) {
	return (Math.imul(e, ke) >>> 16) * t >>> 16;
}
function Ie(e, t) {
	return (Math.imul(e, Ae) >>> 16) * t >>> 16;
}
function Le(e) {
	let [t, n] = e, r = t.charCodeAt(0) - 48 << 6 | t.charCodeAt(1) - 48, i = t.charCodeAt(2) - 48 << 6 | t.charCodeAt(3) - 48, a = t.charCodeAt(4) - 48 << 6 | t.charCodeAt(5) - 48, o = 6 + i, s = o + 2 * r, c = 2 * a, l = new Int32Array(c), u = new Uint16Array(c), d = new Uint16Array(c), f = new Uint32Array(je), p = /* @__PURE__ */ new Map(), m = [], h = "", g = 6, _ = 0;
	for (let e = 0; e < r; e++) {
		let n = t.charCodeAt(o + 2 * e) - 35, r = t.charCodeAt(o + 2 * e + 1) - 35, i = n & 31, c = i + (r & 31), v = (r >> 5) + 1;
		h = h.slice(0, i) + t.slice(g, g + c - i), g += c - i;
		let ee = Ne(h, 0, c), y = 2 * (t.charCodeAt(s + Math.floor(e / 6)) - 48 & 1 << e % 6 ? Ie : Fe)(ee, a);
		if (l[y] !== 0 && (y += 1), l[y] = ee, c > 4) {
			let e = h.slice(2, c - 2), t = p.get(e);
			if (t === void 0) {
				p.set(e, m.length), u[y] = m.length;
				for (let t = 0; t < e.length; t += 2) m.push(e.charCodeAt(t) | e.charCodeAt(t + 1) << 16);
			} else u[y] = t;
		}
		let b = Pe(h.charCodeAt(0), h.charCodeAt(1));
		f[b] |= c <= 16 ? 1 << c - 2 : 32768, n & 32 && (f[b] |= 1 << c - 2 + 16), d[y] = _ << 2 | v - 1 | (n & 32) >> 4, _ += v;
	}
	return {
		keys: l,
		buckets: a,
		slotMidOff: u,
		slotValue: d,
		values: n,
		lengthBits: f,
		middles: new Uint32Array(m)
	};
}
// node_modules/parse5/node_modules/entities/dist/decode.js
var Re = 35, ze = 59, Be = 61, Ve = 48, He = 97, Ue = 120, We = 65, Ge = 32;
function Ke(e) {
	return e - Ve >>> 0 <= 9;
}
function qe(e) {
	return Ke(e) || (e | Ge) - He >>> 0 <= 25;
}
function Je(e) {
	return e === Be || qe(e);
}
var D;
(function(e) {
	e[e.Legacy = 0] = "Legacy", e[e.Strict = 1] = "Strict", e[e.Attribute = 2] = "Attribute";
})(D ||= {});
var O = /* #__PURE__ */ Le(Oe), Ye = O.keys, Xe = O.buckets, Ze = O.slotMidOff, Qe = O.lengthBits, $e = O.middles, et = O.slotValue, tt = O.values;
function nt(e, t, n) {
	let r = e.charCodeAt(t), i = e.charCodeAt(t + 1), a = e.charCodeAt(t + n - 2), o = e.charCodeAt(t + n - 1);
	if ((r | i | a | o) > 127) return -1;
	let s = r << 25 | i << 18 | a << 11 | Me[o] << 5 | n, c = 2 * ((Math.imul(s, ke) >>> 16) * Xe >>> 16);
	for (let r = 0;; r++) {
		if (Ye[c] === s && (n <= 4 || rt(c, e, t, n))) return c;
		if (Ye[c + 1] === s && (n <= 4 || rt(c + 1, e, t, n))) return c + 1;
		if (r === 1) return -1;
		c = 2 * ((Math.imul(s, Ae) >>> 16) * Xe >>> 16);
	}
}
function rt(e, t, n, r) {
	let i = Ze[e], a = n + 2, o = n + r - 2;
	for (; a + 1 < o;) {
		if ((t.charCodeAt(a) | t.charCodeAt(a + 1) << 16) !== $e[i++]) return !1;
		a += 2;
	}
	return a === o || t.charCodeAt(a) === ($e[i] & 65535);
}
var it = /* #__PURE__ */ (() => {
	let e = (/* @__PURE__ */ new Uint8Array(128)).fill(255);
	for (let t = 0; t < 10; t++) e[Ve + t] = t;
	for (let t = 0; t < 6; t++) e[We + t] = t + 10, e[He + t] = t + 10;
	return e;
})();
function at(e, t, n) {
	let r = Qe[Pe(e.charCodeAt(t), e.charCodeAt(t + 1))] >>> 16 & 31;
	for (; r !== 0;) {
		let i = 31 - Math.clz32(r);
		if (r ^= 1 << i, i + 2 > n) continue;
		let a = nt(e, t, i + 2);
		if (a >= 0 && et[a] & 2) return a << 3 | i + 2;
	}
	return -1;
}
function ot(e, t, n) {
	let r = e.slice(t, t + 32).indexOf(";");
	if (r - 2 >>> 0 <= 29) {
		let n = nt(e, t, r);
		if (n >= 0) return n << 6 | r + 1;
	}
	if (n !== D.Strict) {
		let r = at(e, t, Math.min(31, e.length - t));
		if (r >= 0) {
			let i = r & 7;
			if (n !== D.Attribute || t + i >= e.length || !Je(e.charCodeAt(t + i))) return r >> 3 << 6 | i;
		}
	}
	return -1;
}
var st = 0, ct = 1, lt = 2, ut = 3, dt = 4, ft = class {
	emitCodePoint;
	errors;
	state = st;
	consumed = 1;
	result = 0;
	decodeMode = D.Strict;
	replaceNumericCodePoint = De;
	constructor(e, t) {
		this.emitCodePoint = e, this.errors = t;
	}
	stateNumericStart(e, t) {
		return t >= e.length ? -1 : (e.charCodeAt(t) | Ge) === Ue ? (this.state = ut, this.consumed += 1, this.stateNumericHex(e, t + 1)) : (this.state = lt, this.stateNumericDecimal(e, t));
	}
	stateNumericHex(e, t) {
		let n = e.length, { result: r, consumed: i } = this, a = t;
		for (; a < n;) {
			let t = e.charCodeAt(a), n = it[t];
			if (n <= 15) r = r * 16 + n;
			else return this.result = r, this.consumed = i, this.emitNumericEntity(t, 3);
			i += 1, a += 1;
		}
		return this.result = r, this.consumed = i, -1;
	}
	stateNumericDecimal(e, t) {
		let n = e.length, { result: r, consumed: i } = this, a = t;
		for (; a < n;) {
			let t = e.charCodeAt(a) - Ve;
			if (t >>> 0 > 9) return this.result = r, this.consumed = i, this.emitNumericEntity(t + Ve, 2);
			r = r * 10 + t, i += 1, a += 1;
		}
		return this.result = r, this.consumed = i, -1;
	}
	emitNumericEntity(e, t) {
		if (this.consumed <= t) return this.errors?.absenceOfDigitsInNumericCharacterReference(this.consumed), 0;
		if (e === ze) this.consumed += 1;
		else if (this.decodeMode === D.Strict) return 0;
		return this.emitCodePoint(this.replaceNumericCodePoint(this.result), this.consumed), this.errors && (e !== ze && this.errors.missingSemicolonAfterCharacterReference(), this.errors.validateNumericCharacterReference(this.result)), this.consumed;
	}
	startEntity(e) {
		this.decodeMode = e, this.state = st, this.result = 0, this.consumed = 1;
	}
	write(e, t) {
		switch (this.state) {
			case st: return e.charCodeAt(t) === Re ? (this.state = ct, this.consumed += 1, this.stateNumericStart(e, t + 1)) : (this.state = dt, this.stateNamedEntity(e, t));
			case ct: return this.stateNumericStart(e, t);
			case lt: return this.stateNumericDecimal(e, t);
			case ut: return this.stateNumericHex(e, t);
			default: return this.stateNamedEntity(e, t);
		}
	}
	end() {
		switch (this.state) {
			case dt: return this.endNamedEntity();
			case lt: return this.emitNumericEntity(0, 2);
			case ut: return this.emitNumericEntity(0, 3);
			case ct: return this.errors?.absenceOfDigitsInNumericCharacterReference(this.consumed), 0;
			default: return 0;
		}
	}
}, pt = class extends ft {
	runLength = 0;
	nameBuffer = /* @__PURE__ */ new Uint8Array(32);
	emitSlot(e) {
		let t = et[e], n = t >> 2;
		this.emitCodePoint(tt.charCodeAt(n), this.consumed), t & 1 && this.emitCodePoint(tt.charCodeAt(n + 1), this.consumed);
	}
	startEntity(e) {
		super.startEntity(e), this.runLength = 0;
	}
	stateNamedEntity(e, t) {
		let n = e.length;
		if (this.runLength === 0 && t + 17 <= n) {
			let r = Qe[Pe(e.charCodeAt(t), e.charCodeAt(t + 1))];
			if (r & 32768 && t + 32 <= n) {
				let n = ot(e, t, this.decodeMode);
				if (n >= 0) {
					let r = n & 63;
					return this.consumed = r + 1, this.emitSlot(n >> 6), e.charCodeAt(t + r - 1) !== ze && this.errors?.missingSemicolonAfterCharacterReference(), this.consumed;
				}
				return 0;
			}
			let i = r & 32767;
			for (; i !== 0;) {
				let n = i & -i;
				i ^= n;
				let r = 33 - Math.clz32(n);
				if (e.charCodeAt(t + r) === ze) {
					let n = nt(e, t, r);
					if (n >= 0) return this.consumed = r + 2, this.emitSlot(n), this.consumed;
				}
			}
			if (!(r & 32768)) {
				if (this.decodeMode !== D.Strict) {
					let n = at(e, t, 31);
					if (n >= 0) {
						let r = n & 7, i = e.charCodeAt(t + r);
						return this.decodeMode === D.Attribute && Je(i) ? 0 : (this.consumed = r + 1, this.emitSlot(n >> 3), this.errors?.missingSemicolonAfterCharacterReference(), this.consumed);
					}
				}
				return 0;
			}
		}
		let r = t, { runLength: i } = this, a = -1, o = Math.min(n, t + 32 - i);
		for (; r < o;) {
			let t = e.charCodeAt(r);
			if (!qe(t)) {
				a = t;
				break;
			}
			this.nameBuffer[i++] = t, r++;
		}
		if (a < 0 && i < 32) return this.runLength = i, -1;
		if (a === ze && i - 2 >>> 0 <= 29) {
			let e = mt(this.nameBuffer, i);
			if (e >= 0) return this.consumed = i + 2, this.emitSlot(e), this.consumed;
		}
		if (this.decodeMode !== D.Strict && i >= 2) {
			let e = gt(this.nameBuffer, i);
			if (e >= 0) {
				let t = e & 7, n = t < i ? this.nameBuffer[t] : a;
				return this.decodeMode === D.Attribute && Je(n) ? 0 : (this.consumed = t + 1, this.emitSlot(e >> 3), this.errors?.missingSemicolonAfterCharacterReference(), this.consumed);
			}
		}
		return 0;
	}
	endNamedEntity() {
		if (this.decodeMode === D.Strict || this.runLength < 2) return 0;
		let e = gt(this.nameBuffer, this.runLength);
		return e < 0 || this.decodeMode === D.Attribute && (e & 7) < this.runLength ? 0 : (this.consumed = (e & 7) + 1, this.emitSlot(e >> 3), this.errors?.missingSemicolonAfterCharacterReference(), this.consumed);
	}
};
function mt(e, t) {
	let n = e[0] << 25 | e[1] << 18 | e[t - 2] << 11 | Me[e[t - 1]] << 5 | t, r = 2 * ((Math.imul(n, ke) >>> 16) * Xe >>> 16);
	for (let i = 0;; i++) {
		if (Ye[r] === n && (t <= 4 || ht(r, e, t))) return r;
		if (Ye[r + 1] === n && (t <= 4 || ht(r + 1, e, t))) return r + 1;
		if (i === 1) return -1;
		r = 2 * ((Math.imul(n, Ae) >>> 16) * Xe >>> 16);
	}
}
function ht(e, t, n) {
	let r = Ze[e], i = 2, a = n - 2;
	for (; i + 1 < a;) {
		if ((t[i] | t[i + 1] << 16) !== $e[r++]) return !1;
		i += 2;
	}
	return i === a || t[i] === ($e[r] & 65535);
}
function gt(e, t) {
	let n = Qe[Pe(e[0], e[1])] >>> 16 & 31;
	for (; n !== 0;) {
		let r = 31 - Math.clz32(n);
		if (n ^= 1 << r, r + 2 > t) continue;
		let i = mt(e, r + 2);
		if (i >= 0 && et[i] & 2) return i << 3 | r + 2;
	}
	return -1;
}
// node_modules/parse5/dist/common/html.js
var k;
(function(e) {
	e.HTML = "http://www.w3.org/1999/xhtml", e.MATHML = "http://www.w3.org/1998/Math/MathML", e.SVG = "http://www.w3.org/2000/svg", e.XLINK = "http://www.w3.org/1999/xlink", e.XML = "http://www.w3.org/XML/1998/namespace", e.XMLNS = "http://www.w3.org/2000/xmlns/";
})(k ||= {});
var A;
(function(e) {
	e.TYPE = "type", e.ACTION = "action", e.ENCODING = "encoding", e.PROMPT = "prompt", e.NAME = "name", e.COLOR = "color", e.FACE = "face", e.SIZE = "size";
})(A ||= {});
var j;
(function(e) {
	e.NO_QUIRKS = "no-quirks", e.QUIRKS = "quirks", e.LIMITED_QUIRKS = "limited-quirks";
})(j ||= {});
var M;
(function(e) {
	e.A = "a", e.ADDRESS = "address", e.ANNOTATION_XML = "annotation-xml", e.APPLET = "applet", e.AREA = "area", e.ARTICLE = "article", e.ASIDE = "aside", e.B = "b", e.BASE = "base", e.BASEFONT = "basefont", e.BGSOUND = "bgsound", e.BIG = "big", e.BLOCKQUOTE = "blockquote", e.BODY = "body", e.BR = "br", e.BUTTON = "button", e.CAPTION = "caption", e.CENTER = "center", e.CODE = "code", e.COL = "col", e.COLGROUP = "colgroup", e.DD = "dd", e.DESC = "desc", e.DETAILS = "details", e.DIALOG = "dialog", e.DIR = "dir", e.DIV = "div", e.DL = "dl", e.DT = "dt", e.EM = "em", e.EMBED = "embed", e.FIELDSET = "fieldset", e.FIGCAPTION = "figcaption", e.FIGURE = "figure", e.FONT = "font", e.FOOTER = "footer", e.FOREIGN_OBJECT = "foreignObject", e.FORM = "form", e.FRAME = "frame", e.FRAMESET = "frameset", e.H1 = "h1", e.H2 = "h2", e.H3 = "h3", e.H4 = "h4", e.H5 = "h5", e.H6 = "h6", e.HEAD = "head", e.HEADER = "header", e.HGROUP = "hgroup", e.HR = "hr", e.HTML = "html", e.I = "i", e.IMG = "img", e.IMAGE = "image", e.INPUT = "input", e.IFRAME = "iframe", e.KEYGEN = "keygen", e.LABEL = "label", e.LI = "li", e.LINK = "link", e.LISTING = "listing", e.MAIN = "main", e.MALIGNMARK = "malignmark", e.MARQUEE = "marquee", e.MATH = "math", e.MENU = "menu", e.META = "meta", e.MGLYPH = "mglyph", e.MI = "mi", e.MO = "mo", e.MN = "mn", e.MS = "ms", e.MTEXT = "mtext", e.NAV = "nav", e.NOBR = "nobr", e.NOFRAMES = "noframes", e.NOEMBED = "noembed", e.NOSCRIPT = "noscript", e.OBJECT = "object", e.OL = "ol", e.OPTGROUP = "optgroup", e.OPTION = "option", e.P = "p", e.PARAM = "param", e.PLAINTEXT = "plaintext", e.PRE = "pre", e.RB = "rb", e.RP = "rp", e.RT = "rt", e.RTC = "rtc", e.RUBY = "ruby", e.S = "s", e.SCRIPT = "script", e.SEARCH = "search", e.SECTION = "section", e.SELECT = "select", e.SOURCE = "source", e.SMALL = "small", e.SPAN = "span", e.STRIKE = "strike", e.STRONG = "strong", e.STYLE = "style", e.SUB = "sub", e.SUMMARY = "summary", e.SUP = "sup", e.TABLE = "table", e.TBODY = "tbody", e.TEMPLATE = "template", e.TEXTAREA = "textarea", e.TFOOT = "tfoot", e.TD = "td", e.TH = "th", e.THEAD = "thead", e.TITLE = "title", e.TR = "tr", e.TRACK = "track", e.TT = "tt", e.U = "u", e.UL = "ul", e.SVG = "svg", e.VAR = "var", e.WBR = "wbr", e.XMP = "xmp";
})(M ||= {});
var N;
(function(e) {
	e[e.UNKNOWN = 0] = "UNKNOWN", e[e.A = 1] = "A", e[e.ADDRESS = 2] = "ADDRESS", e[e.ANNOTATION_XML = 3] = "ANNOTATION_XML", e[e.APPLET = 4] = "APPLET", e[e.AREA = 5] = "AREA", e[e.ARTICLE = 6] = "ARTICLE", e[e.ASIDE = 7] = "ASIDE", e[e.B = 8] = "B", e[e.BASE = 9] = "BASE", e[e.BASEFONT = 10] = "BASEFONT", e[e.BGSOUND = 11] = "BGSOUND", e[e.BIG = 12] = "BIG", e[e.BLOCKQUOTE = 13] = "BLOCKQUOTE", e[e.BODY = 14] = "BODY", e[e.BR = 15] = "BR", e[e.BUTTON = 16] = "BUTTON", e[e.CAPTION = 17] = "CAPTION", e[e.CENTER = 18] = "CENTER", e[e.CODE = 19] = "CODE", e[e.COL = 20] = "COL", e[e.COLGROUP = 21] = "COLGROUP", e[e.DD = 22] = "DD", e[e.DESC = 23] = "DESC", e[e.DETAILS = 24] = "DETAILS", e[e.DIALOG = 25] = "DIALOG", e[e.DIR = 26] = "DIR", e[e.DIV = 27] = "DIV", e[e.DL = 28] = "DL", e[e.DT = 29] = "DT", e[e.EM = 30] = "EM", e[e.EMBED = 31] = "EMBED", e[e.FIELDSET = 32] = "FIELDSET", e[e.FIGCAPTION = 33] = "FIGCAPTION", e[e.FIGURE = 34] = "FIGURE", e[e.FONT = 35] = "FONT", e[e.FOOTER = 36] = "FOOTER", e[e.FOREIGN_OBJECT = 37] = "FOREIGN_OBJECT", e[e.FORM = 38] = "FORM", e[e.FRAME = 39] = "FRAME", e[e.FRAMESET = 40] = "FRAMESET", e[e.H1 = 41] = "H1", e[e.H2 = 42] = "H2", e[e.H3 = 43] = "H3", e[e.H4 = 44] = "H4", e[e.H5 = 45] = "H5", e[e.H6 = 46] = "H6", e[e.HEAD = 47] = "HEAD", e[e.HEADER = 48] = "HEADER", e[e.HGROUP = 49] = "HGROUP", e[e.HR = 50] = "HR", e[e.HTML = 51] = "HTML", e[e.I = 52] = "I", e[e.IMG = 53] = "IMG", e[e.IMAGE = 54] = "IMAGE", e[e.INPUT = 55] = "INPUT", e[e.IFRAME = 56] = "IFRAME", e[e.KEYGEN = 57] = "KEYGEN", e[e.LABEL = 58] = "LABEL", e[e.LI = 59] = "LI", e[e.LINK = 60] = "LINK", e[e.LISTING = 61] = "LISTING", e[e.MAIN = 62] = "MAIN", e[e.MALIGNMARK = 63] = "MALIGNMARK", e[e.MARQUEE = 64] = "MARQUEE", e[e.MATH = 65] = "MATH", e[e.MENU = 66] = "MENU", e[e.META = 67] = "META", e[e.MGLYPH = 68] = "MGLYPH", e[e.MI = 69] = "MI", e[e.MO = 70] = "MO", e[e.MN = 71] = "MN", e[e.MS = 72] = "MS", e[e.MTEXT = 73] = "MTEXT", e[e.NAV = 74] = "NAV", e[e.NOBR = 75] = "NOBR", e[e.NOFRAMES = 76] = "NOFRAMES", e[e.NOEMBED = 77] = "NOEMBED", e[e.NOSCRIPT = 78] = "NOSCRIPT", e[e.OBJECT = 79] = "OBJECT", e[e.OL = 80] = "OL", e[e.OPTGROUP = 81] = "OPTGROUP", e[e.OPTION = 82] = "OPTION", e[e.P = 83] = "P", e[e.PARAM = 84] = "PARAM", e[e.PLAINTEXT = 85] = "PLAINTEXT", e[e.PRE = 86] = "PRE", e[e.RB = 87] = "RB", e[e.RP = 88] = "RP", e[e.RT = 89] = "RT", e[e.RTC = 90] = "RTC", e[e.RUBY = 91] = "RUBY", e[e.S = 92] = "S", e[e.SCRIPT = 93] = "SCRIPT", e[e.SEARCH = 94] = "SEARCH", e[e.SECTION = 95] = "SECTION", e[e.SELECT = 96] = "SELECT", e[e.SOURCE = 97] = "SOURCE", e[e.SMALL = 98] = "SMALL", e[e.SPAN = 99] = "SPAN", e[e.STRIKE = 100] = "STRIKE", e[e.STRONG = 101] = "STRONG", e[e.STYLE = 102] = "STYLE", e[e.SUB = 103] = "SUB", e[e.SUMMARY = 104] = "SUMMARY", e[e.SUP = 105] = "SUP", e[e.TABLE = 106] = "TABLE", e[e.TBODY = 107] = "TBODY", e[e.TEMPLATE = 108] = "TEMPLATE", e[e.TEXTAREA = 109] = "TEXTAREA", e[e.TFOOT = 110] = "TFOOT", e[e.TD = 111] = "TD", e[e.TH = 112] = "TH", e[e.THEAD = 113] = "THEAD", e[e.TITLE = 114] = "TITLE", e[e.TR = 115] = "TR", e[e.TRACK = 116] = "TRACK", e[e.TT = 117] = "TT", e[e.U = 118] = "U", e[e.UL = 119] = "UL", e[e.SVG = 120] = "SVG", e[e.VAR = 121] = "VAR", e[e.WBR = 122] = "WBR", e[e.XMP = 123] = "XMP";
})(N ||= {});
var _t = /* @__PURE__ */ new Map([
	[M.A, N.A],
	[M.ADDRESS, N.ADDRESS],
	[M.ANNOTATION_XML, N.ANNOTATION_XML],
	[M.APPLET, N.APPLET],
	[M.AREA, N.AREA],
	[M.ARTICLE, N.ARTICLE],
	[M.ASIDE, N.ASIDE],
	[M.B, N.B],
	[M.BASE, N.BASE],
	[M.BASEFONT, N.BASEFONT],
	[M.BGSOUND, N.BGSOUND],
	[M.BIG, N.BIG],
	[M.BLOCKQUOTE, N.BLOCKQUOTE],
	[M.BODY, N.BODY],
	[M.BR, N.BR],
	[M.BUTTON, N.BUTTON],
	[M.CAPTION, N.CAPTION],
	[M.CENTER, N.CENTER],
	[M.CODE, N.CODE],
	[M.COL, N.COL],
	[M.COLGROUP, N.COLGROUP],
	[M.DD, N.DD],
	[M.DESC, N.DESC],
	[M.DETAILS, N.DETAILS],
	[M.DIALOG, N.DIALOG],
	[M.DIR, N.DIR],
	[M.DIV, N.DIV],
	[M.DL, N.DL],
	[M.DT, N.DT],
	[M.EM, N.EM],
	[M.EMBED, N.EMBED],
	[M.FIELDSET, N.FIELDSET],
	[M.FIGCAPTION, N.FIGCAPTION],
	[M.FIGURE, N.FIGURE],
	[M.FONT, N.FONT],
	[M.FOOTER, N.FOOTER],
	[M.FOREIGN_OBJECT, N.FOREIGN_OBJECT],
	[M.FORM, N.FORM],
	[M.FRAME, N.FRAME],
	[M.FRAMESET, N.FRAMESET],
	[M.H1, N.H1],
	[M.H2, N.H2],
	[M.H3, N.H3],
	[M.H4, N.H4],
	[M.H5, N.H5],
	[M.H6, N.H6],
	[M.HEAD, N.HEAD],
	[M.HEADER, N.HEADER],
	[M.HGROUP, N.HGROUP],
	[M.HR, N.HR],
	[M.HTML, N.HTML],
	[M.I, N.I],
	[M.IMG, N.IMG],
	[M.IMAGE, N.IMAGE],
	[M.INPUT, N.INPUT],
	[M.IFRAME, N.IFRAME],
	[M.KEYGEN, N.KEYGEN],
	[M.LABEL, N.LABEL],
	[M.LI, N.LI],
	[M.LINK, N.LINK],
	[M.LISTING, N.LISTING],
	[M.MAIN, N.MAIN],
	[M.MALIGNMARK, N.MALIGNMARK],
	[M.MARQUEE, N.MARQUEE],
	[M.MATH, N.MATH],
	[M.MENU, N.MENU],
	[M.META, N.META],
	[M.MGLYPH, N.MGLYPH],
	[M.MI, N.MI],
	[M.MO, N.MO],
	[M.MN, N.MN],
	[M.MS, N.MS],
	[M.MTEXT, N.MTEXT],
	[M.NAV, N.NAV],
	[M.NOBR, N.NOBR],
	[M.NOFRAMES, N.NOFRAMES],
	[M.NOEMBED, N.NOEMBED],
	[M.NOSCRIPT, N.NOSCRIPT],
	[M.OBJECT, N.OBJECT],
	[M.OL, N.OL],
	[M.OPTGROUP, N.OPTGROUP],
	[M.OPTION, N.OPTION],
	[M.P, N.P],
	[M.PARAM, N.PARAM],
	[M.PLAINTEXT, N.PLAINTEXT],
	[M.PRE, N.PRE],
	[M.RB, N.RB],
	[M.RP, N.RP],
	[M.RT, N.RT],
	[M.RTC, N.RTC],
	[M.RUBY, N.RUBY],
	[M.S, N.S],
	[M.SCRIPT, N.SCRIPT],
	[M.SEARCH, N.SEARCH],
	[M.SECTION, N.SECTION],
	[M.SELECT, N.SELECT],
	[M.SOURCE, N.SOURCE],
	[M.SMALL, N.SMALL],
	[M.SPAN, N.SPAN],
	[M.STRIKE, N.STRIKE],
	[M.STRONG, N.STRONG],
	[M.STYLE, N.STYLE],
	[M.SUB, N.SUB],
	[M.SUMMARY, N.SUMMARY],
	[M.SUP, N.SUP],
	[M.TABLE, N.TABLE],
	[M.TBODY, N.TBODY],
	[M.TEMPLATE, N.TEMPLATE],
	[M.TEXTAREA, N.TEXTAREA],
	[M.TFOOT, N.TFOOT],
	[M.TD, N.TD],
	[M.TH, N.TH],
	[M.THEAD, N.THEAD],
	[M.TITLE, N.TITLE],
	[M.TR, N.TR],
	[M.TRACK, N.TRACK],
	[M.TT, N.TT],
	[M.U, N.U],
	[M.UL, N.UL],
	[M.SVG, N.SVG],
	[M.VAR, N.VAR],
	[M.WBR, N.WBR],
	[M.XMP, N.XMP]
]);
function P(e) {
	return _t.get(e) ?? N.UNKNOWN;
}
var F = N, vt = {
	[k.HTML]: /* @__PURE__ */ new Set([
		F.ADDRESS,
		F.APPLET,
		F.AREA,
		F.ARTICLE,
		F.ASIDE,
		F.BASE,
		F.BASEFONT,
		F.BGSOUND,
		F.BLOCKQUOTE,
		F.BODY,
		F.BR,
		F.BUTTON,
		F.CAPTION,
		F.CENTER,
		F.COL,
		F.COLGROUP,
		F.DD,
		F.DETAILS,
		F.DIR,
		F.DIV,
		F.DL,
		F.DT,
		F.EMBED,
		F.FIELDSET,
		F.FIGCAPTION,
		F.FIGURE,
		F.FOOTER,
		F.FORM,
		F.FRAME,
		F.FRAMESET,
		F.H1,
		F.H2,
		F.H3,
		F.H4,
		F.H5,
		F.H6,
		F.HEAD,
		F.HEADER,
		F.HGROUP,
		F.HR,
		F.HTML,
		F.IFRAME,
		F.IMG,
		F.INPUT,
		F.LI,
		F.LINK,
		F.LISTING,
		F.MAIN,
		F.MARQUEE,
		F.MENU,
		F.META,
		F.NAV,
		F.NOEMBED,
		F.NOFRAMES,
		F.NOSCRIPT,
		F.OBJECT,
		F.OL,
		F.P,
		F.PARAM,
		F.PLAINTEXT,
		F.PRE,
		F.SCRIPT,
		F.SECTION,
		F.SELECT,
		F.SOURCE,
		F.STYLE,
		F.SUMMARY,
		F.TABLE,
		F.TBODY,
		F.TD,
		F.TEMPLATE,
		F.TEXTAREA,
		F.TFOOT,
		F.TH,
		F.THEAD,
		F.TITLE,
		F.TR,
		F.TRACK,
		F.UL,
		F.WBR,
		F.XMP
	]),
	[k.MATHML]: /* @__PURE__ */ new Set([
		F.MI,
		F.MO,
		F.MN,
		F.MS,
		F.MTEXT,
		F.ANNOTATION_XML
	]),
	[k.SVG]: /* @__PURE__ */ new Set([
		F.TITLE,
		F.FOREIGN_OBJECT,
		F.DESC
	]),
	[k.XLINK]: /* @__PURE__ */ new Set(),
	[k.XML]: /* @__PURE__ */ new Set(),
	[k.XMLNS]: /* @__PURE__ */ new Set()
}, yt = /* @__PURE__ */ new Set([
	F.H1,
	F.H2,
	F.H3,
	F.H4,
	F.H5,
	F.H6
]);
M.STYLE, M.SCRIPT, M.XMP, M.IFRAME, M.NOEMBED, M.NOFRAMES, M.PLAINTEXT;
// node_modules/parse5/dist/tokenizer/index.js
var bt = 64, I;
(function(e) {
	e[e.DATA = 0] = "DATA", e[e.RCDATA = 1] = "RCDATA", e[e.RAWTEXT = 2] = "RAWTEXT", e[e.SCRIPT_DATA = 3] = "SCRIPT_DATA", e[e.PLAINTEXT = 4] = "PLAINTEXT", e[e.TAG_OPEN = 5] = "TAG_OPEN", e[e.END_TAG_OPEN = 6] = "END_TAG_OPEN", e[e.TAG_NAME = 7] = "TAG_NAME", e[e.RCDATA_LESS_THAN_SIGN = 8] = "RCDATA_LESS_THAN_SIGN", e[e.RCDATA_END_TAG_OPEN = 9] = "RCDATA_END_TAG_OPEN", e[e.RCDATA_END_TAG_NAME = 10] = "RCDATA_END_TAG_NAME", e[e.RAWTEXT_LESS_THAN_SIGN = 11] = "RAWTEXT_LESS_THAN_SIGN", e[e.RAWTEXT_END_TAG_OPEN = 12] = "RAWTEXT_END_TAG_OPEN", e[e.RAWTEXT_END_TAG_NAME = 13] = "RAWTEXT_END_TAG_NAME", e[e.SCRIPT_DATA_LESS_THAN_SIGN = 14] = "SCRIPT_DATA_LESS_THAN_SIGN", e[e.SCRIPT_DATA_END_TAG_OPEN = 15] = "SCRIPT_DATA_END_TAG_OPEN", e[e.SCRIPT_DATA_END_TAG_NAME = 16] = "SCRIPT_DATA_END_TAG_NAME", e[e.SCRIPT_DATA_ESCAPE_START = 17] = "SCRIPT_DATA_ESCAPE_START", e[e.SCRIPT_DATA_ESCAPE_START_DASH = 18] = "SCRIPT_DATA_ESCAPE_START_DASH", e[e.SCRIPT_DATA_ESCAPED = 19] = "SCRIPT_DATA_ESCAPED", e[e.SCRIPT_DATA_ESCAPED_DASH = 20] = "SCRIPT_DATA_ESCAPED_DASH", e[e.SCRIPT_DATA_ESCAPED_DASH_DASH = 21] = "SCRIPT_DATA_ESCAPED_DASH_DASH", e[e.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN = 22] = "SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN", e[e.SCRIPT_DATA_ESCAPED_END_TAG_OPEN = 23] = "SCRIPT_DATA_ESCAPED_END_TAG_OPEN", e[e.SCRIPT_DATA_ESCAPED_END_TAG_NAME = 24] = "SCRIPT_DATA_ESCAPED_END_TAG_NAME", e[e.SCRIPT_DATA_DOUBLE_ESCAPE_START = 25] = "SCRIPT_DATA_DOUBLE_ESCAPE_START", e[e.SCRIPT_DATA_DOUBLE_ESCAPED = 26] = "SCRIPT_DATA_DOUBLE_ESCAPED", e[e.SCRIPT_DATA_DOUBLE_ESCAPED_DASH = 27] = "SCRIPT_DATA_DOUBLE_ESCAPED_DASH", e[e.SCRIPT_DATA_DOUBLE_ESCAPED_DASH_DASH = 28] = "SCRIPT_DATA_DOUBLE_ESCAPED_DASH_DASH", e[e.SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN = 29] = "SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN", e[e.SCRIPT_DATA_DOUBLE_ESCAPE_END = 30] = "SCRIPT_DATA_DOUBLE_ESCAPE_END", e[e.BEFORE_ATTRIBUTE_NAME = 31] = "BEFORE_ATTRIBUTE_NAME", e[e.ATTRIBUTE_NAME = 32] = "ATTRIBUTE_NAME", e[e.AFTER_ATTRIBUTE_NAME = 33] = "AFTER_ATTRIBUTE_NAME", e[e.BEFORE_ATTRIBUTE_VALUE = 34] = "BEFORE_ATTRIBUTE_VALUE", e[e.ATTRIBUTE_VALUE_DOUBLE_QUOTED = 35] = "ATTRIBUTE_VALUE_DOUBLE_QUOTED", e[e.ATTRIBUTE_VALUE_SINGLE_QUOTED = 36] = "ATTRIBUTE_VALUE_SINGLE_QUOTED", e[e.ATTRIBUTE_VALUE_UNQUOTED = 37] = "ATTRIBUTE_VALUE_UNQUOTED", e[e.AFTER_ATTRIBUTE_VALUE_QUOTED = 38] = "AFTER_ATTRIBUTE_VALUE_QUOTED", e[e.SELF_CLOSING_START_TAG = 39] = "SELF_CLOSING_START_TAG", e[e.BOGUS_COMMENT = 40] = "BOGUS_COMMENT", e[e.MARKUP_DECLARATION_OPEN = 41] = "MARKUP_DECLARATION_OPEN", e[e.COMMENT_START = 42] = "COMMENT_START", e[e.COMMENT_START_DASH = 43] = "COMMENT_START_DASH", e[e.COMMENT = 44] = "COMMENT", e[e.COMMENT_LESS_THAN_SIGN = 45] = "COMMENT_LESS_THAN_SIGN", e[e.COMMENT_LESS_THAN_SIGN_BANG = 46] = "COMMENT_LESS_THAN_SIGN_BANG", e[e.COMMENT_LESS_THAN_SIGN_BANG_DASH = 47] = "COMMENT_LESS_THAN_SIGN_BANG_DASH", e[e.COMMENT_LESS_THAN_SIGN_BANG_DASH_DASH = 48] = "COMMENT_LESS_THAN_SIGN_BANG_DASH_DASH", e[e.COMMENT_END_DASH = 49] = "COMMENT_END_DASH", e[e.COMMENT_END = 50] = "COMMENT_END", e[e.COMMENT_END_BANG = 51] = "COMMENT_END_BANG", e[e.DOCTYPE = 52] = "DOCTYPE", e[e.BEFORE_DOCTYPE_NAME = 53] = "BEFORE_DOCTYPE_NAME", e[e.DOCTYPE_NAME = 54] = "DOCTYPE_NAME", e[e.AFTER_DOCTYPE_NAME = 55] = "AFTER_DOCTYPE_NAME", e[e.AFTER_DOCTYPE_PUBLIC_KEYWORD = 56] = "AFTER_DOCTYPE_PUBLIC_KEYWORD", e[e.BEFORE_DOCTYPE_PUBLIC_IDENTIFIER = 57] = "BEFORE_DOCTYPE_PUBLIC_IDENTIFIER", e[e.DOCTYPE_PUBLIC_IDENTIFIER_DOUBLE_QUOTED = 58] = "DOCTYPE_PUBLIC_IDENTIFIER_DOUBLE_QUOTED", e[e.DOCTYPE_PUBLIC_IDENTIFIER_SINGLE_QUOTED = 59] = "DOCTYPE_PUBLIC_IDENTIFIER_SINGLE_QUOTED", e[e.AFTER_DOCTYPE_PUBLIC_IDENTIFIER = 60] = "AFTER_DOCTYPE_PUBLIC_IDENTIFIER", e[e.BETWEEN_DOCTYPE_PUBLIC_AND_SYSTEM_IDENTIFIERS = 61] = "BETWEEN_DOCTYPE_PUBLIC_AND_SYSTEM_IDENTIFIERS", e[e.AFTER_DOCTYPE_SYSTEM_KEYWORD = 62] = "AFTER_DOCTYPE_SYSTEM_KEYWORD", e[e.BEFORE_DOCTYPE_SYSTEM_IDENTIFIER = 63] = "BEFORE_DOCTYPE_SYSTEM_IDENTIFIER", e[e.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED = 64] = "DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED", e[e.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED = 65] = "DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED", e[e.AFTER_DOCTYPE_SYSTEM_IDENTIFIER = 66] = "AFTER_DOCTYPE_SYSTEM_IDENTIFIER", e[e.BOGUS_DOCTYPE = 67] = "BOGUS_DOCTYPE", e[e.CDATA_SECTION = 68] = "CDATA_SECTION", e[e.CDATA_SECTION_BRACKET = 69] = "CDATA_SECTION_BRACKET", e[e.CDATA_SECTION_END = 70] = "CDATA_SECTION_END", e[e.CHARACTER_REFERENCE = 71] = "CHARACTER_REFERENCE", e[e.AMBIGUOUS_AMPERSAND = 72] = "AMBIGUOUS_AMPERSAND";
})(I ||= {});
var L = {
	DATA: I.DATA,
	RCDATA: I.RCDATA,
	RAWTEXT: I.RAWTEXT,
	SCRIPT_DATA: I.SCRIPT_DATA,
	PLAINTEXT: I.PLAINTEXT,
	CDATA_SECTION: I.CDATA_SECTION
};
function xt(e) {
	return e >= C.DIGIT_0 && e <= C.DIGIT_9;
}
function St(e) {
	return e >= C.LATIN_CAPITAL_A && e <= C.LATIN_CAPITAL_Z;
}
function Ct(e) {
	return e >= C.LATIN_SMALL_A && e <= C.LATIN_SMALL_Z;
}
function R(e) {
	return Ct(e) || St(e);
}
function wt(e) {
	return R(e) || xt(e);
}
function Tt(e) {
	return e + 32;
}
function Et(e) {
	return e === C.SPACE || e === C.LINE_FEED || e === C.TABULATION || e === C.FORM_FEED || e === C.CARRIAGE_RETURN;
}
function Dt(e) {
	return Et(e) || e === C.SOLIDUS || e === C.GREATER_THAN_SIGN;
}
function Ot(e) {
	return e === C.NULL ? T.nullCharacterReference : e > 1114111 ? T.characterReferenceOutsideUnicodeRange : _e(e) ? T.surrogateCharacterReference : xe(e) ? T.noncharacterCharacterReference : be(e) || e === C.CARRIAGE_RETURN ? T.controlCharacterReference : null;
}
var kt = class {
	constructor(e, t) {
		this.options = e, this.handler = t, this.paused = !1, this.inLoop = !1, this.inForeignNode = !1, this.lastStartTagName = "", this.active = !1, this.state = I.DATA, this.returnState = I.DATA, this.entityStartPos = 0, this.consumedAfterSnapshot = -1, this.currentCharacterToken = null, this.currentToken = null, this.currentAttr = {
			name: "",
			value: ""
		}, this.currentAttrLocation = null, this.currentAttrNames = null, this.runStart = 0, this.runEnd = 0, this.preprocessor = new Ce(t), this.currentLocation = this.getCurrentLocation(-1), this.entityDecoder = new pt((e, t) => {
			this.preprocessor.pos = this.entityStartPos + t - 1, this._isCharacterReferenceInAttribute() || this._ensureCharacterToken(Et(e) ? E.WHITESPACE_CHARACTER : e === C.NULL ? E.NULL_CHARACTER : E.CHARACTER), this._extendRunWith(String.fromCodePoint(e), 0), this.entityStartPos = this.preprocessor.pos - t + 1;
		}, t.onParseError ? {
			missingSemicolonAfterCharacterReference: () => {
				this._err(T.missingSemicolonAfterCharacterReference, 1);
			},
			absenceOfDigitsInNumericCharacterReference: (e) => {
				this._err(T.absenceOfDigitsInNumericCharacterReference, this.entityStartPos - this.preprocessor.pos + e);
			},
			validateNumericCharacterReference: (e) => {
				let t = Ot(e);
				t && this._err(t, 1);
			}
		} : void 0);
	}
	_err(e, t = 0) {
		var n, r;
		(r = (n = this.handler).onParseError) == null || r.call(n, this.preprocessor.getError(e, t));
	}
	getCurrentLocation(e) {
		return this.options.sourceCodeLocationInfo ? {
			startLine: this.preprocessor.line,
			startCol: this.preprocessor.col - e,
			startOffset: this.preprocessor.offset - e,
			endLine: -1,
			endCol: -1,
			endOffset: -1
		} : null;
	}
	_runParsingLoop() {
		if (!this.inLoop) {
			for (this.inLoop = !0; this.active && !this.paused;) {
				this.consumedAfterSnapshot = 0;
				let e = this._consume();
				this._ensureHibernation() || this._callState(e);
			}
			this.inLoop = !1;
		}
	}
	flushCharacters() {
		if (this.inLoop) throw Error("Cannot flush characters from a tokenizer callback");
		let e = this.currentCharacterToken?.location, t = null;
		e && (t = this.getCharacterTokenEndLocation(e), this.currentLocation = t), this.inLoop = !0;
		try {
			this._emitCurrentCharacterToken(t);
		} finally {
			this.inLoop = !1;
		}
		this._runParsingLoop();
	}
	getCharacterTokenEndLocation(e) {
		let t = this.getCharacterTokenEndOffset(), n = this.preprocessor.html.slice(e.startOffset - this.preprocessor.droppedBufferSize, t - this.preprocessor.droppedBufferSize), r = e.startLine, i = -1;
		for (let e = n.indexOf("\n"); e !== -1; e = n.indexOf("\n", e + 1)) r++, i = e;
		for (let e = n.indexOf("\r"); e !== -1; e = n.indexOf("\r", e + 1)) n.charCodeAt(e + 1) !== C.LINE_FEED && (r++, i = Math.max(i, e));
		return {
			startLine: r,
			startCol: i === -1 ? e.startCol + n.length : n.length - i,
			startOffset: t,
			endLine: -1,
			endCol: -1,
			endOffset: -1
		};
	}
	getCharacterTokenEndOffset() {
		let e = this.preprocessor.droppedBufferSize + this.preprocessor.pos + 1, t = this.currentToken?.location;
		switch (this.state) {
			case I.TAG_OPEN:
			case I.RCDATA_LESS_THAN_SIGN:
			case I.RAWTEXT_LESS_THAN_SIGN:
			case I.SCRIPT_DATA_LESS_THAN_SIGN:
			case I.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN:
			case I.CDATA_SECTION_BRACKET: return e - 1;
			case I.END_TAG_OPEN:
			case I.MARKUP_DECLARATION_OPEN:
			case I.RCDATA_END_TAG_OPEN:
			case I.RCDATA_END_TAG_NAME:
			case I.RAWTEXT_END_TAG_OPEN:
			case I.RAWTEXT_END_TAG_NAME:
			case I.SCRIPT_DATA_END_TAG_OPEN:
			case I.SCRIPT_DATA_END_TAG_NAME:
			case I.SCRIPT_DATA_ESCAPED_END_TAG_OPEN:
			case I.SCRIPT_DATA_ESCAPED_END_TAG_NAME:
			case I.CDATA_SECTION_END: return e - 2;
			case I.CHARACTER_REFERENCE: return this._isCharacterReferenceInAttribute() && t ? t.startOffset : this.preprocessor.droppedBufferSize + this.entityStartPos;
			case I.DOCTYPE:
			case I.BEFORE_DOCTYPE_NAME: return this.currentLocation.startOffset;
			default: return t && (this.state === I.TAG_NAME || this.state >= I.BEFORE_ATTRIBUTE_NAME && this.state <= I.BOGUS_COMMENT || this.state >= I.COMMENT_START && this.state <= I.BOGUS_DOCTYPE) ? t.startOffset : e;
		}
	}
	pause() {
		this.paused = !0;
	}
	resume(e) {
		if (!this.paused) throw Error("Parser was already resumed");
		this.paused = !1, this.inLoop || (this._runParsingLoop(), this.paused || e?.());
	}
	write(e, t, n) {
		this.active = !0, this.preprocessor.write(e, t), this._runParsingLoop(), this.paused || n?.();
	}
	insertHtmlAtCurrentPos(e) {
		this.active = !0, this.preprocessor.insertHtmlAtCurrentPos(e), this._runParsingLoop();
	}
	flushCurrentCharacterToken() {
		if (this.paused || this.active || !this.currentCharacterToken || this.currentToken || this.state === I.DOCTYPE || this.state === I.BEFORE_DOCTYPE_NAME || !this.preprocessor.willDropParsedChunk()) return;
		let e = this.preprocessor.droppedBufferSize + this.preprocessor.pos + 1 - this.getCharacterTokenEndOffset();
		this.preprocessor.advance(), this.currentLocation = this.getCurrentLocation(e), this.preprocessor.retreat(1), this._emitCurrentCharacterToken(this.currentLocation), this._createCharacterToken(E.CHARACTER), this.preprocessor.dropParsedChunk(Math.max(e - 1, 0)), this.entityStartPos = this.preprocessor.pos + 1 - e;
	}
	_ensureHibernation() {
		return this.preprocessor.endOfChunkHit ? (this.preprocessor.retreat(this.consumedAfterSnapshot), this.consumedAfterSnapshot = 0, this.active = !1, !0) : !1;
	}
	_consume() {
		return this.consumedAfterSnapshot++, this.preprocessor.advance();
	}
	_advanceBy(e) {
		this.consumedAfterSnapshot += e;
		for (let t = 0; t < e; t++) this.preprocessor.advance();
	}
	_consumeSequenceIfMatch(e, t) {
		return this.preprocessor.startsWith(e, t) ? (this._advanceBy(e.length - 1), !0) : !1;
	}
	_createStartTagToken() {
		this._flushRun(""), this.currentToken = {
			type: E.START_TAG,
			tagName: "",
			tagID: N.UNKNOWN,
			selfClosing: !1,
			ackSelfClosing: !1,
			attrs: [],
			location: this.getCurrentLocation(1)
		};
	}
	_createEndTagToken() {
		this._flushRun(""), this.currentToken = {
			type: E.END_TAG,
			tagName: "",
			tagID: N.UNKNOWN,
			selfClosing: !1,
			ackSelfClosing: !1,
			attrs: [],
			location: this.getCurrentLocation(2)
		};
	}
	_createCommentToken(e) {
		this._flushRun(""), this.currentToken = {
			type: E.COMMENT,
			data: "",
			location: this.getCurrentLocation(e)
		};
	}
	_createDoctypeToken(e) {
		this._flushRun(""), this.currentToken = {
			type: E.DOCTYPE,
			name: e,
			forceQuirks: !1,
			publicId: null,
			systemId: null,
			location: this.currentLocation
		};
	}
	_createCharacterToken(e) {
		if (this.currentLocation) {
			let e = this.currentLocation.startOffset - this.preprocessor.droppedBufferSize;
			this.preprocessor.html[e] === "\n" && this.preprocessor.html[e - 1] === "\r" && this.currentLocation.startOffset++;
		}
		this.currentCharacterToken = {
			type: e,
			chars: "",
			location: this.currentLocation
		};
	}
	_createAttr(e) {
		this._flushRun(""), this.currentAttr = {
			name: e,
			value: ""
		}, this.currentAttrLocation = this.getCurrentLocation(0);
	}
	_leaveAttrName() {
		var e;
		let t = this.currentToken, { name: n } = this.currentAttr, r = this.currentAttrNames, i;
		if (r === null ? (i = we(t, n) !== null, !i && t.attrs.length === bt && (this.currentAttrNames = new Set(t.attrs.map((e) => e.name)).add(n))) : (i = r.has(n), i || r.add(n)), i) this._err(T.duplicateAttribute);
		else if (t.attrs.push(this.currentAttr), t.location && this.currentAttrLocation) {
			let n = (e = t.location).attrs ?? (e.attrs = Object.create(null));
			n[this.currentAttr.name] = this.currentAttrLocation, this._leaveAttrValue();
		}
	}
	_leaveAttrValue() {
		this.currentAttrLocation && (this.currentAttrLocation.endLine = this.preprocessor.line, this.currentAttrLocation.endCol = this.preprocessor.col, this.currentAttrLocation.endOffset = this.preprocessor.offset);
	}
	_flushRun(e) {
		if (this.runEnd === this.runStart && e.length === 0) return;
		let t = this.preprocessor.html.slice(this.runStart, this.runEnd), n = (t.length < 13 ? t : ` ${t}`.slice(1)) + e, r = this.currentToken;
		this.runStart = this.runEnd, r === null ? this.currentCharacterToken.chars += n : r.type === E.COMMENT ? r.data += n : this.currentAttr.value += n;
	}
	_extendRun(e) {
		let { preprocessor: t } = this;
		if (e === C.LINE_FEED && t.html.charCodeAt(t.pos) !== C.LINE_FEED) this._flushRun("\n"), this.runStart = t.pos + 1;
		else {
			let n = t.pos - Number(e > 65535);
			n !== this.runEnd && (this._flushRun(""), this.runStart = n);
		}
		this.runEnd = t.pos + 1;
	}
	_extendRunWith(e, t) {
		let { preprocessor: n } = this, r = n.codePointStart + 1 + t - e.length;
		r >= 0 && n.html.startsWith(e, r) ? r !== this.runEnd && (this._flushRun(""), this.runStart = r) : (this._flushRun(e), this.runStart = r + e.length), this.runEnd = r + e.length;
	}
	prepareToken(e) {
		this._emitCurrentCharacterToken(e.location), this.currentToken = null, e.location && (e.location.endLine = this.preprocessor.line, e.location.endCol = this.preprocessor.col + 1, e.location.endOffset = this.preprocessor.offset + 1), this.currentLocation = this.getCurrentLocation(-1);
	}
	emitCurrentTagToken() {
		let e = this.currentToken;
		this.currentAttrNames = null, this.prepareToken(e), e.tagID = P(e.tagName), e.type === E.START_TAG ? (this.lastStartTagName = e.tagName, this.handler.onStartTag(e)) : (e.attrs.length > 0 && this._err(T.endTagWithAttributes), e.selfClosing && this._err(T.endTagWithTrailingSolidus), this.handler.onEndTag(e)), this.preprocessor.dropParsedChunk();
	}
	emitCurrentComment(e) {
		this.prepareToken(e), this.handler.onComment(e), this.preprocessor.dropParsedChunk();
	}
	emitCurrentDoctype(e) {
		this.prepareToken(e), this.handler.onDoctype(e), this.preprocessor.dropParsedChunk();
	}
	_emitCurrentCharacterToken(e) {
		if (this._flushRun(""), this.currentCharacterToken) {
			switch (e && this.currentCharacterToken.location && (this.currentCharacterToken.location.endLine = e.startLine, this.currentCharacterToken.location.endCol = e.startCol, this.currentCharacterToken.location.endOffset = e.startOffset), this.currentCharacterToken.type) {
				case E.CHARACTER:
					this.handler.onCharacter(this.currentCharacterToken);
					break;
				case E.NULL_CHARACTER:
					this.handler.onNullCharacter(this.currentCharacterToken);
					break;
				case E.WHITESPACE_CHARACTER: this.handler.onWhitespaceCharacter(this.currentCharacterToken);
			}
			this.currentCharacterToken = null;
		}
	}
	_emitEOFToken() {
		let e = this.getCurrentLocation(0);
		e && (e.endLine = e.startLine, e.endCol = e.startCol, e.endOffset = e.startOffset), this._emitCurrentCharacterToken(this.currentToken?.location ?? e), this.handler.onEof({
			type: E.EOF,
			location: e
		}), this.active = !1;
	}
	_ensureCharacterToken(e) {
		if (this.currentCharacterToken) {
			if (this.currentCharacterToken.type === e) return;
			this.currentLocation = this.getCurrentLocation(0), this._emitCurrentCharacterToken(this.currentLocation), this.preprocessor.dropParsedChunk();
		}
		this._createCharacterToken(e);
	}
	_emitCodePoint(e) {
		let t = Et(e) ? E.WHITESPACE_CHARACTER : e === C.NULL ? E.NULL_CHARACTER : E.CHARACTER, n = this.currentCharacterToken;
		(n === null || n.type !== t) && this._ensureCharacterToken(t), this._extendRun(e);
	}
	_emitChars(e, t = 0) {
		this.options.sourceCodeLocationInfo && t !== 0 && this.currentCharacterToken && this.currentCharacterToken.type !== E.CHARACTER ? (this.currentLocation = this.getCurrentLocation(e.length - 1 - t), this._emitCurrentCharacterToken(this.currentLocation), this._createCharacterToken(E.CHARACTER)) : this._ensureCharacterToken(E.CHARACTER), this._extendRunWith(e, t);
	}
	_startCharacterReference() {
		this.returnState = this.state, this.state = I.CHARACTER_REFERENCE, this.entityStartPos = this.preprocessor.pos, this.entityDecoder.startEntity(this._isCharacterReferenceInAttribute() ? D.Attribute : D.Legacy);
	}
	_isCharacterReferenceInAttribute() {
		return this.returnState === I.ATTRIBUTE_VALUE_DOUBLE_QUOTED || this.returnState === I.ATTRIBUTE_VALUE_SINGLE_QUOTED || this.returnState === I.ATTRIBUTE_VALUE_UNQUOTED;
	}
	_flushCodePointConsumedAsCharacterReference(e) {
		this._isCharacterReferenceInAttribute() ? this._extendRun(e) : this._emitCodePoint(e);
	}
	_callState(e) {
		switch (this.state) {
			case I.DATA:
				this._stateData(e);
				break;
			case I.RCDATA:
				this._stateRcdata(e);
				break;
			case I.RAWTEXT:
				this._stateRawtext(e);
				break;
			case I.SCRIPT_DATA:
				this._stateScriptData(e);
				break;
			case I.PLAINTEXT:
				this._statePlaintext(e);
				break;
			case I.TAG_OPEN:
				this._stateTagOpen(e);
				break;
			case I.END_TAG_OPEN:
				this._stateEndTagOpen(e);
				break;
			case I.TAG_NAME:
				this._stateTagName(e);
				break;
			case I.RCDATA_LESS_THAN_SIGN:
				this._stateRcdataLessThanSign(e);
				break;
			case I.RCDATA_END_TAG_OPEN:
				this._stateRcdataEndTagOpen(e);
				break;
			case I.RCDATA_END_TAG_NAME:
				this._stateRcdataEndTagName(e);
				break;
			case I.RAWTEXT_LESS_THAN_SIGN:
				this._stateRawtextLessThanSign(e);
				break;
			case I.RAWTEXT_END_TAG_OPEN:
				this._stateRawtextEndTagOpen(e);
				break;
			case I.RAWTEXT_END_TAG_NAME:
				this._stateRawtextEndTagName(e);
				break;
			case I.SCRIPT_DATA_LESS_THAN_SIGN:
				this._stateScriptDataLessThanSign(e);
				break;
			case I.SCRIPT_DATA_END_TAG_OPEN:
				this._stateScriptDataEndTagOpen(e);
				break;
			case I.SCRIPT_DATA_END_TAG_NAME:
				this._stateScriptDataEndTagName(e);
				break;
			case I.SCRIPT_DATA_ESCAPE_START:
				this._stateScriptDataEscapeStart(e);
				break;
			case I.SCRIPT_DATA_ESCAPE_START_DASH:
				this._stateScriptDataEscapeStartDash(e);
				break;
			case I.SCRIPT_DATA_ESCAPED:
				this._stateScriptDataEscaped(e);
				break;
			case I.SCRIPT_DATA_ESCAPED_DASH:
				this._stateScriptDataEscapedDash(e);
				break;
			case I.SCRIPT_DATA_ESCAPED_DASH_DASH:
				this._stateScriptDataEscapedDashDash(e);
				break;
			case I.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN:
				this._stateScriptDataEscapedLessThanSign(e);
				break;
			case I.SCRIPT_DATA_ESCAPED_END_TAG_OPEN:
				this._stateScriptDataEscapedEndTagOpen(e);
				break;
			case I.SCRIPT_DATA_ESCAPED_END_TAG_NAME:
				this._stateScriptDataEscapedEndTagName(e);
				break;
			case I.SCRIPT_DATA_DOUBLE_ESCAPE_START:
				this._stateScriptDataDoubleEscapeStart(e);
				break;
			case I.SCRIPT_DATA_DOUBLE_ESCAPED:
				this._stateScriptDataDoubleEscaped(e);
				break;
			case I.SCRIPT_DATA_DOUBLE_ESCAPED_DASH:
				this._stateScriptDataDoubleEscapedDash(e);
				break;
			case I.SCRIPT_DATA_DOUBLE_ESCAPED_DASH_DASH:
				this._stateScriptDataDoubleEscapedDashDash(e);
				break;
			case I.SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN:
				this._stateScriptDataDoubleEscapedLessThanSign(e);
				break;
			case I.SCRIPT_DATA_DOUBLE_ESCAPE_END:
				this._stateScriptDataDoubleEscapeEnd(e);
				break;
			case I.BEFORE_ATTRIBUTE_NAME:
				this._stateBeforeAttributeName(e);
				break;
			case I.ATTRIBUTE_NAME:
				this._stateAttributeName(e);
				break;
			case I.AFTER_ATTRIBUTE_NAME:
				this._stateAfterAttributeName(e);
				break;
			case I.BEFORE_ATTRIBUTE_VALUE:
				this._stateBeforeAttributeValue(e);
				break;
			case I.ATTRIBUTE_VALUE_DOUBLE_QUOTED:
				this._stateAttributeValueDoubleQuoted(e);
				break;
			case I.ATTRIBUTE_VALUE_SINGLE_QUOTED:
				this._stateAttributeValueSingleQuoted(e);
				break;
			case I.ATTRIBUTE_VALUE_UNQUOTED:
				this._stateAttributeValueUnquoted(e);
				break;
			case I.AFTER_ATTRIBUTE_VALUE_QUOTED:
				this._stateAfterAttributeValueQuoted(e);
				break;
			case I.SELF_CLOSING_START_TAG:
				this._stateSelfClosingStartTag(e);
				break;
			case I.BOGUS_COMMENT:
				this._stateBogusComment(e);
				break;
			case I.MARKUP_DECLARATION_OPEN:
				this._stateMarkupDeclarationOpen(e);
				break;
			case I.COMMENT_START:
				this._stateCommentStart(e);
				break;
			case I.COMMENT_START_DASH:
				this._stateCommentStartDash(e);
				break;
			case I.COMMENT:
				this._stateComment(e);
				break;
			case I.COMMENT_LESS_THAN_SIGN:
				this._stateCommentLessThanSign(e);
				break;
			case I.COMMENT_LESS_THAN_SIGN_BANG:
				this._stateCommentLessThanSignBang(e);
				break;
			case I.COMMENT_LESS_THAN_SIGN_BANG_DASH:
				this._stateCommentLessThanSignBangDash(e);
				break;
			case I.COMMENT_LESS_THAN_SIGN_BANG_DASH_DASH:
				this._stateCommentLessThanSignBangDashDash(e);
				break;
			case I.COMMENT_END_DASH:
				this._stateCommentEndDash(e);
				break;
			case I.COMMENT_END:
				this._stateCommentEnd(e);
				break;
			case I.COMMENT_END_BANG:
				this._stateCommentEndBang(e);
				break;
			case I.DOCTYPE:
				this._stateDoctype(e);
				break;
			case I.BEFORE_DOCTYPE_NAME:
				this._stateBeforeDoctypeName(e);
				break;
			case I.DOCTYPE_NAME:
				this._stateDoctypeName(e);
				break;
			case I.AFTER_DOCTYPE_NAME:
				this._stateAfterDoctypeName(e);
				break;
			case I.AFTER_DOCTYPE_PUBLIC_KEYWORD:
				this._stateAfterDoctypePublicKeyword(e);
				break;
			case I.BEFORE_DOCTYPE_PUBLIC_IDENTIFIER:
				this._stateBeforeDoctypePublicIdentifier(e);
				break;
			case I.DOCTYPE_PUBLIC_IDENTIFIER_DOUBLE_QUOTED:
				this._stateDoctypePublicIdentifierDoubleQuoted(e);
				break;
			case I.DOCTYPE_PUBLIC_IDENTIFIER_SINGLE_QUOTED:
				this._stateDoctypePublicIdentifierSingleQuoted(e);
				break;
			case I.AFTER_DOCTYPE_PUBLIC_IDENTIFIER:
				this._stateAfterDoctypePublicIdentifier(e);
				break;
			case I.BETWEEN_DOCTYPE_PUBLIC_AND_SYSTEM_IDENTIFIERS:
				this._stateBetweenDoctypePublicAndSystemIdentifiers(e);
				break;
			case I.AFTER_DOCTYPE_SYSTEM_KEYWORD:
				this._stateAfterDoctypeSystemKeyword(e);
				break;
			case I.BEFORE_DOCTYPE_SYSTEM_IDENTIFIER:
				this._stateBeforeDoctypeSystemIdentifier(e);
				break;
			case I.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED:
				this._stateDoctypeSystemIdentifierDoubleQuoted(e);
				break;
			case I.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED:
				this._stateDoctypeSystemIdentifierSingleQuoted(e);
				break;
			case I.AFTER_DOCTYPE_SYSTEM_IDENTIFIER:
				this._stateAfterDoctypeSystemIdentifier(e);
				break;
			case I.BOGUS_DOCTYPE:
				this._stateBogusDoctype(e);
				break;
			case I.CDATA_SECTION:
				this._stateCdataSection(e);
				break;
			case I.CDATA_SECTION_BRACKET:
				this._stateCdataSectionBracket(e);
				break;
			case I.CDATA_SECTION_END:
				this._stateCdataSectionEnd(e);
				break;
			case I.CHARACTER_REFERENCE:
				this._stateCharacterReference();
				break;
			case I.AMBIGUOUS_AMPERSAND:
				this._stateAmbiguousAmpersand(e);
				break;
			default: throw Error("Unknown state");
		}
	}
	_stateData(e) {
		switch (e) {
			case C.LESS_THAN_SIGN:
				this.state = I.TAG_OPEN;
				break;
			case C.AMPERSAND:
				this._startCharacterReference();
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this._emitCodePoint(e);
				break;
			case C.EOF:
				this._emitEOFToken();
				break;
			default: this._emitCodePoint(e);
		}
	}
	_stateRcdata(e) {
		switch (e) {
			case C.AMPERSAND:
				this._startCharacterReference();
				break;
			case C.LESS_THAN_SIGN:
				this.state = I.RCDATA_LESS_THAN_SIGN;
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this._emitChars("�");
				break;
			case C.EOF:
				this._emitEOFToken();
				break;
			default: this._emitCodePoint(e);
		}
	}
	_stateRawtext(e) {
		switch (e) {
			case C.LESS_THAN_SIGN:
				this.state = I.RAWTEXT_LESS_THAN_SIGN;
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this._emitChars("�");
				break;
			case C.EOF:
				this._emitEOFToken();
				break;
			default: this._emitCodePoint(e);
		}
	}
	_stateScriptData(e) {
		switch (e) {
			case C.LESS_THAN_SIGN:
				this.state = I.SCRIPT_DATA_LESS_THAN_SIGN;
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this._emitChars("�");
				break;
			case C.EOF:
				this._emitEOFToken();
				break;
			default: this._emitCodePoint(e);
		}
	}
	_statePlaintext(e) {
		switch (e) {
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this._emitChars("�");
				break;
			case C.EOF:
				this._emitEOFToken();
				break;
			default: this._emitCodePoint(e);
		}
	}
	_stateTagOpen(e) {
		if (R(e)) this._createStartTagToken(), this.state = I.TAG_NAME, this._stateTagName(e);
		else switch (e) {
			case C.EXCLAMATION_MARK:
				this.state = I.MARKUP_DECLARATION_OPEN;
				break;
			case C.SOLIDUS:
				this.state = I.END_TAG_OPEN;
				break;
			case C.QUESTION_MARK:
				this._err(T.unexpectedQuestionMarkInsteadOfTagName), this._createCommentToken(1), this.state = I.BOGUS_COMMENT, this._stateBogusComment(e);
				break;
			case C.EOF:
				this._err(T.eofBeforeTagName), this._emitChars("<", -1), this._emitEOFToken();
				break;
			default: this._err(T.invalidFirstCharacterOfTagName), this._emitChars("<", -1), this.state = I.DATA, this._stateData(e);
		}
	}
	_stateEndTagOpen(e) {
		if (R(e)) this._createEndTagToken(), this.state = I.TAG_NAME, this._stateTagName(e);
		else switch (e) {
			case C.GREATER_THAN_SIGN:
				this._err(T.missingEndTagName), this.state = I.DATA;
				break;
			case C.EOF:
				this._err(T.eofBeforeTagName), this._emitChars("</", -1), this._emitEOFToken();
				break;
			default: this._err(T.invalidFirstCharacterOfTagName), this._createCommentToken(2), this.state = I.BOGUS_COMMENT, this._stateBogusComment(e);
		}
	}
	_stateTagName(e) {
		let t = this.currentToken;
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED:
				this.state = I.BEFORE_ATTRIBUTE_NAME;
				break;
			case C.SOLIDUS:
				this.state = I.SELF_CLOSING_START_TAG;
				break;
			case C.GREATER_THAN_SIGN:
				this.state = I.DATA, this.emitCurrentTagToken();
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), t.tagName += "�";
				break;
			case C.EOF:
				this._err(T.eofInTag), this._emitEOFToken();
				break;
			default: t.tagName += String.fromCodePoint(St(e) ? Tt(e) : e);
		}
	}
	_stateRcdataLessThanSign(e) {
		e === C.SOLIDUS ? this.state = I.RCDATA_END_TAG_OPEN : (this._emitChars("<", -1), this.state = I.RCDATA, this._stateRcdata(e));
	}
	_stateRcdataEndTagOpen(e) {
		R(e) ? (this.state = I.RCDATA_END_TAG_NAME, this._stateRcdataEndTagName(e)) : (this._emitChars("</", -1), this.state = I.RCDATA, this._stateRcdata(e));
	}
	handleSpecialEndTag(e) {
		if (!this.preprocessor.startsWith(this.lastStartTagName, !1)) return !this._ensureHibernation();
		this._createEndTagToken();
		let t = this.currentToken;
		switch (t.tagName = this.lastStartTagName, this.preprocessor.peek(this.lastStartTagName.length)) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED: return this._advanceBy(this.lastStartTagName.length), this.state = I.BEFORE_ATTRIBUTE_NAME, !1;
			case C.SOLIDUS: return this._advanceBy(this.lastStartTagName.length), this.state = I.SELF_CLOSING_START_TAG, !1;
			case C.GREATER_THAN_SIGN: return this._advanceBy(this.lastStartTagName.length), this.emitCurrentTagToken(), this.state = I.DATA, !1;
			default: return this.currentToken = null, !this._ensureHibernation();
		}
	}
	_stateRcdataEndTagName(e) {
		this.handleSpecialEndTag(e) && (this._emitChars("</", -1), this.state = I.RCDATA, this._stateRcdata(e));
	}
	_stateRawtextLessThanSign(e) {
		e === C.SOLIDUS ? this.state = I.RAWTEXT_END_TAG_OPEN : (this._emitChars("<", -1), this.state = I.RAWTEXT, this._stateRawtext(e));
	}
	_stateRawtextEndTagOpen(e) {
		R(e) ? (this.state = I.RAWTEXT_END_TAG_NAME, this._stateRawtextEndTagName(e)) : (this._emitChars("</", -1), this.state = I.RAWTEXT, this._stateRawtext(e));
	}
	_stateRawtextEndTagName(e) {
		this.handleSpecialEndTag(e) && (this._emitChars("</", -1), this.state = I.RAWTEXT, this._stateRawtext(e));
	}
	_stateScriptDataLessThanSign(e) {
		switch (e) {
			case C.SOLIDUS:
				this.state = I.SCRIPT_DATA_END_TAG_OPEN;
				break;
			case C.EXCLAMATION_MARK:
				this.state = I.SCRIPT_DATA_ESCAPE_START, this._emitChars("<!");
				break;
			default: this._emitChars("<", -1), this.state = I.SCRIPT_DATA, this._stateScriptData(e);
		}
	}
	_stateScriptDataEndTagOpen(e) {
		R(e) ? (this.state = I.SCRIPT_DATA_END_TAG_NAME, this._stateScriptDataEndTagName(e)) : (this._emitChars("</", -1), this.state = I.SCRIPT_DATA, this._stateScriptData(e));
	}
	_stateScriptDataEndTagName(e) {
		this.handleSpecialEndTag(e) && (this._emitChars("</", -1), this.state = I.SCRIPT_DATA, this._stateScriptData(e));
	}
	_stateScriptDataEscapeStart(e) {
		e === C.HYPHEN_MINUS ? (this.state = I.SCRIPT_DATA_ESCAPE_START_DASH, this._emitChars("-")) : (this.state = I.SCRIPT_DATA, this._stateScriptData(e));
	}
	_stateScriptDataEscapeStartDash(e) {
		e === C.HYPHEN_MINUS ? (this.state = I.SCRIPT_DATA_ESCAPED_DASH_DASH, this._emitChars("-")) : (this.state = I.SCRIPT_DATA, this._stateScriptData(e));
	}
	_stateScriptDataEscaped(e) {
		switch (e) {
			case C.HYPHEN_MINUS:
				this.state = I.SCRIPT_DATA_ESCAPED_DASH, this._emitChars("-");
				break;
			case C.LESS_THAN_SIGN:
				this.state = I.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN;
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this._emitChars("�");
				break;
			case C.EOF:
				this._err(T.eofInScriptHtmlCommentLikeText), this._emitEOFToken();
				break;
			default: this._emitCodePoint(e);
		}
	}
	_stateScriptDataEscapedDash(e) {
		switch (e) {
			case C.HYPHEN_MINUS:
				this.state = I.SCRIPT_DATA_ESCAPED_DASH_DASH, this._emitChars("-");
				break;
			case C.LESS_THAN_SIGN:
				this.state = I.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN;
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this.state = I.SCRIPT_DATA_ESCAPED, this._emitChars("�");
				break;
			case C.EOF:
				this._err(T.eofInScriptHtmlCommentLikeText), this._emitEOFToken();
				break;
			default: this.state = I.SCRIPT_DATA_ESCAPED, this._emitCodePoint(e);
		}
	}
	_stateScriptDataEscapedDashDash(e) {
		switch (e) {
			case C.HYPHEN_MINUS:
				this._emitChars("-");
				break;
			case C.LESS_THAN_SIGN:
				this.state = I.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN;
				break;
			case C.GREATER_THAN_SIGN:
				this.state = I.SCRIPT_DATA, this._emitChars(">");
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this.state = I.SCRIPT_DATA_ESCAPED, this._emitChars("�");
				break;
			case C.EOF:
				this._err(T.eofInScriptHtmlCommentLikeText), this._emitEOFToken();
				break;
			default: this.state = I.SCRIPT_DATA_ESCAPED, this._emitCodePoint(e);
		}
	}
	_stateScriptDataEscapedLessThanSign(e) {
		e === C.SOLIDUS ? this.state = I.SCRIPT_DATA_ESCAPED_END_TAG_OPEN : R(e) ? (this._emitChars("<", -1), this.state = I.SCRIPT_DATA_DOUBLE_ESCAPE_START, this._stateScriptDataDoubleEscapeStart(e)) : (this._emitChars("<", -1), this.state = I.SCRIPT_DATA_ESCAPED, this._stateScriptDataEscaped(e));
	}
	_stateScriptDataEscapedEndTagOpen(e) {
		R(e) ? (this.state = I.SCRIPT_DATA_ESCAPED_END_TAG_NAME, this._stateScriptDataEscapedEndTagName(e)) : (this._emitChars("</", -1), this.state = I.SCRIPT_DATA_ESCAPED, this._stateScriptDataEscaped(e));
	}
	_stateScriptDataEscapedEndTagName(e) {
		this.handleSpecialEndTag(e) && (this._emitChars("</", -1), this.state = I.SCRIPT_DATA_ESCAPED, this._stateScriptDataEscaped(e));
	}
	_stateScriptDataDoubleEscapeStart(e) {
		if (this.preprocessor.startsWith(w.SCRIPT, !1) && Dt(this.preprocessor.peek(w.SCRIPT.length))) {
			this._emitCodePoint(e);
			for (let e = 0; e < w.SCRIPT.length; e++) this._emitCodePoint(this._consume());
			this.state = I.SCRIPT_DATA_DOUBLE_ESCAPED;
		} else this._ensureHibernation() || (this.state = I.SCRIPT_DATA_ESCAPED, this._stateScriptDataEscaped(e));
	}
	_stateScriptDataDoubleEscaped(e) {
		switch (e) {
			case C.HYPHEN_MINUS:
				this.state = I.SCRIPT_DATA_DOUBLE_ESCAPED_DASH, this._emitChars("-");
				break;
			case C.LESS_THAN_SIGN:
				this.state = I.SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN, this._emitChars("<");
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this._emitChars("�");
				break;
			case C.EOF:
				this._err(T.eofInScriptHtmlCommentLikeText), this._emitEOFToken();
				break;
			default: this._emitCodePoint(e);
		}
	}
	_stateScriptDataDoubleEscapedDash(e) {
		switch (e) {
			case C.HYPHEN_MINUS:
				this.state = I.SCRIPT_DATA_DOUBLE_ESCAPED_DASH_DASH, this._emitChars("-");
				break;
			case C.LESS_THAN_SIGN:
				this.state = I.SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN, this._emitChars("<");
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this.state = I.SCRIPT_DATA_DOUBLE_ESCAPED, this._emitChars("�");
				break;
			case C.EOF:
				this._err(T.eofInScriptHtmlCommentLikeText), this._emitEOFToken();
				break;
			default: this.state = I.SCRIPT_DATA_DOUBLE_ESCAPED, this._emitCodePoint(e);
		}
	}
	_stateScriptDataDoubleEscapedDashDash(e) {
		switch (e) {
			case C.HYPHEN_MINUS:
				this._emitChars("-");
				break;
			case C.LESS_THAN_SIGN:
				this.state = I.SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN, this._emitChars("<");
				break;
			case C.GREATER_THAN_SIGN:
				this.state = I.SCRIPT_DATA, this._emitChars(">");
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this.state = I.SCRIPT_DATA_DOUBLE_ESCAPED, this._emitChars("�");
				break;
			case C.EOF:
				this._err(T.eofInScriptHtmlCommentLikeText), this._emitEOFToken();
				break;
			default: this.state = I.SCRIPT_DATA_DOUBLE_ESCAPED, this._emitCodePoint(e);
		}
	}
	_stateScriptDataDoubleEscapedLessThanSign(e) {
		e === C.SOLIDUS ? (this.state = I.SCRIPT_DATA_DOUBLE_ESCAPE_END, this._emitChars("/")) : (this.state = I.SCRIPT_DATA_DOUBLE_ESCAPED, this._stateScriptDataDoubleEscaped(e));
	}
	_stateScriptDataDoubleEscapeEnd(e) {
		if (this.preprocessor.startsWith(w.SCRIPT, !1) && Dt(this.preprocessor.peek(w.SCRIPT.length))) {
			this._emitCodePoint(e);
			for (let e = 0; e < w.SCRIPT.length; e++) this._emitCodePoint(this._consume());
			this.state = I.SCRIPT_DATA_ESCAPED;
		} else this._ensureHibernation() || (this.state = I.SCRIPT_DATA_DOUBLE_ESCAPED, this._stateScriptDataDoubleEscaped(e));
	}
	_stateBeforeAttributeName(e) {
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED: break;
			case C.SOLIDUS:
			case C.GREATER_THAN_SIGN:
			case C.EOF:
				this.state = I.AFTER_ATTRIBUTE_NAME, this._stateAfterAttributeName(e);
				break;
			case C.EQUALS_SIGN:
				this._err(T.unexpectedEqualsSignBeforeAttributeName), this._createAttr("="), this.state = I.ATTRIBUTE_NAME;
				break;
			default: this._createAttr(""), this.state = I.ATTRIBUTE_NAME, this._stateAttributeName(e);
		}
	}
	_stateAttributeName(e) {
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED:
			case C.SOLIDUS:
			case C.GREATER_THAN_SIGN:
			case C.EOF:
				this._leaveAttrName(), this.state = I.AFTER_ATTRIBUTE_NAME, this._stateAfterAttributeName(e);
				break;
			case C.EQUALS_SIGN:
				this._leaveAttrName(), this.state = I.BEFORE_ATTRIBUTE_VALUE;
				break;
			case C.QUOTATION_MARK:
			case C.APOSTROPHE:
			case C.LESS_THAN_SIGN:
				this._err(T.unexpectedCharacterInAttributeName), this.currentAttr.name += String.fromCodePoint(e);
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this.currentAttr.name += "�";
				break;
			default: this.currentAttr.name += String.fromCodePoint(St(e) ? Tt(e) : e);
		}
	}
	_stateAfterAttributeName(e) {
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED: break;
			case C.SOLIDUS:
				this.state = I.SELF_CLOSING_START_TAG;
				break;
			case C.EQUALS_SIGN:
				this.state = I.BEFORE_ATTRIBUTE_VALUE;
				break;
			case C.GREATER_THAN_SIGN:
				this.state = I.DATA, this.emitCurrentTagToken();
				break;
			case C.EOF:
				this._err(T.eofInTag), this._emitEOFToken();
				break;
			default: this._createAttr(""), this.state = I.ATTRIBUTE_NAME, this._stateAttributeName(e);
		}
	}
	_stateBeforeAttributeValue(e) {
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED: break;
			case C.QUOTATION_MARK:
				this.state = I.ATTRIBUTE_VALUE_DOUBLE_QUOTED;
				break;
			case C.APOSTROPHE:
				this.state = I.ATTRIBUTE_VALUE_SINGLE_QUOTED;
				break;
			case C.GREATER_THAN_SIGN:
				this._err(T.missingAttributeValue), this.state = I.DATA, this.emitCurrentTagToken();
				break;
			default: this.state = I.ATTRIBUTE_VALUE_UNQUOTED, this._stateAttributeValueUnquoted(e);
		}
	}
	_stateAttributeValueDoubleQuoted(e) {
		switch (e) {
			case C.QUOTATION_MARK:
				this.state = I.AFTER_ATTRIBUTE_VALUE_QUOTED;
				break;
			case C.AMPERSAND:
				this._startCharacterReference();
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this._extendRunWith("�", 0);
				break;
			case C.EOF:
				this._err(T.eofInTag), this._emitEOFToken();
				break;
			default: this._extendRun(e);
		}
	}
	_stateAttributeValueSingleQuoted(e) {
		switch (e) {
			case C.APOSTROPHE:
				this.state = I.AFTER_ATTRIBUTE_VALUE_QUOTED;
				break;
			case C.AMPERSAND:
				this._startCharacterReference();
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this._extendRunWith("�", 0);
				break;
			case C.EOF:
				this._err(T.eofInTag), this._emitEOFToken();
				break;
			default: this._extendRun(e);
		}
	}
	_stateAttributeValueUnquoted(e) {
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED:
				this._leaveAttrValue(), this.state = I.BEFORE_ATTRIBUTE_NAME;
				break;
			case C.AMPERSAND:
				this._startCharacterReference();
				break;
			case C.GREATER_THAN_SIGN:
				this._leaveAttrValue(), this.state = I.DATA, this.emitCurrentTagToken();
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this._extendRunWith("�", 0);
				break;
			case C.QUOTATION_MARK:
			case C.APOSTROPHE:
			case C.LESS_THAN_SIGN:
			case C.EQUALS_SIGN:
			case C.GRAVE_ACCENT:
				this._err(T.unexpectedCharacterInUnquotedAttributeValue), this._extendRun(e);
				break;
			case C.EOF:
				this._err(T.eofInTag), this._emitEOFToken();
				break;
			default: this._extendRun(e);
		}
	}
	_stateAfterAttributeValueQuoted(e) {
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED:
				this._leaveAttrValue(), this.state = I.BEFORE_ATTRIBUTE_NAME;
				break;
			case C.SOLIDUS:
				this._leaveAttrValue(), this.state = I.SELF_CLOSING_START_TAG;
				break;
			case C.GREATER_THAN_SIGN:
				this._leaveAttrValue(), this.state = I.DATA, this.emitCurrentTagToken();
				break;
			case C.EOF:
				this._err(T.eofInTag), this._emitEOFToken();
				break;
			default: this._err(T.missingWhitespaceBetweenAttributes), this._leaveAttrValue(), this.state = I.BEFORE_ATTRIBUTE_NAME, this._stateBeforeAttributeName(e);
		}
	}
	_stateSelfClosingStartTag(e) {
		switch (e) {
			case C.GREATER_THAN_SIGN: {
				let e = this.currentToken;
				e.selfClosing = !0, this.state = I.DATA, this.emitCurrentTagToken();
				break;
			}
			case C.EOF:
				this._err(T.eofInTag), this._emitEOFToken();
				break;
			default: this._err(T.unexpectedSolidusInTag), this.state = I.BEFORE_ATTRIBUTE_NAME, this._stateBeforeAttributeName(e);
		}
	}
	_stateBogusComment(e) {
		let t = this.currentToken;
		switch (e) {
			case C.GREATER_THAN_SIGN:
				this.state = I.DATA, this.emitCurrentComment(t);
				break;
			case C.EOF:
				this.emitCurrentComment(t), this._emitEOFToken();
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this._extendRunWith("�", 0);
				break;
			default: this._extendRun(e);
		}
	}
	_stateMarkupDeclarationOpen(e) {
		this._consumeSequenceIfMatch(w.DASH_DASH, !0) ? (this._createCommentToken(w.DASH_DASH.length + 1), this.state = I.COMMENT_START) : this._consumeSequenceIfMatch(w.DOCTYPE, !1) ? (this.currentLocation = this.getCurrentLocation(w.DOCTYPE.length + 1), this.state = I.DOCTYPE) : this._consumeSequenceIfMatch(w.CDATA_START, !0) ? this.inForeignNode ? this.state = I.CDATA_SECTION : (this._err(T.cdataInHtmlContent), this._createCommentToken(w.CDATA_START.length + 1), this.currentToken.data = "[CDATA[", this.state = I.BOGUS_COMMENT) : this._ensureHibernation() || (this._err(T.incorrectlyOpenedComment), this._createCommentToken(2), this.state = I.BOGUS_COMMENT, this._stateBogusComment(e));
	}
	_stateCommentStart(e) {
		switch (e) {
			case C.HYPHEN_MINUS:
				this.state = I.COMMENT_START_DASH;
				break;
			case C.GREATER_THAN_SIGN: {
				this._err(T.abruptClosingOfEmptyComment), this.state = I.DATA;
				let e = this.currentToken;
				this.emitCurrentComment(e);
				break;
			}
			default: this.state = I.COMMENT, this._stateComment(e);
		}
	}
	_stateCommentStartDash(e) {
		let t = this.currentToken;
		switch (e) {
			case C.HYPHEN_MINUS:
				this.state = I.COMMENT_END;
				break;
			case C.GREATER_THAN_SIGN:
				this._err(T.abruptClosingOfEmptyComment), this.state = I.DATA, this.emitCurrentComment(t);
				break;
			case C.EOF:
				this._err(T.eofInComment), this.emitCurrentComment(t), this._emitEOFToken();
				break;
			default: this._extendRunWith("-", -1), this.state = I.COMMENT, this._stateComment(e);
		}
	}
	_stateComment(e) {
		let t = this.currentToken;
		switch (e) {
			case C.HYPHEN_MINUS:
				this.state = I.COMMENT_END_DASH;
				break;
			case C.LESS_THAN_SIGN:
				this._extendRunWith("<", 0), this.state = I.COMMENT_LESS_THAN_SIGN;
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this._extendRunWith("�", 0);
				break;
			case C.EOF:
				this._err(T.eofInComment), this.emitCurrentComment(t), this._emitEOFToken();
				break;
			default: this._extendRun(e);
		}
	}
	_stateCommentLessThanSign(e) {
		switch (e) {
			case C.EXCLAMATION_MARK:
				this._extendRunWith("!", 0), this.state = I.COMMENT_LESS_THAN_SIGN_BANG;
				break;
			case C.LESS_THAN_SIGN:
				this._extendRunWith("<", 0);
				break;
			default: this.state = I.COMMENT, this._stateComment(e);
		}
	}
	_stateCommentLessThanSignBang(e) {
		e === C.HYPHEN_MINUS ? this.state = I.COMMENT_LESS_THAN_SIGN_BANG_DASH : (this.state = I.COMMENT, this._stateComment(e));
	}
	_stateCommentLessThanSignBangDash(e) {
		e === C.HYPHEN_MINUS ? this.state = I.COMMENT_LESS_THAN_SIGN_BANG_DASH_DASH : (this.state = I.COMMENT_END_DASH, this._stateCommentEndDash(e));
	}
	_stateCommentLessThanSignBangDashDash(e) {
		e !== C.GREATER_THAN_SIGN && e !== C.EOF && this._err(T.nestedComment), this.state = I.COMMENT_END, this._stateCommentEnd(e);
	}
	_stateCommentEndDash(e) {
		let t = this.currentToken;
		switch (e) {
			case C.HYPHEN_MINUS:
				this.state = I.COMMENT_END;
				break;
			case C.EOF:
				this._err(T.eofInComment), this.emitCurrentComment(t), this._emitEOFToken();
				break;
			default: this._extendRunWith("-", -1), this.state = I.COMMENT, this._stateComment(e);
		}
	}
	_stateCommentEnd(e) {
		let t = this.currentToken;
		switch (e) {
			case C.GREATER_THAN_SIGN:
				this.state = I.DATA, this.emitCurrentComment(t);
				break;
			case C.EXCLAMATION_MARK:
				this.state = I.COMMENT_END_BANG;
				break;
			case C.HYPHEN_MINUS:
				this._extendRunWith("-", -2);
				break;
			case C.EOF:
				this._err(T.eofInComment), this.emitCurrentComment(t), this._emitEOFToken();
				break;
			default: this._extendRunWith("--", -1), this.state = I.COMMENT, this._stateComment(e);
		}
	}
	_stateCommentEndBang(e) {
		let t = this.currentToken;
		switch (e) {
			case C.HYPHEN_MINUS:
				this._extendRunWith("--!", -1), this.state = I.COMMENT_END_DASH;
				break;
			case C.GREATER_THAN_SIGN:
				this._err(T.incorrectlyClosedComment), this.state = I.DATA, this.emitCurrentComment(t);
				break;
			case C.EOF:
				this._err(T.eofInComment), this.emitCurrentComment(t), this._emitEOFToken();
				break;
			default: this._extendRunWith("--!", -1), this.state = I.COMMENT, this._stateComment(e);
		}
	}
	_stateDoctype(e) {
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED:
				this.state = I.BEFORE_DOCTYPE_NAME;
				break;
			case C.GREATER_THAN_SIGN:
				this.state = I.BEFORE_DOCTYPE_NAME, this._stateBeforeDoctypeName(e);
				break;
			case C.EOF: {
				this._err(T.eofInDoctype), this._createDoctypeToken(null);
				let e = this.currentToken;
				e.forceQuirks = !0, this.emitCurrentDoctype(e), this._emitEOFToken();
				break;
			}
			default: this._err(T.missingWhitespaceBeforeDoctypeName), this.state = I.BEFORE_DOCTYPE_NAME, this._stateBeforeDoctypeName(e);
		}
	}
	_stateBeforeDoctypeName(e) {
		if (St(e)) this._createDoctypeToken(String.fromCharCode(Tt(e))), this.state = I.DOCTYPE_NAME;
		else switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED: break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), this._createDoctypeToken("�"), this.state = I.DOCTYPE_NAME;
				break;
			case C.GREATER_THAN_SIGN: {
				this._err(T.missingDoctypeName), this._createDoctypeToken(null);
				let e = this.currentToken;
				e.forceQuirks = !0, this.emitCurrentDoctype(e), this.state = I.DATA;
				break;
			}
			case C.EOF: {
				this._err(T.eofInDoctype), this._createDoctypeToken(null);
				let e = this.currentToken;
				e.forceQuirks = !0, this.emitCurrentDoctype(e), this._emitEOFToken();
				break;
			}
			default: this._createDoctypeToken(String.fromCodePoint(e)), this.state = I.DOCTYPE_NAME;
		}
	}
	_stateDoctypeName(e) {
		let t = this.currentToken;
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED:
				this.state = I.AFTER_DOCTYPE_NAME;
				break;
			case C.GREATER_THAN_SIGN:
				this.state = I.DATA, this.emitCurrentDoctype(t);
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), t.name += "�";
				break;
			case C.EOF:
				this._err(T.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: t.name += String.fromCodePoint(St(e) ? Tt(e) : e);
		}
	}
	_stateAfterDoctypeName(e) {
		let t = this.currentToken;
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED: break;
			case C.GREATER_THAN_SIGN:
				this.state = I.DATA, this.emitCurrentDoctype(t);
				break;
			case C.EOF:
				this._err(T.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: this._consumeSequenceIfMatch(w.PUBLIC, !1) ? this.state = I.AFTER_DOCTYPE_PUBLIC_KEYWORD : this._consumeSequenceIfMatch(w.SYSTEM, !1) ? this.state = I.AFTER_DOCTYPE_SYSTEM_KEYWORD : this._ensureHibernation() || (this._err(T.invalidCharacterSequenceAfterDoctypeName), t.forceQuirks = !0, this.state = I.BOGUS_DOCTYPE, this._stateBogusDoctype(e));
		}
	}
	_stateAfterDoctypePublicKeyword(e) {
		let t = this.currentToken;
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED:
				this.state = I.BEFORE_DOCTYPE_PUBLIC_IDENTIFIER;
				break;
			case C.QUOTATION_MARK:
				this._err(T.missingWhitespaceAfterDoctypePublicKeyword), t.publicId = "", this.state = I.DOCTYPE_PUBLIC_IDENTIFIER_DOUBLE_QUOTED;
				break;
			case C.APOSTROPHE:
				this._err(T.missingWhitespaceAfterDoctypePublicKeyword), t.publicId = "", this.state = I.DOCTYPE_PUBLIC_IDENTIFIER_SINGLE_QUOTED;
				break;
			case C.GREATER_THAN_SIGN:
				this._err(T.missingDoctypePublicIdentifier), t.forceQuirks = !0, this.state = I.DATA, this.emitCurrentDoctype(t);
				break;
			case C.EOF:
				this._err(T.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: this._err(T.missingQuoteBeforeDoctypePublicIdentifier), t.forceQuirks = !0, this.state = I.BOGUS_DOCTYPE, this._stateBogusDoctype(e);
		}
	}
	_stateBeforeDoctypePublicIdentifier(e) {
		let t = this.currentToken;
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED: break;
			case C.QUOTATION_MARK:
				t.publicId = "", this.state = I.DOCTYPE_PUBLIC_IDENTIFIER_DOUBLE_QUOTED;
				break;
			case C.APOSTROPHE:
				t.publicId = "", this.state = I.DOCTYPE_PUBLIC_IDENTIFIER_SINGLE_QUOTED;
				break;
			case C.GREATER_THAN_SIGN:
				this._err(T.missingDoctypePublicIdentifier), t.forceQuirks = !0, this.state = I.DATA, this.emitCurrentDoctype(t);
				break;
			case C.EOF:
				this._err(T.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: this._err(T.missingQuoteBeforeDoctypePublicIdentifier), t.forceQuirks = !0, this.state = I.BOGUS_DOCTYPE, this._stateBogusDoctype(e);
		}
	}
	_stateDoctypePublicIdentifierDoubleQuoted(e) {
		let t = this.currentToken;
		switch (e) {
			case C.QUOTATION_MARK:
				this.state = I.AFTER_DOCTYPE_PUBLIC_IDENTIFIER;
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), t.publicId += "�";
				break;
			case C.GREATER_THAN_SIGN:
				this._err(T.abruptDoctypePublicIdentifier), t.forceQuirks = !0, this.emitCurrentDoctype(t), this.state = I.DATA;
				break;
			case C.EOF:
				this._err(T.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: t.publicId += String.fromCodePoint(e);
		}
	}
	_stateDoctypePublicIdentifierSingleQuoted(e) {
		let t = this.currentToken;
		switch (e) {
			case C.APOSTROPHE:
				this.state = I.AFTER_DOCTYPE_PUBLIC_IDENTIFIER;
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), t.publicId += "�";
				break;
			case C.GREATER_THAN_SIGN:
				this._err(T.abruptDoctypePublicIdentifier), t.forceQuirks = !0, this.emitCurrentDoctype(t), this.state = I.DATA;
				break;
			case C.EOF:
				this._err(T.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: t.publicId += String.fromCodePoint(e);
		}
	}
	_stateAfterDoctypePublicIdentifier(e) {
		let t = this.currentToken;
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED:
				this.state = I.BETWEEN_DOCTYPE_PUBLIC_AND_SYSTEM_IDENTIFIERS;
				break;
			case C.GREATER_THAN_SIGN:
				this.state = I.DATA, this.emitCurrentDoctype(t);
				break;
			case C.QUOTATION_MARK:
				this._err(T.missingWhitespaceBetweenDoctypePublicAndSystemIdentifiers), t.systemId = "", this.state = I.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED;
				break;
			case C.APOSTROPHE:
				this._err(T.missingWhitespaceBetweenDoctypePublicAndSystemIdentifiers), t.systemId = "", this.state = I.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED;
				break;
			case C.EOF:
				this._err(T.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: this._err(T.missingQuoteBeforeDoctypeSystemIdentifier), t.forceQuirks = !0, this.state = I.BOGUS_DOCTYPE, this._stateBogusDoctype(e);
		}
	}
	_stateBetweenDoctypePublicAndSystemIdentifiers(e) {
		let t = this.currentToken;
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED: break;
			case C.GREATER_THAN_SIGN:
				this.emitCurrentDoctype(t), this.state = I.DATA;
				break;
			case C.QUOTATION_MARK:
				t.systemId = "", this.state = I.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED;
				break;
			case C.APOSTROPHE:
				t.systemId = "", this.state = I.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED;
				break;
			case C.EOF:
				this._err(T.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: this._err(T.missingQuoteBeforeDoctypeSystemIdentifier), t.forceQuirks = !0, this.state = I.BOGUS_DOCTYPE, this._stateBogusDoctype(e);
		}
	}
	_stateAfterDoctypeSystemKeyword(e) {
		let t = this.currentToken;
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED:
				this.state = I.BEFORE_DOCTYPE_SYSTEM_IDENTIFIER;
				break;
			case C.QUOTATION_MARK:
				this._err(T.missingWhitespaceAfterDoctypeSystemKeyword), t.systemId = "", this.state = I.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED;
				break;
			case C.APOSTROPHE:
				this._err(T.missingWhitespaceAfterDoctypeSystemKeyword), t.systemId = "", this.state = I.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED;
				break;
			case C.GREATER_THAN_SIGN:
				this._err(T.missingDoctypeSystemIdentifier), t.forceQuirks = !0, this.state = I.DATA, this.emitCurrentDoctype(t);
				break;
			case C.EOF:
				this._err(T.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: this._err(T.missingQuoteBeforeDoctypeSystemIdentifier), t.forceQuirks = !0, this.state = I.BOGUS_DOCTYPE, this._stateBogusDoctype(e);
		}
	}
	_stateBeforeDoctypeSystemIdentifier(e) {
		let t = this.currentToken;
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED: break;
			case C.QUOTATION_MARK:
				t.systemId = "", this.state = I.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED;
				break;
			case C.APOSTROPHE:
				t.systemId = "", this.state = I.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED;
				break;
			case C.GREATER_THAN_SIGN:
				this._err(T.missingDoctypeSystemIdentifier), t.forceQuirks = !0, this.state = I.DATA, this.emitCurrentDoctype(t);
				break;
			case C.EOF:
				this._err(T.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: this._err(T.missingQuoteBeforeDoctypeSystemIdentifier), t.forceQuirks = !0, this.state = I.BOGUS_DOCTYPE, this._stateBogusDoctype(e);
		}
	}
	_stateDoctypeSystemIdentifierDoubleQuoted(e) {
		let t = this.currentToken;
		switch (e) {
			case C.QUOTATION_MARK:
				this.state = I.AFTER_DOCTYPE_SYSTEM_IDENTIFIER;
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), t.systemId += "�";
				break;
			case C.GREATER_THAN_SIGN:
				this._err(T.abruptDoctypeSystemIdentifier), t.forceQuirks = !0, this.emitCurrentDoctype(t), this.state = I.DATA;
				break;
			case C.EOF:
				this._err(T.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: t.systemId += String.fromCodePoint(e);
		}
	}
	_stateDoctypeSystemIdentifierSingleQuoted(e) {
		let t = this.currentToken;
		switch (e) {
			case C.APOSTROPHE:
				this.state = I.AFTER_DOCTYPE_SYSTEM_IDENTIFIER;
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter), t.systemId += "�";
				break;
			case C.GREATER_THAN_SIGN:
				this._err(T.abruptDoctypeSystemIdentifier), t.forceQuirks = !0, this.emitCurrentDoctype(t), this.state = I.DATA;
				break;
			case C.EOF:
				this._err(T.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: t.systemId += String.fromCodePoint(e);
		}
	}
	_stateAfterDoctypeSystemIdentifier(e) {
		let t = this.currentToken;
		switch (e) {
			case C.SPACE:
			case C.LINE_FEED:
			case C.TABULATION:
			case C.FORM_FEED: break;
			case C.GREATER_THAN_SIGN:
				this.emitCurrentDoctype(t), this.state = I.DATA;
				break;
			case C.EOF:
				this._err(T.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: this._err(T.unexpectedCharacterAfterDoctypeSystemIdentifier), this.state = I.BOGUS_DOCTYPE, this._stateBogusDoctype(e);
		}
	}
	_stateBogusDoctype(e) {
		let t = this.currentToken;
		switch (e) {
			case C.GREATER_THAN_SIGN:
				this.emitCurrentDoctype(t), this.state = I.DATA;
				break;
			case C.NULL:
				this._err(T.unexpectedNullCharacter);
				break;
			case C.EOF: this.emitCurrentDoctype(t), this._emitEOFToken();
		}
	}
	_stateCdataSection(e) {
		switch (e) {
			case C.RIGHT_SQUARE_BRACKET:
				this.state = I.CDATA_SECTION_BRACKET;
				break;
			case C.EOF:
				this._err(T.eofInCdata), this._emitEOFToken();
				break;
			default: this._emitCodePoint(e);
		}
	}
	_stateCdataSectionBracket(e) {
		e === C.RIGHT_SQUARE_BRACKET ? this.state = I.CDATA_SECTION_END : (this._emitChars("]", -1), this.state = I.CDATA_SECTION, this._stateCdataSection(e));
	}
	_stateCdataSectionEnd(e) {
		switch (e) {
			case C.GREATER_THAN_SIGN:
				this.state = I.DATA;
				break;
			case C.RIGHT_SQUARE_BRACKET:
				this._emitChars("]", -2);
				break;
			default: this._emitChars("]]", -1), this.state = I.CDATA_SECTION, this._stateCdataSection(e);
		}
	}
	_stateCharacterReference() {
		let e = this.entityDecoder.write(this.preprocessor.html, this.preprocessor.pos);
		if (e < 0) {
			if (this.preprocessor.lastChunkWritten) e = this.entityDecoder.end();
			else {
				this.active = !1, this.preprocessor.pos = this.preprocessor.html.length - 1, this.consumedAfterSnapshot = 0, this.preprocessor.endOfChunkHit = !0;
				return;
			}
		}
		e === 0 ? (this.preprocessor.pos = this.entityStartPos, this._flushCodePointConsumedAsCharacterReference(C.AMPERSAND), this.state = !this._isCharacterReferenceInAttribute() && wt(this.preprocessor.peek(1)) ? I.AMBIGUOUS_AMPERSAND : this.returnState) : this.state = this.returnState;
	}
	_stateAmbiguousAmpersand(e) {
		wt(e) ? this._flushCodePointConsumedAsCharacterReference(e) : (e === C.SEMICOLON && this._err(T.unknownNamedCharacterReference), this.state = this.returnState, this._callState(e));
	}
}, At = /* @__PURE__ */ new Set([
	N.DD,
	N.DT,
	N.LI,
	N.OPTGROUP,
	N.OPTION,
	N.P,
	N.RB,
	N.RP,
	N.RT,
	N.RTC
]), jt = /* @__PURE__ */ new Set([
	...At,
	N.CAPTION,
	N.COLGROUP,
	N.TBODY,
	N.TD,
	N.TFOOT,
	N.TH,
	N.THEAD,
	N.TR
]), Mt = 64, Nt = 256, z = 512, B = 768, Pt = [
	N.H1,
	N.H2,
	N.H3,
	N.H4,
	N.H5,
	N.H6
], Ft = [
	N.TBODY,
	N.TFOOT,
	N.THEAD
], It = [
	N.TR,
	N.TEMPLATE,
	N.HTML
], Lt = [
	...Ft,
	N.TEMPLATE,
	N.HTML
], Rt = [
	N.TABLE,
	N.TEMPLATE,
	N.HTML
], zt = [N.TD, N.TH], Bt = 1, Vt = 2, V = 4, Ht = 8, Ut = 16, H = 32, U = new Uint8Array(B);
for (let [e, t] of [
	[k.HTML, 0],
	[k.SVG, Nt],
	[k.MATHML, z]
]) for (let n of vt[e]) U[t + n] = e === k.HTML && (n === N.ADDRESS || n === N.DIV || n === N.P) ? Bt : 3;
for (let e of [
	N.APPLET,
	N.CAPTION,
	N.HTML,
	N.MARQUEE,
	N.OBJECT,
	N.TABLE,
	N.TD,
	N.TEMPLATE,
	N.TH,
	Nt + N.DESC,
	Nt + N.FOREIGN_OBJECT,
	Nt + N.TITLE,
	z + N.ANNOTATION_XML,
	z + N.MI,
	z + N.MN,
	z + N.MO,
	z + N.MS,
	z + N.MTEXT
]) U[e] |= 28;
U[N.OL] |= Ht, U[N.UL] |= Ht, U[N.BUTTON] |= Ut, U[N.TABLE] |= H, U[N.HTML] |= H;
var W = new Uint8Array(B);
for (let e of [
	N.A,
	N.B,
	N.BIG,
	N.CODE,
	N.EM,
	N.FONT,
	N.I,
	N.NOBR,
	N.S,
	N.SMALL,
	N.STRIKE,
	N.STRONG,
	N.TT,
	N.U
]) W[e] = 1;
function Wt(e, t) {
	if (t === N.UNKNOWN) return -1;
	switch (e) {
		case k.HTML: return t;
		case k.SVG: return Nt + t;
		case k.MATHML: return z + t;
		default: return -1;
	}
}
var Gt = class {
	get currentTmplContentOrNode() {
		return this._isInTemplate() ? this.treeAdapter.getTemplateContent(this.current) : this.current;
	}
	constructor(e, t, n) {
		this.treeAdapter = t, this.handler = n, this.items = [], this.tagIDs = [], this.stackTop = -1, this.depth = 0, this.tmplCount = 0, this.currentTagId = N.UNKNOWN, this.indexed = !1, this.below = [], this.above = [], this.keys = [], this.keyPrev = [], this.keyNext = [], this.keyTops = /* @__PURE__ */ new Int32Array(), this.specials = [], this.listItemBoundaries = [], this.scopeBoundaries = [], this.htmlSlots = [], this.formattingSlots = /* @__PURE__ */ new Map(), this.current = e;
	}
	_indexOf(e) {
		if (this.indexed) {
			let t = this.formattingSlots.get(e);
			if (t !== void 0) return t;
			if (W[P(this.treeAdapter.getTagName(e))]) return -1;
		}
		return this.items.lastIndexOf(e, this.stackTop);
	}
	slotBelow(e) {
		return this.indexed ? this.below[e] : e - 1;
	}
	slotAbove(e) {
		return this.indexed ? this.above[e] : e === this.stackTop ? -1 : e + 1;
	}
	_isInTemplate() {
		return this.currentTagId === N.TEMPLATE && this.treeAdapter.getNamespaceURI(this.current) === k.HTML;
	}
	_updateCurrentElement() {
		this.current = this.items[this.stackTop], this.currentTagId = this.tagIDs[this.stackTop];
	}
	_nameKey(e, t, n) {
		let r = `${e} ${t}`, i = this.nameKeys?.get(r);
		if (i === void 0 && n && (this.nameKeys ??= /* @__PURE__ */ new Map(), i = B + this.nameKeys.size, this.nameKeys.set(r, i), i === this.keyTops.length)) {
			let e = new Int32Array(2 * i).fill(-1);
			e.set(this.keyTops), this.keyTops = e;
		}
		return i ?? -1;
	}
	_indexAll() {
		this.indexed = !0, this.keyTops = new Int32Array(B).fill(-1);
		for (let e = 0; e <= this.stackTop; e++) this._index(e, e - 1);
	}
	_index(e, t) {
		let n = this.items[e], r = this.tagIDs[e], i = this.treeAdapter.getNamespaceURI(n), a = Wt(i, r);
		a === -1 && (a = this._nameKey(i, this.treeAdapter.getTagName(n), !0));
		let o = this.keyTops[a];
		this.keys[e] = a, this.keyPrev[e] = o, this.keyNext[e] = -1, o !== -1 && (this.keyNext[o] = e), this.keyTops[a] = e, this.above[e] = -1, this._link(e, t, i === k.HTML), W[r] && this.formattingSlots.set(n, e);
	}
	_link(e, t, n) {
		let r = this.keys[e], i = r < B ? U[r] : 0;
		this.below[e] = t, t === -1 ? (this.specials[e] = i & Bt, this.listItemBoundaries[e] = (i & Vt) >> 1, this.scopeBoundaries[e] = (i & V) >> 2, this.htmlSlots[e] = n ? e : -1) : (this.above[t] = e, this.specials[e] = this.specials[t] + (i & Bt), this.listItemBoundaries[e] = this.listItemBoundaries[t] + ((i & Vt) >> 1), this.scopeBoundaries[e] = this.scopeBoundaries[t] + ((i & V) >> 2), this.htmlSlots[e] = n ? e : this.htmlSlots[t]);
	}
	_unindex(e) {
		let t = this.keys[e], n = this.keyPrev[e], r = this.keyNext[e];
		n !== -1 && (this.keyNext[n] = r), r === -1 ? this.keyTops[t] = n : this.keyPrev[r] = n, W[this.tagIDs[e]] && this.formattingSlots.delete(this.items[e]);
	}
	_move(e, t) {
		let n = this.items[e], r = this.keys[e], i = this.keyPrev[e], a = this.keyNext[e];
		this.items[t] = n, this.tagIDs[t] = this.tagIDs[e], this.keys[t] = r, this.keyPrev[t] = i, this.keyNext[t] = a, i !== -1 && (this.keyNext[i] = t), a === -1 ? this.keyTops[r] = t : this.keyPrev[a] = t, W[this.tagIDs[t]] && this.formattingSlots.set(n, t);
	}
	indexOfTopmost(e) {
		if (this.indexed) return this.keyTops[e];
		for (let t = this.stackTop; t >= 0; t--) if (this.tagIDs[t] === e && this.treeAdapter.getNamespaceURI(this.items[t]) === k.HTML) return t;
		return -1;
	}
	indexOfTopmostOf(e) {
		if (this.indexed) {
			let t = -1;
			for (let n of e) this.keyTops[n] > t && (t = this.keyTops[n]);
			return t;
		}
		for (let t = this.stackTop; t >= 0; t--) if (e.includes(this.tagIDs[t]) && this.treeAdapter.getNamespaceURI(this.items[t]) === k.HTML) return t;
		return -1;
	}
	indexOfTopmostByName(e, t) {
		if (this.indexed) {
			let n = Wt(e, P(t));
			return n === -1 && (n = this._nameKey(e, t, !1)), n === -1 ? -1 : this.keyTops[n];
		}
		for (let n = this.stackTop; n >= 0; n--) {
			let r = this.items[n];
			if (this.treeAdapter.getTagName(r) === t && this.treeAdapter.getNamespaceURI(r) === e) return n;
		}
		return -1;
	}
	indexOfTopmostHtmlElement() {
		if (this.indexed) return this.stackTop === -1 ? -1 : this.htmlSlots[this.stackTop];
		let e = this.stackTop;
		for (; e >= 0 && this.treeAdapter.getNamespaceURI(this.items[e]) !== k.HTML;) e--;
		return e;
	}
	_hasAbove(e, t) {
		for (let n = this.stackTop; n > e; n--) {
			let e = Wt(this.treeAdapter.getNamespaceURI(this.items[n]), this.tagIDs[n]);
			if (e !== -1 && U[e] & t) return !0;
		}
		return !1;
	}
	hasSpecialElementAbove(e) {
		return this.indexed ? this.specials[this.stackTop] !== this.specials[e] : this._hasAbove(e, Bt);
	}
	hasListItemBoundaryAbove(e) {
		return this.indexed ? this.listItemBoundaries[this.stackTop] !== this.listItemBoundaries[e] : this._hasAbove(e, Vt);
	}
	push(e, t) {
		let n = this.stackTop;
		this.stackTop++, this.depth++, this.items[this.stackTop] = e, this.current = e, this.tagIDs[this.stackTop] = t, this.currentTagId = t, this.indexed ? this._index(this.stackTop, n) : this.depth === Mt && this._indexAll(), this._isInTemplate() && this.tmplCount++, this.handler.onItemPush(e, t, !0);
	}
	_popCurrent() {
		this.tmplCount > 0 && this._isInTemplate() && this.tmplCount--, this.indexed ? (this._unindex(this.stackTop), this.stackTop = this.below[this.stackTop], this.stackTop !== -1 && (this.above[this.stackTop] = -1)) : this.stackTop--, this.depth--, this._updateCurrentElement();
	}
	pop() {
		let e = this.current;
		this._popCurrent(), this.handler.onItemPop(e, !0);
	}
	replace(e, t) {
		let n = this._indexOf(e);
		this.items[n] = t, this.indexed && W[this.tagIDs[n]] && (this.formattingSlots.delete(e), this.formattingSlots.set(t, n)), n === this.stackTop && (this.current = t);
	}
	replaceFormattingElement(e, t, n, r) {
		let i = this.items[e];
		if (!this.indexed) {
			this.items.splice(e, 1), this.tagIDs.splice(e, 1), this.handler.onItemPop(i, !1), this.items.splice(t, 0, n), this.tagIDs.splice(t, 0, r), t === this.stackTop && this._updateCurrentElement(), this.current && this.currentTagId !== void 0 && this.handler.onItemPush(this.current, this.currentTagId, t === this.stackTop);
			return;
		}
		let a = this.keys[e], o = this.below[e], s = this.above[t], c = [];
		for (let n = this.above[e]; n !== t; n = this.above[n]) c.push(n);
		let l = this.keyNext[e];
		this._unindex(e), this.items[e] = void 0, this.handler.onItemPop(i, !1);
		let u = t - 1;
		for (; c.length > 0 && c[c.length - 1] === u;) c.pop(), u--;
		for (let e = u + 1; e <= t; e++) this._move(e, e - 1);
		let d = l === -1 ? this.keyTops[a] : this.keyPrev[l];
		this.items[t] = n, this.tagIDs[t] = r, this.keys[t] = a, this.keyPrev[t] = d, this.keyNext[t] = l, d !== -1 && (this.keyNext[d] = t), l === -1 ? this.keyTops[a] = t : this.keyPrev[l] = t, W[r] && this.formattingSlots.set(n, t);
		let f = o;
		for (let e of c) this._link(e, f, !0), f = e;
		for (let e = u; e < t; e++) this._link(e, f, !0), f = e;
		this._link(t, f, !0), s === -1 && this._updateCurrentElement(), this.current && this.currentTagId !== void 0 && this.handler.onItemPush(this.current, this.currentTagId, s === -1);
	}
	popUntilTagNamePopped(e) {
		this.shortenToLength(Math.max(this.indexOfTopmost(e), 0));
	}
	shortenToLength(e) {
		for (; this.stackTop >= e;) {
			let t = this.current;
			this._popCurrent(), this.handler.onItemPop(t, this.stackTop < e);
		}
	}
	popUntilElementPopped(e) {
		let t = this._indexOf(e);
		this.shortenToLength(Math.max(t, 0));
	}
	popUntilNumberedHeaderPopped() {
		this.shortenToLength(Math.max(this.indexOfTopmostOf(Pt), 0));
	}
	popUntilTableCellPopped() {
		this.shortenToLength(Math.max(this.indexOfTopmostOf(zt), 0));
	}
	popAllUpToHtmlElement() {
		this.tmplCount = 0, this.shortenToLength(1);
	}
	clearBackToTableContext() {
		this.shortenToLength(this.indexOfTopmostOf(Rt) + 1);
	}
	clearBackToTableBodyContext() {
		this.shortenToLength(this.indexOfTopmostOf(Lt) + 1);
	}
	clearBackToTableRowContext() {
		this.shortenToLength(this.indexOfTopmostOf(It) + 1);
	}
	remove(e) {
		let t = this._indexOf(e);
		t !== -1 && this.removeAt(t);
	}
	removeAt(e) {
		if (e === this.stackTop) {
			this.pop();
			return;
		}
		let t = this.items[e];
		if (this.depth--, this.indexed) {
			let t = this.keys[e] < B ? U[this.keys[e]] : 0, n = this.below[e], r = this.above[e];
			if (this._unindex(e), this.items[e] = void 0, this.below[r] = n, n !== -1 && (this.above[n] = r), t !== 0) for (let e = r; e !== -1; e = this.above[e]) this.specials[e] -= t & Bt, this.listItemBoundaries[e] -= (t & Vt) >> 1, this.scopeBoundaries[e] -= (t & V) >> 2;
			let i = n === -1 ? -1 : this.htmlSlots[n];
			for (let t = r; t !== -1 && this.htmlSlots[t] === e; t = this.above[t]) this.htmlSlots[t] = i;
		} else this.items.splice(e, 1), this.tagIDs.splice(e, 1), this.stackTop--, this._updateCurrentElement();
		this.handler.onItemPop(t, !1);
	}
	tryPeekProperlyNestedBodyElement() {
		return this.stackTop >= 1 && this.tagIDs[1] === N.BODY ? this.items[1] : null;
	}
	contains(e) {
		return this._indexOf(e) > -1;
	}
	getCommonAncestor(e) {
		let t = this._indexOf(e), n = t === -1 ? -1 : this.slotBelow(t);
		return n === -1 ? null : this.items[n];
	}
	isRootHtmlElementCurrent() {
		return this.stackTop === 0 && this.tagIDs[0] === N.HTML;
	}
	_isInScope(e, t) {
		let n = -1;
		switch (t) {
			case Ht:
				n = Math.max(this.keyTops[N.OL], this.keyTops[N.UL]);
				break;
			case Ut:
				n = this.keyTops[N.BUTTON];
				break;
			case H: return n = Math.max(this.keyTops[N.TABLE], this.keyTops[N.HTML]), e === -1 ? n === -1 : e >= n;
		}
		return e === -1 ? n === -1 && (this.stackTop === -1 || this.scopeBoundaries[this.stackTop] === 0) : e >= n && this.scopeBoundaries[this.stackTop] === this.scopeBoundaries[e];
	}
	_scanScope(e, t, n, r) {
		for (let i = this.stackTop; i >= 0; i--) {
			let a = Wt(this.treeAdapter.getNamespaceURI(this.items[i]), this.tagIDs[i]);
			if (a !== -1) {
				if ((t ? t.includes(a) : a === e) && (!r || this.items[i] === r)) return !0;
				if (U[a] & n) return !1;
			}
		}
		return !0;
	}
	hasInScope(e, t) {
		return this.indexed ? this._isInScope(t ? this._indexOf(t) : this.keyTops[e], V) : this._scanScope(e, null, V, t);
	}
	hasInListItemScope(e) {
		return this.indexed ? this._isInScope(this.keyTops[e], Ht) : this._scanScope(e, null, Ht);
	}
	hasInButtonScope(e) {
		return this.indexed ? this._isInScope(this.keyTops[e], Ut) : this._scanScope(e, null, Ut);
	}
	hasNumberedHeaderInScope() {
		return this.indexed ? this._isInScope(this.indexOfTopmostOf(Pt), V) : this._scanScope(N.UNKNOWN, Pt, V);
	}
	hasInTableScope(e) {
		return this.indexed ? this._isInScope(this.keyTops[e], H) : this._scanScope(e, null, H);
	}
	hasTableBodyContextInTableScope() {
		return this.indexed ? this._isInScope(this.indexOfTopmostOf(Ft), H) : this._scanScope(N.UNKNOWN, Ft, H);
	}
	hasInSelectScope(e) {
		for (let t = this.stackTop; t >= 0; t = this.slotBelow(t)) if (this.treeAdapter.getNamespaceURI(this.items[t]) === k.HTML) switch (this.tagIDs[t]) {
			case e: return !0;
			case N.OPTION:
			case N.OPTGROUP: break;
			default: return !1;
		}
		return !0;
	}
	generateImpliedEndTags() {
		for (; this.currentTagId !== void 0 && At.has(this.currentTagId) && this.treeAdapter.getNamespaceURI(this.current) === k.HTML;) this.pop();
	}
	generateImpliedEndTagsThoroughly() {
		for (; this.currentTagId !== void 0 && jt.has(this.currentTagId) && this.treeAdapter.getNamespaceURI(this.current) === k.HTML;) this.pop();
	}
	generateImpliedEndTagsWithExclusion(e) {
		for (; this.currentTagId !== void 0 && this.currentTagId !== e && jt.has(this.currentTagId) && this.treeAdapter.getNamespaceURI(this.current) === k.HTML;) this.pop();
	}
}, Kt = 3, G;
(function(e) {
	e[e.Marker = 0] = "Marker", e[e.Element = 1] = "Element";
})(G ||= {});
var qt = class {
	constructor() {
		this.newest = null, this.bookmark = null, this.index = null, this.elementEntries = /* @__PURE__ */ new Map();
	}
	_insertElementEntry(e, t, n) {
		let r = n === null ? null : n.newer, i = {
			type: G.Element,
			element: e,
			token: t,
			older: n,
			newer: r,
			ark: null,
			olderSameTag: null,
			newerSameTag: null
		};
		return r === null ? this.newest = i : r.older = i, n !== null && (n.newer = i), this.index === null ? null : this._addToIndex(this.index, i);
	}
	_addToIndex(e, t) {
		let { tagName: n, attrs: r } = t.token, i = n + r.map(({ name: e, value: t }) => `\0${e}\0${t}`).sort().join(""), a = e.arks.get(i);
		a === void 0 && (a = {
			entries: [],
			key: i
		}, e.arks.set(i, a)), a.entries.push(t), t.ark = a, this.elementEntries.set(t.element, t);
		let o = e.tagNames.get(n);
		return o === void 0 && (o = { olderSameTag: null }, e.tagNames.set(n, o)), t.olderSameTag = o.olderSameTag, t.newerSameTag = o, o.olderSameTag !== null && (o.olderSameTag.newerSameTag = t), o.olderSameTag = t, a;
	}
	insertMarker() {
		if (this.index === null) for (let e = this.newest; e !== null && e.type === G.Element; e = e.older) this.elementEntries.set(e.element, e);
		let e = {
			type: G.Marker,
			older: this.newest,
			newer: null,
			outerIndex: this.index
		};
		this.newest !== null && (this.newest.newer = e), this.newest = e, this.index = null;
	}
	pushElement(e, t) {
		if (this.index === null) {
			let e = null, t = 0;
			for (let n = this.newest; n !== null && n.type === G.Element; n = n.older) e = n, t++;
			if (t >= Kt) {
				this.index = {
					arks: /* @__PURE__ */ new Map(),
					tagNames: /* @__PURE__ */ new Map()
				};
				for (let t = e; t !== null && t.type === G.Element; t = t.newer) this._addToIndex(this.index, t);
			}
		}
		let n = this._insertElementEntry(e, t, this.newest);
		n !== null && n.entries.length > Kt && this.removeEntry(n.entries[0]);
	}
	insertElementAfterBookmark(e, t) {
		let { bookmark: n } = this;
		this.bookmark = null, this._insertElementEntry(e, t, n);
	}
	removeEntry(e) {
		var t;
		if (!(e.newer === null ? this.newest !== e : e.newer.older !== e)) {
			if (this.elementEntries.delete(e.element), e.newer === null ? this.newest = e.older : e.newer.older = e.older, e.older !== null && (e.older.newer = e.newer), e.ark !== null) {
				let { entries: n, key: r } = e.ark;
				n.splice(n.indexOf(e), 1), n.length === 0 && ((t = this.index) == null || t.arks.delete(r));
			}
			e.newerSameTag !== null && (e.newerSameTag.olderSameTag = e.olderSameTag, e.olderSameTag !== null && (e.olderSameTag.newerSameTag = e.newerSameTag));
		}
	}
	replaceElement(e, t) {
		this.elementEntries.delete(e.element) && this.elementEntries.set(t, e), e.element = t;
	}
	clearToLastMarker() {
		let e = this.newest;
		for (; e !== null && e.type === G.Element; e = e.older) this.elementEntries.delete(e.element);
		this.newest = e === null ? null : e.older, this.index = e === null ? null : e.outerIndex, this.newest !== null && (this.newest.newer = null);
	}
	getElementEntryInScopeWithTagName(e) {
		if (this.index !== null) return this.index.tagNames.get(e)?.olderSameTag ?? null;
		for (let t = this.newest; t !== null && t.type === G.Element; t = t.older) if (t.token.tagName === e) return t;
		return null;
	}
	getElementEntry(e) {
		if (this.index === null) {
			for (let t = this.newest; t !== null && t.type === G.Element; t = t.older) if (t.element === e) return t;
		}
		return this.elementEntries.get(e);
	}
}, Jt = /* @__PURE__ */ new WeakMap(), K = {
	createDocument() {
		return {
			nodeName: "#document",
			mode: j.NO_QUIRKS,
			childNodes: []
		};
	},
	createDocumentFragment() {
		return {
			nodeName: "#document-fragment",
			childNodes: []
		};
	},
	createElement(e, t, n) {
		return {
			nodeName: e,
			tagName: e,
			attrs: n,
			namespaceURI: t,
			childNodes: [],
			parentNode: null
		};
	},
	createCommentNode(e) {
		return {
			nodeName: "#comment",
			data: e,
			parentNode: null
		};
	},
	createTextNode(e) {
		return {
			nodeName: "#text",
			value: e,
			parentNode: null
		};
	},
	appendChild(e, t) {
		e.childNodes.push(t), t.parentNode = e;
	},
	insertBefore(e, t, n) {
		let { childNodes: r } = e, i = r[r.length - 1] === n ? r.length - 1 : r.indexOf(n);
		r.splice(i, 0, t), t.parentNode = e;
	},
	setTemplateContent(e, t) {
		e.content = t;
	},
	getTemplateContent(e) {
		return e.content;
	},
	setDocumentType(e, t, n, r) {
		let i = e.childNodes.find((e) => e.nodeName === "#documentType");
		if (i) i.name = t, i.publicId = n, i.systemId = r;
		else {
			let i = {
				nodeName: "#documentType",
				name: t,
				publicId: n,
				systemId: r,
				parentNode: null
			};
			K.appendChild(e, i);
		}
	},
	setDocumentMode(e, t) {
		e.mode = t;
	},
	getDocumentMode(e) {
		return e.mode;
	},
	detachNode(e) {
		if (e.parentNode) {
			let { childNodes: t } = e.parentNode, n = t[t.length - 1] === e ? t.length - 1 : t.indexOf(e);
			t.splice(n, 1), e.parentNode = null;
		}
	},
	insertText(e, t) {
		if (e.childNodes.length > 0) {
			let n = e.childNodes[e.childNodes.length - 1];
			if (K.isTextNode(n)) {
				n.value += t;
				return;
			}
		}
		K.appendChild(e, K.createTextNode(t));
	},
	insertTextBefore(e, t, n) {
		let { childNodes: r } = e, i = r[(r[r.length - 1] === n ? r.length - 1 : r.indexOf(n)) - 1];
		i && K.isTextNode(i) ? i.value += t : K.insertBefore(e, K.createTextNode(t), n);
	},
	adoptAttributes(e, t) {
		if (t.length === 0 || t === e.attrs) return;
		let n = Jt.get(e.attrs), r = n?.size === e.attrs.length && t.every(({ name: t }) => {
			let r = n.get(t);
			return r === void 0 || e.attrs[r]?.name === t;
		}), i = r ? n : /* @__PURE__ */ new Map();
		if (!r) {
			for (let t = 0; t < e.attrs.length; t++) {
				let n = e.attrs[t];
				n !== void 0 && i.set(n.name, t);
			}
			Jt.set(e.attrs, i);
		}
		let a = e.attrs.length;
		for (let n = 0; n < t.length; n++) i.has(t[n].name) || e.attrs.push(t[n]);
		for (let t = a; t < e.attrs.length; t++) i.set(e.attrs[t].name, t);
		i.size !== e.attrs.length && Jt.delete(e.attrs);
	},
	getFirstChild(e) {
		return e.childNodes[0];
	},
	getChildNodes(e) {
		return e.childNodes;
	},
	getParentNode(e) {
		return e.parentNode;
	},
	getAttrList(e) {
		return e.attrs;
	},
	getTagName(e) {
		return e.tagName;
	},
	getNamespaceURI(e) {
		return e.namespaceURI;
	},
	getTextNodeContent(e) {
		return e.value;
	},
	getCommentNodeContent(e) {
		return e.data;
	},
	getDocumentTypeNodeName(e) {
		return e.name;
	},
	getDocumentTypeNodePublicId(e) {
		return e.publicId;
	},
	getDocumentTypeNodeSystemId(e) {
		return e.systemId;
	},
	isTextNode(e) {
		return e.nodeName === "#text";
	},
	isCommentNode(e) {
		return e.nodeName === "#comment";
	},
	isDocumentTypeNode(e) {
		return e.nodeName === "#documentType";
	},
	isElementNode(e) {
		return Object.prototype.hasOwnProperty.call(e, "tagName");
	},
	setNodeSourceCodeLocation(e, t) {
		e.sourceCodeLocation = t;
	},
	getNodeSourceCodeLocation(e) {
		return e.sourceCodeLocation;
	},
	updateNodeSourceCodeLocation(e, t) {
		e.sourceCodeLocation = {
			...e.sourceCodeLocation,
			...t
		};
	}
}, Yt = "html", Xt = "about:legacy-compat", Zt = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd", Qt = /* @__PURE__ */ "+//silmaril//dtd html pro v0r11 19970101//,-//as//dtd html 3.0 aswedit + extensions//,-//advasoft ltd//dtd html 3.0 aswedit + extensions//,-//ietf//dtd html 2.0 level 1//,-//ietf//dtd html 2.0 level 2//,-//ietf//dtd html 2.0 strict level 1//,-//ietf//dtd html 2.0 strict level 2//,-//ietf//dtd html 2.0 strict//,-//ietf//dtd html 2.0//,-//ietf//dtd html 2.1e//,-//ietf//dtd html 3.0//,-//ietf//dtd html 3.2 final//,-//ietf//dtd html 3.2//,-//ietf//dtd html 3//,-//ietf//dtd html level 0//,-//ietf//dtd html level 1//,-//ietf//dtd html level 2//,-//ietf//dtd html level 3//,-//ietf//dtd html strict level 0//,-//ietf//dtd html strict level 1//,-//ietf//dtd html strict level 2//,-//ietf//dtd html strict level 3//,-//ietf//dtd html strict//,-//ietf//dtd html//,-//metrius//dtd metrius presentational//,-//microsoft//dtd internet explorer 2.0 html strict//,-//microsoft//dtd internet explorer 2.0 html//,-//microsoft//dtd internet explorer 2.0 tables//,-//microsoft//dtd internet explorer 3.0 html strict//,-//microsoft//dtd internet explorer 3.0 html//,-//microsoft//dtd internet explorer 3.0 tables//,-//netscape comm. corp.//dtd html//,-//netscape comm. corp.//dtd strict html//,-//o'reilly and associates//dtd html 2.0//,-//o'reilly and associates//dtd html extended 1.0//,-//o'reilly and associates//dtd html extended relaxed 1.0//,-//sq//dtd html 2.0 hotmetal + extensions//,-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//,-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//,-//spyglass//dtd html 2.0 extended//,-//sun microsystems corp.//dtd hotjava html//,-//sun microsystems corp.//dtd hotjava strict html//,-//w3c//dtd html 3 1995-03-24//,-//w3c//dtd html 3.2 draft//,-//w3c//dtd html 3.2 final//,-//w3c//dtd html 3.2//,-//w3c//dtd html 3.2s draft//,-//w3c//dtd html 4.0 frameset//,-//w3c//dtd html 4.0 transitional//,-//w3c//dtd html experimental 19960712//,-//w3c//dtd html experimental 970421//,-//w3c//dtd w3 html//,-//w3o//dtd w3 html 3.0//,-//webtechs//dtd mozilla html 2.0//,-//webtechs//dtd mozilla html//".split(","), $t = [
	...Qt,
	"-//w3c//dtd html 4.01 frameset//",
	"-//w3c//dtd html 4.01 transitional//"
], en = /* @__PURE__ */ new Set([
	"-//w3o//dtd w3 html strict 3.0//en//",
	"-/w3c/dtd html 4.0 transitional/en",
	"html"
]), tn = ["-//w3c//dtd xhtml 1.0 frameset//", "-//w3c//dtd xhtml 1.0 transitional//"], nn = [
	...tn,
	"-//w3c//dtd html 4.01 frameset//",
	"-//w3c//dtd html 4.01 transitional//"
];
function rn(e, t) {
	return t.some((t) => e.startsWith(t));
}
function an(e) {
	return e.name === Yt && e.publicId === null && (e.systemId === null || e.systemId === Xt);
}
function on(e) {
	if (e.name !== Yt) return j.QUIRKS;
	let { systemId: t } = e;
	if (t && t.toLowerCase() === Zt) return j.QUIRKS;
	let { publicId: n } = e;
	if (n !== null) {
		if (n = n.toLowerCase(), en.has(n)) return j.QUIRKS;
		let e = t === null ? $t : Qt;
		if (rn(n, e)) return j.QUIRKS;
		if (e = t === null ? tn : nn, rn(n, e)) return j.LIMITED_QUIRKS;
	}
	return j.NO_QUIRKS;
}
// node_modules/parse5/dist/common/foreign-content.js
var sn = {
	TEXT_HTML: "text/html",
	APPLICATION_XML: "application/xhtml+xml"
}, cn = "definitionurl", ln = "definitionURL", un = new Map((/* @__PURE__ */ "attributeName.attributeType.baseFrequency.baseProfile.calcMode.clipPathUnits.diffuseConstant.edgeMode.filterUnits.glyphRef.gradientTransform.gradientUnits.kernelMatrix.kernelUnitLength.keyPoints.keySplines.keyTimes.lengthAdjust.limitingConeAngle.markerHeight.markerUnits.markerWidth.maskContentUnits.maskUnits.numOctaves.pathLength.patternContentUnits.patternTransform.patternUnits.pointsAtX.pointsAtY.pointsAtZ.preserveAlpha.preserveAspectRatio.primitiveUnits.refX.refY.repeatCount.repeatDur.requiredExtensions.requiredFeatures.specularConstant.specularExponent.spreadMethod.startOffset.stdDeviation.stitchTiles.surfaceScale.systemLanguage.tableValues.targetX.targetY.textLength.viewBox.viewTarget.xChannelSelector.yChannelSelector.zoomAndPan".split(".")).map((e) => [e.toLowerCase(), e])), dn = /* @__PURE__ */ new Map([
	["xlink:actuate", {
		prefix: "xlink",
		name: "actuate",
		namespace: k.XLINK
	}],
	["xlink:arcrole", {
		prefix: "xlink",
		name: "arcrole",
		namespace: k.XLINK
	}],
	["xlink:href", {
		prefix: "xlink",
		name: "href",
		namespace: k.XLINK
	}],
	["xlink:role", {
		prefix: "xlink",
		name: "role",
		namespace: k.XLINK
	}],
	["xlink:show", {
		prefix: "xlink",
		name: "show",
		namespace: k.XLINK
	}],
	["xlink:title", {
		prefix: "xlink",
		name: "title",
		namespace: k.XLINK
	}],
	["xlink:type", {
		prefix: "xlink",
		name: "type",
		namespace: k.XLINK
	}],
	["xml:lang", {
		prefix: "xml",
		name: "lang",
		namespace: k.XML
	}],
	["xml:space", {
		prefix: "xml",
		name: "space",
		namespace: k.XML
	}],
	["xmlns", {
		prefix: "",
		name: "xmlns",
		namespace: k.XMLNS
	}],
	["xmlns:xlink", {
		prefix: "xmlns",
		name: "xlink",
		namespace: k.XMLNS
	}]
]), fn = new Map((/* @__PURE__ */ "altGlyph.altGlyphDef.altGlyphItem.animateColor.animateMotion.animateTransform.clipPath.feBlend.feColorMatrix.feComponentTransfer.feComposite.feConvolveMatrix.feDiffuseLighting.feDisplacementMap.feDistantLight.feFlood.feFuncA.feFuncB.feFuncG.feFuncR.feGaussianBlur.feImage.feMerge.feMergeNode.feMorphology.feOffset.fePointLight.feSpecularLighting.feSpotLight.feTile.feTurbulence.foreignObject.glyphRef.linearGradient.radialGradient.textPath".split(".")).map((e) => [e.toLowerCase(), e])), pn = /* @__PURE__ */ new Set([
	N.B,
	N.BIG,
	N.BLOCKQUOTE,
	N.BODY,
	N.BR,
	N.CENTER,
	N.CODE,
	N.DD,
	N.DIV,
	N.DL,
	N.DT,
	N.EM,
	N.EMBED,
	N.H1,
	N.H2,
	N.H3,
	N.H4,
	N.H5,
	N.H6,
	N.HEAD,
	N.HR,
	N.I,
	N.IMG,
	N.LI,
	N.LISTING,
	N.MENU,
	N.META,
	N.NOBR,
	N.OL,
	N.P,
	N.PRE,
	N.RUBY,
	N.S,
	N.SMALL,
	N.SPAN,
	N.STRONG,
	N.STRIKE,
	N.SUB,
	N.SUP,
	N.TABLE,
	N.TT,
	N.U,
	N.UL,
	N.VAR
]);
function mn(e) {
	let t = e.tagID;
	return t === N.FONT && e.attrs.some(({ name: e }) => e === A.COLOR || e === A.SIZE || e === A.FACE) || pn.has(t);
}
function hn(e) {
	for (let t = 0; t < e.attrs.length; t++) if (e.attrs[t].name === cn) {
		e.attrs[t].name = ln;
		break;
	}
}
function gn(e) {
	for (let t = 0; t < e.attrs.length; t++) {
		let n = un.get(e.attrs[t].name);
		n != null && (e.attrs[t].name = n);
	}
}
function _n(e) {
	for (let t = 0; t < e.attrs.length; t++) {
		let n = dn.get(e.attrs[t].name);
		n && (e.attrs[t].prefix = n.prefix, e.attrs[t].name = n.name, e.attrs[t].namespace = n.namespace);
	}
}
function vn(e) {
	let t = fn.get(e.tagName);
	t != null && (e.tagName = t, e.tagID = P(e.tagName));
}
function yn(e, t) {
	return t === k.MATHML && (e === N.MI || e === N.MO || e === N.MN || e === N.MS || e === N.MTEXT);
}
function bn(e, t, n) {
	if (t === k.MATHML && e === N.ANNOTATION_XML) {
		for (let e = 0; e < n.length; e++) if (n[e].name === A.ENCODING) {
			let t = n[e].value.toLowerCase();
			return t === sn.TEXT_HTML || t === sn.APPLICATION_XML;
		}
	}
	return t === k.SVG && (e === N.FOREIGN_OBJECT || e === N.DESC || e === N.TITLE);
}
function xn(e, t, n, r) {
	return (!r || r === k.HTML) && bn(e, t, n) || (!r || r === k.MATHML) && yn(e, t);
}
// node_modules/parse5/dist/parser/index.js
var Sn = [
	N.TR,
	N.TBODY,
	N.THEAD,
	N.TFOOT,
	N.CAPTION,
	N.COLGROUP,
	N.TABLE,
	N.FRAMESET,
	N.SELECT,
	N.TEMPLATE,
	N.TD,
	N.TH,
	N.HEAD,
	N.BODY,
	N.HTML
], Cn = "hidden", wn = [], Tn = 8, En = 3, q;
(function(e) {
	e[e.INITIAL = 0] = "INITIAL", e[e.BEFORE_HTML = 1] = "BEFORE_HTML", e[e.BEFORE_HEAD = 2] = "BEFORE_HEAD", e[e.IN_HEAD = 3] = "IN_HEAD", e[e.IN_HEAD_NO_SCRIPT = 4] = "IN_HEAD_NO_SCRIPT", e[e.AFTER_HEAD = 5] = "AFTER_HEAD", e[e.IN_BODY = 6] = "IN_BODY", e[e.TEXT = 7] = "TEXT", e[e.IN_TABLE = 8] = "IN_TABLE", e[e.IN_TABLE_TEXT = 9] = "IN_TABLE_TEXT", e[e.IN_CAPTION = 10] = "IN_CAPTION", e[e.IN_COLUMN_GROUP = 11] = "IN_COLUMN_GROUP", e[e.IN_TABLE_BODY = 12] = "IN_TABLE_BODY", e[e.IN_ROW = 13] = "IN_ROW", e[e.IN_CELL = 14] = "IN_CELL", e[e.IN_SELECT = 15] = "IN_SELECT", e[e.IN_SELECT_IN_TABLE = 16] = "IN_SELECT_IN_TABLE", e[e.IN_TEMPLATE = 17] = "IN_TEMPLATE", e[e.AFTER_BODY = 18] = "AFTER_BODY", e[e.IN_FRAMESET = 19] = "IN_FRAMESET", e[e.AFTER_FRAMESET = 20] = "AFTER_FRAMESET", e[e.AFTER_AFTER_BODY = 21] = "AFTER_AFTER_BODY", e[e.AFTER_AFTER_FRAMESET = 22] = "AFTER_AFTER_FRAMESET";
})(q ||= {});
var Dn = {
	startLine: -1,
	startCol: -1,
	startOffset: -1,
	endLine: -1,
	endCol: -1,
	endOffset: -1
}, On = /* @__PURE__ */ new Set([
	N.TABLE,
	N.TBODY,
	N.TFOOT,
	N.THEAD,
	N.TR
]), kn = {
	scriptingEnabled: !0,
	sourceCodeLocationInfo: !1,
	treeAdapter: K,
	onParseError: null
}, An = class {
	constructor(e, t, n = null, r = null) {
		this.fragmentContext = n, this.scriptHandler = r, this.currentToken = null, this.stopped = !1, this.insertionMode = q.INITIAL, this.originalInsertionMode = q.INITIAL, this.headElement = null, this.formElement = null, this.currentNotInHTML = !1, this.tmplInsertionModeStack = [], this.pendingCharacterTokens = [], this.hasNonWhitespacePendingCharacterToken = !1, this.framesetOk = !0, this.skipNextNewLine = !1, this.fosterParentingEnabled = !1, this.options = {
			...kn,
			...e
		}, this.treeAdapter = this.options.treeAdapter, this.onParseError = this.options.onParseError, this.onParseError && (this.options.sourceCodeLocationInfo = !0), this.document = t ?? this.treeAdapter.createDocument(), this.tokenizer = new kt(this.options, this), this.activeFormattingElements = new qt(), this.fragmentContextID = n ? P(this.treeAdapter.getTagName(n)) : N.UNKNOWN, this._setContextModes(n ?? this.document, this.fragmentContextID), this.openElements = new Gt(this.document, this.treeAdapter, this);
	}
	static parse(e, t) {
		let n = new this(t);
		return n.tokenizer.write(e, !0), n.document;
	}
	static getFragmentParser(e, t) {
		let n = {
			...kn,
			...t
		};
		e ??= n.treeAdapter.createElement(M.TEMPLATE, k.HTML, []);
		let r = n.treeAdapter.createElement("documentmock", k.HTML, []), i = new this(n, r, e);
		return i.fragmentContextID === N.TEMPLATE && i.tmplInsertionModeStack.push(q.IN_TEMPLATE), i._initTokenizerForFragmentParsing(), i._insertFakeRootElement(), i._resetInsertionMode(), i._findFormInFragmentContext(), i;
	}
	getFragment() {
		let e = this.treeAdapter.getFirstChild(this.document), t = this.treeAdapter.createDocumentFragment();
		return this._adoptNodes(e, t), t;
	}
	_err(e, t, n) {
		if (!this.onParseError) return;
		let r = e.location ?? Dn, i = {
			code: t,
			startLine: r.startLine,
			startCol: r.startCol,
			startOffset: r.startOffset,
			endLine: n ? r.startLine : r.endLine,
			endCol: n ? r.startCol : r.endCol,
			endOffset: n ? r.startOffset : r.endOffset
		};
		this.onParseError(i);
	}
	onItemPush(e, t, n) {
		var r, i;
		(i = (r = this.treeAdapter).onItemPush) == null || i.call(r, e), n && this.openElements.stackTop > 0 && this._setContextModes(e, t);
	}
	onItemPop(e, t) {
		var n, r, i;
		if (this.options.sourceCodeLocationInfo && this._setEndLocation(e, this.currentToken), (r = (n = this.treeAdapter).onItemPop) == null || r.call(n, e, this.openElements.current), (i = this.annotationXmlIntegrationPoints) == null || i.delete(e), t) {
			let e, t;
			this.openElements.stackTop === 0 && this.fragmentContext ? (e = this.fragmentContext, t = this.fragmentContextID) : {current: e, currentTagId: t} = this.openElements, this._setContextModes(e, t);
		}
	}
	_setContextModes(e, t) {
		let n = e === this.document || e && this.treeAdapter.getNamespaceURI(e) === k.HTML;
		this.currentNotInHTML = !n, this.tokenizer.inForeignNode = !n && e !== void 0 && t !== void 0 && !this._isIntegrationPoint(t, e);
	}
	_switchToTextParsing(e, t) {
		this._insertElement(e, k.HTML), this.tokenizer.state = t, this.originalInsertionMode = this.insertionMode, this.insertionMode = q.TEXT;
	}
	switchToPlaintextParsing() {
		this.insertionMode = q.TEXT, this.originalInsertionMode = q.IN_BODY, this.tokenizer.state = L.PLAINTEXT;
	}
	_getAdjustedCurrentElement() {
		return this.openElements.stackTop === 0 && this.fragmentContext ? this.fragmentContext : this.openElements.current;
	}
	_findFormInFragmentContext() {
		let e = this.fragmentContext;
		for (; e;) {
			if (this.treeAdapter.getTagName(e) === M.FORM && this.treeAdapter.getNamespaceURI(e) === k.HTML) {
				this.formElement = e;
				break;
			}
			e = this.treeAdapter.getParentNode(e);
		}
	}
	_initTokenizerForFragmentParsing() {
		if (this.fragmentContext && this.treeAdapter.getNamespaceURI(this.fragmentContext) === k.HTML) switch (this.fragmentContextID) {
			case N.TITLE:
			case N.TEXTAREA:
				this.tokenizer.state = L.RCDATA;
				break;
			case N.STYLE:
			case N.XMP:
			case N.IFRAME:
			case N.NOEMBED:
			case N.NOFRAMES:
			case N.NOSCRIPT:
				this.tokenizer.state = L.RAWTEXT;
				break;
			case N.SCRIPT:
				this.tokenizer.state = L.SCRIPT_DATA;
				break;
			case N.PLAINTEXT: this.tokenizer.state = L.PLAINTEXT;
		}
	}
	_setDocumentType(e) {
		let t = e.name || "", n = e.publicId || "", r = e.systemId || "";
		if (this.treeAdapter.setDocumentType(this.document, t, n, r), e.location) {
			let t = this.treeAdapter.getChildNodes(this.document).find((e) => this.treeAdapter.isDocumentTypeNode(e));
			t && this.treeAdapter.setNodeSourceCodeLocation(t, e.location);
		}
	}
	_attachElementToTree(e, t, n) {
		if (this.options.sourceCodeLocationInfo) {
			let n = t && {
				...t,
				startTag: t
			};
			this.treeAdapter.setNodeSourceCodeLocation(e, n);
		}
		n.beforeElement ? this.treeAdapter.insertBefore(n.parent, e, n.beforeElement) : this.treeAdapter.appendChild(n.parent, e);
	}
	_getInsertionLocation() {
		return this._shouldFosterParentOnInsertion() ? this._findFosterParentingLocation() : {
			parent: this.openElements.currentTmplContentOrNode ?? this.document,
			beforeElement: null
		};
	}
	_createElement(e, t, n, r) {
		var i, a;
		let o = this.treeAdapter.createElement(e, t, n);
		return (a = (i = this.treeAdapter).onElementCreated) == null || a.call(i, o, {
			intendedParent: r,
			formElement: this.formElement,
			isInTemplate: this.openElements.tmplCount > 0
		}), o;
	}
	_appendElement(e, t) {
		let n = this._getInsertionLocation(), r = this._createElement(e.tagName, t, e.attrs, n.parent);
		this._attachElementToTree(r, e.location, n);
	}
	_insertElement(e, t) {
		let n = this._getInsertionLocation(), r = this._createElement(e.tagName, t, e.attrs, n.parent);
		this._attachElementToTree(r, e.location, n), this.openElements.push(r, e.tagID);
	}
	_insertFakeElement(e, t) {
		let n = this._getInsertionLocation(), r = this._createElement(e, k.HTML, [], n.parent);
		this._attachElementToTree(r, null, n), this.openElements.push(r, t);
	}
	_insertTemplate(e) {
		let t = this._getInsertionLocation(), n = this._createElement(e.tagName, k.HTML, e.attrs, t.parent), r = this.treeAdapter.createDocumentFragment();
		this.treeAdapter.setTemplateContent(n, r), this._attachElementToTree(n, e.location, t), this.openElements.push(n, e.tagID), this.options.sourceCodeLocationInfo && this.treeAdapter.setNodeSourceCodeLocation(r, null);
	}
	_insertFakeRootElement() {
		let e = this._createElement(M.HTML, k.HTML, [], this.document);
		this.options.sourceCodeLocationInfo && this.treeAdapter.setNodeSourceCodeLocation(e, null), this.treeAdapter.appendChild(this.document, e), this.openElements.push(e, N.HTML);
	}
	_appendCommentNode(e, t) {
		let n = this.treeAdapter.createCommentNode(e.data);
		this.treeAdapter.appendChild(t, n), this.options.sourceCodeLocationInfo && this.treeAdapter.setNodeSourceCodeLocation(n, e.location);
	}
	_insertCharacters(e) {
		let t, n;
		if (this._shouldFosterParentOnInsertion() ? ({parent: t, beforeElement: n} = this._findFosterParentingLocation(), n ? this.treeAdapter.insertTextBefore(t, e.chars, n) : this.treeAdapter.insertText(t, e.chars)) : (t = this.openElements.currentTmplContentOrNode, this.treeAdapter.insertText(t, e.chars)), !e.location) return;
		let r = this.treeAdapter.getChildNodes(t), i = r[(n ? r.lastIndexOf(n) : r.length) - 1];
		if (this.treeAdapter.getNodeSourceCodeLocation(i)) {
			let { endLine: t, endCol: n, endOffset: r } = e.location;
			this.treeAdapter.updateNodeSourceCodeLocation(i, {
				endLine: t,
				endCol: n,
				endOffset: r
			});
		} else this.options.sourceCodeLocationInfo && this.treeAdapter.setNodeSourceCodeLocation(i, e.location);
	}
	_adoptNodes(e, t) {
		let n = [...this.treeAdapter.getChildNodes(e)];
		for (let e = n.length - 1; e >= 0; e--) this.treeAdapter.detachNode(n[e]);
		for (let e of n) this.treeAdapter.appendChild(t, e);
	}
	_setEndLocation(e, t) {
		if (this.treeAdapter.getNodeSourceCodeLocation(e) && t.location) {
			let n = t.location, r = this.treeAdapter.getTagName(e), i = t.type === E.END_TAG && r === t.tagName ? {
				endTag: { ...n },
				endLine: n.endLine,
				endCol: n.endCol,
				endOffset: n.endOffset
			} : {
				endLine: n.startLine,
				endCol: n.startCol,
				endOffset: n.startOffset
			};
			this.treeAdapter.updateNodeSourceCodeLocation(e, i);
		}
	}
	shouldProcessStartTagTokenInForeignContent(e) {
		if (!this.currentNotInHTML) return !1;
		let t, n;
		return this.openElements.stackTop === 0 && this.fragmentContext ? (t = this.fragmentContext, n = this.fragmentContextID) : {current: t, currentTagId: n} = this.openElements, e.tagID === N.SVG && this.treeAdapter.getTagName(t) === M.ANNOTATION_XML && this.treeAdapter.getNamespaceURI(t) === k.MATHML ? !1 : this.tokenizer.inForeignNode || (e.tagID === N.MGLYPH || e.tagID === N.MALIGNMARK) && n !== void 0 && !this._isIntegrationPoint(n, t, k.HTML);
	}
	_processToken(e) {
		switch (e.type) {
			case E.CHARACTER:
				this.onCharacter(e);
				break;
			case E.NULL_CHARACTER:
				this.onNullCharacter(e);
				break;
			case E.COMMENT:
				this.onComment(e);
				break;
			case E.DOCTYPE:
				this.onDoctype(e);
				break;
			case E.START_TAG:
				this._processStartTag(e);
				break;
			case E.END_TAG:
				this.onEndTag(e);
				break;
			case E.EOF:
				this.onEof(e);
				break;
			case E.WHITESPACE_CHARACTER: this.onWhitespaceCharacter(e);
		}
	}
	_isIntegrationPoint(e, t, n) {
		let r = this.treeAdapter.getNamespaceURI(t);
		if (e === N.ANNOTATION_XML && r === k.MATHML && n !== k.MATHML) {
			let n = this.annotationXmlIntegrationPoints ??= /* @__PURE__ */ new Map(), i = n.get(t);
			return i === void 0 && (i = xn(e, r, this.treeAdapter.getAttrList(t)), n.set(t, i)), i;
		}
		return xn(e, r, wn, n);
	}
	_reconstructActiveFormattingElements() {
		let e = null;
		for (let t = this.activeFormattingElements.newest; t !== null && t.type === G.Element && !this.openElements.contains(t.element); t = t.older) e = t;
		for (let t = e; t !== null && t.type === G.Element; t = t.newer) this._insertElement(t.token, this.treeAdapter.getNamespaceURI(t.element)), this.activeFormattingElements.replaceElement(t, this.openElements.current);
	}
	_closeTableCell() {
		this.openElements.generateImpliedEndTags(), this.openElements.popUntilTableCellPopped(), this.activeFormattingElements.clearToLastMarker(), this.insertionMode = q.IN_ROW;
	}
	_closePElement() {
		this.openElements.generateImpliedEndTagsWithExclusion(N.P), this.openElements.popUntilTagNamePopped(N.P);
	}
	_resetInsertionMode() {
		let e = this.openElements.indexOfTopmostOf(Sn), t = e === 0 && this.fragmentContext ? this.fragmentContextID : this.openElements.tagIDs[e], n = e === 0 && this.fragmentContext ? this.fragmentContext : this.openElements.items[e];
		if (n !== void 0 && this.treeAdapter.getNamespaceURI(n) === k.HTML) switch (t) {
			case N.TR:
				this.insertionMode = q.IN_ROW;
				return;
			case N.TBODY:
			case N.THEAD:
			case N.TFOOT:
				this.insertionMode = q.IN_TABLE_BODY;
				return;
			case N.CAPTION:
				this.insertionMode = q.IN_CAPTION;
				return;
			case N.COLGROUP:
				this.insertionMode = q.IN_COLUMN_GROUP;
				return;
			case N.TABLE:
				this.insertionMode = q.IN_TABLE;
				return;
			case N.BODY:
				this.insertionMode = q.IN_BODY;
				return;
			case N.FRAMESET:
				this.insertionMode = q.IN_FRAMESET;
				return;
			case N.SELECT:
				this._resetInsertionModeForSelect(e);
				return;
			case N.TEMPLATE:
				this.insertionMode = this.tmplInsertionModeStack[this.tmplInsertionModeStack.length - 1];
				return;
			case N.HTML:
				this.insertionMode = this.headElement ? q.AFTER_HEAD : q.BEFORE_HEAD;
				return;
			case N.TD:
			case N.TH:
				if (e > 0) {
					this.insertionMode = q.IN_CELL;
					return;
				}
				break;
			case N.HEAD: if (e > 0) {
				this.insertionMode = q.IN_HEAD;
				return;
			}
		}
		this.insertionMode = q.IN_BODY;
	}
	_resetInsertionModeForSelect(e) {
		if (e > 0) {
			let e = this.openElements.indexOfTopmost(N.TABLE);
			if (e > 0 && e > this.openElements.indexOfTopmost(N.TEMPLATE)) {
				this.insertionMode = q.IN_SELECT_IN_TABLE;
				return;
			}
		}
		this.insertionMode = q.IN_SELECT;
	}
	_isElementCausesFosterParenting(e) {
		return On.has(e);
	}
	_shouldFosterParentOnInsertion() {
		return this.fosterParentingEnabled && this.openElements.currentTagId !== void 0 && this._isElementCausesFosterParenting(this.openElements.currentTagId);
	}
	_findFosterParentingLocation() {
		let { openElements: e } = this, t = e.indexOfTopmost(N.TABLE), n = e.indexOfTopmost(N.TEMPLATE);
		if (n > t) return {
			parent: this.treeAdapter.getTemplateContent(e.items[n]),
			beforeElement: null
		};
		if (t !== -1) {
			let n = e.items[t], r = this.treeAdapter.getParentNode(n);
			return r ? {
				parent: r,
				beforeElement: n
			} : {
				parent: e.items[e.slotBelow(t)],
				beforeElement: null
			};
		}
		return {
			parent: e.items[0],
			beforeElement: null
		};
	}
	_fosterParentElement(e) {
		let t = this._findFosterParentingLocation();
		t.beforeElement ? this.treeAdapter.insertBefore(t.parent, e, t.beforeElement) : this.treeAdapter.appendChild(t.parent, e);
	}
	_isSpecialElement(e, t) {
		return vt[this.treeAdapter.getNamespaceURI(e)].has(t);
	}
	onCharacter(e) {
		if (this.skipNextNewLine = !1, this.tokenizer.inForeignNode) Wi(this, e);
		else switch (this.insertionMode) {
			case q.INITIAL:
				Un(this, e);
				break;
			case q.BEFORE_HTML:
				Kn(this, e);
				break;
			case q.BEFORE_HEAD:
				Yn(this, e);
				break;
			case q.IN_HEAD:
				Zn(this, e);
				break;
			case q.IN_HEAD_NO_SCRIPT:
				er(this, e);
				break;
			case q.AFTER_HEAD:
				rr(this, e);
				break;
			case q.IN_BODY:
			case q.IN_CAPTION:
			case q.IN_CELL:
			case q.IN_TEMPLATE:
				or(this, e);
				break;
			case q.TEXT:
			case q.IN_SELECT:
			case q.IN_SELECT_IN_TABLE:
				this._insertCharacters(e);
				break;
			case q.IN_TABLE:
			case q.IN_TABLE_BODY:
			case q.IN_ROW:
				ei(this, e);
				break;
			case q.IN_TABLE_TEXT:
				fi(this, e);
				break;
			case q.IN_COLUMN_GROUP:
				yi(this, e);
				break;
			case q.AFTER_BODY:
				Fi(this, e);
				break;
			case q.AFTER_AFTER_BODY: Vi(this, e);
		}
	}
	onNullCharacter(e) {
		if (this.skipNextNewLine = !1, this.tokenizer.inForeignNode) Ui(this, e);
		else switch (this.insertionMode) {
			case q.INITIAL:
				Un(this, e);
				break;
			case q.BEFORE_HTML:
				Kn(this, e);
				break;
			case q.BEFORE_HEAD:
				Yn(this, e);
				break;
			case q.IN_HEAD:
				Zn(this, e);
				break;
			case q.IN_HEAD_NO_SCRIPT:
				er(this, e);
				break;
			case q.AFTER_HEAD:
				rr(this, e);
				break;
			case q.TEXT:
				this._insertCharacters(e);
				break;
			case q.IN_TABLE:
			case q.IN_TABLE_BODY:
			case q.IN_ROW:
				ei(this, e);
				break;
			case q.IN_COLUMN_GROUP:
				yi(this, e);
				break;
			case q.AFTER_BODY:
				Fi(this, e);
				break;
			case q.AFTER_AFTER_BODY: Vi(this, e);
		}
	}
	onComment(e) {
		if (this.skipNextNewLine = !1, this.currentNotInHTML) Rn(this, e);
		else switch (this.insertionMode) {
			case q.INITIAL:
			case q.BEFORE_HTML:
			case q.BEFORE_HEAD:
			case q.IN_HEAD:
			case q.IN_HEAD_NO_SCRIPT:
			case q.AFTER_HEAD:
			case q.IN_BODY:
			case q.IN_TABLE:
			case q.IN_CAPTION:
			case q.IN_COLUMN_GROUP:
			case q.IN_TABLE_BODY:
			case q.IN_ROW:
			case q.IN_CELL:
			case q.IN_SELECT:
			case q.IN_SELECT_IN_TABLE:
			case q.IN_TEMPLATE:
			case q.IN_FRAMESET:
			case q.AFTER_FRAMESET:
				Rn(this, e);
				break;
			case q.IN_TABLE_TEXT:
				pi(this, e);
				break;
			case q.AFTER_BODY:
				zn(this, e);
				break;
			case q.AFTER_AFTER_BODY:
			case q.AFTER_AFTER_FRAMESET: Bn(this, e);
		}
	}
	onDoctype(e) {
		switch (this.skipNextNewLine = !1, this.insertionMode) {
			case q.INITIAL:
				Hn(this, e);
				break;
			case q.BEFORE_HEAD:
			case q.IN_HEAD:
			case q.IN_HEAD_NO_SCRIPT:
			case q.AFTER_HEAD:
				this._err(e, T.misplacedDoctype);
				break;
			case q.IN_TABLE_TEXT: pi(this, e);
		}
	}
	onStartTag(e) {
		this.skipNextNewLine = !1, this.currentToken = e, this._processStartTag(e), e.selfClosing && !e.ackSelfClosing && this._err(e, T.nonVoidHtmlElementStartTagWithTrailingSolidus);
	}
	_processStartTag(e) {
		this.shouldProcessStartTagTokenInForeignContent(e) ? Ki(this, e) : this._startTagOutsideForeignContent(e);
	}
	_startTagOutsideForeignContent(e) {
		switch (this.insertionMode) {
			case q.INITIAL:
				Un(this, e);
				break;
			case q.BEFORE_HTML:
				Wn(this, e);
				break;
			case q.BEFORE_HEAD:
				qn(this, e);
				break;
			case q.IN_HEAD:
				J(this, e);
				break;
			case q.IN_HEAD_NO_SCRIPT:
				Qn(this, e);
				break;
			case q.AFTER_HEAD:
				tr(this, e);
				break;
			case q.IN_BODY:
				X(this, e);
				break;
			case q.IN_TABLE:
				Z(this, e);
				break;
			case q.IN_TABLE_TEXT:
				pi(this, e);
				break;
			case q.IN_CAPTION:
				hi(this, e);
				break;
			case q.IN_COLUMN_GROUP:
				_i(this, e);
				break;
			case q.IN_TABLE_BODY:
				bi(this, e);
				break;
			case q.IN_ROW:
				Si(this, e);
				break;
			case q.IN_CELL:
				wi(this, e);
				break;
			case q.IN_SELECT:
				Ei(this, e);
				break;
			case q.IN_SELECT_IN_TABLE:
				Oi(this, e);
				break;
			case q.IN_TEMPLATE:
				Ai(this, e);
				break;
			case q.AFTER_BODY:
				Ni(this, e);
				break;
			case q.IN_FRAMESET:
				Ii(this, e);
				break;
			case q.AFTER_FRAMESET:
				Ri(this, e);
				break;
			case q.AFTER_AFTER_BODY:
				Bi(this, e);
				break;
			case q.AFTER_AFTER_FRAMESET: Hi(this, e);
		}
	}
	onEndTag(e) {
		this.skipNextNewLine = !1, this.currentToken = e, this.currentNotInHTML ? qi(this, e) : this._endTagOutsideForeignContent(e);
	}
	_endTagOutsideForeignContent(e) {
		switch (this.insertionMode) {
			case q.INITIAL:
				Un(this, e);
				break;
			case q.BEFORE_HTML:
				Gn(this, e);
				break;
			case q.BEFORE_HEAD:
				Jn(this, e);
				break;
			case q.IN_HEAD:
				Xn(this, e);
				break;
			case q.IN_HEAD_NO_SCRIPT:
				$n(this, e);
				break;
			case q.AFTER_HEAD:
				nr(this, e);
				break;
			case q.IN_BODY:
				Xr(this, e);
				break;
			case q.TEXT:
				Qr(this, e);
				break;
			case q.IN_TABLE:
				li(this, e);
				break;
			case q.IN_TABLE_TEXT:
				pi(this, e);
				break;
			case q.IN_CAPTION:
				gi(this, e);
				break;
			case q.IN_COLUMN_GROUP:
				vi(this, e);
				break;
			case q.IN_TABLE_BODY:
				xi(this, e);
				break;
			case q.IN_ROW:
				Ci(this, e);
				break;
			case q.IN_CELL:
				Ti(this, e);
				break;
			case q.IN_SELECT:
				Di(this, e);
				break;
			case q.IN_SELECT_IN_TABLE:
				ki(this, e);
				break;
			case q.IN_TEMPLATE:
				ji(this, e);
				break;
			case q.AFTER_BODY:
				Pi(this, e);
				break;
			case q.IN_FRAMESET:
				Li(this, e);
				break;
			case q.AFTER_FRAMESET:
				zi(this, e);
				break;
			case q.AFTER_AFTER_BODY: Vi(this, e);
		}
	}
	onEof(e) {
		switch (this.insertionMode) {
			case q.INITIAL:
				Un(this, e);
				break;
			case q.BEFORE_HTML:
				Kn(this, e);
				break;
			case q.BEFORE_HEAD:
				Yn(this, e);
				break;
			case q.IN_HEAD:
				Zn(this, e);
				break;
			case q.IN_HEAD_NO_SCRIPT:
				er(this, e);
				break;
			case q.AFTER_HEAD:
				rr(this, e);
				break;
			case q.IN_BODY:
			case q.IN_TABLE:
			case q.IN_CAPTION:
			case q.IN_COLUMN_GROUP:
			case q.IN_TABLE_BODY:
			case q.IN_ROW:
			case q.IN_CELL:
			case q.IN_SELECT:
			case q.IN_SELECT_IN_TABLE:
				Zr(this, e);
				break;
			case q.TEXT:
				$r(this, e);
				break;
			case q.IN_TABLE_TEXT:
				pi(this, e);
				break;
			case q.IN_TEMPLATE:
				Mi(this, e);
				break;
			case q.AFTER_BODY:
			case q.IN_FRAMESET:
			case q.AFTER_FRAMESET:
			case q.AFTER_AFTER_BODY:
			case q.AFTER_AFTER_FRAMESET: Vn(this, e);
		}
	}
	onWhitespaceCharacter(e) {
		if (this.skipNextNewLine && (this.skipNextNewLine = !1, e.chars.charCodeAt(0) === C.LINE_FEED)) {
			if (e.chars.length === 1) return;
			e.chars = e.chars.substr(1);
		}
		if (this.tokenizer.inForeignNode) this._insertCharacters(e);
		else switch (this.insertionMode) {
			case q.IN_HEAD:
			case q.IN_HEAD_NO_SCRIPT:
			case q.AFTER_HEAD:
			case q.TEXT:
			case q.IN_COLUMN_GROUP:
			case q.IN_SELECT:
			case q.IN_SELECT_IN_TABLE:
			case q.IN_FRAMESET:
			case q.AFTER_FRAMESET:
				this._insertCharacters(e);
				break;
			case q.IN_BODY:
			case q.IN_CAPTION:
			case q.IN_CELL:
			case q.IN_TEMPLATE:
			case q.AFTER_BODY:
			case q.AFTER_AFTER_BODY:
			case q.AFTER_AFTER_FRAMESET:
				ar(this, e);
				break;
			case q.IN_TABLE:
			case q.IN_TABLE_BODY:
			case q.IN_ROW:
				ei(this, e);
				break;
			case q.IN_TABLE_TEXT: di(this, e);
		}
	}
};
function jn(e, t) {
	let n = e.activeFormattingElements.getElementEntryInScopeWithTagName(t.tagName);
	return n ? e.openElements.contains(n.element) ? e.openElements.hasInScope(t.tagID, n.element) || (n = null) : (e.activeFormattingElements.removeEntry(n), n = null) : Yr(e, t), n;
}
function Mn(e, t) {
	let { openElements: n } = e, r = n._indexOf(t.element);
	for (let t = n.slotAbove(r); t !== -1; t = n.slotAbove(t)) if (e._isSpecialElement(n.items[t], n.tagIDs[t])) return t;
	return n.shortenToLength(r), e.activeFormattingElements.removeEntry(t), -1;
}
function Nn(e, t, n) {
	let r = e.openElements.items[t], i = r, a = e.openElements.slotBelow(t), o = e.openElements.getCommonAncestor(n);
	for (let t = 0, s = a; e.openElements.items[s] !== n; t++, s = a) {
		let n = e.openElements.items[s];
		a = e.openElements.slotBelow(s);
		let c = e.activeFormattingElements.getElementEntry(n), l = c && t >= En;
		!c || l ? (l && e.activeFormattingElements.removeEntry(c), e.openElements.removeAt(s)) : (n = Pn(e, c, o), i === r && (e.activeFormattingElements.bookmark = c), e.treeAdapter.detachNode(i), e.treeAdapter.appendChild(n, i), i = n);
	}
	return i;
}
function Pn(e, t, n) {
	let r = e.treeAdapter.getNamespaceURI(t.element), i = e._createElement(t.token.tagName, r, t.token.attrs, n);
	return e.openElements.replace(t.element, i), e.activeFormattingElements.replaceElement(t, i), i;
}
function Fn(e, t, n) {
	let r = P(e.treeAdapter.getTagName(t));
	if (e._isElementCausesFosterParenting(r)) e._fosterParentElement(n);
	else {
		let i = e.treeAdapter.getNamespaceURI(t);
		r === N.TEMPLATE && i === k.HTML && (t = e.treeAdapter.getTemplateContent(t)), e.treeAdapter.appendChild(t, n);
	}
}
function In(e, t, n) {
	let r = e.treeAdapter.getNamespaceURI(n.element), { token: i } = n, a = e._createElement(i.tagName, r, i.attrs, t);
	e._adoptNodes(t, a), e.treeAdapter.appendChild(t, a), e.activeFormattingElements.insertElementAfterBookmark(a, i), e.activeFormattingElements.removeEntry(n);
	let o = e.openElements._indexOf(n.element), s = e.openElements.slotAbove(o);
	for (; e.openElements.items[s] !== t;) s = e.openElements.slotAbove(s);
	e.openElements.replaceFormattingElement(o, s, a, i.tagID);
}
function Ln(e, t) {
	let { current: n, currentTagId: r } = e.openElements;
	if (r === t.tagID && e.treeAdapter.getNamespaceURI(n) === k.HTML && !e.activeFormattingElements.getElementEntry(n)) e.openElements.pop();
	else for (let n = 0; n < Tn; n++) {
		let n = jn(e, t);
		if (!n) break;
		let r = Mn(e, n);
		if (r === -1) break;
		let i = e.openElements.items[r];
		e.activeFormattingElements.bookmark = n;
		let a = Nn(e, r, n.element), o = e.openElements.getCommonAncestor(n.element);
		e.treeAdapter.detachNode(a), o && Fn(e, o, a), In(e, i, n);
	}
}
function Rn(e, t) {
	e._appendCommentNode(t, e.openElements.currentTmplContentOrNode);
}
function zn(e, t) {
	e._appendCommentNode(t, e.openElements.items[0]);
}
function Bn(e, t) {
	e._appendCommentNode(t, e.document);
}
function Vn(e, t) {
	if (e.stopped = !0, t.location) {
		let n = e.fragmentContext ? 0 : 2;
		for (let r = e.openElements.stackTop; r >= n; r = e.openElements.slotBelow(r)) e._setEndLocation(e.openElements.items[r], t);
		if (!e.fragmentContext && e.openElements.stackTop >= 0) {
			let n = e.openElements.items[0], r = e.treeAdapter.getNodeSourceCodeLocation(n);
			if (r && !r.endTag && (e._setEndLocation(n, t), e.openElements.stackTop >= 1)) {
				let n = e.openElements.items[1], r = e.treeAdapter.getNodeSourceCodeLocation(n);
				r && !r.endTag && e._setEndLocation(n, t);
			}
		}
	}
}
function Hn(e, t) {
	e._setDocumentType(t);
	let n = t.forceQuirks ? j.QUIRKS : on(t);
	an(t) || e._err(t, T.nonConformingDoctype), e.treeAdapter.setDocumentMode(e.document, n), e.insertionMode = q.BEFORE_HTML;
}
function Un(e, t) {
	e._err(t, T.missingDoctype, !0), e.treeAdapter.setDocumentMode(e.document, j.QUIRKS), e.insertionMode = q.BEFORE_HTML, e._processToken(t);
}
function Wn(e, t) {
	t.tagID === N.HTML ? (e._insertElement(t, k.HTML), e.insertionMode = q.BEFORE_HEAD) : Kn(e, t);
}
function Gn(e, t) {
	let n = t.tagID;
	(n === N.HTML || n === N.HEAD || n === N.BODY || n === N.BR) && Kn(e, t);
}
function Kn(e, t) {
	e._insertFakeRootElement(), e.insertionMode = q.BEFORE_HEAD, e._processToken(t);
}
function qn(e, t) {
	switch (t.tagID) {
		case N.HTML:
			X(e, t);
			break;
		case N.HEAD:
			e._insertElement(t, k.HTML), e.headElement = e.openElements.current, e.insertionMode = q.IN_HEAD;
			break;
		default: Yn(e, t);
	}
}
function Jn(e, t) {
	let n = t.tagID;
	n === N.HEAD || n === N.BODY || n === N.HTML || n === N.BR ? Yn(e, t) : e._err(t, T.endTagWithoutMatchingOpenElement);
}
function Yn(e, t) {
	e._insertFakeElement(M.HEAD, N.HEAD), e.headElement = e.openElements.current, e.insertionMode = q.IN_HEAD, e._processToken(t);
}
function J(e, t) {
	switch (t.tagID) {
		case N.HTML:
			X(e, t);
			break;
		case N.BASE:
		case N.BASEFONT:
		case N.BGSOUND:
		case N.LINK:
		case N.META:
			e._appendElement(t, k.HTML), t.ackSelfClosing = !0;
			break;
		case N.TITLE:
			e._switchToTextParsing(t, L.RCDATA);
			break;
		case N.NOSCRIPT:
			e.options.scriptingEnabled ? e._switchToTextParsing(t, L.RAWTEXT) : (e._insertElement(t, k.HTML), e.insertionMode = q.IN_HEAD_NO_SCRIPT);
			break;
		case N.NOFRAMES:
		case N.STYLE:
			e._switchToTextParsing(t, L.RAWTEXT);
			break;
		case N.SCRIPT:
			e._switchToTextParsing(t, L.SCRIPT_DATA);
			break;
		case N.TEMPLATE:
			e._insertTemplate(t), e.activeFormattingElements.insertMarker(), e.framesetOk = !1, e.insertionMode = q.IN_TEMPLATE, e.tmplInsertionModeStack.push(q.IN_TEMPLATE);
			break;
		case N.HEAD:
			e._err(t, T.misplacedStartTagForHeadElement);
			break;
		default: Zn(e, t);
	}
}
function Xn(e, t) {
	switch (t.tagID) {
		case N.HEAD:
			e.openElements.pop(), e.insertionMode = q.AFTER_HEAD;
			break;
		case N.BODY:
		case N.BR:
		case N.HTML:
			Zn(e, t);
			break;
		case N.TEMPLATE:
			Y(e, t);
			break;
		default: e._err(t, T.endTagWithoutMatchingOpenElement);
	}
}
function Y(e, t) {
	e.openElements.tmplCount > 0 ? (e.openElements.generateImpliedEndTagsThoroughly(), e.openElements.currentTagId !== N.TEMPLATE && e._err(t, T.closingOfElementWithOpenChildElements), e.openElements.popUntilTagNamePopped(N.TEMPLATE), e.activeFormattingElements.clearToLastMarker(), e.tmplInsertionModeStack.pop(), e._resetInsertionMode()) : e._err(t, T.endTagWithoutMatchingOpenElement);
}
function Zn(e, t) {
	e.openElements.pop(), e.insertionMode = q.AFTER_HEAD, e._processToken(t);
}
function Qn(e, t) {
	switch (t.tagID) {
		case N.HTML:
			X(e, t);
			break;
		case N.BASEFONT:
		case N.BGSOUND:
		case N.HEAD:
		case N.LINK:
		case N.META:
		case N.NOFRAMES:
		case N.STYLE:
			J(e, t);
			break;
		case N.NOSCRIPT:
			e._err(t, T.nestedNoscriptInHead);
			break;
		default: er(e, t);
	}
}
function $n(e, t) {
	switch (t.tagID) {
		case N.NOSCRIPT:
			e.openElements.pop(), e.insertionMode = q.IN_HEAD;
			break;
		case N.BR:
			er(e, t);
			break;
		default: e._err(t, T.endTagWithoutMatchingOpenElement);
	}
}
function er(e, t) {
	let n = t.type === E.EOF ? T.openElementsLeftAfterEof : T.disallowedContentInNoscriptInHead;
	e._err(t, n), e.openElements.pop(), e.insertionMode = q.IN_HEAD, e._processToken(t);
}
function tr(e, t) {
	switch (t.tagID) {
		case N.HTML:
			X(e, t);
			break;
		case N.BODY:
			e._insertElement(t, k.HTML), e.framesetOk = !1, e.insertionMode = q.IN_BODY;
			break;
		case N.FRAMESET:
			e._insertElement(t, k.HTML), e.insertionMode = q.IN_FRAMESET;
			break;
		case N.BASE:
		case N.BASEFONT:
		case N.BGSOUND:
		case N.LINK:
		case N.META:
		case N.NOFRAMES:
		case N.SCRIPT:
		case N.STYLE:
		case N.TEMPLATE:
		case N.TITLE:
			e._err(t, T.abandonedHeadElementChild), e.openElements.push(e.headElement, N.HEAD), J(e, t), e.openElements.remove(e.headElement);
			break;
		case N.HEAD:
			e._err(t, T.misplacedStartTagForHeadElement);
			break;
		default: rr(e, t);
	}
}
function nr(e, t) {
	switch (t.tagID) {
		case N.BODY:
		case N.HTML:
		case N.BR:
			rr(e, t);
			break;
		case N.TEMPLATE:
			Y(e, t);
			break;
		default: e._err(t, T.endTagWithoutMatchingOpenElement);
	}
}
function rr(e, t) {
	e._insertFakeElement(M.BODY, N.BODY), e.insertionMode = q.IN_BODY, ir(e, t);
}
function ir(e, t) {
	switch (t.type) {
		case E.CHARACTER:
			or(e, t);
			break;
		case E.WHITESPACE_CHARACTER:
			ar(e, t);
			break;
		case E.COMMENT:
			Rn(e, t);
			break;
		case E.START_TAG:
			X(e, t);
			break;
		case E.END_TAG:
			Xr(e, t);
			break;
		case E.EOF: Zr(e, t);
	}
}
function ar(e, t) {
	e._reconstructActiveFormattingElements(), e._insertCharacters(t);
}
function or(e, t) {
	e._reconstructActiveFormattingElements(), e._insertCharacters(t), e.framesetOk = !1;
}
function sr(e, t) {
	e.openElements.tmplCount === 0 && e.treeAdapter.adoptAttributes(e.openElements.items[0], t.attrs);
}
function cr(e, t) {
	let n = e.openElements.tryPeekProperlyNestedBodyElement();
	n && e.openElements.tmplCount === 0 && (e.framesetOk = !1, e.treeAdapter.adoptAttributes(n, t.attrs));
}
function lr(e, t) {
	let n = e.openElements.tryPeekProperlyNestedBodyElement();
	e.framesetOk && n && (e.treeAdapter.detachNode(n), e.openElements.popAllUpToHtmlElement(), e._insertElement(t, k.HTML), e.insertionMode = q.IN_FRAMESET);
}
function ur(e, t) {
	e.openElements.hasInButtonScope(N.P) && e._closePElement(), e._insertElement(t, k.HTML);
}
function dr(e, t) {
	e.openElements.hasInButtonScope(N.P) && e._closePElement(), e.openElements.currentTagId !== void 0 && yt.has(e.openElements.currentTagId) && e.openElements.pop(), e._insertElement(t, k.HTML);
}
function fr(e, t) {
	e.openElements.hasInButtonScope(N.P) && e._closePElement(), e._insertElement(t, k.HTML), e.skipNextNewLine = !0, e.framesetOk = !1;
}
function pr(e, t) {
	let n = e.openElements.tmplCount > 0;
	(!e.formElement || n) && (e.openElements.hasInButtonScope(N.P) && e._closePElement(), e._insertElement(t, k.HTML), n || (e.formElement = e.openElements.current));
}
function mr(e, t) {
	e.framesetOk = !1;
	let n = t.tagID === N.LI ? e.openElements.indexOfTopmost(N.LI) : Math.max(e.openElements.indexOfTopmost(N.DD), e.openElements.indexOfTopmost(N.DT));
	if (n !== -1 && !e.openElements.hasListItemBoundaryAbove(n)) {
		let t = e.openElements.tagIDs[n];
		e.openElements.generateImpliedEndTagsWithExclusion(t), e.openElements.popUntilTagNamePopped(t);
	}
	e.openElements.hasInButtonScope(N.P) && e._closePElement(), e._insertElement(t, k.HTML);
}
function hr(e, t) {
	e.openElements.hasInButtonScope(N.P) && e._closePElement(), e._insertElement(t, k.HTML), e.tokenizer.state = L.PLAINTEXT;
}
function gr(e, t) {
	e.openElements.hasInScope(N.BUTTON) && (e.openElements.generateImpliedEndTags(), e.openElements.popUntilTagNamePopped(N.BUTTON)), e._reconstructActiveFormattingElements(), e._insertElement(t, k.HTML), e.framesetOk = !1;
}
function _r(e, t) {
	let n = e.activeFormattingElements.getElementEntryInScopeWithTagName(M.A);
	n && (Ln(e, t), e.openElements.remove(n.element), e.activeFormattingElements.removeEntry(n)), e._reconstructActiveFormattingElements(), e._insertElement(t, k.HTML), e.activeFormattingElements.pushElement(e.openElements.current, t);
}
function vr(e, t) {
	e._reconstructActiveFormattingElements(), e._insertElement(t, k.HTML), e.activeFormattingElements.pushElement(e.openElements.current, t);
}
function yr(e, t) {
	e._reconstructActiveFormattingElements(), e.openElements.hasInScope(N.NOBR) && (Ln(e, t), e._reconstructActiveFormattingElements()), e._insertElement(t, k.HTML), e.activeFormattingElements.pushElement(e.openElements.current, t);
}
function br(e, t) {
	e._reconstructActiveFormattingElements(), e._insertElement(t, k.HTML), e.activeFormattingElements.insertMarker(), e.framesetOk = !1;
}
function xr(e, t) {
	e.treeAdapter.getDocumentMode(e.document) !== j.QUIRKS && e.openElements.hasInButtonScope(N.P) && e._closePElement(), e._insertElement(t, k.HTML), e.framesetOk = !1, e.insertionMode = q.IN_TABLE;
}
function Sr(e, t) {
	e._reconstructActiveFormattingElements(), e._appendElement(t, k.HTML), e.framesetOk = !1, t.ackSelfClosing = !0;
}
function Cr(e) {
	let t = we(e, A.TYPE);
	return t != null && t.toLowerCase() === Cn;
}
function wr(e, t) {
	e._reconstructActiveFormattingElements(), e._appendElement(t, k.HTML), Cr(t) || (e.framesetOk = !1), t.ackSelfClosing = !0;
}
function Tr(e, t) {
	e._appendElement(t, k.HTML), t.ackSelfClosing = !0;
}
function Er(e, t) {
	e.openElements.hasInButtonScope(N.P) && e._closePElement(), e._appendElement(t, k.HTML), e.framesetOk = !1, t.ackSelfClosing = !0;
}
function Dr(e, t) {
	t.tagName = M.IMG, t.tagID = N.IMG, Sr(e, t);
}
function Or(e, t) {
	e._insertElement(t, k.HTML), e.skipNextNewLine = !0, e.tokenizer.state = L.RCDATA, e.originalInsertionMode = e.insertionMode, e.framesetOk = !1, e.insertionMode = q.TEXT;
}
function kr(e, t) {
	e.openElements.hasInButtonScope(N.P) && e._closePElement(), e._reconstructActiveFormattingElements(), e.framesetOk = !1, e._switchToTextParsing(t, L.RAWTEXT);
}
function Ar(e, t) {
	e.framesetOk = !1, e._switchToTextParsing(t, L.RAWTEXT);
}
function jr(e, t) {
	e._switchToTextParsing(t, L.RAWTEXT);
}
function Mr(e, t) {
	e._reconstructActiveFormattingElements(), e._insertElement(t, k.HTML), e.framesetOk = !1, e.insertionMode = e.insertionMode === q.IN_TABLE || e.insertionMode === q.IN_CAPTION || e.insertionMode === q.IN_TABLE_BODY || e.insertionMode === q.IN_ROW || e.insertionMode === q.IN_CELL ? q.IN_SELECT_IN_TABLE : q.IN_SELECT;
}
function Nr(e, t) {
	e.openElements.currentTagId === N.OPTION && e.openElements.pop(), e._reconstructActiveFormattingElements(), e._insertElement(t, k.HTML);
}
function Pr(e, t) {
	e.openElements.hasInScope(N.RUBY) && e.openElements.generateImpliedEndTags(), e._insertElement(t, k.HTML);
}
function Fr(e, t) {
	e.openElements.hasInScope(N.RUBY) && e.openElements.generateImpliedEndTagsWithExclusion(N.RTC), e._insertElement(t, k.HTML);
}
function Ir(e, t) {
	e._reconstructActiveFormattingElements(), hn(t), _n(t), t.selfClosing ? e._appendElement(t, k.MATHML) : e._insertElement(t, k.MATHML), t.ackSelfClosing = !0;
}
function Lr(e, t) {
	e._reconstructActiveFormattingElements(), gn(t), _n(t), t.selfClosing ? e._appendElement(t, k.SVG) : e._insertElement(t, k.SVG), t.ackSelfClosing = !0;
}
function Rr(e, t) {
	e._reconstructActiveFormattingElements(), e._insertElement(t, k.HTML);
}
function X(e, t) {
	switch (t.tagID) {
		case N.I:
		case N.S:
		case N.B:
		case N.U:
		case N.EM:
		case N.TT:
		case N.BIG:
		case N.CODE:
		case N.FONT:
		case N.SMALL:
		case N.STRIKE:
		case N.STRONG:
			vr(e, t);
			break;
		case N.A:
			_r(e, t);
			break;
		case N.H1:
		case N.H2:
		case N.H3:
		case N.H4:
		case N.H5:
		case N.H6:
			dr(e, t);
			break;
		case N.P:
		case N.DL:
		case N.OL:
		case N.UL:
		case N.DIV:
		case N.DIR:
		case N.NAV:
		case N.MAIN:
		case N.MENU:
		case N.ASIDE:
		case N.CENTER:
		case N.FIGURE:
		case N.FOOTER:
		case N.HEADER:
		case N.HGROUP:
		case N.DIALOG:
		case N.DETAILS:
		case N.ADDRESS:
		case N.ARTICLE:
		case N.SEARCH:
		case N.SECTION:
		case N.SUMMARY:
		case N.FIELDSET:
		case N.BLOCKQUOTE:
		case N.FIGCAPTION:
			ur(e, t);
			break;
		case N.LI:
		case N.DD:
		case N.DT:
			mr(e, t);
			break;
		case N.BR:
		case N.IMG:
		case N.WBR:
		case N.AREA:
		case N.EMBED:
		case N.KEYGEN:
			Sr(e, t);
			break;
		case N.HR:
			Er(e, t);
			break;
		case N.RB:
		case N.RTC:
			Pr(e, t);
			break;
		case N.RT:
		case N.RP:
			Fr(e, t);
			break;
		case N.PRE:
		case N.LISTING:
			fr(e, t);
			break;
		case N.XMP:
			kr(e, t);
			break;
		case N.SVG:
			Lr(e, t);
			break;
		case N.HTML:
			sr(e, t);
			break;
		case N.BASE:
		case N.LINK:
		case N.META:
		case N.STYLE:
		case N.TITLE:
		case N.SCRIPT:
		case N.BGSOUND:
		case N.BASEFONT:
		case N.TEMPLATE:
			J(e, t);
			break;
		case N.BODY:
			cr(e, t);
			break;
		case N.FORM:
			pr(e, t);
			break;
		case N.NOBR:
			yr(e, t);
			break;
		case N.MATH:
			Ir(e, t);
			break;
		case N.TABLE:
			xr(e, t);
			break;
		case N.INPUT:
			wr(e, t);
			break;
		case N.PARAM:
		case N.TRACK:
		case N.SOURCE:
			Tr(e, t);
			break;
		case N.IMAGE:
			Dr(e, t);
			break;
		case N.BUTTON:
			gr(e, t);
			break;
		case N.APPLET:
		case N.OBJECT:
		case N.MARQUEE:
			br(e, t);
			break;
		case N.IFRAME:
			Ar(e, t);
			break;
		case N.SELECT:
			Mr(e, t);
			break;
		case N.OPTION:
		case N.OPTGROUP:
			Nr(e, t);
			break;
		case N.NOEMBED:
		case N.NOFRAMES:
			jr(e, t);
			break;
		case N.FRAMESET:
			lr(e, t);
			break;
		case N.TEXTAREA:
			Or(e, t);
			break;
		case N.NOSCRIPT:
			e.options.scriptingEnabled ? jr(e, t) : Rr(e, t);
			break;
		case N.PLAINTEXT:
			hr(e, t);
			break;
		case N.COL:
		case N.TH:
		case N.TD:
		case N.TR:
		case N.HEAD:
		case N.FRAME:
		case N.TBODY:
		case N.TFOOT:
		case N.THEAD:
		case N.CAPTION:
		case N.COLGROUP: break;
		default: Rr(e, t);
	}
}
function zr(e, t) {
	if (e.openElements.hasInScope(N.BODY) && (e.insertionMode = q.AFTER_BODY, e.options.sourceCodeLocationInfo)) {
		let n = e.openElements.tryPeekProperlyNestedBodyElement();
		n && e._setEndLocation(n, t);
	}
}
function Br(e, t) {
	e.openElements.hasInScope(N.BODY) && (e.insertionMode = q.AFTER_BODY, Pi(e, t));
}
function Vr(e, t) {
	let n = t.tagID;
	e.openElements.hasInScope(n) && (e.openElements.generateImpliedEndTags(), e.openElements.popUntilTagNamePopped(n));
}
function Hr(e) {
	let t = e.openElements.tmplCount > 0, { formElement: n } = e;
	t || (e.formElement = null), (n || t) && e.openElements.hasInScope(N.FORM) && (e.openElements.generateImpliedEndTags(), t ? e.openElements.popUntilTagNamePopped(N.FORM) : n && e.openElements.remove(n));
}
function Ur(e) {
	e.openElements.hasInButtonScope(N.P) || e._insertFakeElement(M.P, N.P), e._closePElement();
}
function Wr(e) {
	e.openElements.hasInListItemScope(N.LI) && (e.openElements.generateImpliedEndTagsWithExclusion(N.LI), e.openElements.popUntilTagNamePopped(N.LI));
}
function Gr(e, t) {
	let n = t.tagID;
	e.openElements.hasInScope(n) && (e.openElements.generateImpliedEndTagsWithExclusion(n), e.openElements.popUntilTagNamePopped(n));
}
function Kr(e) {
	e.openElements.hasNumberedHeaderInScope() && (e.openElements.generateImpliedEndTags(), e.openElements.popUntilNumberedHeaderPopped());
}
function qr(e, t) {
	let n = t.tagID;
	e.openElements.hasInScope(n) && (e.openElements.generateImpliedEndTags(), e.openElements.popUntilTagNamePopped(n), e.activeFormattingElements.clearToLastMarker());
}
function Jr(e) {
	e._reconstructActiveFormattingElements(), e._insertFakeElement(M.BR, N.BR), e.openElements.pop(), e.framesetOk = !1;
}
function Yr(e, t) {
	let n = t.tagID, r = n === N.UNKNOWN ? e.openElements.indexOfTopmostByName(k.HTML, t.tagName) : e.openElements.indexOfTopmost(n);
	r > 0 && !e.openElements.hasSpecialElementAbove(r) && (e.openElements.generateImpliedEndTagsWithExclusion(n), e.openElements.stackTop >= r && e.openElements.shortenToLength(r));
}
function Xr(e, t) {
	switch (t.tagID) {
		case N.A:
		case N.B:
		case N.I:
		case N.S:
		case N.U:
		case N.EM:
		case N.TT:
		case N.BIG:
		case N.CODE:
		case N.FONT:
		case N.NOBR:
		case N.SMALL:
		case N.STRIKE:
		case N.STRONG:
			Ln(e, t);
			break;
		case N.P:
			Ur(e);
			break;
		case N.DL:
		case N.UL:
		case N.OL:
		case N.DIR:
		case N.DIV:
		case N.NAV:
		case N.PRE:
		case N.MAIN:
		case N.MENU:
		case N.ASIDE:
		case N.BUTTON:
		case N.CENTER:
		case N.FIGURE:
		case N.FOOTER:
		case N.HEADER:
		case N.HGROUP:
		case N.DIALOG:
		case N.ADDRESS:
		case N.ARTICLE:
		case N.DETAILS:
		case N.SEARCH:
		case N.SECTION:
		case N.SUMMARY:
		case N.LISTING:
		case N.FIELDSET:
		case N.BLOCKQUOTE:
		case N.FIGCAPTION:
			Vr(e, t);
			break;
		case N.LI:
			Wr(e);
			break;
		case N.DD:
		case N.DT:
			Gr(e, t);
			break;
		case N.H1:
		case N.H2:
		case N.H3:
		case N.H4:
		case N.H5:
		case N.H6:
			Kr(e);
			break;
		case N.BR:
			Jr(e);
			break;
		case N.BODY:
			zr(e, t);
			break;
		case N.HTML:
			Br(e, t);
			break;
		case N.FORM:
			Hr(e);
			break;
		case N.APPLET:
		case N.OBJECT:
		case N.MARQUEE:
			qr(e, t);
			break;
		case N.TEMPLATE:
			Y(e, t);
			break;
		default: Yr(e, t);
	}
}
function Zr(e, t) {
	e.tmplInsertionModeStack.length > 0 ? Mi(e, t) : Vn(e, t);
}
function Qr(e, t) {
	var n;
	t.tagID === N.SCRIPT && ((n = e.scriptHandler) == null || n.call(e, e.openElements.current)), e.openElements.pop(), e.insertionMode = e.originalInsertionMode;
}
function $r(e, t) {
	e._err(t, T.eofInElementThatCanContainOnlyText), e.openElements.pop(), e.insertionMode = e.originalInsertionMode, e.onEof(t);
}
function ei(e, t) {
	if (e.openElements.currentTagId !== void 0 && On.has(e.openElements.currentTagId)) switch (e.pendingCharacterTokens.length = 0, e.hasNonWhitespacePendingCharacterToken = !1, e.originalInsertionMode = e.insertionMode, e.insertionMode = q.IN_TABLE_TEXT, t.type) {
		case E.CHARACTER:
			fi(e, t);
			break;
		case E.WHITESPACE_CHARACTER: di(e, t);
	}
	else ui(e, t);
}
function ti(e, t) {
	e.openElements.clearBackToTableContext(), e.activeFormattingElements.insertMarker(), e._insertElement(t, k.HTML), e.insertionMode = q.IN_CAPTION;
}
function ni(e, t) {
	e.openElements.clearBackToTableContext(), e._insertElement(t, k.HTML), e.insertionMode = q.IN_COLUMN_GROUP;
}
function ri(e, t) {
	e.openElements.clearBackToTableContext(), e._insertFakeElement(M.COLGROUP, N.COLGROUP), e.insertionMode = q.IN_COLUMN_GROUP, _i(e, t);
}
function ii(e, t) {
	e.openElements.clearBackToTableContext(), e._insertElement(t, k.HTML), e.insertionMode = q.IN_TABLE_BODY;
}
function ai(e, t) {
	e.openElements.clearBackToTableContext(), e._insertFakeElement(M.TBODY, N.TBODY), e.insertionMode = q.IN_TABLE_BODY, bi(e, t);
}
function oi(e, t) {
	e.openElements.hasInTableScope(N.TABLE) && (e.openElements.popUntilTagNamePopped(N.TABLE), e._resetInsertionMode(), e._processStartTag(t));
}
function si(e, t) {
	Cr(t) ? e._appendElement(t, k.HTML) : ui(e, t), t.ackSelfClosing = !0;
}
function ci(e, t) {
	!e.formElement && e.openElements.tmplCount === 0 && (e._insertElement(t, k.HTML), e.formElement = e.openElements.current, e.openElements.pop());
}
function Z(e, t) {
	switch (t.tagID) {
		case N.TD:
		case N.TH:
		case N.TR:
			ai(e, t);
			break;
		case N.STYLE:
		case N.SCRIPT:
		case N.TEMPLATE:
			J(e, t);
			break;
		case N.COL:
			ri(e, t);
			break;
		case N.FORM:
			ci(e, t);
			break;
		case N.TABLE:
			oi(e, t);
			break;
		case N.TBODY:
		case N.TFOOT:
		case N.THEAD:
			ii(e, t);
			break;
		case N.INPUT:
			si(e, t);
			break;
		case N.CAPTION:
			ti(e, t);
			break;
		case N.COLGROUP:
			ni(e, t);
			break;
		default: ui(e, t);
	}
}
function li(e, t) {
	switch (t.tagID) {
		case N.TABLE:
			e.openElements.hasInTableScope(N.TABLE) && (e.openElements.popUntilTagNamePopped(N.TABLE), e._resetInsertionMode());
			break;
		case N.TEMPLATE:
			Y(e, t);
			break;
		case N.BODY:
		case N.CAPTION:
		case N.COL:
		case N.COLGROUP:
		case N.HTML:
		case N.TBODY:
		case N.TD:
		case N.TFOOT:
		case N.TH:
		case N.THEAD:
		case N.TR: break;
		default: ui(e, t);
	}
}
function ui(e, t) {
	let n = e.fosterParentingEnabled;
	e.fosterParentingEnabled = !0, ir(e, t), e.fosterParentingEnabled = n;
}
function di(e, t) {
	e.pendingCharacterTokens.push(t);
}
function fi(e, t) {
	e.pendingCharacterTokens.push(t), e.hasNonWhitespacePendingCharacterToken = !0;
}
function pi(e, t) {
	let n = 0;
	if (e.hasNonWhitespacePendingCharacterToken) for (; n < e.pendingCharacterTokens.length; n++) ui(e, e.pendingCharacterTokens[n]);
	else for (; n < e.pendingCharacterTokens.length; n++) e._insertCharacters(e.pendingCharacterTokens[n]);
	e.insertionMode = e.originalInsertionMode, e._processToken(t);
}
var mi = /* @__PURE__ */ new Set([
	N.CAPTION,
	N.COL,
	N.COLGROUP,
	N.TBODY,
	N.TD,
	N.TFOOT,
	N.TH,
	N.THEAD,
	N.TR
]);
function hi(e, t) {
	let n = t.tagID;
	mi.has(n) ? e.openElements.hasInTableScope(N.CAPTION) && (e.openElements.generateImpliedEndTags(), e.openElements.popUntilTagNamePopped(N.CAPTION), e.activeFormattingElements.clearToLastMarker(), e.insertionMode = q.IN_TABLE, Z(e, t)) : X(e, t);
}
function gi(e, t) {
	let n = t.tagID;
	switch (n) {
		case N.CAPTION:
		case N.TABLE:
			e.openElements.hasInTableScope(N.CAPTION) && (e.openElements.generateImpliedEndTags(), e.openElements.popUntilTagNamePopped(N.CAPTION), e.activeFormattingElements.clearToLastMarker(), e.insertionMode = q.IN_TABLE, n === N.TABLE && li(e, t));
			break;
		case N.BODY:
		case N.COL:
		case N.COLGROUP:
		case N.HTML:
		case N.TBODY:
		case N.TD:
		case N.TFOOT:
		case N.TH:
		case N.THEAD:
		case N.TR: break;
		default: Xr(e, t);
	}
}
function _i(e, t) {
	switch (t.tagID) {
		case N.HTML:
			X(e, t);
			break;
		case N.COL:
			e._appendElement(t, k.HTML), t.ackSelfClosing = !0;
			break;
		case N.TEMPLATE:
			J(e, t);
			break;
		default: yi(e, t);
	}
}
function vi(e, t) {
	switch (t.tagID) {
		case N.COLGROUP:
			e.openElements.currentTagId === N.COLGROUP && (e.openElements.pop(), e.insertionMode = q.IN_TABLE);
			break;
		case N.TEMPLATE:
			Y(e, t);
			break;
		case N.COL: break;
		default: yi(e, t);
	}
}
function yi(e, t) {
	e.openElements.currentTagId === N.COLGROUP && (e.openElements.pop(), e.insertionMode = q.IN_TABLE, e._processToken(t));
}
function bi(e, t) {
	switch (t.tagID) {
		case N.TR:
			e.openElements.clearBackToTableBodyContext(), e._insertElement(t, k.HTML), e.insertionMode = q.IN_ROW;
			break;
		case N.TH:
		case N.TD:
			e.openElements.clearBackToTableBodyContext(), e._insertFakeElement(M.TR, N.TR), e.insertionMode = q.IN_ROW, Si(e, t);
			break;
		case N.CAPTION:
		case N.COL:
		case N.COLGROUP:
		case N.TBODY:
		case N.TFOOT:
		case N.THEAD:
			e.openElements.hasTableBodyContextInTableScope() && (e.openElements.clearBackToTableBodyContext(), e.openElements.pop(), e.insertionMode = q.IN_TABLE, Z(e, t));
			break;
		default: Z(e, t);
	}
}
function xi(e, t) {
	let n = t.tagID;
	switch (t.tagID) {
		case N.TBODY:
		case N.TFOOT:
		case N.THEAD:
			e.openElements.hasInTableScope(n) && (e.openElements.clearBackToTableBodyContext(), e.openElements.pop(), e.insertionMode = q.IN_TABLE);
			break;
		case N.TABLE:
			e.openElements.hasTableBodyContextInTableScope() && (e.openElements.clearBackToTableBodyContext(), e.openElements.pop(), e.insertionMode = q.IN_TABLE, li(e, t));
			break;
		case N.BODY:
		case N.CAPTION:
		case N.COL:
		case N.COLGROUP:
		case N.HTML:
		case N.TD:
		case N.TH:
		case N.TR: break;
		default: li(e, t);
	}
}
function Si(e, t) {
	switch (t.tagID) {
		case N.TH:
		case N.TD:
			e.openElements.clearBackToTableRowContext(), e._insertElement(t, k.HTML), e.insertionMode = q.IN_CELL, e.activeFormattingElements.insertMarker();
			break;
		case N.CAPTION:
		case N.COL:
		case N.COLGROUP:
		case N.TBODY:
		case N.TFOOT:
		case N.THEAD:
		case N.TR:
			e.openElements.hasInTableScope(N.TR) && (e.openElements.clearBackToTableRowContext(), e.openElements.pop(), e.insertionMode = q.IN_TABLE_BODY, bi(e, t));
			break;
		default: Z(e, t);
	}
}
function Ci(e, t) {
	switch (t.tagID) {
		case N.TR:
			e.openElements.hasInTableScope(N.TR) && (e.openElements.clearBackToTableRowContext(), e.openElements.pop(), e.insertionMode = q.IN_TABLE_BODY);
			break;
		case N.TABLE:
			e.openElements.hasInTableScope(N.TR) && (e.openElements.clearBackToTableRowContext(), e.openElements.pop(), e.insertionMode = q.IN_TABLE_BODY, xi(e, t));
			break;
		case N.TBODY:
		case N.TFOOT:
		case N.THEAD:
			(e.openElements.hasInTableScope(t.tagID) || e.openElements.hasInTableScope(N.TR)) && (e.openElements.clearBackToTableRowContext(), e.openElements.pop(), e.insertionMode = q.IN_TABLE_BODY, xi(e, t));
			break;
		case N.BODY:
		case N.CAPTION:
		case N.COL:
		case N.COLGROUP:
		case N.HTML:
		case N.TD:
		case N.TH: break;
		default: li(e, t);
	}
}
function wi(e, t) {
	let n = t.tagID;
	mi.has(n) ? (e.openElements.hasInTableScope(N.TD) || e.openElements.hasInTableScope(N.TH)) && (e._closeTableCell(), Si(e, t)) : X(e, t);
}
function Ti(e, t) {
	let n = t.tagID;
	switch (n) {
		case N.TD:
		case N.TH:
			e.openElements.hasInTableScope(n) && (e.openElements.generateImpliedEndTags(), e.openElements.popUntilTagNamePopped(n), e.activeFormattingElements.clearToLastMarker(), e.insertionMode = q.IN_ROW);
			break;
		case N.TABLE:
		case N.TBODY:
		case N.TFOOT:
		case N.THEAD:
		case N.TR:
			e.openElements.hasInTableScope(n) && (e._closeTableCell(), Ci(e, t));
			break;
		case N.BODY:
		case N.CAPTION:
		case N.COL:
		case N.COLGROUP:
		case N.HTML: break;
		default: Xr(e, t);
	}
}
function Ei(e, t) {
	switch (t.tagID) {
		case N.HTML:
			X(e, t);
			break;
		case N.OPTION:
			e.openElements.currentTagId === N.OPTION && e.openElements.pop(), e._insertElement(t, k.HTML);
			break;
		case N.OPTGROUP:
			e.openElements.currentTagId === N.OPTION && e.openElements.pop(), e.openElements.currentTagId === N.OPTGROUP && e.openElements.pop(), e._insertElement(t, k.HTML);
			break;
		case N.HR:
			e.openElements.currentTagId === N.OPTION && e.openElements.pop(), e.openElements.currentTagId === N.OPTGROUP && e.openElements.pop(), e._appendElement(t, k.HTML), t.ackSelfClosing = !0;
			break;
		case N.INPUT:
		case N.KEYGEN:
		case N.TEXTAREA:
		case N.SELECT:
			e.openElements.hasInSelectScope(N.SELECT) && (e.openElements.popUntilTagNamePopped(N.SELECT), e._resetInsertionMode(), t.tagID !== N.SELECT && e._processStartTag(t));
			break;
		case N.SCRIPT:
		case N.TEMPLATE: J(e, t);
	}
}
function Di(e, t) {
	switch (t.tagID) {
		case N.OPTGROUP:
			e.openElements.stackTop > 0 && e.openElements.currentTagId === N.OPTION && e.openElements.tagIDs[e.openElements.slotBelow(e.openElements.stackTop)] === N.OPTGROUP && e.openElements.pop(), e.openElements.currentTagId === N.OPTGROUP && e.openElements.pop();
			break;
		case N.OPTION:
			e.openElements.currentTagId === N.OPTION && e.openElements.pop();
			break;
		case N.SELECT:
			e.openElements.hasInSelectScope(N.SELECT) && (e.openElements.popUntilTagNamePopped(N.SELECT), e._resetInsertionMode());
			break;
		case N.TEMPLATE: Y(e, t);
	}
}
function Oi(e, t) {
	let n = t.tagID;
	n === N.CAPTION || n === N.TABLE || n === N.TBODY || n === N.TFOOT || n === N.THEAD || n === N.TR || n === N.TD || n === N.TH ? (e.openElements.popUntilTagNamePopped(N.SELECT), e._resetInsertionMode(), e._processStartTag(t)) : Ei(e, t);
}
function ki(e, t) {
	let n = t.tagID;
	n === N.CAPTION || n === N.TABLE || n === N.TBODY || n === N.TFOOT || n === N.THEAD || n === N.TR || n === N.TD || n === N.TH ? e.openElements.hasInTableScope(n) && (e.openElements.popUntilTagNamePopped(N.SELECT), e._resetInsertionMode(), e.onEndTag(t)) : Di(e, t);
}
function Ai(e, t) {
	switch (t.tagID) {
		case N.BASE:
		case N.BASEFONT:
		case N.BGSOUND:
		case N.LINK:
		case N.META:
		case N.NOFRAMES:
		case N.SCRIPT:
		case N.STYLE:
		case N.TEMPLATE:
		case N.TITLE:
			J(e, t);
			break;
		case N.CAPTION:
		case N.COLGROUP:
		case N.TBODY:
		case N.TFOOT:
		case N.THEAD:
			e.tmplInsertionModeStack[e.tmplInsertionModeStack.length - 1] = q.IN_TABLE, e.insertionMode = q.IN_TABLE, Z(e, t);
			break;
		case N.COL:
			e.tmplInsertionModeStack[e.tmplInsertionModeStack.length - 1] = q.IN_COLUMN_GROUP, e.insertionMode = q.IN_COLUMN_GROUP, _i(e, t);
			break;
		case N.TR:
			e.tmplInsertionModeStack[e.tmplInsertionModeStack.length - 1] = q.IN_TABLE_BODY, e.insertionMode = q.IN_TABLE_BODY, bi(e, t);
			break;
		case N.TD:
		case N.TH:
			e.tmplInsertionModeStack[e.tmplInsertionModeStack.length - 1] = q.IN_ROW, e.insertionMode = q.IN_ROW, Si(e, t);
			break;
		default: e.tmplInsertionModeStack[e.tmplInsertionModeStack.length - 1] = q.IN_BODY, e.insertionMode = q.IN_BODY, X(e, t);
	}
}
function ji(e, t) {
	t.tagID === N.TEMPLATE && Y(e, t);
}
function Mi(e, t) {
	if (e.openElements.tmplCount > 0) {
		do
			e.openElements.popUntilTagNamePopped(N.TEMPLATE), e.activeFormattingElements.clearToLastMarker(), e.tmplInsertionModeStack.pop();
		while (e.openElements.tmplCount > 0);
		e._resetInsertionMode(), e.onEof(t);
	} else Vn(e, t);
}
function Ni(e, t) {
	t.tagID === N.HTML ? X(e, t) : Fi(e, t);
}
function Pi(e, t) {
	if (t.tagID === N.HTML) {
		if (e.fragmentContext || (e.insertionMode = q.AFTER_AFTER_BODY), e.options.sourceCodeLocationInfo && e.openElements.tagIDs[0] === N.HTML) {
			e._setEndLocation(e.openElements.items[0], t);
			let n = e.openElements.items[1];
			n && !e.treeAdapter.getNodeSourceCodeLocation(n)?.endTag && e._setEndLocation(n, t);
		}
	} else Fi(e, t);
}
function Fi(e, t) {
	e.insertionMode = q.IN_BODY, ir(e, t);
}
function Ii(e, t) {
	switch (t.tagID) {
		case N.HTML:
			X(e, t);
			break;
		case N.FRAMESET:
			e._insertElement(t, k.HTML);
			break;
		case N.FRAME:
			e._appendElement(t, k.HTML), t.ackSelfClosing = !0;
			break;
		case N.NOFRAMES: J(e, t);
	}
}
function Li(e, t) {
	t.tagID === N.FRAMESET && !e.openElements.isRootHtmlElementCurrent() && (e.openElements.pop(), !e.fragmentContext && e.openElements.currentTagId !== N.FRAMESET && (e.insertionMode = q.AFTER_FRAMESET));
}
function Ri(e, t) {
	switch (t.tagID) {
		case N.HTML:
			X(e, t);
			break;
		case N.NOFRAMES: J(e, t);
	}
}
function zi(e, t) {
	t.tagID === N.HTML && (e.insertionMode = q.AFTER_AFTER_FRAMESET);
}
function Bi(e, t) {
	t.tagID === N.HTML ? X(e, t) : Vi(e, t);
}
function Vi(e, t) {
	e.insertionMode = q.IN_BODY, ir(e, t);
}
function Hi(e, t) {
	switch (t.tagID) {
		case N.HTML:
			X(e, t);
			break;
		case N.NOFRAMES: J(e, t);
	}
}
function Ui(e, t) {
	t.chars = "�", e._insertCharacters(t);
}
function Wi(e, t) {
	e._insertCharacters(t), e.framesetOk = !1;
}
function Gi(e) {
	for (; e.treeAdapter.getNamespaceURI(e.openElements.current) !== k.HTML && e.openElements.currentTagId !== void 0 && !e._isIntegrationPoint(e.openElements.currentTagId, e.openElements.current);) e.openElements.pop();
}
function Ki(e, t) {
	if (mn(t)) Gi(e), e._startTagOutsideForeignContent(t);
	else {
		let n = e._getAdjustedCurrentElement(), r = e.treeAdapter.getNamespaceURI(n);
		r === k.MATHML ? hn(t) : r === k.SVG && (vn(t), gn(t)), _n(t), t.selfClosing ? e._appendElement(t, r) : e._insertElement(t, r), t.ackSelfClosing = !0;
	}
}
function qi(e, t) {
	if (t.tagID === N.P || t.tagID === N.BR) {
		Gi(e), e._endTagOutsideForeignContent(t);
		return;
	}
	if (e.openElements.stackTop === 0) return;
	let { tagName: n } = t, r = fn.get(n), i = e.fragmentContext ? e.treeAdapter.getNamespaceURI(e.fragmentContext) : k.HTML, a = Math.max(e.openElements.indexOfTopmostByName(k.SVG, n), e.openElements.indexOfTopmostByName(k.MATHML, n), r === void 0 ? -1 : e.openElements.indexOfTopmostByName(k.SVG, r), i === k.HTML || i === k.SVG || i === k.MATHML ? -1 : e.openElements.indexOfTopmostByName(i, n));
	a > e.openElements.indexOfTopmostHtmlElement() ? (t.tagName = e.treeAdapter.getTagName(e.openElements.items[a]), e.openElements.shortenToLength(a)) : e._endTagOutsideForeignContent(t);
}
M.AREA, M.BASE, M.BASEFONT, M.BGSOUND, M.BR, M.COL, M.EMBED, M.FRAME, M.HR, M.IMG, M.INPUT, M.KEYGEN, M.LINK, M.META, M.PARAM, M.SOURCE, M.TRACK, M.WBR;
// node_modules/parse5/dist/index.js
function Ji(e, t) {
	return An.parse(e, t);
}
// src/doctor/page.ts
var Yi = 10;
function Xi(e, t) {
	let n = /* @__PURE__ */ new Map(), r = /* @__PURE__ */ new Set(), [i, a] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()], o = /* @__PURE__ */ new Set();
	function s(e, t, n) {
		let r = t;
		if ("attrs" in e && (r = c(e, t, n)), "content" in e && s(e.content, r, !0), "childNodes" in e) for (let t of e.childNodes) s(t, r, n);
	}
	function c(e, s, c) {
		let l = (t) => e.attrs.find((e) => e.name === t || e.name === `data-${t}`)?.value, u = l("id");
		u && !c && r.add(u);
		let d = l("hx-sse:connect"), [, f] = /connect:(\S+)/.exec(l("hx-sse") ?? "") ?? [], p = l("sse-connect") || d || f, m = s;
		if (p && URL.canParse(p, t)) {
			let { href: e } = new URL(p, t);
			m = n.get(e) ?? /* @__PURE__ */ new Set(), n.size < Yi && n.set(e, m), d && m.add("*");
		}
		let h = l("sse-swap"), g = [...Zi(h === "" ? "message" : h), ...Zi(l("sse-close"))];
		for (let [, e] of (l("hx-trigger") ?? "").matchAll(/(?<![\w:])sse:([^\s,[]+)/g)) g.push(e);
		for (let [, e] of (l("hx-sse") ?? "").matchAll(/swap:(\S+)/g)) g.push(e);
		let _ = l("sse-from") ? o : m ?? o;
		for (let e of g) _.add(e);
		for (let { name: t, value: n } of e.attrs) /^(data-)?(mustache|handlebars|nunjucks|xslt)-(array-)?template$/.test(t) && /^#?[\w-]+$/.test(n) && i.add(n.replace("#", ""));
		let v = l("hx-target");
		return h !== void 0 && v && /^#[a-z][\w-]*$/i.test(v) && a.add(v), m;
	}
	return s(Ji(e), void 0, !1), {
		streams: [...n].map(([e, t]) => ({
			url: e,
			listenedNames: /* @__PURE__ */ new Set([...t, ...o])
		})),
		findings: [...[...i].filter((e) => !r.has(e)).map((e) => b("template-missing", { template: e })), ...[...a].filter((e) => !r.has(e.slice(1))).map((e) => b("target-missing", { target: e }))]
	};
}
function Zi(e) {
	return (e ?? "").split(",").flatMap((e) => e.trim() || []);
}
// src/doctor/record.ts
var Qi = {
	listenMs: 3e4,
	silentMs: 1e4,
	heartbeatMs: 29e3,
	resumeMs: 3e3,
	bytes: 8e6
}, $i = 5, ea = 4e6;
async function ta(e, t, n) {
	let r = e;
	for (let i = 0;; i++) {
		let a = await ra(r, e, t, n), { location: o } = a.headers;
		if (!([
			301,
			302,
			303,
			307,
			308
		].includes(a.status) && o) || i === $i || !URL.canParse(o, r)) return a;
		let s = new URL(o, r);
		if (s.origin !== new URL(r).origin && (n = {
			...n,
			headers: na(n.headers)
		}), !/^https?:$/.test(s.protocol)) return a;
		r = s.href;
	}
}
function na(e) {
	return Object.fromEntries(Object.entries(e).filter(([e]) => !/^(cookie|authorization)$/i.test(e)));
}
function ra(e, t, n, r) {
	return new Promise((i) => ia(e, t, n, r, i));
}
function ia(e, t, i, a, o) {
	let s = performance.now(), c = () => performance.now() - s, l = [], [u, d, f, p] = [
		0,
		0,
		!1,
		"http/1.1"
	], m;
	function h(n, r) {
		if (!f) {
			f = !0;
			for (let e of v) clearTimeout(e);
			_.destroy(), o({
				requestedUrl: t,
				url: e,
				redirected: e !== t,
				status: m?.statusCode ?? 0,
				headers: m?.headers ?? {},
				protocol: p,
				headersMs: d,
				chunks: l,
				endMs: c(),
				endReason: n,
				...r && { failure: r }
			});
		}
	}
	let g = e.startsWith("https:"), _ = (g ? r : n).get(e, {
		agent: !1,
		headers: {
			Accept: "text/event-stream, text/html;q=0.9",
			"Accept-Encoding": "gzip, deflate, br",
			"User-Agent": "htmx-sluice doctor",
			...a.headers
		}
	}), v = [setTimeout(() => h("left"), i.listenMs)];
	_.on("error", (e) => h("broken", e)), _.on("response", (e) => {
		m = e, d = c();
		let t = /^text\/event-stream/i.test(`${e.headers["content-type"]}`) ? i.bytes : ea, n = aa(`${e.headers["content-encoding"] ?? ""}`.toLowerCase()), r = n ? e.pipe(n) : e;
		r.on("data", (e) => {
			f || (u += e.length, l.push({
				atMs: c(),
				bytes: e
			}), a.onData?.({
				ms: c(),
				bytes: u
			}), (u > t || a.shouldStop?.(e.toString())) && h("left"));
		}), r.on("end", () => h(e.complete ? "ended" : "broken"));
		for (let t of [r, e]) t.on("error", (e) => h("broken", e));
		e.on("aborted", () => h("broken"));
	}), g && oa(new URL(e)).then((e) => {
		p = e;
	});
}
function aa(e) {
	if (e === "gzip" || e === "x-gzip") return o();
	if (e === "deflate") return s();
	if (e === "br") return a();
}
function oa({ hostname: e, port: t }) {
	return new Promise((n) => {
		let r = i({
			host: e.replace(/^\[|\]$/g, ""),
			port: Number(t) || 443,
			servername: e,
			ALPNProtocols: ["h2", "http/1.1"],
			rejectUnauthorized: !1
		}), a = () => {
			r.destroy(), n(r.alpnProtocol || "http/1.1");
		};
		r.setTimeout(5e3, a).on("secureConnect", a).on("error", a);
	});
}
// node_modules/eventsource-parser/dist/errors.js
var sa = class extends Error {
	constructor(e, t) {
		super(e), this.name = "ParseError", this.type = t.type, this.field = t.field, this.value = t.value, this.line = t.line;
	}
}, ca = 10, la = 13, Q = 32, ua = 6;
function da(e) {
	if (typeof e == "function") throw TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");
	let { maxBufferSize: t, onComment: n, onError: r, onEvent: i, onId: a, onRetry: o } = e, s = [], c = 0, l = "", u, d = "", f = 0, p, m = !1, h = !1, g = !1;
	function _(e) {
		if (m) throw Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");
		if (l !== void 0) {
			if (e = l + e, e === "" || e === "ï" || e === "ï»") {
				l = e;
				return;
			}
			l = void 0, e = e.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/, "");
		}
		if ((h || g) && (e = v(e), !e)) return;
		if (!s.length) {
			let t = te(e);
			t !== "" && ee(t), b();
			return;
		}
		if (e.indexOf("\n") === -1 && e.indexOf("\r") === -1) {
			if (c < ua && !y(s.join("") + e.slice(0, ua - c))) {
				s.length = 0, c = 0, h = !0;
				return;
			}
			s.push(e), c += e.length, b();
			return;
		}
		s.push(e);
		let t = s.join("");
		s.length = 0, c = 0, ee(te(t)), b();
	}
	function v(e) {
		if (e.length === 0) return e;
		if (g) return g = !1, e.charCodeAt(0) === ca ? e.slice(1) : e;
		let t = e.indexOf("\r"), n = e.indexOf("\n"), r = t === -1 ? n : n === -1 || t < n ? t : n;
		return r === -1 ? "" : r === e.length - 1 && e.charCodeAt(r) === la ? (h = !1, g = !0, "") : (h = !1, e.slice(r + (e.charCodeAt(r) === la && e.charCodeAt(r + 1) === ca ? 2 : 1)));
	}
	function ee(e) {
		if (e) {
			if (e.charCodeAt(e.length - 1) === la) {
				if (x(e, 0, e.length - 1), b()) return;
				g = !0;
			} else y(e) ? (s.push(e), c = e.length) : h = !0;
		}
	}
	function y(e) {
		let t = e.charCodeAt(0);
		return t === 58 && !!n || t === 100 && ma(e, "data") || t === 101 && ma(e, "event") || t === 105 && ma(e, "id") || t === 114 && ma(e, "retry");
	}
	function b() {
		return m ? !0 : t === void 0 || c + d.length <= t ? !1 : (m = !0, s.length = 0, c = 0, u = void 0, d = "", f = 0, p = void 0, h = !1, g = !1, r?.(new sa(`Buffered data exceeded max buffer size of ${t} characters`, { type: "max-buffer-size-exceeded" })), !0);
	}
	function te(e) {
		let t = 0;
		if (e.indexOf("\r") === -1) {
			let n = e.indexOf("\n", t);
			for (; n !== -1;) {
				if (t === n) {
					u !== void 0 && a?.(u), f > 0 && i?.({
						id: u,
						event: p,
						data: d
					}), u = void 0, d = "", f = 0, p = void 0, t = n + 1, n = e.indexOf("\n", t);
					continue;
				}
				let r = e.charCodeAt(t);
				if (fa(e, t, r)) {
					let r = e.charCodeAt(t + 5) === Q ? t + 6 : t + 5, o = e.slice(r, n);
					if (f === 0 && e.charCodeAt(n + 1) === ca) {
						u !== void 0 && a?.(u), i?.({
							id: u,
							event: p,
							data: o
						}), u = void 0, d = "", p = void 0, t = n + 2, n = e.indexOf("\n", t);
						continue;
					}
					d = f === 0 ? o : `${d}\n${o}`, f++;
				} else pa(e, t, r) ? p = e.slice(e.charCodeAt(t + 6) === Q ? t + 7 : t + 6, n) || void 0 : x(e, t, n);
				if (b()) return "";
				t = n + 1, n = e.indexOf("\n", t);
			}
			return e.slice(t);
		}
		let n = e.indexOf("\r", t), r = e.indexOf("\n", t);
		for (; t < e.length;) {
			let i = -1;
			if (n !== -1 && r !== -1 ? i = n < r ? n : r : n === -1 ? r !== -1 && (i = r) : i = n === e.length - 1 ? -1 : n, i === -1) break;
			if (x(e, t, i), b()) return "";
			t = i + 1, e.charCodeAt(t - 1) === la && e.charCodeAt(t) === ca && t++, n !== -1 && n < t && (n = e.indexOf("\r", t)), r !== -1 && r < t && (r = e.indexOf("\n", t));
		}
		return e.slice(t);
	}
	function x(e, t, r) {
		if (t === r) {
			re();
			return;
		}
		let i = e.charCodeAt(t);
		if (fa(e, t, i)) {
			let n = e.charCodeAt(t + 5) === Q ? t + 6 : t + 5, i = e.slice(n, r);
			d = f === 0 ? i : `${d}\n${i}`, f++;
			return;
		}
		if (pa(e, t, i)) {
			p = e.slice(e.charCodeAt(t + 6) === Q ? t + 7 : t + 6, r) || void 0;
			return;
		}
		if (i === 105 && e.charCodeAt(t + 1) === 100 && e.charCodeAt(t + 2) === 58) {
			let n = e.slice(e.charCodeAt(t + 3) === Q ? t + 4 : t + 3, r);
			n.includes("\0") || (u = n);
			return;
		}
		if (i === 58) {
			if (n) {
				let i = e.slice(t, r);
				n(i.slice(e.charCodeAt(t + 1) === Q ? 2 : 1));
			}
			return;
		}
		let a = e.slice(t, r), o = a.indexOf(":");
		if (o === -1) {
			ne(a, "", a);
			return;
		}
		let s = a.slice(0, o), c = a.charCodeAt(o + 1) === Q ? 2 : 1;
		ne(s, a.slice(o + c), a);
	}
	function ne(e, t, n) {
		switch (e) {
			case "event":
				p = t || void 0;
				break;
			case "data":
				d = f === 0 ? t : `${d}\n${t}`, f++;
				break;
			case "id":
				t.includes("\0") || (u = t);
				break;
			case "retry":
				/^\d+$/.test(t) ? o?.(parseInt(t, 10)) : r?.(new sa(`Invalid \`retry\` value: "${t}"`, {
					type: "invalid-retry",
					value: t,
					line: n
				}));
				break;
			default: r?.(new sa(`Unknown field "${e.length > 20 ? `${e.slice(0, 20)}…` : e}"`, {
				type: "unknown-field",
				field: e,
				value: t,
				line: n
			}));
		}
	}
	function re() {
		u !== void 0 && a?.(u), f > 0 && i?.({
			id: u,
			event: p,
			data: d
		}), u = void 0, d = "", f = 0, p = void 0;
	}
	function S(e = {}) {
		if (e.consume && s.length > 0) {
			let e = s.join("");
			x(e, 0, e.length);
		}
		l = "", u = void 0, d = "", f = 0, p = void 0, s.length = 0, c = 0, m = !1, h = !1, g = !1;
	}
	return {
		feed: _,
		reset: S
	};
}
function fa(e, t, n) {
	return n === 100 && e.charCodeAt(t + 1) === 97 && e.charCodeAt(t + 2) === 116 && e.charCodeAt(t + 3) === 97 && e.charCodeAt(t + 4) === 58;
}
function pa(e, t, n) {
	return n === 101 && e.charCodeAt(t + 1) === 118 && e.charCodeAt(t + 2) === 101 && e.charCodeAt(t + 3) === 110 && e.charCodeAt(t + 4) === 116 && e.charCodeAt(t + 5) === 58;
}
function ma(e, t) {
	let n = 1;
	for (; n < e.length && n < t.length;) {
		if (e.charCodeAt(n) !== t.charCodeAt(n)) return !1;
		n++;
	}
	return e.length <= t.length || e.charCodeAt(t.length) === 58;
}
// src/doctor/transcript.ts
var ha = /\r\n\r\n|\n\n|\r\r/, ga = 1e4, _a = 20, va = 2e3, ya = 1e3;
function ba({ chunks: e, endMs: t, headersMs: n }) {
	let r = [], i = [], a = [], o = [], [s, c, l, u, d, f, p] = [
		0,
		!0,
		!1,
		"",
		"",
		n,
		0
	], m = da({
		onEvent({ event: e = "message", id: t, data: n }) {
			r.length < ga && r.push({
				name: e.slice(0, va),
				id: t,
				data: n.slice(0, va),
				atMs: s
			});
		},
		onComment: () => i.length < ga && i.push(s),
		onError({ type: e, line: t }) {
			e === "unknown-field" && a.length < _a && a.push((t ?? "").slice(0, 60));
		}
	}), h = new TextDecoder("utf-8", {
		fatal: !0,
		ignoreBOM: !0
	}), g = new TextDecoder("utf-8", { ignoreBOM: !0 });
	for (let t of e) {
		let e = t.atMs - f;
		p = Math.max(p, e), e >= ya && /(^|[\n\r])(data|event)\b/.test(d) && (l = !0), f = s = t.atMs;
		try {
			h.decode(t.bytes, { stream: !0 });
		} catch {
			c = !1;
		}
		let n = g.decode(t.bytes, { stream: !0 });
		u += n, d = (d + n).split(ha).at(-1)?.slice(-2e3) ?? "", n && m.feed(n);
	}
	p = Math.max(p, t - f);
	for (let e of u.replace(/^\uFEFF/, "").split(ha).slice(0, -1)) {
		let t = e.split(/\r\n|\n|\r/), n = t.find((e) => e.startsWith("event:")), r = t.some((e) => /^\uFEFF?data(:|$)/.test(e));
		n && !r && o.length < _a && o.push(n.slice(6).trim().slice(0, 60));
	}
	return {
		events: r,
		commentTimesMs: i,
		unknownLines: a,
		blankNames: o,
		isUtf8: c,
		hasInnerByteOrderMark: /[\n\r]\uFEFF/.test(u),
		hasLoneCarriageReturn: /[^\n\r]\r[^\n\r]/.test(u) && u.includes("\n"),
		hasSplitEvent: l,
		firstByteMs: e[0]?.atMs,
		longestSilenceMs: p
	};
}
// src/doctor/doctor.ts
async function xa(e) {
	let t = {
		...Qi,
		...e.limits
	}, { url: n } = e, [r, i] = await Promise.all([Sa(n, e, t), e.origin === void 0 ? void 0 : Sa(e.origin, e, t)]), { status: a, headers: o } = r;
	if (a === 200 && /html/i.test(o["content-type"] ?? "")) {
		let i = Xi(Buffer.concat(r.chunks.map(({ bytes: e }) => e)).toString(), r.url);
		if (i.streams.length) {
			let r = await Promise.all(i.streams.map((n) => Ca(n, e, t)));
			return {
				url: S(n),
				kind: "page",
				findings: i.findings,
				good: [],
				streams: r
			};
		}
	}
	return wa(n, r, e, t, i);
}
function Sa(e, { headers: t = {}, from: n, progress: r }, i) {
	return ta(e, i, {
		headers: {
			...t,
			...n !== void 0 && { Origin: n }
		},
		onData: ({ ms: t, bytes: n }) => r?.(`${S(e)}: ${ue(t)}, ${n} bytes`)
	});
}
async function Ca(e, t, n) {
	let { url: r, listenedNames: i } = e, a = await Sa(r, t, n), o = await wa(r, a, t, n);
	if (o.kind === "none" || i.has("*")) return o;
	let s = new Set(ba(a).events.map(({ name: e }) => e)), c = (e) => [...i].some((t) => t === e || t.includes("*") && e.startsWith(t.split("*")[0])), l = (e) => e.slice(0, 8).map((e) => `"${e}"`).join(", "), u = [...s].filter((e) => !c(e)), d = [...i].filter((e) => !e.includes("*") && !s.has(e)), f = [...u.length ? [b("page-unheard", { names: l(u) })] : [], ...d.length ? [b("page-unsent", { names: l(d) })] : []];
	return {
		...o,
		findings: [...o.findings, ...f]
	};
}
async function wa(e, t, n, r, i) {
	let a = ba(t), o = {
		recording: t,
		transcript: a,
		limits: r,
		expectedNames: n.expect ?? [],
		pageOrigin: n.from
	}, s = S(e), c = de(o);
	if (c) return {
		url: s,
		kind: "none",
		findings: [c],
		good: [],
		streams: []
	};
	let l = i ? Da(t, a, i) : {
		findings: [],
		good: []
	}, u = l.findings.some(({ code: e }) => e === "proxy-holds") ? pe(o).filter(({ code: e }) => !["stream-silent", "stream-buffered"].includes(e)) : pe(o), d = [...l.findings, ...u].some(({ code: e }) => Ta.includes(e)), f = t.status && !d ? await Oa(e, a, n, r) : {
		findings: [],
		good: []
	};
	return {
		url: s,
		kind: "stream",
		findings: [
			...l.findings,
			...u,
			...f.findings
		],
		good: [
			...t.status ? he(o) : [],
			...l.good,
			...f.good
		],
		streams: []
	};
}
var Ta = [
	"stream-silent",
	"stream-buffered",
	"stream-compressed",
	"proxy-holds"
], Ea = 1e3;
function Da(e, t, n) {
	let r = ba(n);
	if (!r.events.length) return {
		findings: [],
		good: []
	};
	let i = "x-accel-buffering" in n.headers, a = /nginx|openresty/i.test(`${e.headers.server} ${e.headers.via}`) && !i ? [b("accel-missing")] : [], o = new Map(t.events.map((e) => [`${e.id}\n${e.name}\n${e.data}`, e.atMs])), s = r.events.flatMap(({ id: e, name: t, data: n, atMs: r }) => {
		let i = o.get(`${e}\n${t}\n${n}`);
		return i === void 0 ? [] : [i - r];
	}).sort((e, t) => e - t), c = s[Math.floor(s.length / 2)];
	return c !== void 0 && c < Ea ? {
		findings: a,
		good: [`proxy            adds ${Math.max(0, Math.round(c))} ms`]
	} : c === void 0 && t.events.length ? {
		findings: a,
		good: []
	} : {
		findings: [b("proxy-holds", { seen: c === void 0 ? `${r.events.length} events from the application, none through the proxy` : `events come ${ue(c)} later` }), ...a],
		good: []
	};
}
async function Oa(e, t, n, r) {
	let [i, a] = [...new Set(me(t.events).map(({ id: e }) => e))];
	if (i === void 0 || a === void 0 || !/^[\x20-\x7e]{1,500}$/.test(i)) return {
		findings: [],
		good: []
	};
	let o = new URL(e);
	o.searchParams.set("lastEventId", i);
	let s = [[
		"header Last-Event-ID",
		e,
		{ "Last-Event-ID": i }
	], [
		"query parameter lastEventId",
		o.href,
		{}
	]];
	for (let [e, t, o] of s) {
		n.progress?.(`asking for what came after an id, by the ${e}`);
		let s = me(ba(await ta(t, {
			...r,
			listenMs: r.resumeMs
		}, {
			headers: {
				...n.headers,
				...o
			},
			shouldStop: () => !1
		})).events).map(({ id: e }) => e);
		if (s.includes(i) || !s.includes(a)) return {
			findings: [b("resume-ignored", {
				way: e,
				seen: s.includes(i) ? "everything came again" : "nothing of what is missing came"
			})],
			good: []
		};
	}
	return {
		findings: [],
		good: ["resume           by header and by query"]
	};
}
// src/doctor/cli.ts
var ka = "Says what is wrong with an event stream, or with the streams of a page.\n\n  npx htmx-sluice doctor URL [options]\n\n  --for 30s              how long to listen\n  --header \"Name: value\" sent along, such as a cookie; may be repeated\n  --expect NAME          an event that has to come; may be repeated\n  --origin URL           the same stream from the application, where URL goes through a proxy\n  --from ORIGIN          the origin of the pages that read the stream, if it is another one\n  --strict               warnings count as errors\n  --json                 for programs\n  --help, --version\n\nExit status: 0 when nothing is wrong, 1 when something is, 2 when it was not asked properly.", $ = class extends Error {};
async function Aa() {
	let { values: e, positionals: t } = ja();
	if (e.help) return za(ka);
	if (e.version) return za("0.1.0");
	let [n, r, ...i] = t;
	if (n !== "doctor" || r === void 0 || i.length) throw new $(`give one URL\n\n${ka}`);
	for (let t of [
		r,
		e.origin,
		e.from
	]) Ma(t);
	let a = process.stderr.isTTY && !e.json, o = a ? (e) => void process.stderr.write(`\r\x1b[K${e.slice(0, 100)}`) : void 0;
	o?.(`listening for ${e.for} …`);
	let s = await xa({
		url: new URL(r).href,
		origin: e.origin,
		headers: Pa(e.header),
		expect: e.expect,
		from: e.from && new URL(e.from).origin,
		limits: { listenMs: Na(e.for) },
		...o && { progress: o }
	});
	a && process.stderr.write("\r\x1B[K");
	let c = [s, ...s.streams].flatMap(({ findings: e }) => e), l = (e) => c.filter((t) => t.level === e).length, u = l("error") + (e.strict ? l("warning") : 0);
	return za(e.json ? JSON.stringify(s, null, 2) : [Ia(s), La(l("error"), l("warning"))].join("\n")), +!!u;
}
function ja() {
	try {
		return e({
			allowPositionals: !0,
			options: {
				for: {
					type: "string",
					default: "30s"
				},
				header: {
					type: "string",
					multiple: !0,
					default: []
				},
				expect: {
					type: "string",
					multiple: !0,
					default: []
				},
				origin: { type: "string" },
				from: { type: "string" },
				strict: {
					type: "boolean",
					default: !1
				},
				json: {
					type: "boolean",
					default: !1
				},
				help: {
					type: "boolean",
					short: "h",
					default: !1
				},
				version: {
					type: "boolean",
					short: "v",
					default: !1
				}
			}
		});
	} catch (e) {
		throw new $(e.message);
	}
}
function Ma(e) {
	if (e !== void 0 && (!URL.canParse(e) || !/^https?:$/.test(new URL(e).protocol))) throw new $(`"${e}" is no URL; write it whole, as http://127.0.0.1:8000/events`);
}
function Na(e) {
	let [, t, n = "s"] = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(e) ?? [], r = Number(t) * {
		ms: 1,
		s: 1e3,
		m: 6e4
	}[n];
	if (!(r > 0 && r <= 36e5)) throw new $(`--for "${e}" is no time; write it as 30s, up to 60m`);
	return r;
}
function Pa(e) {
	let t = {};
	for (let n of e) {
		let [, e, r] = /^([\w!#$%&'*+.^`|~-]+):\s*([\x20-\x7e\x80-\xff]*)$/.exec(n) ?? [];
		if (e === void 0 || r === void 0) throw new $(`--header "${n.split(":")[0]}…" is no header; write it as "Name: value"`);
		t[e] = r;
	}
	return t;
}
var Fa = {
	error: ["✖", "red"],
	warning: ["!", "yellow"],
	note: ["·", "dim"]
};
function Ia({ url: e, findings: t, good: n, streams: r }) {
	let i = t.flatMap(({ code: e, level: t, cause: n, cure: r }) => {
		let [i, a] = Fa[t];
		return [`${Ra(a, `${i} ${e.padEnd(16)}`)} ${n}`, `    ${r}`];
	});
	return [
		Ra("bold", e),
		...i,
		...n.map((e) => `${Ra("green", "✔")} ${e}`),
		...r.map((e) => `\n${Ia(e)}`)
	].join("\n");
}
function La(e, t) {
	let n = (e, t) => `${e} ${t}${e === 1 ? "" : "s"}`;
	return `\n${n(e, "error")}, ${n(t, "warning")}`;
}
function Ra(e, n) {
	return process.stdout.isTTY && !process.env.NO_COLOR ? t(e, n) : n;
}
function za(e) {
	return process.stdout.write(`${e}\n`), 0;
}
Aa().then((e) => {
	process.exitCode = e;
}, (e) => {
	process.stderr.write(`${e instanceof $ ? e.message : e.stack ?? e}\n`), process.exitCode = 2;
});

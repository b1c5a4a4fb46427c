#!/usr/bin/env node
import { parseArgs as e, styleText as t } from "node:util";
import { createBrotliDecompress as n, createGunzip as r, createInflate as i, inflateRawSync as a } from "node:zlib";
import o from "node:http";
import s from "node:https";
import { connect as c } from "node:tls";
// src/stream/symptoms.ts
var l = 5, [u, d] = [300, 1200];
function f(e) {
	let t = e + u, n = l * Math.floor(t / (l * 1e3));
	return t - n * 1e3 < u + d ? n : 0;
}
// src/findings.ts
var p = {
	"json-invalid": "the data of \"{event}\" is not JSON; send JSON, or remove the template",
	"template-missing": "no template \"{template}\"; {fix} <template id=\"{template}\">",
	"template-mangled": "HTML cannot keep {lost} in a <template>; write \"{template}\" in a <script type=\"text/mustache\">",
	"template-failed": "\"{event}\": {reason}; fix the template, or the data",
	"template-language": "{{#{name} …}} is not Mustache; write {{#field}}…{{/field}}",
	"engine-missing": "{name} is missing; load its script",
	"engine-invalid": "registerEngine(\"{name}\", …) is refused; {advice}",
	"target-missing": "hx-target \"{target}\" finds nothing; add {missing}",
	"target-invalid": "hx-target \"{target}\" is no selector; write an id such as #5 as [id=\"5\"]",
	"target-template": "\"{target}\" is, or holds, a template; give the ids of rows a prefix",
	"swap-failed": "\"{event}\": {reason}; fix hx-swap, the extension or the handler",
	"stream-lost": "{url}: {reason}; Sluice tries again",
	"stream-failed": "{url}: {reason}; {fix}, then reload or reconnect",
	"request-invalid": "{url} cannot be requested: {reason}; fix {name}",
	"url-forbidden": "{url} is of another origin; set {setting}",
	"htmx-missing": "no htmx; load it",
	"htmx-unknown": "this is htmx {version}, and this file serves {supported}; load {instead}"
}, m = {
	"stream-missing": "no stream; put it inside sse-connect, or add sse-from",
	"extension-off": "sse is off; add hx-ext=\"sse\"",
	"names-unseparated": "{attribute} \"{value}\" is one name; separate names by commas",
	"request-missing": "{name} has no request; add hx-get or use sse-swap",
	"trigger-plain": "hx-trigger \"{name}\" is no event of the stream; write sse:{name}",
	"json-raw": "JSON is shown as it is; add mustache-template",
	"data-array": "the data is an array; use mustache-array-template, or {{#.}}…{{/.}}",
	"data-plain": "the data is a {type}, and has no fields; write {{.}}, or send an object",
	"template-plain": "\"{template}\" shows nothing of the data; keep your server from replacing {{ }} (Django: verbatim)",
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
	"stream-silent": "no answer from {url} for {seconds} s; send Content-Type: text/event-stream and a comment at once, without buffering or gzip",
	"stream-buffered": "{url} came all at once; turn proxy_buffering off, or use an async generator",
	"stream-cut": "{url} is cut after {seconds} s; send a comment every 15 s, or raise the timeout of proxy or worker",
	"stream-unshared": "{url} is not shared with other tabs; {advice}",
	"streams-many": "{count} of 6 streams over HTTP/1.1; use HTTP/2",
	"event-reserved": "the page has an event \"{name}\" of its own; rename it, or use hx-trigger=\"sse:{name}\"",
	"row-unkeyed": "a row for hx-swap=\"upsert\" has no {name}; give it one",
	"attribute-legacy": "sse-connect without a listener is taken for hx-sse:connect; write that",
	"extension-blocked": "htmx.config.extensions leaves Sluice out; add \"sse\" to it",
	"name-taken": "another script has the name \"{name}\"; remove it",
	"copy-loaded": "Sluice is loaded twice; remove one"
}, h = { "stream-quiet": "{url} has sent nothing for {heard} in {seconds} s; if it should, {advice}" }, g = {
	"json-invalid": "A template, or an `hx-target` with `{{field}}`, needs JSON, but the data is not JSON. Its first 80 characters are in `payload`.",
	"template-missing": "No `<template>` and no `<script type=…>` has this id, or matches it as a selector; for XSLT, no element that contains a stylesheet. Other elements are not used as templates, because a payload may give any id to a row. The same holds for partials.",
	"template-mangled": "A browser parses the content of a `<template>` as HTML. A section in a start tag becomes attributes, and a section between the rows or cells of a table is moved out of the table. A `<script type=\"text/mustache\">` keeps what you write.",
	"template-failed": "The template engine threw; its error is the `cause`.",
	"template-language": "`{{#if x}}`, `{{#each x}}`, `{{#unless x}}` and `{{#with x}}` are Handlebars. In Mustache, `{{#x}}…{{/x}}` replaces `if`, `each` and `with`, and `{{^x}}…{{/x}}` replaces `unless`. Or load Handlebars and write `handlebars-template`.",
	"engine-missing": "Only Mustache is part of Sluice. Load Handlebars or Nunjucks with a script tag before the first event.",
	"engine-invalid": "The name must be valid in the HTML attributes `NAME-template` and `NAME-array-template`, and the engine needs a function `compile`.",
	"target-missing": "No element matches `hx-target`, or the payload lacks a field for its `{{field}}`. With `hx-swap=\"delete\"` a missing row is no error.",
	"target-invalid": "The browser rejects the selector. The usual cause is an id that begins with a digit: write `[id=\"5\"]` instead of `#5`, or use an id such as `row-5`.",
	"target-template": "A payload chose a template of the page as its target, by `{{field}}` in `hx-target` or by an out-of-band element. The page stays unchanged.",
	"swap-failed": "htmx or an extension threw while swapping; the error is the `cause`.",
	"stream-lost": "The connection broke, the server ended the response, or an attempt failed for a reason that may pass. Sluice connects again.",
	"stream-failed": "Another attempt would fail as well: a status such as 204, 401 or 404, a `Content-Type` other than `text/event-stream`, an invalid URL, or too many failures. Also any failure of a stream that does not reconnect: of an answer to a request, or with `reconnect:false`.",
	"request-invalid": "An expression in `hx-vals` or `hx-headers` threw, or a header, the method or the URL is invalid. Another attempt would fail as well, so Sluice makes none.",
	"url-forbidden": "`htmx.config.selfRequestsOnly` (htmx 4: `htmx.config.mode`) applies to streams as to all requests. A handler of `htmx:validateUrl` can forbid a URL, too.",
	"htmx-missing": "The page has loaded, but no script of it defined htmx. Sluice still finds an htmx that is loaded later. In a bundle, call `install(htmx)`.",
	"htmx-unknown": "Sluice supports htmx 1.9, 2 and 4. `sluice-htmx2.min.js`, `sluice-htmx4.min.js` and the imports for a single htmx support only that one.",
	"stream-missing": "An element has `sse-swap` or `hx-trigger=\"sse:…\"`, but there is no `sse-connect` on it or above it, and `sse-from` matches no connecting element.",
	"extension-off": "As for every extension of htmx 2, `hx-ext=\"sse\"` has to stand on the element or above it.",
	"names-unseparated": "Names in `hx-ext` and `sse-swap` are separated by commas: `hx-ext=\"sse, morph\"`.",
	"request-missing": "The event would trigger a request, but the element has neither `hx-get`, `hx-post`, … nor `hx-on`.",
	"trigger-plain": "In `hx-trigger`, events of a stream have the prefix `sse:`. Sluice warns only when such an event arrives, because the name may also be an event of your own scripts.",
	"json-raw": "No template applies to the element, so the text of the JSON became its content. Add `mustache-template=\"ID\"` to the element or above it. If only scripts read the event, write `hx-swap=\"none\"`.",
	"data-array": "An array has no fields, so `{{field}}` is empty. Show each item by `mustache-array-template` with `{{#data}}…{{/data}}`, or by `{{#.}}…{{/.}}`.",
	"data-plain": "A text, number or boolean has no fields, so `{{name}}` is empty. `{{.}}` is the value itself.",
	"template-plain": "Django, Jinja and others replace `{{name}}` by values of their own, often by nothing. Write `{% verbatim %}…{% endverbatim %}` (Jinja: `{% raw %}`) around the template, or use [other delimiters](reference.md).",
	"event-blank": "A browser never delivers an event without a `data:` line, so its `sse-close` or trigger never acts. Sluice notices this only where `fetch` reads the stream.",
	"event-unheard": "Events arrived in the first 10 s of the stream, but the page listens to none of them. Sluice notices this only where `fetch` reads the stream, because `EventSource` delivers only names that have a listener.",
	"option-unit": "As in htmx, a number without a unit is in milliseconds. This time is most likely meant in seconds.",
	"option-unknown": "The option stands in `sse-config` or `htmx.config.sse`. The other options still apply.",
	"option-invalid": "The default is used instead. An `sse-limit` that is not a number limits nothing, and one on the target has no effect: write it on the listening element. An invalid selector finds nothing. An unknown style of `hx-swap` counts as the default style.",
	"wildcard-unheard": "The browser's EventSource, or the page's own source, delivers only names that have a listener.",
	"event-unnamed": "Often the cause is a blank line between `event:` and `data:`. The blank line ends the event, so the name is lost and the data arrives without a name.",
	"event-similar": "The names differ in case, in `-`, `_` or `.`, or in a space at the end. For a browser they are different names. With `EventSource`, Sluice notices only the most likely spellings; with `transport:fetch`, all of them.",
	"field-unknown": "A line break inside the data ends its `data:` line. A browser ignores the next line if it has no `data:` of its own, so half of the HTML is lost. Sluice notices this only where `fetch` reads the stream.",
	"answer-unread": "On htmx 1.9 and 2, an element reads a streamed answer only if it has `sse-stream`. And no htmx shows an answer whose status its configuration excludes (`responseHandling`, `noSwap`). The raw text never reaches the page.",
	"html-quoted": "Without a template, data such as `\"<p>…</p>\"` is shown with its quotes. Many servers encode all data as JSON: django-eventstream needs `json_encode=False`.",
	"stream-silent": "The request was sent, but no response headers arrived. Possible causes: a server that does not flush, or sends no `Content-Type`, so that the browser waits for more; a proxy or a compression that collects the response; a worker that is busy with another stream; or, over HTTP/1.1, six streams in other tabs. Django collects a sync generator under ASGI, and an `async` one under WSGI: if the generator never ends, nothing ever arrives.",
	"stream-quiet": "Nothing arrived in the first 10 s. This is correct if events are rare. Otherwise the server sends another name, its lines do not begin with `data:`, no blank line ends the event, or something collects or compresses the response. The [doctor](doctor.md) finds out which.",
	"stream-buffered": "Nothing arrived for a long time, then several events and the end at once: a proxy collects the response (nginx: `proxy_buffering off`, or the header `X-Accel-Buffering: no`), or the server does. Django collects a sync generator under ASGI, and an `async` one under WSGI.",
	"stream-cut": "Three connections in a row ended after the same multiple of 5 s, or after the same silence: a timeout of a proxy (nginx: `proxy_read_timeout`, 60 s) or of a worker (gunicorn: `--timeout`, 30 s). A server may also end its streams on purpose.",
	"stream-unshared": "With `pool:browser`, tabs [share a stream](sharing.md) if `session` and `worker` are set, if the request is the same for every tab, and if the shared worker starts. A wrong status or type, `worker-src` of the content security policy, or another version of the file prevents that. Then the page has a connection of its own, and tries the shared worker again at its next attempt.",
	"streams-many": "Over HTTP/1.1 a browser opens six connections to one origin, for all its tabs together. The next request waits, without an error. Sluice warns from four streams of a page on. On a development server, with one tab open, nothing has to be done.",
	"name-taken": "Another script, such as `htmx-ext-sse` or `client-side-templates`, registers the same name. Sluice does its work: remove the other script tag.",
	"event-reserved": "On htmx 4, events of `hx-sse:connect` are fired as events of the page; an event with the name `click` would click the element.",
	"row-unkeyed": "Without an `id`, a row cannot take the place of an older one, so it is added each time. Without the attribute of `key:`, it cannot be sorted.",
	"attribute-legacy": "With `hx-sse` on htmx 4, `sse-connect` means the same as `hx-sse:connect`. Sluice follows this only where neither `hx-ext` nor `sse-swap` nor `hx-trigger=\"sse:…\"` shows that the page was written for htmx 2.",
	"extension-blocked": "On htmx 4, this setting lists the extensions that htmx accepts.",
	"copy-loaded": "There are two script tags, or a script tag and an import. The first copy works, the second does nothing."
}, _ = {
	"connection-failed": {
		level: "error",
		text: "no connection to {host}: {reason}; start the server, or correct the address",
		explanation: "The host name is unknown, no server listens on the port, or the connection broke before an answer."
	},
	"tls-failed": {
		level: "error",
		text: "TLS failed: {reason}; renew the certificate, or set NODE_EXTRA_CA_CERTS for one of your own",
		explanation: "A browser would reject the certificate as well, and fire no event that explains it."
	},
	"status-wrong": {
		level: "error",
		text: "status {status}; {advice}",
		explanation: "A browser opens a stream only with status 200. For a stream, 401 and 403 are right without a login. To examine it, send the cookie of your browser: `--header \"Cookie: …\"`. From 500 on, look into the log of the server, or of the proxy in front of it."
	},
	"login-redirect": {
		level: "error",
		text: "redirected to the page {url}; answer 401 to a stream without a login, or examine a page with --header \"Cookie: …\"",
		explanation: "The server answered the stream with a redirect to an HTML page, most often the login page."
	},
	"type-wrong": {
		level: "error",
		text: "Content-Type is {type}; send text/event-stream",
		explanation: "A browser closes a stream with another type for good. The doctor examines an HTML page only if it has `sse-connect`."
	},
	"stream-compressed": {
		level: "error",
		text: "the stream is compressed by {encoding}; leave text/event-stream out of compression",
		explanation: "It is only a warning if the events arrive in time, because the server flushes after each. Otherwise the compression waits for more data, or makes a separate gzip file of each part, and browsers read only the first. Django: leave out `GZipMiddleware`, or set `Content-Encoding: identity` on the stream. nginx: remove the type from `gzip_types`."
	},
	"bom-inside": {
		level: "error",
		text: "a byte order mark stands inside of the stream; encode as UTF-8 without it",
		explanation: "It is allowed only at the very beginning. Elsewhere it becomes part of a field name, and the line is lost."
	},
	"line-ends-mixed": {
		level: "error",
		text: "a carriage return stands alone in a line; send each line of data with \"data:\" of its own",
		explanation: "A browser takes the carriage return as the end of the line, so the rest of the line is lost."
	},
	"utf8-invalid": {
		level: "error",
		text: "the stream is not UTF-8; encode it as UTF-8",
		explanation: "Event streams are always UTF-8, whatever `charset` says."
	},
	"event-unended": {
		level: "error",
		text: "no empty line ends the event that begins with \"{line}\"; end each event with an empty line",
		explanation: "A blank line ends an event. Without it, a browser adds the lines of the next event to this one, and delivers nothing until a blank line comes."
	},
	"event-expected": {
		level: "error",
		text: "no event \"{name}\" came in {seconds} s; is it sent under another name? {names}",
		explanation: "Only with `--expect NAME`."
	},
	"origin-refused": {
		level: "error",
		text: "pages of {origin} may not read this; send Access-Control-Allow-Origin and -Credentials",
		explanation: "Only with `--from ORIGIN`, or if a page names a stream of another origin. The doctor sends `Origin` and `Referer` as the page does. Sluice sends cookies, so the answer needs `Access-Control-Allow-Origin` with exactly this origin and `Access-Control-Allow-Credentials: true`."
	},
	"proxy-holds": {
		level: "error",
		text: "the application sends, and the proxy holds it back; turn proxy_buffering and gzip off",
		explanation: "Only with `--origin URL`: the doctor has read the same stream from the application and through the proxy."
	},
	"heartbeat-missing": {
		level: "warning",
		text: "{seconds} s without a byte; send a comment such as \": ping\" every 15 s",
		explanation: "Proxies close a silent connection, often after 60 s, and neither side notices that the other one is gone."
	},
	"template-untagged": {
		level: "warning",
		text: "the template \"{template}\" has no tag; keep the templates of the server from filling it in",
		explanation: "Django, Jinja and others replace `{{ }}` themselves, often by nothing. Write `{% verbatim %}` or `{% raw %}` around the template, or give it other delimiters by `mustache-delimiters`."
	},
	"cache-allowed": {
		level: "warning",
		text: "no Cache-Control; send Cache-Control: no-cache, or no-store",
		explanation: "Without the header, browsers and proxies may store the answer, or wait until it is complete."
	},
	"accel-missing": {
		level: "warning",
		text: "the application behind nginx does not send X-Accel-Buffering; send X-Accel-Buffering: no",
		explanation: "The header turns off the buffering of nginx for this answer, whatever its configuration says. Only with `--origin`."
	},
	"ids-missing": {
		level: "note",
		text: "events have no id; what is sent while a page is away is lost to it",
		explanation: "This is correct if only the newest value counts. Otherwise send `id:`, and on reconnection the events after `Last-Event-ID`."
	},
	"ids-repeated": {
		level: "warning",
		text: "different events have the id \"{id}\"; give each event an id of its own",
		explanation: "A page that reconnects asks for the events after its last id. A repeated id does not say where that is."
	},
	"resume-ignored": {
		level: "warning",
		text: "the {way} is ignored; send what came after that id",
		explanation: "The doctor connected again with the first id that it had received, as a page does after a lost connection. The events after this id did not come, or the event with this id came again. For the query parameter this is only a note unless you use `--from`: only pages of another origin need it, and those with `transport:eventsource`."
	},
	"end-marker": {
		level: "warning",
		text: "the stream ends with \"</stream>\" as data; end it with an event that sse-close names",
		explanation: "Laravel's `eventStream` sends it by default. Better: `endStreamWith: new StreamedEvent(event: 'done', data: 'done')`."
	},
	"page-unheard": {
		level: "note",
		text: "the page listens to none of {names}; if it should show them, write the same names in both",
		explanation: "The server sent these events while the doctor listened, but no `sse-swap`, `hx-trigger` or `sse-close` of the page names them."
	},
	"page-unsent": {
		level: "note",
		text: "{names} did not come in this time; if they should have, write the same names in both",
		explanation: "The page listens to these names. This is correct if the events are rare."
	},
	"http1-used": {
		level: "note",
		text: "over HTTP/1.1 a browser has six connections for all tabs; use HTTP/2 in production",
		explanation: "Each stream uses one connection. The seventh request waits, without an error."
	}
}, v = [
	"stream-silent",
	"stream-buffered",
	"stream-cut",
	"field-unknown",
	"event-blank",
	"html-quoted",
	"template-missing",
	"target-missing"
], y = {
	...p,
	...m,
	...h
}, b = [...v.map((e) => ({
	code: e,
	level: x(e),
	text: y[e],
	explanation: g[e],
	isShared: !0
})), ...Object.entries(_).map(([e, t]) => ({
	code: e,
	...t,
	isShared: !1
}))];
function x(e) {
	return e === "stream-cut" || e === "html-quoted" ? "warning" : "error";
}
function S(e, t = {}, n) {
	let r = b.find((t) => t.code === e), [i = "", a = ""] = (r?.text ?? "").split("; "), o = (e) => e.replace(/\{(\w+)\}/g, (e, n) => ee(ie(`${t[n] ?? ""}`))), s = t.seen ? ` (${ee(`${t.seen}`)})` : "";
	return {
		code: e,
		level: n ?? r?.level ?? "error",
		cause: o(i).trim() + s,
		cure: o(a).trim()
	};
}
var C = 300;
function ee(e) {
	let t = [...e].map((e) => /[\p{Cc}\p{Cf}]/u.test(e) ? "·" : e).join("");
	return t.length > C ? `${t.slice(0, C)}…` : t;
}
var te = /token|key|secret|auth|session|signature|password|jwt|^sig$|^sid$/i, ne = /^[\w.~+/=-]{24,}$/;
function re(e) {
	if (!URL.canParse(e)) return e;
	let t = new URL(e);
	if (e === t.origin) return e;
	t.username = t.password = "";
	for (let [e, n] of [...t.searchParams]) (te.test(e) || ne.test(n)) && t.searchParams.set(e, "***");
	return t.href;
}
function ie(e) {
	return e.replace(/https?:\/\/[^\s"'<>]+/g, re);
}
// src/doctor/gzip.ts
var [ae, oe, se, ce] = [
	2,
	4,
	8,
	16
], le = 8, ue = 32e6;
function de(e) {
	try {
		let t = e.readUInt8(3), n = 10;
		t & oe && (n += 2 + e.readUInt16LE(n));
		for (let r of [se, ce]) t & r && (n = e.indexOf(0, n) + 1);
		t & ae && (n += 2);
		let { engine: r } = a(e.subarray(n), {
			info: !0,
			maxOutputLength: ue
		});
		return n + r.bytesWritten + le;
	} catch {
		return;
	}
}
// src/doctor/checks.ts
var fe = /^"(\s|\\[nrt])*(<|\\u003c).*"$/is, [pe, me, he] = [
	3,
	1e3,
	100
], ge = 4500;
function _e(e) {
	return `${(e / 1e3).toFixed(1)} s`;
}
function ve({ recording: e }) {
	let { status: t, headers: n, failure: r, url: i, redirected: a, endReason: o } = e, { host: s } = new URL(i);
	if (!t) {
		if (o === "left") return;
		let e = r?.message || r?.code || "the connection was closed without an answer";
		return S(/CERT|TLS|SSL|SELF_SIGNED|VERIFY/i.test(`${r?.code}`) ? "tls-failed" : "connection-failed", {
			host: s,
			reason: e
		});
	}
	let c = n["content-type"] ?? "missing";
	if (t !== 200) return S("status-wrong", {
		status: t,
		advice: ye(t)
	});
	if (!/^text\/event-stream\s*(;|$)/i.test(c)) return a && /html/i.test(c) ? S("login-redirect", { url: i }) : S("type-wrong", { type: c });
}
function ye(e) {
	return e === 401 || e === 403 ? "send the cookie of your browser: --header \"Cookie: …\"" : e === 404 || e === 410 ? "correct the address" : e >= 500 ? "look at the server's log, or at the proxy's" : "answer 200 to open the stream";
}
function be({ recording: e, transcript: t, limits: n }) {
	let { status: r, headersMs: i, endReason: a, endMs: o } = e, s = "stream-silent";
	if (!r) return {
		code: s,
		seen: ""
	};
	if (i >= n.silentMs) return {
		code: s,
		seen: "then the headers came"
	};
	if (!(t.firstByteMs !== void 0 || a !== "left" || o < n.silentMs)) return {
		code: s,
		seen: "the headers came"
	};
}
function xe(e) {
	let { events: t, firstByteMs: n = 0, hasSplitEvent: r } = e.transcript, i = t.filter(({ atMs: e }) => e - n < he);
	return n >= me && i.length >= pe ? {
		code: "stream-buffered",
		seen: `first byte after ${_e(n)}, then ${i.length} events at once`
	} : r ? {
		code: "stream-buffered",
		seen: "an event came in two pieces, with silence between them"
	} : be(e);
}
var Se = (e) => {
	let { url: t, status: n, headers: r, headersMs: i, endMs: a } = e.recording, o = r["content-encoding"], s = xe(e);
	if (o && o.toLowerCase() !== "identity") return Ce(e, o, s);
	let c = n && i >= e.limits.silentMs ? i : a;
	return s && S(s.code, {
		url: t,
		seconds: Number((c / 1e3).toFixed(1)),
		seen: s.seen
	});
};
function Ce({ recording: e }, t, n) {
	let { gzipBytes: r, endReason: i } = e, a = r && (de(r) ?? Infinity) < r.length + +(i === "left") ? "each part is a gzip file of its own, and browsers read only the first" : n && (n.seen || "no answer");
	return S("stream-compressed", {
		encoding: t,
		seen: a
	}, a === void 0 ? "warning" : "error");
}
var we = [
	Se,
	({ transcript: e }) => !e.isUtf8 && S("utf8-invalid"),
	({ transcript: e }) => e.hasInnerByteOrderMark && S("bom-inside"),
	({ transcript: e }) => e.hasLoneCarriageReturn && S("line-ends-mixed"),
	({ recording: e, transcript: t }) => {
		let { unknownLines: n, hasInnerByteOrderMark: r, hasLoneCarriageReturn: i } = t;
		if (!(r || i || !n.length)) return S("field-unknown", {
			url: e.url,
			line: n[0]
		});
	},
	({ transcript: { unendedLine: e } }) => e !== void 0 && S("event-unended", { line: e }),
	({ recording: e, transcript: t }) => !!t.blankNames.length && S("event-blank", {
		url: e.url,
		name: t.blankNames[0]
	}),
	({ transcript: e, expectedNames: t, recording: n }) => {
		let r = new Set(e.events.map(({ name: e }) => e)), i = t.find((e) => !r.has(e)), a = r.size ? `(came: ${[...r].slice(0, 8).join(", ")})` : "(none came)";
		return i !== void 0 && S("event-expected", {
			name: i,
			seconds: Math.round(n.endMs / 1e3),
			names: a
		});
	},
	({ recording: e, pageOrigin: t }) => {
		if (!t || new URL(e.url).origin === t) return;
		let { headers: n } = e;
		return (n["access-control-allow-origin"] !== t || n["access-control-allow-credentials"] !== "true") && S("origin-refused", { origin: t });
	},
	({ recording: e, transcript: t }) => {
		let { endReason: n, endMs: r, headersMs: i, chunks: a, url: o } = e;
		if (n === "left" || r < ge || t.hasSplitEvent) return;
		let s = [r - i, r - (a.at(-1)?.atMs ?? 0)].map(f).find((e) => e > 0);
		return !!s && S("stream-cut", {
			url: o,
			seconds: s
		});
	},
	({ recording: e, transcript: t, limits: n }) => (t.firstByteMs !== void 0 || e.endReason !== "left") && t.longestSilenceMs >= n.heartbeatMs && S("heartbeat-missing", { seconds: Math.round(t.longestSilenceMs / 1e3) }),
	({ recording: e }) => e.status > 0 && !/no-(store|cache)/i.test(e.headers["cache-control"] ?? "") && S("cache-allowed"),
	({ transcript: e }) => {
		let t = /* @__PURE__ */ new Map();
		for (let { id: n, name: r, data: i } of Ee(e.events)) {
			let e = `${r}\n${i}`;
			if ((t.get(n) ?? e) !== e) return S("ids-repeated", { id: n });
			t.set(n, e);
		}
	},
	({ transcript: e }) => e.events.length > 0 && !Ee(e.events).length && S("ids-missing"),
	({ transcript: e }) => e.events.some(({ data: e }) => fe.test(e)) && S("html-quoted"),
	({ transcript: e }) => e.events.some(({ data: e }) => e.trim() === "</stream>") && S("end-marker"),
	({ recording: e }) => e.protocol !== "h2" && S("http1-used")
];
function Te(e) {
	return we.flatMap((t) => t(e) || []);
}
function Ee(e) {
	return e.filter((e) => !!e.id);
}
function De({ recording: e, transcript: t }) {
	let { events: n, commentTimesMs: r, firstByteMs: i } = t, a = /* @__PURE__ */ new Map();
	for (let { name: e } of n) a.set(e, (a.get(e) ?? 0) + 1);
	let o = [...a].slice(0, 8).map(([e, t]) => `${t} × ${e}`);
	return [
		`answer           ${e.status} text/event-stream after ${_e(e.headersMs)}`,
		...i === void 0 ? [] : [`first byte       after ${_e(i)}`],
		...o.length ? [`events           ${o.join(", ")}`] : [],
		...r.length > 1 ? [`heartbeat        ${r.length} comments`] : []
	];
}
// node_modules/parse5/dist/common/unicode.js
var Oe = /* @__PURE__ */ new Set([
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
]), w;
(function(e) {
	e[e.EOF = -1] = "EOF", e[e.NULL = 0] = "NULL", e[e.TABULATION = 9] = "TABULATION", e[e.CARRIAGE_RETURN = 13] = "CARRIAGE_RETURN", e[e.LINE_FEED = 10] = "LINE_FEED", e[e.FORM_FEED = 12] = "FORM_FEED", e[e.SPACE = 32] = "SPACE", e[e.EXCLAMATION_MARK = 33] = "EXCLAMATION_MARK", e[e.QUOTATION_MARK = 34] = "QUOTATION_MARK", e[e.AMPERSAND = 38] = "AMPERSAND", e[e.APOSTROPHE = 39] = "APOSTROPHE", e[e.HYPHEN_MINUS = 45] = "HYPHEN_MINUS", e[e.SOLIDUS = 47] = "SOLIDUS", e[e.DIGIT_0 = 48] = "DIGIT_0", e[e.DIGIT_9 = 57] = "DIGIT_9", e[e.SEMICOLON = 59] = "SEMICOLON", e[e.LESS_THAN_SIGN = 60] = "LESS_THAN_SIGN", e[e.EQUALS_SIGN = 61] = "EQUALS_SIGN", e[e.GREATER_THAN_SIGN = 62] = "GREATER_THAN_SIGN", e[e.QUESTION_MARK = 63] = "QUESTION_MARK", e[e.LATIN_CAPITAL_A = 65] = "LATIN_CAPITAL_A", e[e.LATIN_CAPITAL_Z = 90] = "LATIN_CAPITAL_Z", e[e.RIGHT_SQUARE_BRACKET = 93] = "RIGHT_SQUARE_BRACKET", e[e.GRAVE_ACCENT = 96] = "GRAVE_ACCENT", e[e.LATIN_SMALL_A = 97] = "LATIN_SMALL_A", e[e.LATIN_SMALL_Z = 122] = "LATIN_SMALL_Z";
})(w ||= {});
var T = {
	DASH_DASH: "--",
	CDATA_START: "[CDATA[",
	DOCTYPE: "doctype",
	SCRIPT: "script",
	PUBLIC: "public",
	SYSTEM: "system"
};
function ke(e) {
	return e >= 55296 && e <= 57343;
}
function Ae(e) {
	return e >= 56320 && e <= 57343;
}
function je(e, t) {
	return (e - 55296) * 1024 + 9216 + t;
}
function Me(e) {
	return e !== 32 && e !== 10 && e !== 13 && e !== 9 && e !== 12 && e >= 1 && e <= 31 || e >= 127 && e <= 159;
}
function Ne(e) {
	return e >= 64976 && e <= 65007 || Oe.has(e);
}
// node_modules/parse5/dist/common/error-codes.js
var E;
(function(e) {
	e.controlCharacterInInputStream = "control-character-in-input-stream", e.noncharacterInInputStream = "noncharacter-in-input-stream", e.surrogateInInputStream = "surrogate-in-input-stream", e.nonVoidHtmlElementStartTagWithTrailingSolidus = "non-void-html-element-start-tag-with-trailing-solidus", e.endTagWithAttributes = "end-tag-with-attributes", e.endTagWithTrailingSolidus = "end-tag-with-trailing-solidus", e.unexpectedSolidusInTag = "unexpected-solidus-in-tag", e.unexpectedNullCharacter = "unexpected-null-character", e.unexpectedQuestionMarkInsteadOfTagName = "unexpected-question-mark-instead-of-tag-name", e.invalidFirstCharacterOfTagName = "invalid-first-character-of-tag-name", e.unexpectedEqualsSignBeforeAttributeName = "unexpected-equals-sign-before-attribute-name", e.missingEndTagName = "missing-end-tag-name", e.unexpectedCharacterInAttributeName = "unexpected-character-in-attribute-name", e.unknownNamedCharacterReference = "unknown-named-character-reference", e.missingSemicolonAfterCharacterReference = "missing-semicolon-after-character-reference", e.unexpectedCharacterAfterDoctypeSystemIdentifier = "unexpected-character-after-doctype-system-identifier", e.unexpectedCharacterInUnquotedAttributeValue = "unexpected-character-in-unquoted-attribute-value", e.eofBeforeTagName = "eof-before-tag-name", e.eofInTag = "eof-in-tag", e.missingAttributeValue = "missing-attribute-value", e.missingWhitespaceBetweenAttributes = "missing-whitespace-between-attributes", e.missingWhitespaceAfterDoctypePublicKeyword = "missing-whitespace-after-doctype-public-keyword", e.missingWhitespaceBetweenDoctypePublicAndSystemIdentifiers = "missing-whitespace-between-doctype-public-and-system-identifiers", e.missingWhitespaceAfterDoctypeSystemKeyword = "missing-whitespace-after-doctype-system-keyword", e.missingQuoteBeforeDoctypePublicIdentifier = "missing-quote-before-doctype-public-identifier", e.missingQuoteBeforeDoctypeSystemIdentifier = "missing-quote-before-doctype-system-identifier", e.missingDoctypePublicIdentifier = "missing-doctype-public-identifier", e.missingDoctypeSystemIdentifier = "missing-doctype-system-identifier", e.abruptDoctypePublicIdentifier = "abrupt-doctype-public-identifier", e.abruptDoctypeSystemIdentifier = "abrupt-doctype-system-identifier", e.cdataInHtmlContent = "cdata-in-html-content", e.incorrectlyOpenedComment = "incorrectly-opened-comment", e.eofInScriptHtmlCommentLikeText = "eof-in-script-html-comment-like-text", e.eofInDoctype = "eof-in-doctype", e.nestedComment = "nested-comment", e.abruptClosingOfEmptyComment = "abrupt-closing-of-empty-comment", e.eofInComment = "eof-in-comment", e.incorrectlyClosedComment = "incorrectly-closed-comment", e.eofInCdata = "eof-in-cdata", e.absenceOfDigitsInNumericCharacterReference = "absence-of-digits-in-numeric-character-reference", e.nullCharacterReference = "null-character-reference", e.surrogateCharacterReference = "surrogate-character-reference", e.characterReferenceOutsideUnicodeRange = "character-reference-outside-unicode-range", e.controlCharacterReference = "control-character-reference", e.noncharacterCharacterReference = "noncharacter-character-reference", e.missingWhitespaceBeforeDoctypeName = "missing-whitespace-before-doctype-name", e.missingDoctypeName = "missing-doctype-name", e.invalidCharacterSequenceAfterDoctypeName = "invalid-character-sequence-after-doctype-name", e.duplicateAttribute = "duplicate-attribute", e.nonConformingDoctype = "non-conforming-doctype", e.missingDoctype = "missing-doctype", e.misplacedDoctype = "misplaced-doctype", e.endTagWithoutMatchingOpenElement = "end-tag-without-matching-open-element", e.closingOfElementWithOpenChildElements = "closing-of-element-with-open-child-elements", e.disallowedContentInNoscriptInHead = "disallowed-content-in-noscript-in-head", e.openElementsLeftAfterEof = "open-elements-left-after-eof", e.abandonedHeadElementChild = "abandoned-head-element-child", e.misplacedStartTagForHeadElement = "misplaced-start-tag-for-head-element", e.nestedNoscriptInHead = "nested-noscript-in-head", e.eofInElementThatCanContainOnlyText = "eof-in-element-that-can-contain-only-text";
})(E ||= {});
// node_modules/parse5/dist/tokenizer/preprocessor.js
var Pe = 65536, Fe = class {
	constructor(e) {
		this.handler = e, this.html = "", this.pos = -1, this.lastGapPos = -2, this.gapStack = [], this.skipNextNewLine = !1, this.lastChunkWritten = !1, this.endOfChunkHit = !1, this.bufferWaterline = Pe, this.isEol = !1, this.lineStartPos = 0, this.droppedBufferSize = 0, this.line = 1, this.lastErrOffset = -1;
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
			if (!Ae(e) && Ae(t)) return this.pos++, this._addGap(), je(e, t);
		} else if (!this.lastChunkWritten) return this.endOfChunkHit = !0, w.EOF;
		return this._err(E.surrogateInInputStream), e;
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
		if (t >= this.html.length) return this.endOfChunkHit = !this.lastChunkWritten, w.EOF;
		let n = this.html.charCodeAt(t);
		return n === w.CARRIAGE_RETURN ? w.LINE_FEED : n;
	}
	advance() {
		if (this.pos++, this.isEol && (this.isEol = !1, this.line++, this.lineStartPos = this.pos), this.pos >= this.html.length) return this.endOfChunkHit = !this.lastChunkWritten, w.EOF;
		let e = this.html.charCodeAt(this.pos);
		return e === w.CARRIAGE_RETURN ? (this.isEol = !0, this.skipNextNewLine = !0, w.LINE_FEED) : e === w.LINE_FEED && (this.isEol = !0, this.skipNextNewLine) ? (this.line--, this.skipNextNewLine = !1, this._addGap(), this.advance()) : (this.skipNextNewLine = !1, ke(e) && (e = this._processSurrogate(e)), this.handler.onParseError === null || e > 31 && e < 127 || e === w.LINE_FEED || e === w.CARRIAGE_RETURN || e > 159 && e < 64976 || this._checkForProblematicCharacters(e), e);
	}
	_checkForProblematicCharacters(e) {
		Me(e) ? this._err(E.controlCharacterInInputStream) : Ne(e) && this._err(E.noncharacterInInputStream);
	}
	retreat(e) {
		for (this.pos -= e; this.pos < this.lastGapPos;) this.lastGapPos = this.gapStack.pop(), this.pos--;
		this.isEol = !1;
	}
}, D;
(function(e) {
	e[e.CHARACTER = 0] = "CHARACTER", e[e.NULL_CHARACTER = 1] = "NULL_CHARACTER", e[e.WHITESPACE_CHARACTER = 2] = "WHITESPACE_CHARACTER", e[e.START_TAG = 3] = "START_TAG", e[e.END_TAG = 4] = "END_TAG", e[e.COMMENT = 5] = "COMMENT", e[e.DOCTYPE = 6] = "DOCTYPE", e[e.EOF = 7] = "EOF", e[e.HIBERNATION = 8] = "HIBERNATION";
})(D ||= {});
function Ie(e, t) {
	for (let n = e.attrs.length - 1; n >= 0; n--) if (e.attrs[n].name === t) return e.attrs[n].value;
	return null;
}
// node_modules/parse5/node_modules/entities/dist/decode-codepoint.js
var Le = [
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
function Re(e) {
	return e === 0 || e >= 55296 && e <= 57343 || e > 1114111;
}
function ze(e) {
	return Re(e) ? 65533 : e >= 128 && e <= 159 && Le[e - 128] || e;
}
// node_modules/parse5/node_modules/entities/dist/generated/decode-data-html.js
var Be = ["Q=¨`p0AEligMPacutebrevecircyfrgravelphamacrndogonpfpplyFunctionringscrsigntildeumlBackslashrvwedcyecausernoullistafropfrevescrumpeqCHcyOPYacutepitalDifferentialDyleyscaronedilirconintdotedillanterDotfrhiircleDotMinusPlusTimeslockwiseContourIntegralseCurlyDoubleQuoteQuoteolonengruentinttourIntegralpfroductunterClockwiseContourIntegralrossscrupCapDDotrahdJcyScyZcyaggerrrshvcaronyeltafriacriticalAcuteDotubleAcuteGraveTildemondfferentialDopftDotEqualubleContourIntegralDotwnArrowLeftArrowRightArrowTeeongLeftArrowRightArrowRightArrowRightArrowTeeUpArrowDownArrowVerticalBarwnArrowBarUpArrowBreveLeftRightVectorTeeVectorVectorBarRightTeeVectorVectorBarTeeArrowarrowscrtrokENGTHacutecaronircydotfrgravelementmacrptySmallSquareVerySmallSquareogonpfpsilonqualTildeilibriumscrimtaumlxistsponentialEFcyfrilledSmallSquareVerySmallSquareopfrAlluriertrfscrGJcyTammadbrevecedilircydotfrgopfreaterEqualLessFullEqualGreaterLessSlantEqualTildescrtHARDcyacektcircfrilbertSpaceopfrizontalLinescrtrokumpDownHumpEqualIEcyJligOcyacutecircydotfrgravemacrginaryIpliesntegralrsectionvisibleCommaTimesogonpftascrtildeukcymlJcircyfropfscrercyukcyKHcyJcyappacedilyfropfscrLJcyTacutembdangplacetrfrrcaronedilyeftAngleBracketrrowBarRightArrowCeilingDoubleBracketwnTeeVectorVectorBarFloorRightArrowVectorTeeArrowVectorriangleBarEqualUpDownVectorTeeVectorVectorBarVectorBararrowrightarrowssEqualGreaterFullEqualGreaterLessSlantEqualTildefrleftarrowmidotongLeftArrowRightArrowRightArrowleftarrowrightarrowrightarrowpfwerLeftArrowRightArrowscrhtroktMapcyediumSpacellintrffrinusPlusopfscruNJcyacutecaronedilyegativeMediumSpaceThickSpacenSpaceVeryThinSpacestedGreaterGreaterLessLesswLinefroBreaknBreakingSpacepftCongruentupCapDoubleVerticalBarElementqualTildexistsGreaterEqualFullEqualGreaterLessSlantEqualTildeHumpDownHumpEqualLeftTriangleBarEqualssEqualGreaterLessSlantEqualTildeNestedGreaterGreaterLessLessPrecedesEqualSlantEqualReverseElementightTriangleBarEqualSquareSubsetEqualpersetEqualubsetEqualcceedsEqualSlantEqualTildepersetEqualTildeEqualFullEqualTildeVerticalBarscrtildeuOEligacutecircydblacfrgravemacregaicronopfpenCurlyDoubleQuoteQuoterscrlashtildemesumlverBarraceketParenthesisPartialDcyfrhiilusMinusoincareplanepfrecedesEqualSlantEqualTildeimeoductportionalscriQUOTfropfscrRBarrEGacutengrrtlcaronedilyeverseElementquilibriumUpEquilibriumfrhoightAngleBracketrrowBarLeftArrowCeilingDoubleBracketwnTeeVectorVectorBarFloorTeeArrowVectorriangleBarEqualUpDownVectorTeeVectorVectorBarVectorBararrowopfundImpliesrightarrowscrhuleDelayedSHCHcycyOFTcyacutecaronedilircyfrhortDownArrowLeftArrowRightArrowUpArrowigmamallCircleopfqrtuareIntersectionSubsetEqualpersetEqualUnionscrtarubsetEqualcceedsEqualSlantEqualTildehThatmpersetEqualsetTHORNRADESHcycyabucaronedilyfrhereforetaickSpacenSpaceildeEqualFullEqualTildeopfripleDotscrtrokUacuterrocirbrcyevecircydblacfrgravemacrnderBarraceketParenthesisionPlusogonpfpArrowBarDownArrowDownArrowEquilibriumTeeArrowarrowdownarrowperLeftArrowRightArrowsilonringscrtildeumlVDashbarcydashleerbarticalBarLineSeparatorTildeyThinSpacefropfscrvdashWcircedgefropfscrXfriopfscrYAcyIcyUcyacutecircyfropfscrumlZHcyacutecaronydoteroWidthSpacetafropfscraacutebrevecEdircuteyeligfrgravelefsymphphamacrlgpndanddslopevgelemsdaabcdefghrtvbdsphtzarrogonpfpEacireidosproxeqringscrtympeqtildeumlwconintintbNotackcongepsilonprimesimeqrveewedgebrktbrkcongydquoecausemptyvpsirnoutahweenfrigcapircupodotplustimessqcuptartriangledownupuplusveewedgekarowlacklozengesquaretriangledownleftrightnkk12434ocknequivotopfttomwtiexDLRlrHDUduULRlrVHLRhlrboxdLRlrhDUduminusplustimesuLRlrvHLRhlrprimerevevbarscremiimeolbhsubulletmpEeqcacutepandbrcupcapupdotsretoncapsronedilircupssmdotedilmptyvnterdotfrhcyeckmarkiirEceqlearrowleftrightdRSastcircdashefnintmidscirlubsuitoloneqmmatpfnlementxesngdotintpfrodysrrarrossscrubepetdotudarrlreprsclarrppbrcapcapupdotorsrarrmlyeqprecsuccveewedgerenvearrowleftrightveewedwconintintylctydArrHaraggerlethrrshvbkarowlaccaronydaggerrrotseqegltamptyvfishtrharlriamondsuitsegammasinvideontimesonxjcylcornropollarpfteqdotminusplussquareublebarwedgewnarrowdownarrowsharpoonleftrightrbkarowcornropscryoltroktdotrifuarrharwanglezcyigrarreDDototacutestercaronircolonydotefDotrgravesdotlinterslsdotmacrptysetvsp134ngspogonpfparsllussilonvqcircolonsimlantgtrlessualsestivDDvparslrDotarrscrdotimtahumlroxclistpectationonentialefallingdotseqcyemalefiligligligriligjliglatligtnsnofopfrallkvpartintrac123456823534584556878slownscrgElacutemmadpbrevecircydotelqqslantsccdotollesfrggimeljcylEajnEapproxeqqsimopfravescrimeltccirdotlParquestrapproxrrdoteqlessqlesslesssimvertneqqnEhArrairsplfmiltrdcyrcirwbarcirceartsuitlliprconfrksearowwarowoarrmthtokleftarrowrightarrowpfrbarscrlashtrokybullpheniacutecircyecyxclffrgraveiiintntnfinotajligmacrgelinepartthofpedncarefintieodottcalegersrcallarhkprodocygonpftaprodquestscrinEdotsvvtildeukcymljcircyfrmathopfscrercyukcykappavcedilyfrgreenhcyjcyopfscrlAarrrrtailBarrEgHaracuteemptyvgranmbdangdlepquorrbfsfshklpplsimtltailesbarrbrkracekkeslducaronedililubydcaquorrdharusharsheftarrowtailharpoondownupleftarrowsrightarrowsharpoonssquigarrowthreetimesgqqslantsccdotorgessapproxdoteqgtrqgtrgtrsimfishtloorrgEhardulblkjcylarrcornerhardtrimidotoustachenEapproxeqqsimoangrrbrkngleftarrowrightarrowmapstorightarrowoparrowleftrightparflustimeswastbarzengefparltrarrcornerhardmtrisaquocrhimegqbuortroktccirdothreeimeslarrquestrPariefurdsharuharvertneqqnEmDDotacrletesepstodownleftuprkercommaydasheasuredanglefrhoicrodastcirdotnusbdulcpdrnplusodelspfpscrtposultimapmapnGgtvLeftarrowrightarrowltvRightarrowVDashdashablacutengpEidosproxturalsbspumpecapronedilongdotupydasheArrarhkrowdotquivsearimxistsfrgEeqqslantssimtrhArrarrparisdvjcylArrEarrdreftarrowrightarrowqqslantsssimtriemidopftinEdotvabcnivabcparallelsltolintrcueeceqrArrarrcwightarrowtriesccueerhortmidparallelimeqmidparqsubepeubEeseteqqcceqpEeseteqqtglildelgrianglelefteqrightequmerospvDashHarrapdashgetinfinlArretrierArrtriesimwArrarhkrownearoSacutestcircydashblacivotsoldeligfcirrgonravethbarmintlarrcirrossinetmacregaicrondnusopfparerplusrarrderoffmigoforslopevscrlasholtildemesasumlvbarparallelsimltcyercntiodmilptenkfrhivmmatoneitchforkvlanckhkvusacirbcirdouemnsimtwomointintpfundrEapcueecapproxcurlyeqeqnapproxeqqsimsimimesnEapsimodfalarlinesurfptosimurelscriuncspqfrintopfprimescruaternionsintesteqotrAarrrrtailBarrHaraceutedicemptyvngdelequorrapbfscfshklpplsimtlwtailionalsbarrbrkracekkeslducaronedililubydcaldharquorshealinepartsctgfishtloorrhardulovightarrowtailharpoondownupleftarrowsharpoonsrightarrowssquigarrowthreetimesngsingdotseqlarrharmmoustachenmidoangrrbrkparflustimespargtpolintrarrsaquocrhqbuorthreeimesriefltriuluharxsacutebquocEaproncueedilircnEapsimpolintsimydotbeeArrarhkrowctmiswartminusnxtfrownharpchcyyortmidparallelyigmafvmdoteqgElEneplusrarrlarrmallsetminusshpeparslidletesoftcylbarpfpadesuitrqcapsupssubeseteqpesetequareffrarrscretmnmiletarftarfraightepsilonphinsubEdotedotmultnEeplusrarrseteqqneqqimubpccapproxcurlyeqeqnapproxeqqsimsimmngp123EdotsubedothsolublarrmultnEeplusseteqqneqqimubpwArrarhkrownwarzligtargetubrkcaronedilydotelrecfrhere4foretasymvickapproxsimnspkapsimornildemesbardntoeapbotcirforksaprimeradeiangledownlefteqqrighteqdoteminusplussbtimepeziumscryhcytrokwixtoheadleftarrowrightarrowuArrHaracuterrbrcyevecircydarrblacharfishtrgraveharlrblklcornerroptrimacrlogonpfparrowdownarrowharpoonleftrightlussihlonuparrowsrcornerropingtriscrtdotilderifuarrmlwanglevArrBarvDashangrtrepsilonkappanothingphiiroptorhosigmaubsetneqqpsetneqqthetariangleleftrightcydasheebareqlliprbartfrltrinsubpopfproprtriscrubnEepnEezigzagwcircedbargeqierpfropfpreathscrxcapircupdtrifrhArrarrilArrarrmapnisodotpflustimerArrarrscrqcupuplustriveewedgeyacuteycircyenfricyopfscrucymlzacutecaronydoteetrftafrhcyigrarropfscrwjnjC(D%D($(D'%$$ED($'$'$%$'%E$/D'$F%'D(D&#,%%&&$%$)%+%%$E$F$'$&$(#'D&$(%$&4%($(E'%&%($&$)%*$%$%$+)()')($:&5-($'($%*&&&/%%&)%@$'$F$%&&#%%)$&$&$&$(%%%&$(%$$%&%$E$2.&0,.(.(&'%.$F%$&&&(%6)&+*),---&*/1---)-.&)*+,).%*,&,*'('2+,+)1&'1,)2&'&*('($F%'#&D%D($(E&%$$&$ED($)$'%1(2$'%E$)$'((&+$&%%$%D&$(%-#&$E$3)2$F%'%+$&#'D$$'($$($(%&%$$&$E$$$F$./'*,***'*-*($F$$#)$'%$$'$%$.$&%/$&%'$.'(#'$'$&D(D'%$$&$%D($$%&&*%($%&('+%/,($'%E%%$&$($'E%#(%$$E$F$F%'$'#'$&$'$(%$$E$F$F#'D$$(%'%%%+%%$(%'%$$2(',&,-'*'0).+)1&'('-,)'&*(*)(*/&/('/),))/&')-&'('-%1','*'''-'($E$$%+$($/+-'-',+-'-%E%/(-$&%$%'$$#&$%$-%*$E$+$F$&$$#'$($(%'%$$5+-.)+0%5)+%($E$)%1%%%$&,'(&4&*''+H'(&*-(-L-J-'-M-(&O*H&/2F2((%*(***G*M*(&W,K&+.H.-&1'/3F3(&O2(.I4('H,(().H.-.H(I.(&(+(+,+(&.$FD($$#(D(D'%$$($ED($'%&%($F$6,($$$FE'D(&&D&$)('+&'.#+$%$E$%$$$+$/%%$$%)+(+-+(%&%(&*-%$F%$C'$E$&$F#(D%$(%%%%'%$(%'%$$$%/+-*0$%$%$3)'-&-,(*(0*.,)2&(((&+(+))*0&0((/*,*)0&().&(($&%-$-$&%$$-#)%%$($($$%'%'%&%$$E$0(,(-(*$'$-$F$&%')/))/(+)1()($F$&$%&&)(%)+(+-+(&(%$%$&(+(&&C($'$'%%$%%$$(%'%$$E$+&%%K&)$'(((,(($F$+$F%'C)%%''$'&&D'%$$($ED($'$*)',&(.%&('$'%E$)*&*,%,%.%&((%(%,%/(-%%'&$'$F$(D&#($&$%$'($$%%'&$'*+'+,+(&-$E$F$F$(#($'$E$F$F#F$$$F$F#'$&$&D($'%$$E$F$F$&#'$($(%$$&$0%%$%$&$FC)$($$%D%$E&E&%$D'$$%DD($)&%%&$'&%E$$%&&&$&(&$%$&$&%&&)%*$*$*$*$*$*$*$&%(%*$&&'$&'$'%E$$%$%'%$%%%%%')%D'$F%$%&(%D(D&$*%&#'$*'*'('&*%%'&&)%$&''$'%$$'$()$%(%&%'%%&$&'$E$('&'%&''''(&('&&/.%&(&&&($($.()(+0'0'0(&%%&'$&%%&$E&G%%$F%$&&%'%&'$'$'$&$'$'$'$'$&%'$'$'$&$'$'$'$'$'$'$&&&%'$'$'$&$'$'$'$'$&(&'&(&%'$'$'$&$'$'$'$'$'$'$$($'E'$F%&%%'$%%'$''$&'%%%'$'$($#)%$&&&(&&'%&&&D%&&%$'&&E'%&%&(%$&D'%(E%'($E$&%&('%$$%&$&$'%'..()%*$*&*'*'&$&(&&&'$'(&$'($)$%&($&$'%'))&%%'&&&%E&&F$'%$'%&$F%%'$&$'$$'$))$%&&%%')$%$&(&&'%&&&%&D%')$&+*'(&((F&&.-(%&%&$*%&$(#'$&$(%'%%%%'$$)%&$(%$$$%(&%%(D%%&%($(%D$''$$&'&*''$%$%(%&%$F&)*&&$&$(&&$(%E%$&%(&&(&'&)%/%*'-'..($*%'&&$F&$%%%'$'%%'$$'%&$)$&%)#(%%D(%'$(%%G$%'%$$&$$$'%D$$E'%$&&$$%)%$%$&&$'%&(&($%%'%($$%%%$'%E$&'%%&%%'&'$$(&'%&&**'%'&&&%(%%)$'%&$&%&%%$%E$D&%%$&%&%,&,#0$%$($(%&&&%D$'$G$&%&%&$&$F%'&$'$$*D(($H$($($($'%($G%($($'%'%($'%&%%&$F#%%$$(%&($%$$($'%$$&$$%$%$&$&(%$&%&&)$*$&D'%$E$$%$$'$&$$%$%$%$$%%%''%$&$'$%&$F$'$&%%'$'$D$%%&%%&%'%(%*'%&&&)((&'&&$K%E#'$(%%%'%'&$'&'$$&$'$()&%'%'$E$*&($'%'%.'-%E%'$F%'%'$(%'C)$$E&%$$&E&$%%DD($$%'&%%'%&$'$'&%''''&%%%%&$$%'%&(&%'%$&&&(''&(&'$&%&%E%%$'D($F%%'$'&'$($'$$$%'$'E%#(%$$E$'$F$F%'$'#(($$(%$$E$($&$&$F$F#(%%%'$'$$%$$&$(%)%'%'%%'$'%%$E&%%'$(%'%'%'%'%'&'%%$&&&$'D$'%&%'($&%'&)$$(%'&%%%%$$&%&($%(&(%%$$%*,''..%'-'-1$,+,-'-%$%$&$&(%$&%&&)$*$&D'%&*'&'()''&'&$(%'%D$$%$$''$($%&$&$$%&%)%'%&$(%')'$%%%''%$&$'$%&$'&%%&%.+-')'-%.,(%&&D&&%(%'&&%$&'&$$&'%$'%)%&($%$%&$(%E%$%%'$'$%%&%($%'D$%%&%%&%'%'%'%(%'&$'$'$$*&'$K%E#(D&%%&$'&%$&&)')')%%'$(%$$'$/$E$%D'%$&&&&F&%&($($)$$&%%$($(%E$$$F%'$$%)%&#F%D&D$,(-%D%D&D$-$(%'$'%'%E%$&D&E&%&'%&(%*$D&%F(D$&&&%'%&(F%%%$$'$$%&%''$(%%F%'%'&E%')$$E$E%$&$'D'H&D%&%$&$$'%&%&$$%$&$%$$&$'%D%&%%%$&*(-&$'D'H&D'$%&%$&%($$&$FE$&%(D(F(%)$)$&%(%)$)$$&'('E'D%(%$&&&D'$(E$'%&(D(D%,%&($$%&&&D&D%*)+%%'$($%&%&%((%%%'D'$'F*%,D&%(E&$'D'$'F*%,D$&E'%%%.0%,(1%$$%$&&&%$(%'%E%'%E&D%(%'&D&D'F%'&G%F$'%''$(%%'#%D(%%$&G$%$$'%'%%%%%'$'$'%D$&E'%$$'%$$&$'%&&'%&%$$'%&%(&$&&$F$&%&%&$$%&%$&%(%F$F$%'%%%(%$$&E'%%D(&&)%D&$'#&F$''&&'$&$$%$(&&&&&$&'$E$%&$%'%&$$%*%$$()$'%%%'''$'&'%($'$G%'&'&$$$*%EE&$$%$%%%&%$&$')'*'%'*(&(&'&%&($%%&%&&%%&(''''&$'%%&%'$F%$$(#F$&$F$($F$-'&%&(%E%#(%%%'$'$&$F&&%&%)%%'$'$'%E&%%'%'$(%'$'%'%'%'%'&'%'$%'&%('$'%&%'($&%'&)$$(%'&%%%%$$&%(%&($%%$&'&'''$%%E$$(%'%D$''$($%$&$$,-'(./%(-,+(.(-(-%%%-$'%&%$$()'$'$'&%%&%&&D&&%($&'%%)$'$(%E%$%%&%($$(%'%%'$'$''$)$$#)$'$$%$%%&&%&%$&&%&%%&%&&%)%&%$$&'$'$$'%''$(%E%%%%'%)'$%%$E&&$'%'&$%)(+E$$'($($%$&&&$'$&$'$&$'$&%&'&'$'$/&&%)%%&%%$&$'D$(%$&$'%%E$()&&$$'(D&%(D%&($(&+%'$($(&+%%$&&($&$$'$F%'%'%'$&'$%0+&&%$%&$&&&$'&&'&%'$&'&'&&)%+$)&,$'%'%($%%')'*'%'*(&(&'&%$%%%$F$F$F$&$&&'&&$'&&'(%&'&'&%'$&'&&)%+$)&,$'%'%($$'%''$(%%'D'#)%$$&$(%'%$$&$($E$(('&%(&($%,(&&&%&&&E&$'E&($)%($%%$&%$&&&&&D'&%%$($'%)+'+'/%+$+(0%&&&$&(&'&%&'%)$F&$%&%'$'%1*-#'$&D(%%$'&&D'%$$'%'%&$(%DD($''$%&$()%&&%&$'E$$'%E$)%,%.,(%&%%'$'&%+$()%&&%&%&$F$'%'%%'$$'E%$)#'$&'$$'$(%+&(&*&&'$'(&$'%&('K/D(J/D&('..($%$'$%&&&%%'%'&$$E$'$G'D$F$'$'$F%G(D&F(D$)#($(&%($%'$E$F$$$$%'$F#'%&%%$'$E$'%&$$$'%&$&$&$'%E&&%'$'%&$F%'$(%&$&$(C)&$$'%$D%$E$&$F$F$&E%#)$(%$$&$(%%$E$&$)$F$F$%%%0@0000H8H40H000047P00P@001000@0B0HP@:H9T8P000LB8d@800@I0<110000QQ8400P10030005940@410020000Q02000@0200000@P0101@8000440400000000808000000000@00000000P`0000000040400@0004<000000000008000030000000000P020T400020@0@00000000000000000000000000P0000000400400000400220080000100000000000000000P000000000000P000000@00402000000000@00000000000000000000040000000000000", "Æ&ÁĂÂА𝔄ÀΑĀ⩓Ą𝔸⁡Å𝒜≔ÃÄ∖⫧⌆Б∵ℬΒ𝔅𝔹˘ℬ≎Ч©Ć⋒ⅅℭČÇĈ∰Ċ¸·ℭΧ⊙⊖⊕⊗∲”’∷⩴≡∯∮ℂ∐∳⨯𝒞⋓≍ⅅ⤑ЂЅЏ‡↡⫤ĎД∇Δ𝔇´˙˝`˜⋄ⅆ𝔻¨⃜≐∯¨⇓⇐⇔⫤⟸⟺⟹⇒⊨⇑⇕∥↓⤓⇵̑⥐⥞↽⥖⥟⇁⥗⊤↧⇓𝒟ĐŊÐÉĚÊЭĖ𝔈È∈Ē◻▫Ę𝔼Ε⩵≂⇌ℰ⩳ΗË∃ⅇФ𝔉◼▪𝔽∀ℱℱЃ>ΓϜĞĢĜГĠ𝔊⋙𝔾≥⋛≧⪢≷⩾≳𝒢≫Ъˇ^Ĥℌℋℍ─ℋĦ≎≏ЕĲЁÍÎИİℑÌℑĪⅈ⇒∬∫⋂⁣⁢Į𝕀ΙℐĨІÏĴЙ𝔍𝕁𝒥ЈЄХЌΚĶК𝔎𝕂𝒦Љ<ĹΛ⟪ℒ↞ĽĻЛ⟨←⇤⇆⌈⟦⥡⇃⥙⌊↔⥎⊣↤⥚⊲⧏⊴⥑⥠↿⥘↼⥒⇐⇔⋚≦≶⪡⩽≲𝔏⋘⇚Ŀ⟵⟷⟶⟸⟺⟹𝕃↙↘ℒ↰Ł≪⤅М ℳ𝔐∓𝕄ℳΜЊŃŇŅН​​​​≫≪\n𝔑⁠\xA0ℕ⫬≢≭∦∉≠≂̸∄≯≱≧̸≫̸≹⩾̸≵≎̸≏̸⋪⧏̸⋬≮≰≸≪̸⩽̸≴⪢̸⪡̸⊀⪯̸⋠∌⋫⧐̸⋭⊏̸⋢⊐̸⋣⊂⃒⊈⊁⪰̸⋡≿̸⊃⃒⊉≁≄≇≉∤𝒩ÑΝŒÓÔОŐ𝔒ÒŌΩΟ𝕆“‘⩔𝒪ØÕ⨷Ö‾⏞⎴⏜∂П𝔓ΦΠ±ℌℙ⪻≺⪯≼≾″∏∷∝𝒫Ψ\"𝔔ℚ𝒬⤐®Ŕ⟫↠⤖ŘŖРℜ∋⇋⥯ℜΡ⟩→⇥⇄⌉⟧⥝⇂⥕⌋⊢↦⥛⊳⧐⊵⥏⥜↾⥔⇀⥓⇒ℝ⥰⇛ℛ↱⧴ЩШЬŚ⪼ŠŞŜС𝔖↓←→↑Σ∘𝕊√□⊓⊏⊑⊐⊒⊔𝒮⋆⋐⋐⊆≻⪰≽≿∋∑⋑⊃⊇⋑Þ™ЋЦ	ΤŤŢТ𝔗∴Θ   ∼≃≅≈𝕋⃛𝒯ŦÚ↟⥉ЎŬÛУŰ𝔘ÙŪ_⏟⎵⏝⋃⊎Ų𝕌↑⤒⇅↕⥮⊥↥⇑⇕↖↗ϒΥŮ𝒰ŨÜ⊫⫫В⊩⫦⋁‖‖∣|❘≀ 𝔙𝕍𝒱⊪Ŵ⋀𝔚𝕎𝒲𝔛Ξ𝕏𝒳ЯЇЮÝŶЫ𝔜𝕐𝒴ŸЖŹŽЗŻ​Ζℨℤ𝒵áă∾∾̳∿â´аæ⁡𝔞àℵℵαā⨿&∧⩕⩜⩘⩚∠⦤∠∡⦨⦩⦪⦫⦬⦭⦮⦯∟⊾⦝∢Å⍼ą𝕒≈⩰⩯≊≋'≈≊å𝒶*≈≍ãä∳⨑⫭≌϶‵∽⋍⊽⌅⌅⎵⎶≌б„∵∵⦰϶ℬβℶ≬𝔟⋂◯⋃⨀⨁⨂⨆★▽△⨄⋁⋀⤍⧫▪▴▾◂▸␣▒░▓█=⃥≡⃥⌐𝕓⊥⊥⋈╗╔╖╓═╦╩╤╧╝╚╜╙║╬╣╠╫╢╟⧉╕╒┐┌─╥╨┬┴⊟⊞⊠╛╘┘└│╪╡╞┼┤├‵˘¦𝒷⁏∽⋍\\⧅⟈••≎⪮≏≏ć∩⩄⩉⩋⩇⩀∩︀⁁ˇ⩍čçĉ⩌⩐ċ¸⦲¢·𝔠ч✓✓χ○⧃ˆ≗↺↻®Ⓢ⊛⊚⊝≗⨐⫯⧂♣♣:≔≔,@∁∘∁ℂ≅⩭∮𝕔∐©℗↵✗𝒸⫏⫑⫐⫒⋯⤸⤵⋞⋟↶⤽∪⩈⩆⩊⊍⩅∪︀↷⤼⋞⋟⋎⋏¤↶↷⋎⋏∲∱⌭⇓⥥†ℸ↓‐⊣⤏˝ďдⅆ‡⇊⩷°δ⦱⥿𝔡⇃⇂⋄⋄♦♦¨ϝ⋲÷÷⋇⋇ђ⌞⌍$𝕕˙≐≑∸∔⊡⌆↓⇊⇃⇂⤐⌟⌌𝒹ѕ⧶đ⋱▿▾⇵⥯⦦џ⟿⩷≑é⩮ě≖ê≕эėⅇ≒𝔢⪚è⪖⪘⪙⏧ℓ⪕⪗ē∅∅∅   ŋ ę𝕖⋕⧣⩱εεϵ≖≕≂⪖⪕=≟≡⩸⧥≓⥱ℯ≐≂ηðë€!∃ℰⅇ≒ф♀ﬃﬀﬄ𝔣ﬁfj♭ﬂ▱ƒ𝕗∀⋔⫙⨍½⅓¼⅕⅙⅛⅔⅖¾⅗⅜⅘⅚⅝⅞⁄⌢𝒻≧⪌ǵγϝ⪆ğĝгġ≥⋛≥≧⩾⩾⪩⪀⪂⪄⋛︀⪔𝔤≫⋙ℷѓ≷⪒⪥⪤≩⪊⪊⪈⪈≩⋧𝕘`ℊ≳⪎⪐>⪧⩺⋗⦕⩼⪆⥸⋗⋛⪌≷≳≩︀≩︀⇔ ½ℋъ↔⥈↭ℏĥ♥♥…⊹𝔥⤥⤦⇿∻↩↪𝕙―𝒽ℏħ⁃‐í⁣îие¡⇔𝔦ìⅈ⨌∭⧜℩ĳīℑℐℑı⊷Ƶ∈℅∞⧝ı∫⊺ℤ⊺⨗⨼ёį𝕚ι⨼¿𝒾∈⋹⋵⋴⋳∈⁢ĩіïĵй𝔧ȷ𝕛𝒿јєκϰķк𝔨ĸхќ𝕜𝓀⇚⇐⤛⤎≦⪋⥢ĺ⦴ℒλ⟨⦑⟨⪅«←⇤⤟⤝↩↫⤹⥳↢⪫⤙⪭⪭︀⤌❲{[⦋⦏⦍ľļ⌈{л⤶“„⥧⥋↲≤←↢↽↼⇇↔⇆⇋↭⋋⋚≤≦⩽⩽⪨⩿⪁⪃⋚︀⪓⪅⋖⋚⪋≶≲⥼⌊𝔩≶⪑↽↼⥪▄љ≪⇇⌞⥫◺ŀ⎰⎰≨⪉⪉⪇⪇≨⋦⟬⇽⟦⟵⟷⟼⟶↫↬⦅𝕝⨭⨴∗_◊◊⧫(⦓⇆⌟⇋⥭‎⊿‹𝓁↰≲⪍⪏[‘‚ł<⪦⩹⋖⋋⋉⥶⩻⦖◃⊴◂⥊⥦≨︀≨︀∺¯♂✠✠↦↦↧↤↥▮⨩м—∡𝔪℧µ∣*⫰·−⊟∸⨪⫛…∓⊧𝕞∓𝓂∾μ⊸⊸⋙̸≫⃒≫̸⇍⇎⋘̸≪⃒≪̸⇏⊯⊮∇ń∠⃒≉⩰̸≋̸ŉ≉♮♮ℕ\xA0≎̸≏̸⩃ňņ≇⩭̸⩂н–≠⇗⤤↗↗≐̸≢⤨≂̸∄∄𝔫≧̸≱≱≧̸⩾̸⩾̸≵≯≯⇎↮⫲∋⋼⋺∋њ⇍≦̸↚‥≰↚↮≰≦̸⩽̸⩽̸≮≴≮⋪⋬∤𝕟¬∉⋹̸⋵̸∉⋷⋶∌∌⋾⋽∦∦⫽⃥∂̸⨔⊀⋠⪯̸⊀⪯̸⇏↛⤳̸↝̸↛⋫⋭⊁⋡⪰̸𝓃∤∦≁≄≄∤∦⋢⋣⊄⫅̸⊈⊂⃒⊈⫅̸⊁⪰̸⊅⫆̸⊉⊃⃒⊉⫆̸≹ñ≸⋪⋬⋫⋭ν#№ ⊭⤄≍⃒⊬≥⃒>⃒⧞⤂≤⃒<⃒⊴⃒⤃⊵⃒∼⃒⇖⤣↖↖⤧Ⓢó⊛⊚ôо⊝ő⨸⊙⦼œ⦿𝔬˛ò⧁⦵Ω∮↺⦾⦻‾⧀ōωο⦶⊖𝕠⦷⦹⊕∨↻⩝ℴℴªº⊶⩖⩗⩛ℴø⊘õ⊗⨶ö⌽∥¶∥⫳⫽∂п%.‰⊥‱𝔭φϕℳ☎π⋔ϖℏℎℏ+⨣⊞⨢∔⨥⩲±⨦⨧±⨕𝕡£≺⪳⪷≼⪯≺⪷≼⪯⪹⪵⋨≾′ℙ⪵⪹⋨∏⌮⌒⌓∝∝≾⊰𝓅ψ 𝔮⨌𝕢⁗𝓆ℍ⨖?≟\"⇛⇒⤜⤏⥤∽̱ŕ√⦳⟩⦒⦥⟩»→⥵⇥⤠⤳⤞↪↬⥅⥴↣↝⤚∶ℚ⤍❳}]⦌⦎⦐řŗ⌉}р⤷⥩””↳ℜℛℜℝ▭®⥽⌋𝔯⇁⇀⥬ρϱ→↣⇁⇀⇄⇌⇉↝⋌˚≓⇄⇌‏⎱⎱⫮⟭⇾⟧⦆𝕣⨮⨵)⦔⨒⇉›𝓇↱]’’⋌⋊▹⊵▸⧎⥨℞ś‚≻⪴⪸š≽⪰şŝ⪶⪺⋩⨓≿с⋅⊡⩦⇘⤥↘↘§;⤩∖∖✶𝔰⌢♯щш∣∥­σςς∼⩪≃≃⪞⪠⪝⪟≆⨤⥲←∖⨳⧤∣⌣⪪⪬⪬︀ь/⧄⌿𝕤♠♠∥⊓⊓︀⊔⊔︀⊏⊑⊏⊑⊐⊒⊐⊒□□▪▪→𝓈∖⌣⋆☆★ϵϕ¯⊂⫅⪽⊆⫃⫁⫋⊊⪿⥹⊂⊆⫅⊊⫋⫇⫕⫓≻⪸≽⪰⪺⪶⋩≿∑♪⊃¹²³⫆⪾⫘⊇⫄⟉⫗⥻⫂⫌⊋⫀⊃⊇⫆⊋⫌⫈⫔⫖⇙⤦↙↙⤪ß⌖τ⎴ťţт⃛⌕𝔱∴∴θϑϑ≈∼ ≈∼þ˜×⊠⨱⨰∭⤨⊤⌶⫱𝕥⫚⤩‴™▵▿◃⊴≜▹⊵◬≜⨺⨹⧍⨻⏢𝓉цћŧ≬↞↠⇑⥣ú↑ўŭûу⇅ű⥮⥾𝔲ù↿↾▀⌜⌜⌏◸ū¨ų𝕦↑↕↿↾⊎υϒυ⇈⌝⌝⌎ů◹𝓊⋰ũ▵▴⇈ü⦧⇕⫨⫩⊨⦜ϵϰ∅ϕϖ∝↕ϱς⊊︀⫋︀⊋︀⫌︀ϑ⊲⊳в⊢∨⊻≚⋮||𝔳⊲⊂⃒⊃⃒𝕧∝⊳𝓋⫋︀⊊︀⫌︀⊋︀⦚ŵ⩟∧≙℘𝔴𝕨℘≀≀𝓌⋂◯⋃▽𝔵⟺⟷ξ⟸⟵⟼⋻⨀𝕩⨁⨂⟹⟶𝓍⨆⨄△⋁⋀ýяŷы¥𝔶ї𝕪𝓎юÿźžзżℨζ𝔷ж⇝𝕫𝓏‍‌"], Ve = 2654435761, He = 2246822507, Ue = 1024, We = (() => {
	let e = /* @__PURE__ */ new Uint8Array(128);
	for (let t = 48; t <= 57; t++) e[t] = t - 47;
	for (let t = 65; t <= 90; t++) e[t] = t - 54;
	for (let t = 97; t <= 122; t++) e[t] = t - 60;
	return e;
})();
function Ge(e, t, n) {
	return e.charCodeAt(t) << 25 | e.charCodeAt(t + 1) << 18 | e.charCodeAt(t + n - 2) << 11 | We[e.charCodeAt(t + n - 1)] << 5 | n;
}
function Ke(e, t) {
	return (e * 3 << 3 ^ t) & 1023;
}
function qe(e, t) {
	return (Math.imul(e, Ve) >>> 16) * t >>> 16;
}
function Je(e, t) {
	return (Math.imul(e, He) >>> 16) * t >>> 16;
}
function Ye(e) {
	let [t, n] = e, r = t.charCodeAt(0) - 48 << 6 | t.charCodeAt(1) - 48, i = t.charCodeAt(2) - 48 << 6 | t.charCodeAt(3) - 48, a = t.charCodeAt(4) - 48 << 6 | t.charCodeAt(5) - 48, o = 6 + i, s = o + 2 * r, c = 2 * a, l = new Int32Array(c), u = new Uint16Array(c), d = new Uint16Array(c), f = new Uint32Array(Ue), p = /* @__PURE__ */ new Map(), m = [], h = "", g = 6, _ = 0;
	for (let e = 0; e < r; e++) {
		let n = t.charCodeAt(o + 2 * e) - 35, r = t.charCodeAt(o + 2 * e + 1) - 35, i = n & 31, c = i + (r & 31), v = (r >> 5) + 1;
		h = h.slice(0, i) + t.slice(g, g + c - i), g += c - i;
		let y = Ge(h, 0, c), b = 2 * (t.charCodeAt(s + Math.floor(e / 6)) - 48 & 1 << e % 6 ? Je : qe)(y, a);
		if (l[b] !== 0 && (b += 1), l[b] = y, c > 4) {
			let e = h.slice(2, c - 2), t = p.get(e);
			if (t === void 0) {
				p.set(e, m.length), u[b] = m.length;
				for (let t = 0; t < e.length; t += 2) m.push(e.charCodeAt(t) | e.charCodeAt(t + 1) << 16);
			} else u[b] = t;
		}
		let x = Ke(h.charCodeAt(0), h.charCodeAt(1));
		f[x] |= c <= 16 ? 1 << c - 2 : 32768, n & 32 && (f[x] |= 1 << c - 2 + 16), d[b] = _ << 2 | v - 1 | (n & 32) >> 4, _ += v;
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
var Xe = 35, Ze = 59, Qe = 61, $e = 48, et = 97, tt = 120, nt = 65, rt = 32;
function it(e) {
	return e - $e >>> 0 <= 9;
}
function at(e) {
	return it(e) || (e | rt) - et >>> 0 <= 25;
}
function ot(e) {
	return e === Qe || at(e);
}
var O;
(function(e) {
	e[e.Legacy = 0] = "Legacy", e[e.Strict = 1] = "Strict", e[e.Attribute = 2] = "Attribute";
})(O ||= {});
var k = /* #__PURE__ */ Ye(Be), st = k.keys, ct = k.buckets, lt = k.slotMidOff, ut = k.lengthBits, dt = k.middles, ft = k.slotValue, pt = k.values;
function mt(e, t, n) {
	let r = e.charCodeAt(t), i = e.charCodeAt(t + 1), a = e.charCodeAt(t + n - 2), o = e.charCodeAt(t + n - 1);
	if ((r | i | a | o) > 127) return -1;
	let s = r << 25 | i << 18 | a << 11 | We[o] << 5 | n, c = 2 * ((Math.imul(s, Ve) >>> 16) * ct >>> 16);
	for (let r = 0;; r++) {
		if (st[c] === s && (n <= 4 || ht(c, e, t, n))) return c;
		if (st[c + 1] === s && (n <= 4 || ht(c + 1, e, t, n))) return c + 1;
		if (r === 1) return -1;
		c = 2 * ((Math.imul(s, He) >>> 16) * ct >>> 16);
	}
}
function ht(e, t, n, r) {
	let i = lt[e], a = n + 2, o = n + r - 2;
	for (; a + 1 < o;) {
		if ((t.charCodeAt(a) | t.charCodeAt(a + 1) << 16) !== dt[i++]) return !1;
		a += 2;
	}
	return a === o || t.charCodeAt(a) === (dt[i] & 65535);
}
var gt = /* #__PURE__ */ (() => {
	let e = (/* @__PURE__ */ new Uint8Array(128)).fill(255);
	for (let t = 0; t < 10; t++) e[$e + t] = t;
	for (let t = 0; t < 6; t++) e[nt + t] = t + 10, e[et + t] = t + 10;
	return e;
})();
function _t(e, t, n) {
	let r = ut[Ke(e.charCodeAt(t), e.charCodeAt(t + 1))] >>> 16 & 31;
	for (; r !== 0;) {
		let i = 31 - Math.clz32(r);
		if (r ^= 1 << i, i + 2 > n) continue;
		let a = mt(e, t, i + 2);
		if (a >= 0 && ft[a] & 2) return a << 3 | i + 2;
	}
	return -1;
}
function vt(e, t, n) {
	let r = e.slice(t, t + 32).indexOf(";");
	if (r - 2 >>> 0 <= 29) {
		let n = mt(e, t, r);
		if (n >= 0) return n << 6 | r + 1;
	}
	if (n !== O.Strict) {
		let r = _t(e, t, Math.min(31, e.length - t));
		if (r >= 0) {
			let i = r & 7;
			if (n !== O.Attribute || t + i >= e.length || !ot(e.charCodeAt(t + i))) return r >> 3 << 6 | i;
		}
	}
	return -1;
}
var yt = 0, bt = 1, xt = 2, St = 3, Ct = 4, wt = class {
	emitCodePoint;
	errors;
	state = yt;
	consumed = 1;
	result = 0;
	decodeMode = O.Strict;
	replaceNumericCodePoint = ze;
	constructor(e, t) {
		this.emitCodePoint = e, this.errors = t;
	}
	stateNumericStart(e, t) {
		return t >= e.length ? -1 : (e.charCodeAt(t) | rt) === tt ? (this.state = St, this.consumed += 1, this.stateNumericHex(e, t + 1)) : (this.state = xt, this.stateNumericDecimal(e, t));
	}
	stateNumericHex(e, t) {
		let n = e.length, { result: r, consumed: i } = this, a = t;
		for (; a < n;) {
			let t = e.charCodeAt(a), n = gt[t];
			if (n <= 15) r = r * 16 + n;
			else return this.result = r, this.consumed = i, this.emitNumericEntity(t, 3);
			i += 1, a += 1;
		}
		return this.result = r, this.consumed = i, -1;
	}
	stateNumericDecimal(e, t) {
		let n = e.length, { result: r, consumed: i } = this, a = t;
		for (; a < n;) {
			let t = e.charCodeAt(a) - $e;
			if (t >>> 0 > 9) return this.result = r, this.consumed = i, this.emitNumericEntity(t + $e, 2);
			r = r * 10 + t, i += 1, a += 1;
		}
		return this.result = r, this.consumed = i, -1;
	}
	emitNumericEntity(e, t) {
		if (this.consumed <= t) return this.errors?.absenceOfDigitsInNumericCharacterReference(this.consumed), 0;
		if (e === Ze) this.consumed += 1;
		else if (this.decodeMode === O.Strict) return 0;
		return this.emitCodePoint(this.replaceNumericCodePoint(this.result), this.consumed), this.errors && (e !== Ze && this.errors.missingSemicolonAfterCharacterReference(), this.errors.validateNumericCharacterReference(this.result)), this.consumed;
	}
	startEntity(e) {
		this.decodeMode = e, this.state = yt, this.result = 0, this.consumed = 1;
	}
	write(e, t) {
		switch (this.state) {
			case yt: return e.charCodeAt(t) === Xe ? (this.state = bt, this.consumed += 1, this.stateNumericStart(e, t + 1)) : (this.state = Ct, this.stateNamedEntity(e, t));
			case bt: return this.stateNumericStart(e, t);
			case xt: return this.stateNumericDecimal(e, t);
			case St: return this.stateNumericHex(e, t);
			default: return this.stateNamedEntity(e, t);
		}
	}
	end() {
		switch (this.state) {
			case Ct: return this.endNamedEntity();
			case xt: return this.emitNumericEntity(0, 2);
			case St: return this.emitNumericEntity(0, 3);
			case bt: return this.errors?.absenceOfDigitsInNumericCharacterReference(this.consumed), 0;
			default: return 0;
		}
	}
}, Tt = class extends wt {
	runLength = 0;
	nameBuffer = /* @__PURE__ */ new Uint8Array(32);
	emitSlot(e) {
		let t = ft[e], n = t >> 2;
		this.emitCodePoint(pt.charCodeAt(n), this.consumed), t & 1 && this.emitCodePoint(pt.charCodeAt(n + 1), this.consumed);
	}
	startEntity(e) {
		super.startEntity(e), this.runLength = 0;
	}
	stateNamedEntity(e, t) {
		let n = e.length;
		if (this.runLength === 0 && t + 17 <= n) {
			let r = ut[Ke(e.charCodeAt(t), e.charCodeAt(t + 1))];
			if (r & 32768 && t + 32 <= n) {
				let n = vt(e, t, this.decodeMode);
				if (n >= 0) {
					let r = n & 63;
					return this.consumed = r + 1, this.emitSlot(n >> 6), e.charCodeAt(t + r - 1) !== Ze && this.errors?.missingSemicolonAfterCharacterReference(), this.consumed;
				}
				return 0;
			}
			let i = r & 32767;
			for (; i !== 0;) {
				let n = i & -i;
				i ^= n;
				let r = 33 - Math.clz32(n);
				if (e.charCodeAt(t + r) === Ze) {
					let n = mt(e, t, r);
					if (n >= 0) return this.consumed = r + 2, this.emitSlot(n), this.consumed;
				}
			}
			if (!(r & 32768)) {
				if (this.decodeMode !== O.Strict) {
					let n = _t(e, t, 31);
					if (n >= 0) {
						let r = n & 7, i = e.charCodeAt(t + r);
						return this.decodeMode === O.Attribute && ot(i) ? 0 : (this.consumed = r + 1, this.emitSlot(n >> 3), this.errors?.missingSemicolonAfterCharacterReference(), this.consumed);
					}
				}
				return 0;
			}
		}
		let r = t, { runLength: i } = this, a = -1, o = Math.min(n, t + 32 - i);
		for (; r < o;) {
			let t = e.charCodeAt(r);
			if (!at(t)) {
				a = t;
				break;
			}
			this.nameBuffer[i++] = t, r++;
		}
		if (a < 0 && i < 32) return this.runLength = i, -1;
		if (a === Ze && i - 2 >>> 0 <= 29) {
			let e = Et(this.nameBuffer, i);
			if (e >= 0) return this.consumed = i + 2, this.emitSlot(e), this.consumed;
		}
		if (this.decodeMode !== O.Strict && i >= 2) {
			let e = Ot(this.nameBuffer, i);
			if (e >= 0) {
				let t = e & 7, n = t < i ? this.nameBuffer[t] : a;
				return this.decodeMode === O.Attribute && ot(n) ? 0 : (this.consumed = t + 1, this.emitSlot(e >> 3), this.errors?.missingSemicolonAfterCharacterReference(), this.consumed);
			}
		}
		return 0;
	}
	endNamedEntity() {
		if (this.decodeMode === O.Strict || this.runLength < 2) return 0;
		let e = Ot(this.nameBuffer, this.runLength);
		return e < 0 || this.decodeMode === O.Attribute && (e & 7) < this.runLength ? 0 : (this.consumed = (e & 7) + 1, this.emitSlot(e >> 3), this.errors?.missingSemicolonAfterCharacterReference(), this.consumed);
	}
};
function Et(e, t) {
	let n = e[0] << 25 | e[1] << 18 | e[t - 2] << 11 | We[e[t - 1]] << 5 | t, r = 2 * ((Math.imul(n, Ve) >>> 16) * ct >>> 16);
	for (let i = 0;; i++) {
		if (st[r] === n && (t <= 4 || Dt(r, e, t))) return r;
		if (st[r + 1] === n && (t <= 4 || Dt(r + 1, e, t))) return r + 1;
		if (i === 1) return -1;
		r = 2 * ((Math.imul(n, He) >>> 16) * ct >>> 16);
	}
}
function Dt(e, t, n) {
	let r = lt[e], i = 2, a = n - 2;
	for (; i + 1 < a;) {
		if ((t[i] | t[i + 1] << 16) !== dt[r++]) return !1;
		i += 2;
	}
	return i === a || t[i] === (dt[r] & 65535);
}
function Ot(e, t) {
	let n = ut[Ke(e[0], e[1])] >>> 16 & 31;
	for (; n !== 0;) {
		let r = 31 - Math.clz32(n);
		if (n ^= 1 << r, r + 2 > t) continue;
		let i = Et(e, r + 2);
		if (i >= 0 && ft[i] & 2) return i << 3 | r + 2;
	}
	return -1;
}
// node_modules/parse5/dist/common/html.js
var A;
(function(e) {
	e.HTML = "http://www.w3.org/1999/xhtml", e.MATHML = "http://www.w3.org/1998/Math/MathML", e.SVG = "http://www.w3.org/2000/svg", e.XLINK = "http://www.w3.org/1999/xlink", e.XML = "http://www.w3.org/XML/1998/namespace", e.XMLNS = "http://www.w3.org/2000/xmlns/";
})(A ||= {});
var j;
(function(e) {
	e.TYPE = "type", e.ACTION = "action", e.ENCODING = "encoding", e.PROMPT = "prompt", e.NAME = "name", e.COLOR = "color", e.FACE = "face", e.SIZE = "size";
})(j ||= {});
var M;
(function(e) {
	e.NO_QUIRKS = "no-quirks", e.QUIRKS = "quirks", e.LIMITED_QUIRKS = "limited-quirks";
})(M ||= {});
var N;
(function(e) {
	e.A = "a", e.ADDRESS = "address", e.ANNOTATION_XML = "annotation-xml", e.APPLET = "applet", e.AREA = "area", e.ARTICLE = "article", e.ASIDE = "aside", e.B = "b", e.BASE = "base", e.BASEFONT = "basefont", e.BGSOUND = "bgsound", e.BIG = "big", e.BLOCKQUOTE = "blockquote", e.BODY = "body", e.BR = "br", e.BUTTON = "button", e.CAPTION = "caption", e.CENTER = "center", e.CODE = "code", e.COL = "col", e.COLGROUP = "colgroup", e.DD = "dd", e.DESC = "desc", e.DETAILS = "details", e.DIALOG = "dialog", e.DIR = "dir", e.DIV = "div", e.DL = "dl", e.DT = "dt", e.EM = "em", e.EMBED = "embed", e.FIELDSET = "fieldset", e.FIGCAPTION = "figcaption", e.FIGURE = "figure", e.FONT = "font", e.FOOTER = "footer", e.FOREIGN_OBJECT = "foreignObject", e.FORM = "form", e.FRAME = "frame", e.FRAMESET = "frameset", e.H1 = "h1", e.H2 = "h2", e.H3 = "h3", e.H4 = "h4", e.H5 = "h5", e.H6 = "h6", e.HEAD = "head", e.HEADER = "header", e.HGROUP = "hgroup", e.HR = "hr", e.HTML = "html", e.I = "i", e.IMG = "img", e.IMAGE = "image", e.INPUT = "input", e.IFRAME = "iframe", e.KEYGEN = "keygen", e.LABEL = "label", e.LI = "li", e.LINK = "link", e.LISTING = "listing", e.MAIN = "main", e.MALIGNMARK = "malignmark", e.MARQUEE = "marquee", e.MATH = "math", e.MENU = "menu", e.META = "meta", e.MGLYPH = "mglyph", e.MI = "mi", e.MO = "mo", e.MN = "mn", e.MS = "ms", e.MTEXT = "mtext", e.NAV = "nav", e.NOBR = "nobr", e.NOFRAMES = "noframes", e.NOEMBED = "noembed", e.NOSCRIPT = "noscript", e.OBJECT = "object", e.OL = "ol", e.OPTGROUP = "optgroup", e.OPTION = "option", e.P = "p", e.PARAM = "param", e.PLAINTEXT = "plaintext", e.PRE = "pre", e.RB = "rb", e.RP = "rp", e.RT = "rt", e.RTC = "rtc", e.RUBY = "ruby", e.S = "s", e.SCRIPT = "script", e.SEARCH = "search", e.SECTION = "section", e.SELECT = "select", e.SOURCE = "source", e.SMALL = "small", e.SPAN = "span", e.STRIKE = "strike", e.STRONG = "strong", e.STYLE = "style", e.SUB = "sub", e.SUMMARY = "summary", e.SUP = "sup", e.TABLE = "table", e.TBODY = "tbody", e.TEMPLATE = "template", e.TEXTAREA = "textarea", e.TFOOT = "tfoot", e.TD = "td", e.TH = "th", e.THEAD = "thead", e.TITLE = "title", e.TR = "tr", e.TRACK = "track", e.TT = "tt", e.U = "u", e.UL = "ul", e.SVG = "svg", e.VAR = "var", e.WBR = "wbr", e.XMP = "xmp";
})(N ||= {});
var P;
(function(e) {
	e[e.UNKNOWN = 0] = "UNKNOWN", e[e.A = 1] = "A", e[e.ADDRESS = 2] = "ADDRESS", e[e.ANNOTATION_XML = 3] = "ANNOTATION_XML", e[e.APPLET = 4] = "APPLET", e[e.AREA = 5] = "AREA", e[e.ARTICLE = 6] = "ARTICLE", e[e.ASIDE = 7] = "ASIDE", e[e.B = 8] = "B", e[e.BASE = 9] = "BASE", e[e.BASEFONT = 10] = "BASEFONT", e[e.BGSOUND = 11] = "BGSOUND", e[e.BIG = 12] = "BIG", e[e.BLOCKQUOTE = 13] = "BLOCKQUOTE", e[e.BODY = 14] = "BODY", e[e.BR = 15] = "BR", e[e.BUTTON = 16] = "BUTTON", e[e.CAPTION = 17] = "CAPTION", e[e.CENTER = 18] = "CENTER", e[e.CODE = 19] = "CODE", e[e.COL = 20] = "COL", e[e.COLGROUP = 21] = "COLGROUP", e[e.DD = 22] = "DD", e[e.DESC = 23] = "DESC", e[e.DETAILS = 24] = "DETAILS", e[e.DIALOG = 25] = "DIALOG", e[e.DIR = 26] = "DIR", e[e.DIV = 27] = "DIV", e[e.DL = 28] = "DL", e[e.DT = 29] = "DT", e[e.EM = 30] = "EM", e[e.EMBED = 31] = "EMBED", e[e.FIELDSET = 32] = "FIELDSET", e[e.FIGCAPTION = 33] = "FIGCAPTION", e[e.FIGURE = 34] = "FIGURE", e[e.FONT = 35] = "FONT", e[e.FOOTER = 36] = "FOOTER", e[e.FOREIGN_OBJECT = 37] = "FOREIGN_OBJECT", e[e.FORM = 38] = "FORM", e[e.FRAME = 39] = "FRAME", e[e.FRAMESET = 40] = "FRAMESET", e[e.H1 = 41] = "H1", e[e.H2 = 42] = "H2", e[e.H3 = 43] = "H3", e[e.H4 = 44] = "H4", e[e.H5 = 45] = "H5", e[e.H6 = 46] = "H6", e[e.HEAD = 47] = "HEAD", e[e.HEADER = 48] = "HEADER", e[e.HGROUP = 49] = "HGROUP", e[e.HR = 50] = "HR", e[e.HTML = 51] = "HTML", e[e.I = 52] = "I", e[e.IMG = 53] = "IMG", e[e.IMAGE = 54] = "IMAGE", e[e.INPUT = 55] = "INPUT", e[e.IFRAME = 56] = "IFRAME", e[e.KEYGEN = 57] = "KEYGEN", e[e.LABEL = 58] = "LABEL", e[e.LI = 59] = "LI", e[e.LINK = 60] = "LINK", e[e.LISTING = 61] = "LISTING", e[e.MAIN = 62] = "MAIN", e[e.MALIGNMARK = 63] = "MALIGNMARK", e[e.MARQUEE = 64] = "MARQUEE", e[e.MATH = 65] = "MATH", e[e.MENU = 66] = "MENU", e[e.META = 67] = "META", e[e.MGLYPH = 68] = "MGLYPH", e[e.MI = 69] = "MI", e[e.MO = 70] = "MO", e[e.MN = 71] = "MN", e[e.MS = 72] = "MS", e[e.MTEXT = 73] = "MTEXT", e[e.NAV = 74] = "NAV", e[e.NOBR = 75] = "NOBR", e[e.NOFRAMES = 76] = "NOFRAMES", e[e.NOEMBED = 77] = "NOEMBED", e[e.NOSCRIPT = 78] = "NOSCRIPT", e[e.OBJECT = 79] = "OBJECT", e[e.OL = 80] = "OL", e[e.OPTGROUP = 81] = "OPTGROUP", e[e.OPTION = 82] = "OPTION", e[e.P = 83] = "P", e[e.PARAM = 84] = "PARAM", e[e.PLAINTEXT = 85] = "PLAINTEXT", e[e.PRE = 86] = "PRE", e[e.RB = 87] = "RB", e[e.RP = 88] = "RP", e[e.RT = 89] = "RT", e[e.RTC = 90] = "RTC", e[e.RUBY = 91] = "RUBY", e[e.S = 92] = "S", e[e.SCRIPT = 93] = "SCRIPT", e[e.SEARCH = 94] = "SEARCH", e[e.SECTION = 95] = "SECTION", e[e.SELECT = 96] = "SELECT", e[e.SOURCE = 97] = "SOURCE", e[e.SMALL = 98] = "SMALL", e[e.SPAN = 99] = "SPAN", e[e.STRIKE = 100] = "STRIKE", e[e.STRONG = 101] = "STRONG", e[e.STYLE = 102] = "STYLE", e[e.SUB = 103] = "SUB", e[e.SUMMARY = 104] = "SUMMARY", e[e.SUP = 105] = "SUP", e[e.TABLE = 106] = "TABLE", e[e.TBODY = 107] = "TBODY", e[e.TEMPLATE = 108] = "TEMPLATE", e[e.TEXTAREA = 109] = "TEXTAREA", e[e.TFOOT = 110] = "TFOOT", e[e.TD = 111] = "TD", e[e.TH = 112] = "TH", e[e.THEAD = 113] = "THEAD", e[e.TITLE = 114] = "TITLE", e[e.TR = 115] = "TR", e[e.TRACK = 116] = "TRACK", e[e.TT = 117] = "TT", e[e.U = 118] = "U", e[e.UL = 119] = "UL", e[e.SVG = 120] = "SVG", e[e.VAR = 121] = "VAR", e[e.WBR = 122] = "WBR", e[e.XMP = 123] = "XMP";
})(P ||= {});
var kt = /* @__PURE__ */ new Map([
	[N.A, P.A],
	[N.ADDRESS, P.ADDRESS],
	[N.ANNOTATION_XML, P.ANNOTATION_XML],
	[N.APPLET, P.APPLET],
	[N.AREA, P.AREA],
	[N.ARTICLE, P.ARTICLE],
	[N.ASIDE, P.ASIDE],
	[N.B, P.B],
	[N.BASE, P.BASE],
	[N.BASEFONT, P.BASEFONT],
	[N.BGSOUND, P.BGSOUND],
	[N.BIG, P.BIG],
	[N.BLOCKQUOTE, P.BLOCKQUOTE],
	[N.BODY, P.BODY],
	[N.BR, P.BR],
	[N.BUTTON, P.BUTTON],
	[N.CAPTION, P.CAPTION],
	[N.CENTER, P.CENTER],
	[N.CODE, P.CODE],
	[N.COL, P.COL],
	[N.COLGROUP, P.COLGROUP],
	[N.DD, P.DD],
	[N.DESC, P.DESC],
	[N.DETAILS, P.DETAILS],
	[N.DIALOG, P.DIALOG],
	[N.DIR, P.DIR],
	[N.DIV, P.DIV],
	[N.DL, P.DL],
	[N.DT, P.DT],
	[N.EM, P.EM],
	[N.EMBED, P.EMBED],
	[N.FIELDSET, P.FIELDSET],
	[N.FIGCAPTION, P.FIGCAPTION],
	[N.FIGURE, P.FIGURE],
	[N.FONT, P.FONT],
	[N.FOOTER, P.FOOTER],
	[N.FOREIGN_OBJECT, P.FOREIGN_OBJECT],
	[N.FORM, P.FORM],
	[N.FRAME, P.FRAME],
	[N.FRAMESET, P.FRAMESET],
	[N.H1, P.H1],
	[N.H2, P.H2],
	[N.H3, P.H3],
	[N.H4, P.H4],
	[N.H5, P.H5],
	[N.H6, P.H6],
	[N.HEAD, P.HEAD],
	[N.HEADER, P.HEADER],
	[N.HGROUP, P.HGROUP],
	[N.HR, P.HR],
	[N.HTML, P.HTML],
	[N.I, P.I],
	[N.IMG, P.IMG],
	[N.IMAGE, P.IMAGE],
	[N.INPUT, P.INPUT],
	[N.IFRAME, P.IFRAME],
	[N.KEYGEN, P.KEYGEN],
	[N.LABEL, P.LABEL],
	[N.LI, P.LI],
	[N.LINK, P.LINK],
	[N.LISTING, P.LISTING],
	[N.MAIN, P.MAIN],
	[N.MALIGNMARK, P.MALIGNMARK],
	[N.MARQUEE, P.MARQUEE],
	[N.MATH, P.MATH],
	[N.MENU, P.MENU],
	[N.META, P.META],
	[N.MGLYPH, P.MGLYPH],
	[N.MI, P.MI],
	[N.MO, P.MO],
	[N.MN, P.MN],
	[N.MS, P.MS],
	[N.MTEXT, P.MTEXT],
	[N.NAV, P.NAV],
	[N.NOBR, P.NOBR],
	[N.NOFRAMES, P.NOFRAMES],
	[N.NOEMBED, P.NOEMBED],
	[N.NOSCRIPT, P.NOSCRIPT],
	[N.OBJECT, P.OBJECT],
	[N.OL, P.OL],
	[N.OPTGROUP, P.OPTGROUP],
	[N.OPTION, P.OPTION],
	[N.P, P.P],
	[N.PARAM, P.PARAM],
	[N.PLAINTEXT, P.PLAINTEXT],
	[N.PRE, P.PRE],
	[N.RB, P.RB],
	[N.RP, P.RP],
	[N.RT, P.RT],
	[N.RTC, P.RTC],
	[N.RUBY, P.RUBY],
	[N.S, P.S],
	[N.SCRIPT, P.SCRIPT],
	[N.SEARCH, P.SEARCH],
	[N.SECTION, P.SECTION],
	[N.SELECT, P.SELECT],
	[N.SOURCE, P.SOURCE],
	[N.SMALL, P.SMALL],
	[N.SPAN, P.SPAN],
	[N.STRIKE, P.STRIKE],
	[N.STRONG, P.STRONG],
	[N.STYLE, P.STYLE],
	[N.SUB, P.SUB],
	[N.SUMMARY, P.SUMMARY],
	[N.SUP, P.SUP],
	[N.TABLE, P.TABLE],
	[N.TBODY, P.TBODY],
	[N.TEMPLATE, P.TEMPLATE],
	[N.TEXTAREA, P.TEXTAREA],
	[N.TFOOT, P.TFOOT],
	[N.TD, P.TD],
	[N.TH, P.TH],
	[N.THEAD, P.THEAD],
	[N.TITLE, P.TITLE],
	[N.TR, P.TR],
	[N.TRACK, P.TRACK],
	[N.TT, P.TT],
	[N.U, P.U],
	[N.UL, P.UL],
	[N.SVG, P.SVG],
	[N.VAR, P.VAR],
	[N.WBR, P.WBR],
	[N.XMP, P.XMP]
]);
function F(e) {
	return kt.get(e) ?? P.UNKNOWN;
}
var I = P, At = {
	[A.HTML]: /* @__PURE__ */ new Set([
		I.ADDRESS,
		I.APPLET,
		I.AREA,
		I.ARTICLE,
		I.ASIDE,
		I.BASE,
		I.BASEFONT,
		I.BGSOUND,
		I.BLOCKQUOTE,
		I.BODY,
		I.BR,
		I.BUTTON,
		I.CAPTION,
		I.CENTER,
		I.COL,
		I.COLGROUP,
		I.DD,
		I.DETAILS,
		I.DIR,
		I.DIV,
		I.DL,
		I.DT,
		I.EMBED,
		I.FIELDSET,
		I.FIGCAPTION,
		I.FIGURE,
		I.FOOTER,
		I.FORM,
		I.FRAME,
		I.FRAMESET,
		I.H1,
		I.H2,
		I.H3,
		I.H4,
		I.H5,
		I.H6,
		I.HEAD,
		I.HEADER,
		I.HGROUP,
		I.HR,
		I.HTML,
		I.IFRAME,
		I.IMG,
		I.INPUT,
		I.LI,
		I.LINK,
		I.LISTING,
		I.MAIN,
		I.MARQUEE,
		I.MENU,
		I.META,
		I.NAV,
		I.NOEMBED,
		I.NOFRAMES,
		I.NOSCRIPT,
		I.OBJECT,
		I.OL,
		I.P,
		I.PARAM,
		I.PLAINTEXT,
		I.PRE,
		I.SCRIPT,
		I.SECTION,
		I.SELECT,
		I.SOURCE,
		I.STYLE,
		I.SUMMARY,
		I.TABLE,
		I.TBODY,
		I.TD,
		I.TEMPLATE,
		I.TEXTAREA,
		I.TFOOT,
		I.TH,
		I.THEAD,
		I.TITLE,
		I.TR,
		I.TRACK,
		I.UL,
		I.WBR,
		I.XMP
	]),
	[A.MATHML]: /* @__PURE__ */ new Set([
		I.MI,
		I.MO,
		I.MN,
		I.MS,
		I.MTEXT,
		I.ANNOTATION_XML
	]),
	[A.SVG]: /* @__PURE__ */ new Set([
		I.TITLE,
		I.FOREIGN_OBJECT,
		I.DESC
	]),
	[A.XLINK]: /* @__PURE__ */ new Set(),
	[A.XML]: /* @__PURE__ */ new Set(),
	[A.XMLNS]: /* @__PURE__ */ new Set()
}, jt = /* @__PURE__ */ new Set([
	I.H1,
	I.H2,
	I.H3,
	I.H4,
	I.H5,
	I.H6
]);
N.STYLE, N.SCRIPT, N.XMP, N.IFRAME, N.NOEMBED, N.NOFRAMES, N.PLAINTEXT;
// node_modules/parse5/dist/tokenizer/index.js
var Mt = 64, L;
(function(e) {
	e[e.DATA = 0] = "DATA", e[e.RCDATA = 1] = "RCDATA", e[e.RAWTEXT = 2] = "RAWTEXT", e[e.SCRIPT_DATA = 3] = "SCRIPT_DATA", e[e.PLAINTEXT = 4] = "PLAINTEXT", e[e.TAG_OPEN = 5] = "TAG_OPEN", e[e.END_TAG_OPEN = 6] = "END_TAG_OPEN", e[e.TAG_NAME = 7] = "TAG_NAME", e[e.RCDATA_LESS_THAN_SIGN = 8] = "RCDATA_LESS_THAN_SIGN", e[e.RCDATA_END_TAG_OPEN = 9] = "RCDATA_END_TAG_OPEN", e[e.RCDATA_END_TAG_NAME = 10] = "RCDATA_END_TAG_NAME", e[e.RAWTEXT_LESS_THAN_SIGN = 11] = "RAWTEXT_LESS_THAN_SIGN", e[e.RAWTEXT_END_TAG_OPEN = 12] = "RAWTEXT_END_TAG_OPEN", e[e.RAWTEXT_END_TAG_NAME = 13] = "RAWTEXT_END_TAG_NAME", e[e.SCRIPT_DATA_LESS_THAN_SIGN = 14] = "SCRIPT_DATA_LESS_THAN_SIGN", e[e.SCRIPT_DATA_END_TAG_OPEN = 15] = "SCRIPT_DATA_END_TAG_OPEN", e[e.SCRIPT_DATA_END_TAG_NAME = 16] = "SCRIPT_DATA_END_TAG_NAME", e[e.SCRIPT_DATA_ESCAPE_START = 17] = "SCRIPT_DATA_ESCAPE_START", e[e.SCRIPT_DATA_ESCAPE_START_DASH = 18] = "SCRIPT_DATA_ESCAPE_START_DASH", e[e.SCRIPT_DATA_ESCAPED = 19] = "SCRIPT_DATA_ESCAPED", e[e.SCRIPT_DATA_ESCAPED_DASH = 20] = "SCRIPT_DATA_ESCAPED_DASH", e[e.SCRIPT_DATA_ESCAPED_DASH_DASH = 21] = "SCRIPT_DATA_ESCAPED_DASH_DASH", e[e.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN = 22] = "SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN", e[e.SCRIPT_DATA_ESCAPED_END_TAG_OPEN = 23] = "SCRIPT_DATA_ESCAPED_END_TAG_OPEN", e[e.SCRIPT_DATA_ESCAPED_END_TAG_NAME = 24] = "SCRIPT_DATA_ESCAPED_END_TAG_NAME", e[e.SCRIPT_DATA_DOUBLE_ESCAPE_START = 25] = "SCRIPT_DATA_DOUBLE_ESCAPE_START", e[e.SCRIPT_DATA_DOUBLE_ESCAPED = 26] = "SCRIPT_DATA_DOUBLE_ESCAPED", e[e.SCRIPT_DATA_DOUBLE_ESCAPED_DASH = 27] = "SCRIPT_DATA_DOUBLE_ESCAPED_DASH", e[e.SCRIPT_DATA_DOUBLE_ESCAPED_DASH_DASH = 28] = "SCRIPT_DATA_DOUBLE_ESCAPED_DASH_DASH", e[e.SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN = 29] = "SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN", e[e.SCRIPT_DATA_DOUBLE_ESCAPE_END = 30] = "SCRIPT_DATA_DOUBLE_ESCAPE_END", e[e.BEFORE_ATTRIBUTE_NAME = 31] = "BEFORE_ATTRIBUTE_NAME", e[e.ATTRIBUTE_NAME = 32] = "ATTRIBUTE_NAME", e[e.AFTER_ATTRIBUTE_NAME = 33] = "AFTER_ATTRIBUTE_NAME", e[e.BEFORE_ATTRIBUTE_VALUE = 34] = "BEFORE_ATTRIBUTE_VALUE", e[e.ATTRIBUTE_VALUE_DOUBLE_QUOTED = 35] = "ATTRIBUTE_VALUE_DOUBLE_QUOTED", e[e.ATTRIBUTE_VALUE_SINGLE_QUOTED = 36] = "ATTRIBUTE_VALUE_SINGLE_QUOTED", e[e.ATTRIBUTE_VALUE_UNQUOTED = 37] = "ATTRIBUTE_VALUE_UNQUOTED", e[e.AFTER_ATTRIBUTE_VALUE_QUOTED = 38] = "AFTER_ATTRIBUTE_VALUE_QUOTED", e[e.SELF_CLOSING_START_TAG = 39] = "SELF_CLOSING_START_TAG", e[e.BOGUS_COMMENT = 40] = "BOGUS_COMMENT", e[e.MARKUP_DECLARATION_OPEN = 41] = "MARKUP_DECLARATION_OPEN", e[e.COMMENT_START = 42] = "COMMENT_START", e[e.COMMENT_START_DASH = 43] = "COMMENT_START_DASH", e[e.COMMENT = 44] = "COMMENT", e[e.COMMENT_LESS_THAN_SIGN = 45] = "COMMENT_LESS_THAN_SIGN", e[e.COMMENT_LESS_THAN_SIGN_BANG = 46] = "COMMENT_LESS_THAN_SIGN_BANG", e[e.COMMENT_LESS_THAN_SIGN_BANG_DASH = 47] = "COMMENT_LESS_THAN_SIGN_BANG_DASH", e[e.COMMENT_LESS_THAN_SIGN_BANG_DASH_DASH = 48] = "COMMENT_LESS_THAN_SIGN_BANG_DASH_DASH", e[e.COMMENT_END_DASH = 49] = "COMMENT_END_DASH", e[e.COMMENT_END = 50] = "COMMENT_END", e[e.COMMENT_END_BANG = 51] = "COMMENT_END_BANG", e[e.DOCTYPE = 52] = "DOCTYPE", e[e.BEFORE_DOCTYPE_NAME = 53] = "BEFORE_DOCTYPE_NAME", e[e.DOCTYPE_NAME = 54] = "DOCTYPE_NAME", e[e.AFTER_DOCTYPE_NAME = 55] = "AFTER_DOCTYPE_NAME", e[e.AFTER_DOCTYPE_PUBLIC_KEYWORD = 56] = "AFTER_DOCTYPE_PUBLIC_KEYWORD", e[e.BEFORE_DOCTYPE_PUBLIC_IDENTIFIER = 57] = "BEFORE_DOCTYPE_PUBLIC_IDENTIFIER", e[e.DOCTYPE_PUBLIC_IDENTIFIER_DOUBLE_QUOTED = 58] = "DOCTYPE_PUBLIC_IDENTIFIER_DOUBLE_QUOTED", e[e.DOCTYPE_PUBLIC_IDENTIFIER_SINGLE_QUOTED = 59] = "DOCTYPE_PUBLIC_IDENTIFIER_SINGLE_QUOTED", e[e.AFTER_DOCTYPE_PUBLIC_IDENTIFIER = 60] = "AFTER_DOCTYPE_PUBLIC_IDENTIFIER", e[e.BETWEEN_DOCTYPE_PUBLIC_AND_SYSTEM_IDENTIFIERS = 61] = "BETWEEN_DOCTYPE_PUBLIC_AND_SYSTEM_IDENTIFIERS", e[e.AFTER_DOCTYPE_SYSTEM_KEYWORD = 62] = "AFTER_DOCTYPE_SYSTEM_KEYWORD", e[e.BEFORE_DOCTYPE_SYSTEM_IDENTIFIER = 63] = "BEFORE_DOCTYPE_SYSTEM_IDENTIFIER", e[e.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED = 64] = "DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED", e[e.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED = 65] = "DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED", e[e.AFTER_DOCTYPE_SYSTEM_IDENTIFIER = 66] = "AFTER_DOCTYPE_SYSTEM_IDENTIFIER", e[e.BOGUS_DOCTYPE = 67] = "BOGUS_DOCTYPE", e[e.CDATA_SECTION = 68] = "CDATA_SECTION", e[e.CDATA_SECTION_BRACKET = 69] = "CDATA_SECTION_BRACKET", e[e.CDATA_SECTION_END = 70] = "CDATA_SECTION_END", e[e.CHARACTER_REFERENCE = 71] = "CHARACTER_REFERENCE", e[e.AMBIGUOUS_AMPERSAND = 72] = "AMBIGUOUS_AMPERSAND";
})(L ||= {});
var R = {
	DATA: L.DATA,
	RCDATA: L.RCDATA,
	RAWTEXT: L.RAWTEXT,
	SCRIPT_DATA: L.SCRIPT_DATA,
	PLAINTEXT: L.PLAINTEXT,
	CDATA_SECTION: L.CDATA_SECTION
};
function Nt(e) {
	return e >= w.DIGIT_0 && e <= w.DIGIT_9;
}
function Pt(e) {
	return e >= w.LATIN_CAPITAL_A && e <= w.LATIN_CAPITAL_Z;
}
function Ft(e) {
	return e >= w.LATIN_SMALL_A && e <= w.LATIN_SMALL_Z;
}
function z(e) {
	return Ft(e) || Pt(e);
}
function It(e) {
	return z(e) || Nt(e);
}
function Lt(e) {
	return e + 32;
}
function Rt(e) {
	return e === w.SPACE || e === w.LINE_FEED || e === w.TABULATION || e === w.FORM_FEED || e === w.CARRIAGE_RETURN;
}
function zt(e) {
	return Rt(e) || e === w.SOLIDUS || e === w.GREATER_THAN_SIGN;
}
function Bt(e) {
	return e === w.NULL ? E.nullCharacterReference : e > 1114111 ? E.characterReferenceOutsideUnicodeRange : ke(e) ? E.surrogateCharacterReference : Ne(e) ? E.noncharacterCharacterReference : Me(e) || e === w.CARRIAGE_RETURN ? E.controlCharacterReference : null;
}
var Vt = class {
	constructor(e, t) {
		this.options = e, this.handler = t, this.paused = !1, this.inLoop = !1, this.inForeignNode = !1, this.lastStartTagName = "", this.active = !1, this.state = L.DATA, this.returnState = L.DATA, this.entityStartPos = 0, this.consumedAfterSnapshot = -1, this.currentCharacterToken = null, this.currentToken = null, this.currentAttr = {
			name: "",
			value: ""
		}, this.currentAttrLocation = null, this.currentAttrNames = null, this.runStart = 0, this.runEnd = 0, this.preprocessor = new Fe(t), this.currentLocation = this.getCurrentLocation(-1), this.entityDecoder = new Tt((e, t) => {
			this.preprocessor.pos = this.entityStartPos + t - 1, this._isCharacterReferenceInAttribute() || this._ensureCharacterToken(Rt(e) ? D.WHITESPACE_CHARACTER : e === w.NULL ? D.NULL_CHARACTER : D.CHARACTER), this._extendRunWith(String.fromCodePoint(e), 0), this.entityStartPos = this.preprocessor.pos - t + 1;
		}, t.onParseError ? {
			missingSemicolonAfterCharacterReference: () => {
				this._err(E.missingSemicolonAfterCharacterReference, 1);
			},
			absenceOfDigitsInNumericCharacterReference: (e) => {
				this._err(E.absenceOfDigitsInNumericCharacterReference, this.entityStartPos - this.preprocessor.pos + e);
			},
			validateNumericCharacterReference: (e) => {
				let t = Bt(e);
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
		for (let e = n.indexOf("\r"); e !== -1; e = n.indexOf("\r", e + 1)) n.charCodeAt(e + 1) !== w.LINE_FEED && (r++, i = Math.max(i, e));
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
			case L.TAG_OPEN:
			case L.RCDATA_LESS_THAN_SIGN:
			case L.RAWTEXT_LESS_THAN_SIGN:
			case L.SCRIPT_DATA_LESS_THAN_SIGN:
			case L.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN:
			case L.CDATA_SECTION_BRACKET: return e - 1;
			case L.END_TAG_OPEN:
			case L.MARKUP_DECLARATION_OPEN:
			case L.RCDATA_END_TAG_OPEN:
			case L.RCDATA_END_TAG_NAME:
			case L.RAWTEXT_END_TAG_OPEN:
			case L.RAWTEXT_END_TAG_NAME:
			case L.SCRIPT_DATA_END_TAG_OPEN:
			case L.SCRIPT_DATA_END_TAG_NAME:
			case L.SCRIPT_DATA_ESCAPED_END_TAG_OPEN:
			case L.SCRIPT_DATA_ESCAPED_END_TAG_NAME:
			case L.CDATA_SECTION_END: return e - 2;
			case L.CHARACTER_REFERENCE: return this._isCharacterReferenceInAttribute() && t ? t.startOffset : this.preprocessor.droppedBufferSize + this.entityStartPos;
			case L.DOCTYPE:
			case L.BEFORE_DOCTYPE_NAME: return this.currentLocation.startOffset;
			default: return t && (this.state === L.TAG_NAME || this.state >= L.BEFORE_ATTRIBUTE_NAME && this.state <= L.BOGUS_COMMENT || this.state >= L.COMMENT_START && this.state <= L.BOGUS_DOCTYPE) ? t.startOffset : e;
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
		if (this.paused || this.active || !this.currentCharacterToken || this.currentToken || this.state === L.DOCTYPE || this.state === L.BEFORE_DOCTYPE_NAME || !this.preprocessor.willDropParsedChunk()) return;
		let e = this.preprocessor.droppedBufferSize + this.preprocessor.pos + 1 - this.getCharacterTokenEndOffset();
		this.preprocessor.advance(), this.currentLocation = this.getCurrentLocation(e), this.preprocessor.retreat(1), this._emitCurrentCharacterToken(this.currentLocation), this._createCharacterToken(D.CHARACTER), this.preprocessor.dropParsedChunk(Math.max(e - 1, 0)), this.entityStartPos = this.preprocessor.pos + 1 - e;
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
			type: D.START_TAG,
			tagName: "",
			tagID: P.UNKNOWN,
			selfClosing: !1,
			ackSelfClosing: !1,
			attrs: [],
			location: this.getCurrentLocation(1)
		};
	}
	_createEndTagToken() {
		this._flushRun(""), this.currentToken = {
			type: D.END_TAG,
			tagName: "",
			tagID: P.UNKNOWN,
			selfClosing: !1,
			ackSelfClosing: !1,
			attrs: [],
			location: this.getCurrentLocation(2)
		};
	}
	_createCommentToken(e) {
		this._flushRun(""), this.currentToken = {
			type: D.COMMENT,
			data: "",
			location: this.getCurrentLocation(e)
		};
	}
	_createDoctypeToken(e) {
		this._flushRun(""), this.currentToken = {
			type: D.DOCTYPE,
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
		if (r === null ? (i = Ie(t, n) !== null, !i && t.attrs.length === Mt && (this.currentAttrNames = new Set(t.attrs.map((e) => e.name)).add(n))) : (i = r.has(n), i || r.add(n)), i) this._err(E.duplicateAttribute);
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
		this.runStart = this.runEnd, r === null ? this.currentCharacterToken.chars += n : r.type === D.COMMENT ? r.data += n : this.currentAttr.value += n;
	}
	_extendRun(e) {
		let { preprocessor: t } = this;
		if (e === w.LINE_FEED && t.html.charCodeAt(t.pos) !== w.LINE_FEED) this._flushRun("\n"), this.runStart = t.pos + 1;
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
		this.currentAttrNames = null, this.prepareToken(e), e.tagID = F(e.tagName), e.type === D.START_TAG ? (this.lastStartTagName = e.tagName, this.handler.onStartTag(e)) : (e.attrs.length > 0 && this._err(E.endTagWithAttributes), e.selfClosing && this._err(E.endTagWithTrailingSolidus), this.handler.onEndTag(e)), this.preprocessor.dropParsedChunk();
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
				case D.CHARACTER:
					this.handler.onCharacter(this.currentCharacterToken);
					break;
				case D.NULL_CHARACTER:
					this.handler.onNullCharacter(this.currentCharacterToken);
					break;
				case D.WHITESPACE_CHARACTER: this.handler.onWhitespaceCharacter(this.currentCharacterToken);
			}
			this.currentCharacterToken = null;
		}
	}
	_emitEOFToken() {
		let e = this.getCurrentLocation(0);
		e && (e.endLine = e.startLine, e.endCol = e.startCol, e.endOffset = e.startOffset), this._emitCurrentCharacterToken(this.currentToken?.location ?? e), this.handler.onEof({
			type: D.EOF,
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
		let t = Rt(e) ? D.WHITESPACE_CHARACTER : e === w.NULL ? D.NULL_CHARACTER : D.CHARACTER, n = this.currentCharacterToken;
		(n === null || n.type !== t) && this._ensureCharacterToken(t), this._extendRun(e);
	}
	_emitChars(e, t = 0) {
		this.options.sourceCodeLocationInfo && t !== 0 && this.currentCharacterToken && this.currentCharacterToken.type !== D.CHARACTER ? (this.currentLocation = this.getCurrentLocation(e.length - 1 - t), this._emitCurrentCharacterToken(this.currentLocation), this._createCharacterToken(D.CHARACTER)) : this._ensureCharacterToken(D.CHARACTER), this._extendRunWith(e, t);
	}
	_startCharacterReference() {
		this.returnState = this.state, this.state = L.CHARACTER_REFERENCE, this.entityStartPos = this.preprocessor.pos, this.entityDecoder.startEntity(this._isCharacterReferenceInAttribute() ? O.Attribute : O.Legacy);
	}
	_isCharacterReferenceInAttribute() {
		return this.returnState === L.ATTRIBUTE_VALUE_DOUBLE_QUOTED || this.returnState === L.ATTRIBUTE_VALUE_SINGLE_QUOTED || this.returnState === L.ATTRIBUTE_VALUE_UNQUOTED;
	}
	_flushCodePointConsumedAsCharacterReference(e) {
		this._isCharacterReferenceInAttribute() ? this._extendRun(e) : this._emitCodePoint(e);
	}
	_callState(e) {
		switch (this.state) {
			case L.DATA:
				this._stateData(e);
				break;
			case L.RCDATA:
				this._stateRcdata(e);
				break;
			case L.RAWTEXT:
				this._stateRawtext(e);
				break;
			case L.SCRIPT_DATA:
				this._stateScriptData(e);
				break;
			case L.PLAINTEXT:
				this._statePlaintext(e);
				break;
			case L.TAG_OPEN:
				this._stateTagOpen(e);
				break;
			case L.END_TAG_OPEN:
				this._stateEndTagOpen(e);
				break;
			case L.TAG_NAME:
				this._stateTagName(e);
				break;
			case L.RCDATA_LESS_THAN_SIGN:
				this._stateRcdataLessThanSign(e);
				break;
			case L.RCDATA_END_TAG_OPEN:
				this._stateRcdataEndTagOpen(e);
				break;
			case L.RCDATA_END_TAG_NAME:
				this._stateRcdataEndTagName(e);
				break;
			case L.RAWTEXT_LESS_THAN_SIGN:
				this._stateRawtextLessThanSign(e);
				break;
			case L.RAWTEXT_END_TAG_OPEN:
				this._stateRawtextEndTagOpen(e);
				break;
			case L.RAWTEXT_END_TAG_NAME:
				this._stateRawtextEndTagName(e);
				break;
			case L.SCRIPT_DATA_LESS_THAN_SIGN:
				this._stateScriptDataLessThanSign(e);
				break;
			case L.SCRIPT_DATA_END_TAG_OPEN:
				this._stateScriptDataEndTagOpen(e);
				break;
			case L.SCRIPT_DATA_END_TAG_NAME:
				this._stateScriptDataEndTagName(e);
				break;
			case L.SCRIPT_DATA_ESCAPE_START:
				this._stateScriptDataEscapeStart(e);
				break;
			case L.SCRIPT_DATA_ESCAPE_START_DASH:
				this._stateScriptDataEscapeStartDash(e);
				break;
			case L.SCRIPT_DATA_ESCAPED:
				this._stateScriptDataEscaped(e);
				break;
			case L.SCRIPT_DATA_ESCAPED_DASH:
				this._stateScriptDataEscapedDash(e);
				break;
			case L.SCRIPT_DATA_ESCAPED_DASH_DASH:
				this._stateScriptDataEscapedDashDash(e);
				break;
			case L.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN:
				this._stateScriptDataEscapedLessThanSign(e);
				break;
			case L.SCRIPT_DATA_ESCAPED_END_TAG_OPEN:
				this._stateScriptDataEscapedEndTagOpen(e);
				break;
			case L.SCRIPT_DATA_ESCAPED_END_TAG_NAME:
				this._stateScriptDataEscapedEndTagName(e);
				break;
			case L.SCRIPT_DATA_DOUBLE_ESCAPE_START:
				this._stateScriptDataDoubleEscapeStart(e);
				break;
			case L.SCRIPT_DATA_DOUBLE_ESCAPED:
				this._stateScriptDataDoubleEscaped(e);
				break;
			case L.SCRIPT_DATA_DOUBLE_ESCAPED_DASH:
				this._stateScriptDataDoubleEscapedDash(e);
				break;
			case L.SCRIPT_DATA_DOUBLE_ESCAPED_DASH_DASH:
				this._stateScriptDataDoubleEscapedDashDash(e);
				break;
			case L.SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN:
				this._stateScriptDataDoubleEscapedLessThanSign(e);
				break;
			case L.SCRIPT_DATA_DOUBLE_ESCAPE_END:
				this._stateScriptDataDoubleEscapeEnd(e);
				break;
			case L.BEFORE_ATTRIBUTE_NAME:
				this._stateBeforeAttributeName(e);
				break;
			case L.ATTRIBUTE_NAME:
				this._stateAttributeName(e);
				break;
			case L.AFTER_ATTRIBUTE_NAME:
				this._stateAfterAttributeName(e);
				break;
			case L.BEFORE_ATTRIBUTE_VALUE:
				this._stateBeforeAttributeValue(e);
				break;
			case L.ATTRIBUTE_VALUE_DOUBLE_QUOTED:
				this._stateAttributeValueDoubleQuoted(e);
				break;
			case L.ATTRIBUTE_VALUE_SINGLE_QUOTED:
				this._stateAttributeValueSingleQuoted(e);
				break;
			case L.ATTRIBUTE_VALUE_UNQUOTED:
				this._stateAttributeValueUnquoted(e);
				break;
			case L.AFTER_ATTRIBUTE_VALUE_QUOTED:
				this._stateAfterAttributeValueQuoted(e);
				break;
			case L.SELF_CLOSING_START_TAG:
				this._stateSelfClosingStartTag(e);
				break;
			case L.BOGUS_COMMENT:
				this._stateBogusComment(e);
				break;
			case L.MARKUP_DECLARATION_OPEN:
				this._stateMarkupDeclarationOpen(e);
				break;
			case L.COMMENT_START:
				this._stateCommentStart(e);
				break;
			case L.COMMENT_START_DASH:
				this._stateCommentStartDash(e);
				break;
			case L.COMMENT:
				this._stateComment(e);
				break;
			case L.COMMENT_LESS_THAN_SIGN:
				this._stateCommentLessThanSign(e);
				break;
			case L.COMMENT_LESS_THAN_SIGN_BANG:
				this._stateCommentLessThanSignBang(e);
				break;
			case L.COMMENT_LESS_THAN_SIGN_BANG_DASH:
				this._stateCommentLessThanSignBangDash(e);
				break;
			case L.COMMENT_LESS_THAN_SIGN_BANG_DASH_DASH:
				this._stateCommentLessThanSignBangDashDash(e);
				break;
			case L.COMMENT_END_DASH:
				this._stateCommentEndDash(e);
				break;
			case L.COMMENT_END:
				this._stateCommentEnd(e);
				break;
			case L.COMMENT_END_BANG:
				this._stateCommentEndBang(e);
				break;
			case L.DOCTYPE:
				this._stateDoctype(e);
				break;
			case L.BEFORE_DOCTYPE_NAME:
				this._stateBeforeDoctypeName(e);
				break;
			case L.DOCTYPE_NAME:
				this._stateDoctypeName(e);
				break;
			case L.AFTER_DOCTYPE_NAME:
				this._stateAfterDoctypeName(e);
				break;
			case L.AFTER_DOCTYPE_PUBLIC_KEYWORD:
				this._stateAfterDoctypePublicKeyword(e);
				break;
			case L.BEFORE_DOCTYPE_PUBLIC_IDENTIFIER:
				this._stateBeforeDoctypePublicIdentifier(e);
				break;
			case L.DOCTYPE_PUBLIC_IDENTIFIER_DOUBLE_QUOTED:
				this._stateDoctypePublicIdentifierDoubleQuoted(e);
				break;
			case L.DOCTYPE_PUBLIC_IDENTIFIER_SINGLE_QUOTED:
				this._stateDoctypePublicIdentifierSingleQuoted(e);
				break;
			case L.AFTER_DOCTYPE_PUBLIC_IDENTIFIER:
				this._stateAfterDoctypePublicIdentifier(e);
				break;
			case L.BETWEEN_DOCTYPE_PUBLIC_AND_SYSTEM_IDENTIFIERS:
				this._stateBetweenDoctypePublicAndSystemIdentifiers(e);
				break;
			case L.AFTER_DOCTYPE_SYSTEM_KEYWORD:
				this._stateAfterDoctypeSystemKeyword(e);
				break;
			case L.BEFORE_DOCTYPE_SYSTEM_IDENTIFIER:
				this._stateBeforeDoctypeSystemIdentifier(e);
				break;
			case L.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED:
				this._stateDoctypeSystemIdentifierDoubleQuoted(e);
				break;
			case L.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED:
				this._stateDoctypeSystemIdentifierSingleQuoted(e);
				break;
			case L.AFTER_DOCTYPE_SYSTEM_IDENTIFIER:
				this._stateAfterDoctypeSystemIdentifier(e);
				break;
			case L.BOGUS_DOCTYPE:
				this._stateBogusDoctype(e);
				break;
			case L.CDATA_SECTION:
				this._stateCdataSection(e);
				break;
			case L.CDATA_SECTION_BRACKET:
				this._stateCdataSectionBracket(e);
				break;
			case L.CDATA_SECTION_END:
				this._stateCdataSectionEnd(e);
				break;
			case L.CHARACTER_REFERENCE:
				this._stateCharacterReference();
				break;
			case L.AMBIGUOUS_AMPERSAND:
				this._stateAmbiguousAmpersand(e);
				break;
			default: throw Error("Unknown state");
		}
	}
	_stateData(e) {
		switch (e) {
			case w.LESS_THAN_SIGN:
				this.state = L.TAG_OPEN;
				break;
			case w.AMPERSAND:
				this._startCharacterReference();
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this._emitCodePoint(e);
				break;
			case w.EOF:
				this._emitEOFToken();
				break;
			default: this._emitCodePoint(e);
		}
	}
	_stateRcdata(e) {
		switch (e) {
			case w.AMPERSAND:
				this._startCharacterReference();
				break;
			case w.LESS_THAN_SIGN:
				this.state = L.RCDATA_LESS_THAN_SIGN;
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this._emitChars("�");
				break;
			case w.EOF:
				this._emitEOFToken();
				break;
			default: this._emitCodePoint(e);
		}
	}
	_stateRawtext(e) {
		switch (e) {
			case w.LESS_THAN_SIGN:
				this.state = L.RAWTEXT_LESS_THAN_SIGN;
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this._emitChars("�");
				break;
			case w.EOF:
				this._emitEOFToken();
				break;
			default: this._emitCodePoint(e);
		}
	}
	_stateScriptData(e) {
		switch (e) {
			case w.LESS_THAN_SIGN:
				this.state = L.SCRIPT_DATA_LESS_THAN_SIGN;
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this._emitChars("�");
				break;
			case w.EOF:
				this._emitEOFToken();
				break;
			default: this._emitCodePoint(e);
		}
	}
	_statePlaintext(e) {
		switch (e) {
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this._emitChars("�");
				break;
			case w.EOF:
				this._emitEOFToken();
				break;
			default: this._emitCodePoint(e);
		}
	}
	_stateTagOpen(e) {
		if (z(e)) this._createStartTagToken(), this.state = L.TAG_NAME, this._stateTagName(e);
		else switch (e) {
			case w.EXCLAMATION_MARK:
				this.state = L.MARKUP_DECLARATION_OPEN;
				break;
			case w.SOLIDUS:
				this.state = L.END_TAG_OPEN;
				break;
			case w.QUESTION_MARK:
				this._err(E.unexpectedQuestionMarkInsteadOfTagName), this._createCommentToken(1), this.state = L.BOGUS_COMMENT, this._stateBogusComment(e);
				break;
			case w.EOF:
				this._err(E.eofBeforeTagName), this._emitChars("<", -1), this._emitEOFToken();
				break;
			default: this._err(E.invalidFirstCharacterOfTagName), this._emitChars("<", -1), this.state = L.DATA, this._stateData(e);
		}
	}
	_stateEndTagOpen(e) {
		if (z(e)) this._createEndTagToken(), this.state = L.TAG_NAME, this._stateTagName(e);
		else switch (e) {
			case w.GREATER_THAN_SIGN:
				this._err(E.missingEndTagName), this.state = L.DATA;
				break;
			case w.EOF:
				this._err(E.eofBeforeTagName), this._emitChars("</", -1), this._emitEOFToken();
				break;
			default: this._err(E.invalidFirstCharacterOfTagName), this._createCommentToken(2), this.state = L.BOGUS_COMMENT, this._stateBogusComment(e);
		}
	}
	_stateTagName(e) {
		let t = this.currentToken;
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED:
				this.state = L.BEFORE_ATTRIBUTE_NAME;
				break;
			case w.SOLIDUS:
				this.state = L.SELF_CLOSING_START_TAG;
				break;
			case w.GREATER_THAN_SIGN:
				this.state = L.DATA, this.emitCurrentTagToken();
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), t.tagName += "�";
				break;
			case w.EOF:
				this._err(E.eofInTag), this._emitEOFToken();
				break;
			default: t.tagName += String.fromCodePoint(Pt(e) ? Lt(e) : e);
		}
	}
	_stateRcdataLessThanSign(e) {
		e === w.SOLIDUS ? this.state = L.RCDATA_END_TAG_OPEN : (this._emitChars("<", -1), this.state = L.RCDATA, this._stateRcdata(e));
	}
	_stateRcdataEndTagOpen(e) {
		z(e) ? (this.state = L.RCDATA_END_TAG_NAME, this._stateRcdataEndTagName(e)) : (this._emitChars("</", -1), this.state = L.RCDATA, this._stateRcdata(e));
	}
	handleSpecialEndTag(e) {
		if (!this.preprocessor.startsWith(this.lastStartTagName, !1)) return !this._ensureHibernation();
		this._createEndTagToken();
		let t = this.currentToken;
		switch (t.tagName = this.lastStartTagName, this.preprocessor.peek(this.lastStartTagName.length)) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED: return this._advanceBy(this.lastStartTagName.length), this.state = L.BEFORE_ATTRIBUTE_NAME, !1;
			case w.SOLIDUS: return this._advanceBy(this.lastStartTagName.length), this.state = L.SELF_CLOSING_START_TAG, !1;
			case w.GREATER_THAN_SIGN: return this._advanceBy(this.lastStartTagName.length), this.emitCurrentTagToken(), this.state = L.DATA, !1;
			default: return this.currentToken = null, !this._ensureHibernation();
		}
	}
	_stateRcdataEndTagName(e) {
		this.handleSpecialEndTag(e) && (this._emitChars("</", -1), this.state = L.RCDATA, this._stateRcdata(e));
	}
	_stateRawtextLessThanSign(e) {
		e === w.SOLIDUS ? this.state = L.RAWTEXT_END_TAG_OPEN : (this._emitChars("<", -1), this.state = L.RAWTEXT, this._stateRawtext(e));
	}
	_stateRawtextEndTagOpen(e) {
		z(e) ? (this.state = L.RAWTEXT_END_TAG_NAME, this._stateRawtextEndTagName(e)) : (this._emitChars("</", -1), this.state = L.RAWTEXT, this._stateRawtext(e));
	}
	_stateRawtextEndTagName(e) {
		this.handleSpecialEndTag(e) && (this._emitChars("</", -1), this.state = L.RAWTEXT, this._stateRawtext(e));
	}
	_stateScriptDataLessThanSign(e) {
		switch (e) {
			case w.SOLIDUS:
				this.state = L.SCRIPT_DATA_END_TAG_OPEN;
				break;
			case w.EXCLAMATION_MARK:
				this.state = L.SCRIPT_DATA_ESCAPE_START, this._emitChars("<!");
				break;
			default: this._emitChars("<", -1), this.state = L.SCRIPT_DATA, this._stateScriptData(e);
		}
	}
	_stateScriptDataEndTagOpen(e) {
		z(e) ? (this.state = L.SCRIPT_DATA_END_TAG_NAME, this._stateScriptDataEndTagName(e)) : (this._emitChars("</", -1), this.state = L.SCRIPT_DATA, this._stateScriptData(e));
	}
	_stateScriptDataEndTagName(e) {
		this.handleSpecialEndTag(e) && (this._emitChars("</", -1), this.state = L.SCRIPT_DATA, this._stateScriptData(e));
	}
	_stateScriptDataEscapeStart(e) {
		e === w.HYPHEN_MINUS ? (this.state = L.SCRIPT_DATA_ESCAPE_START_DASH, this._emitChars("-")) : (this.state = L.SCRIPT_DATA, this._stateScriptData(e));
	}
	_stateScriptDataEscapeStartDash(e) {
		e === w.HYPHEN_MINUS ? (this.state = L.SCRIPT_DATA_ESCAPED_DASH_DASH, this._emitChars("-")) : (this.state = L.SCRIPT_DATA, this._stateScriptData(e));
	}
	_stateScriptDataEscaped(e) {
		switch (e) {
			case w.HYPHEN_MINUS:
				this.state = L.SCRIPT_DATA_ESCAPED_DASH, this._emitChars("-");
				break;
			case w.LESS_THAN_SIGN:
				this.state = L.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN;
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this._emitChars("�");
				break;
			case w.EOF:
				this._err(E.eofInScriptHtmlCommentLikeText), this._emitEOFToken();
				break;
			default: this._emitCodePoint(e);
		}
	}
	_stateScriptDataEscapedDash(e) {
		switch (e) {
			case w.HYPHEN_MINUS:
				this.state = L.SCRIPT_DATA_ESCAPED_DASH_DASH, this._emitChars("-");
				break;
			case w.LESS_THAN_SIGN:
				this.state = L.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN;
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this.state = L.SCRIPT_DATA_ESCAPED, this._emitChars("�");
				break;
			case w.EOF:
				this._err(E.eofInScriptHtmlCommentLikeText), this._emitEOFToken();
				break;
			default: this.state = L.SCRIPT_DATA_ESCAPED, this._emitCodePoint(e);
		}
	}
	_stateScriptDataEscapedDashDash(e) {
		switch (e) {
			case w.HYPHEN_MINUS:
				this._emitChars("-");
				break;
			case w.LESS_THAN_SIGN:
				this.state = L.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN;
				break;
			case w.GREATER_THAN_SIGN:
				this.state = L.SCRIPT_DATA, this._emitChars(">");
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this.state = L.SCRIPT_DATA_ESCAPED, this._emitChars("�");
				break;
			case w.EOF:
				this._err(E.eofInScriptHtmlCommentLikeText), this._emitEOFToken();
				break;
			default: this.state = L.SCRIPT_DATA_ESCAPED, this._emitCodePoint(e);
		}
	}
	_stateScriptDataEscapedLessThanSign(e) {
		e === w.SOLIDUS ? this.state = L.SCRIPT_DATA_ESCAPED_END_TAG_OPEN : z(e) ? (this._emitChars("<", -1), this.state = L.SCRIPT_DATA_DOUBLE_ESCAPE_START, this._stateScriptDataDoubleEscapeStart(e)) : (this._emitChars("<", -1), this.state = L.SCRIPT_DATA_ESCAPED, this._stateScriptDataEscaped(e));
	}
	_stateScriptDataEscapedEndTagOpen(e) {
		z(e) ? (this.state = L.SCRIPT_DATA_ESCAPED_END_TAG_NAME, this._stateScriptDataEscapedEndTagName(e)) : (this._emitChars("</", -1), this.state = L.SCRIPT_DATA_ESCAPED, this._stateScriptDataEscaped(e));
	}
	_stateScriptDataEscapedEndTagName(e) {
		this.handleSpecialEndTag(e) && (this._emitChars("</", -1), this.state = L.SCRIPT_DATA_ESCAPED, this._stateScriptDataEscaped(e));
	}
	_stateScriptDataDoubleEscapeStart(e) {
		if (this.preprocessor.startsWith(T.SCRIPT, !1) && zt(this.preprocessor.peek(T.SCRIPT.length))) {
			this._emitCodePoint(e);
			for (let e = 0; e < T.SCRIPT.length; e++) this._emitCodePoint(this._consume());
			this.state = L.SCRIPT_DATA_DOUBLE_ESCAPED;
		} else this._ensureHibernation() || (this.state = L.SCRIPT_DATA_ESCAPED, this._stateScriptDataEscaped(e));
	}
	_stateScriptDataDoubleEscaped(e) {
		switch (e) {
			case w.HYPHEN_MINUS:
				this.state = L.SCRIPT_DATA_DOUBLE_ESCAPED_DASH, this._emitChars("-");
				break;
			case w.LESS_THAN_SIGN:
				this.state = L.SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN, this._emitChars("<");
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this._emitChars("�");
				break;
			case w.EOF:
				this._err(E.eofInScriptHtmlCommentLikeText), this._emitEOFToken();
				break;
			default: this._emitCodePoint(e);
		}
	}
	_stateScriptDataDoubleEscapedDash(e) {
		switch (e) {
			case w.HYPHEN_MINUS:
				this.state = L.SCRIPT_DATA_DOUBLE_ESCAPED_DASH_DASH, this._emitChars("-");
				break;
			case w.LESS_THAN_SIGN:
				this.state = L.SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN, this._emitChars("<");
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this.state = L.SCRIPT_DATA_DOUBLE_ESCAPED, this._emitChars("�");
				break;
			case w.EOF:
				this._err(E.eofInScriptHtmlCommentLikeText), this._emitEOFToken();
				break;
			default: this.state = L.SCRIPT_DATA_DOUBLE_ESCAPED, this._emitCodePoint(e);
		}
	}
	_stateScriptDataDoubleEscapedDashDash(e) {
		switch (e) {
			case w.HYPHEN_MINUS:
				this._emitChars("-");
				break;
			case w.LESS_THAN_SIGN:
				this.state = L.SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN, this._emitChars("<");
				break;
			case w.GREATER_THAN_SIGN:
				this.state = L.SCRIPT_DATA, this._emitChars(">");
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this.state = L.SCRIPT_DATA_DOUBLE_ESCAPED, this._emitChars("�");
				break;
			case w.EOF:
				this._err(E.eofInScriptHtmlCommentLikeText), this._emitEOFToken();
				break;
			default: this.state = L.SCRIPT_DATA_DOUBLE_ESCAPED, this._emitCodePoint(e);
		}
	}
	_stateScriptDataDoubleEscapedLessThanSign(e) {
		e === w.SOLIDUS ? (this.state = L.SCRIPT_DATA_DOUBLE_ESCAPE_END, this._emitChars("/")) : (this.state = L.SCRIPT_DATA_DOUBLE_ESCAPED, this._stateScriptDataDoubleEscaped(e));
	}
	_stateScriptDataDoubleEscapeEnd(e) {
		if (this.preprocessor.startsWith(T.SCRIPT, !1) && zt(this.preprocessor.peek(T.SCRIPT.length))) {
			this._emitCodePoint(e);
			for (let e = 0; e < T.SCRIPT.length; e++) this._emitCodePoint(this._consume());
			this.state = L.SCRIPT_DATA_ESCAPED;
		} else this._ensureHibernation() || (this.state = L.SCRIPT_DATA_DOUBLE_ESCAPED, this._stateScriptDataDoubleEscaped(e));
	}
	_stateBeforeAttributeName(e) {
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED: break;
			case w.SOLIDUS:
			case w.GREATER_THAN_SIGN:
			case w.EOF:
				this.state = L.AFTER_ATTRIBUTE_NAME, this._stateAfterAttributeName(e);
				break;
			case w.EQUALS_SIGN:
				this._err(E.unexpectedEqualsSignBeforeAttributeName), this._createAttr("="), this.state = L.ATTRIBUTE_NAME;
				break;
			default: this._createAttr(""), this.state = L.ATTRIBUTE_NAME, this._stateAttributeName(e);
		}
	}
	_stateAttributeName(e) {
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED:
			case w.SOLIDUS:
			case w.GREATER_THAN_SIGN:
			case w.EOF:
				this._leaveAttrName(), this.state = L.AFTER_ATTRIBUTE_NAME, this._stateAfterAttributeName(e);
				break;
			case w.EQUALS_SIGN:
				this._leaveAttrName(), this.state = L.BEFORE_ATTRIBUTE_VALUE;
				break;
			case w.QUOTATION_MARK:
			case w.APOSTROPHE:
			case w.LESS_THAN_SIGN:
				this._err(E.unexpectedCharacterInAttributeName), this.currentAttr.name += String.fromCodePoint(e);
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this.currentAttr.name += "�";
				break;
			default: this.currentAttr.name += String.fromCodePoint(Pt(e) ? Lt(e) : e);
		}
	}
	_stateAfterAttributeName(e) {
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED: break;
			case w.SOLIDUS:
				this.state = L.SELF_CLOSING_START_TAG;
				break;
			case w.EQUALS_SIGN:
				this.state = L.BEFORE_ATTRIBUTE_VALUE;
				break;
			case w.GREATER_THAN_SIGN:
				this.state = L.DATA, this.emitCurrentTagToken();
				break;
			case w.EOF:
				this._err(E.eofInTag), this._emitEOFToken();
				break;
			default: this._createAttr(""), this.state = L.ATTRIBUTE_NAME, this._stateAttributeName(e);
		}
	}
	_stateBeforeAttributeValue(e) {
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED: break;
			case w.QUOTATION_MARK:
				this.state = L.ATTRIBUTE_VALUE_DOUBLE_QUOTED;
				break;
			case w.APOSTROPHE:
				this.state = L.ATTRIBUTE_VALUE_SINGLE_QUOTED;
				break;
			case w.GREATER_THAN_SIGN:
				this._err(E.missingAttributeValue), this.state = L.DATA, this.emitCurrentTagToken();
				break;
			default: this.state = L.ATTRIBUTE_VALUE_UNQUOTED, this._stateAttributeValueUnquoted(e);
		}
	}
	_stateAttributeValueDoubleQuoted(e) {
		switch (e) {
			case w.QUOTATION_MARK:
				this.state = L.AFTER_ATTRIBUTE_VALUE_QUOTED;
				break;
			case w.AMPERSAND:
				this._startCharacterReference();
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this._extendRunWith("�", 0);
				break;
			case w.EOF:
				this._err(E.eofInTag), this._emitEOFToken();
				break;
			default: this._extendRun(e);
		}
	}
	_stateAttributeValueSingleQuoted(e) {
		switch (e) {
			case w.APOSTROPHE:
				this.state = L.AFTER_ATTRIBUTE_VALUE_QUOTED;
				break;
			case w.AMPERSAND:
				this._startCharacterReference();
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this._extendRunWith("�", 0);
				break;
			case w.EOF:
				this._err(E.eofInTag), this._emitEOFToken();
				break;
			default: this._extendRun(e);
		}
	}
	_stateAttributeValueUnquoted(e) {
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED:
				this._leaveAttrValue(), this.state = L.BEFORE_ATTRIBUTE_NAME;
				break;
			case w.AMPERSAND:
				this._startCharacterReference();
				break;
			case w.GREATER_THAN_SIGN:
				this._leaveAttrValue(), this.state = L.DATA, this.emitCurrentTagToken();
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this._extendRunWith("�", 0);
				break;
			case w.QUOTATION_MARK:
			case w.APOSTROPHE:
			case w.LESS_THAN_SIGN:
			case w.EQUALS_SIGN:
			case w.GRAVE_ACCENT:
				this._err(E.unexpectedCharacterInUnquotedAttributeValue), this._extendRun(e);
				break;
			case w.EOF:
				this._err(E.eofInTag), this._emitEOFToken();
				break;
			default: this._extendRun(e);
		}
	}
	_stateAfterAttributeValueQuoted(e) {
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED:
				this._leaveAttrValue(), this.state = L.BEFORE_ATTRIBUTE_NAME;
				break;
			case w.SOLIDUS:
				this._leaveAttrValue(), this.state = L.SELF_CLOSING_START_TAG;
				break;
			case w.GREATER_THAN_SIGN:
				this._leaveAttrValue(), this.state = L.DATA, this.emitCurrentTagToken();
				break;
			case w.EOF:
				this._err(E.eofInTag), this._emitEOFToken();
				break;
			default: this._err(E.missingWhitespaceBetweenAttributes), this._leaveAttrValue(), this.state = L.BEFORE_ATTRIBUTE_NAME, this._stateBeforeAttributeName(e);
		}
	}
	_stateSelfClosingStartTag(e) {
		switch (e) {
			case w.GREATER_THAN_SIGN: {
				let e = this.currentToken;
				e.selfClosing = !0, this.state = L.DATA, this.emitCurrentTagToken();
				break;
			}
			case w.EOF:
				this._err(E.eofInTag), this._emitEOFToken();
				break;
			default: this._err(E.unexpectedSolidusInTag), this.state = L.BEFORE_ATTRIBUTE_NAME, this._stateBeforeAttributeName(e);
		}
	}
	_stateBogusComment(e) {
		let t = this.currentToken;
		switch (e) {
			case w.GREATER_THAN_SIGN:
				this.state = L.DATA, this.emitCurrentComment(t);
				break;
			case w.EOF:
				this.emitCurrentComment(t), this._emitEOFToken();
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this._extendRunWith("�", 0);
				break;
			default: this._extendRun(e);
		}
	}
	_stateMarkupDeclarationOpen(e) {
		this._consumeSequenceIfMatch(T.DASH_DASH, !0) ? (this._createCommentToken(T.DASH_DASH.length + 1), this.state = L.COMMENT_START) : this._consumeSequenceIfMatch(T.DOCTYPE, !1) ? (this.currentLocation = this.getCurrentLocation(T.DOCTYPE.length + 1), this.state = L.DOCTYPE) : this._consumeSequenceIfMatch(T.CDATA_START, !0) ? this.inForeignNode ? this.state = L.CDATA_SECTION : (this._err(E.cdataInHtmlContent), this._createCommentToken(T.CDATA_START.length + 1), this.currentToken.data = "[CDATA[", this.state = L.BOGUS_COMMENT) : this._ensureHibernation() || (this._err(E.incorrectlyOpenedComment), this._createCommentToken(2), this.state = L.BOGUS_COMMENT, this._stateBogusComment(e));
	}
	_stateCommentStart(e) {
		switch (e) {
			case w.HYPHEN_MINUS:
				this.state = L.COMMENT_START_DASH;
				break;
			case w.GREATER_THAN_SIGN: {
				this._err(E.abruptClosingOfEmptyComment), this.state = L.DATA;
				let e = this.currentToken;
				this.emitCurrentComment(e);
				break;
			}
			default: this.state = L.COMMENT, this._stateComment(e);
		}
	}
	_stateCommentStartDash(e) {
		let t = this.currentToken;
		switch (e) {
			case w.HYPHEN_MINUS:
				this.state = L.COMMENT_END;
				break;
			case w.GREATER_THAN_SIGN:
				this._err(E.abruptClosingOfEmptyComment), this.state = L.DATA, this.emitCurrentComment(t);
				break;
			case w.EOF:
				this._err(E.eofInComment), this.emitCurrentComment(t), this._emitEOFToken();
				break;
			default: this._extendRunWith("-", -1), this.state = L.COMMENT, this._stateComment(e);
		}
	}
	_stateComment(e) {
		let t = this.currentToken;
		switch (e) {
			case w.HYPHEN_MINUS:
				this.state = L.COMMENT_END_DASH;
				break;
			case w.LESS_THAN_SIGN:
				this._extendRunWith("<", 0), this.state = L.COMMENT_LESS_THAN_SIGN;
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this._extendRunWith("�", 0);
				break;
			case w.EOF:
				this._err(E.eofInComment), this.emitCurrentComment(t), this._emitEOFToken();
				break;
			default: this._extendRun(e);
		}
	}
	_stateCommentLessThanSign(e) {
		switch (e) {
			case w.EXCLAMATION_MARK:
				this._extendRunWith("!", 0), this.state = L.COMMENT_LESS_THAN_SIGN_BANG;
				break;
			case w.LESS_THAN_SIGN:
				this._extendRunWith("<", 0);
				break;
			default: this.state = L.COMMENT, this._stateComment(e);
		}
	}
	_stateCommentLessThanSignBang(e) {
		e === w.HYPHEN_MINUS ? this.state = L.COMMENT_LESS_THAN_SIGN_BANG_DASH : (this.state = L.COMMENT, this._stateComment(e));
	}
	_stateCommentLessThanSignBangDash(e) {
		e === w.HYPHEN_MINUS ? this.state = L.COMMENT_LESS_THAN_SIGN_BANG_DASH_DASH : (this.state = L.COMMENT_END_DASH, this._stateCommentEndDash(e));
	}
	_stateCommentLessThanSignBangDashDash(e) {
		e !== w.GREATER_THAN_SIGN && e !== w.EOF && this._err(E.nestedComment), this.state = L.COMMENT_END, this._stateCommentEnd(e);
	}
	_stateCommentEndDash(e) {
		let t = this.currentToken;
		switch (e) {
			case w.HYPHEN_MINUS:
				this.state = L.COMMENT_END;
				break;
			case w.EOF:
				this._err(E.eofInComment), this.emitCurrentComment(t), this._emitEOFToken();
				break;
			default: this._extendRunWith("-", -1), this.state = L.COMMENT, this._stateComment(e);
		}
	}
	_stateCommentEnd(e) {
		let t = this.currentToken;
		switch (e) {
			case w.GREATER_THAN_SIGN:
				this.state = L.DATA, this.emitCurrentComment(t);
				break;
			case w.EXCLAMATION_MARK:
				this.state = L.COMMENT_END_BANG;
				break;
			case w.HYPHEN_MINUS:
				this._extendRunWith("-", -2);
				break;
			case w.EOF:
				this._err(E.eofInComment), this.emitCurrentComment(t), this._emitEOFToken();
				break;
			default: this._extendRunWith("--", -1), this.state = L.COMMENT, this._stateComment(e);
		}
	}
	_stateCommentEndBang(e) {
		let t = this.currentToken;
		switch (e) {
			case w.HYPHEN_MINUS:
				this._extendRunWith("--!", -1), this.state = L.COMMENT_END_DASH;
				break;
			case w.GREATER_THAN_SIGN:
				this._err(E.incorrectlyClosedComment), this.state = L.DATA, this.emitCurrentComment(t);
				break;
			case w.EOF:
				this._err(E.eofInComment), this.emitCurrentComment(t), this._emitEOFToken();
				break;
			default: this._extendRunWith("--!", -1), this.state = L.COMMENT, this._stateComment(e);
		}
	}
	_stateDoctype(e) {
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED:
				this.state = L.BEFORE_DOCTYPE_NAME;
				break;
			case w.GREATER_THAN_SIGN:
				this.state = L.BEFORE_DOCTYPE_NAME, this._stateBeforeDoctypeName(e);
				break;
			case w.EOF: {
				this._err(E.eofInDoctype), this._createDoctypeToken(null);
				let e = this.currentToken;
				e.forceQuirks = !0, this.emitCurrentDoctype(e), this._emitEOFToken();
				break;
			}
			default: this._err(E.missingWhitespaceBeforeDoctypeName), this.state = L.BEFORE_DOCTYPE_NAME, this._stateBeforeDoctypeName(e);
		}
	}
	_stateBeforeDoctypeName(e) {
		if (Pt(e)) this._createDoctypeToken(String.fromCharCode(Lt(e))), this.state = L.DOCTYPE_NAME;
		else switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED: break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), this._createDoctypeToken("�"), this.state = L.DOCTYPE_NAME;
				break;
			case w.GREATER_THAN_SIGN: {
				this._err(E.missingDoctypeName), this._createDoctypeToken(null);
				let e = this.currentToken;
				e.forceQuirks = !0, this.emitCurrentDoctype(e), this.state = L.DATA;
				break;
			}
			case w.EOF: {
				this._err(E.eofInDoctype), this._createDoctypeToken(null);
				let e = this.currentToken;
				e.forceQuirks = !0, this.emitCurrentDoctype(e), this._emitEOFToken();
				break;
			}
			default: this._createDoctypeToken(String.fromCodePoint(e)), this.state = L.DOCTYPE_NAME;
		}
	}
	_stateDoctypeName(e) {
		let t = this.currentToken;
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED:
				this.state = L.AFTER_DOCTYPE_NAME;
				break;
			case w.GREATER_THAN_SIGN:
				this.state = L.DATA, this.emitCurrentDoctype(t);
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), t.name += "�";
				break;
			case w.EOF:
				this._err(E.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: t.name += String.fromCodePoint(Pt(e) ? Lt(e) : e);
		}
	}
	_stateAfterDoctypeName(e) {
		let t = this.currentToken;
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED: break;
			case w.GREATER_THAN_SIGN:
				this.state = L.DATA, this.emitCurrentDoctype(t);
				break;
			case w.EOF:
				this._err(E.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: this._consumeSequenceIfMatch(T.PUBLIC, !1) ? this.state = L.AFTER_DOCTYPE_PUBLIC_KEYWORD : this._consumeSequenceIfMatch(T.SYSTEM, !1) ? this.state = L.AFTER_DOCTYPE_SYSTEM_KEYWORD : this._ensureHibernation() || (this._err(E.invalidCharacterSequenceAfterDoctypeName), t.forceQuirks = !0, this.state = L.BOGUS_DOCTYPE, this._stateBogusDoctype(e));
		}
	}
	_stateAfterDoctypePublicKeyword(e) {
		let t = this.currentToken;
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED:
				this.state = L.BEFORE_DOCTYPE_PUBLIC_IDENTIFIER;
				break;
			case w.QUOTATION_MARK:
				this._err(E.missingWhitespaceAfterDoctypePublicKeyword), t.publicId = "", this.state = L.DOCTYPE_PUBLIC_IDENTIFIER_DOUBLE_QUOTED;
				break;
			case w.APOSTROPHE:
				this._err(E.missingWhitespaceAfterDoctypePublicKeyword), t.publicId = "", this.state = L.DOCTYPE_PUBLIC_IDENTIFIER_SINGLE_QUOTED;
				break;
			case w.GREATER_THAN_SIGN:
				this._err(E.missingDoctypePublicIdentifier), t.forceQuirks = !0, this.state = L.DATA, this.emitCurrentDoctype(t);
				break;
			case w.EOF:
				this._err(E.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: this._err(E.missingQuoteBeforeDoctypePublicIdentifier), t.forceQuirks = !0, this.state = L.BOGUS_DOCTYPE, this._stateBogusDoctype(e);
		}
	}
	_stateBeforeDoctypePublicIdentifier(e) {
		let t = this.currentToken;
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED: break;
			case w.QUOTATION_MARK:
				t.publicId = "", this.state = L.DOCTYPE_PUBLIC_IDENTIFIER_DOUBLE_QUOTED;
				break;
			case w.APOSTROPHE:
				t.publicId = "", this.state = L.DOCTYPE_PUBLIC_IDENTIFIER_SINGLE_QUOTED;
				break;
			case w.GREATER_THAN_SIGN:
				this._err(E.missingDoctypePublicIdentifier), t.forceQuirks = !0, this.state = L.DATA, this.emitCurrentDoctype(t);
				break;
			case w.EOF:
				this._err(E.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: this._err(E.missingQuoteBeforeDoctypePublicIdentifier), t.forceQuirks = !0, this.state = L.BOGUS_DOCTYPE, this._stateBogusDoctype(e);
		}
	}
	_stateDoctypePublicIdentifierDoubleQuoted(e) {
		let t = this.currentToken;
		switch (e) {
			case w.QUOTATION_MARK:
				this.state = L.AFTER_DOCTYPE_PUBLIC_IDENTIFIER;
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), t.publicId += "�";
				break;
			case w.GREATER_THAN_SIGN:
				this._err(E.abruptDoctypePublicIdentifier), t.forceQuirks = !0, this.emitCurrentDoctype(t), this.state = L.DATA;
				break;
			case w.EOF:
				this._err(E.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: t.publicId += String.fromCodePoint(e);
		}
	}
	_stateDoctypePublicIdentifierSingleQuoted(e) {
		let t = this.currentToken;
		switch (e) {
			case w.APOSTROPHE:
				this.state = L.AFTER_DOCTYPE_PUBLIC_IDENTIFIER;
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), t.publicId += "�";
				break;
			case w.GREATER_THAN_SIGN:
				this._err(E.abruptDoctypePublicIdentifier), t.forceQuirks = !0, this.emitCurrentDoctype(t), this.state = L.DATA;
				break;
			case w.EOF:
				this._err(E.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: t.publicId += String.fromCodePoint(e);
		}
	}
	_stateAfterDoctypePublicIdentifier(e) {
		let t = this.currentToken;
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED:
				this.state = L.BETWEEN_DOCTYPE_PUBLIC_AND_SYSTEM_IDENTIFIERS;
				break;
			case w.GREATER_THAN_SIGN:
				this.state = L.DATA, this.emitCurrentDoctype(t);
				break;
			case w.QUOTATION_MARK:
				this._err(E.missingWhitespaceBetweenDoctypePublicAndSystemIdentifiers), t.systemId = "", this.state = L.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED;
				break;
			case w.APOSTROPHE:
				this._err(E.missingWhitespaceBetweenDoctypePublicAndSystemIdentifiers), t.systemId = "", this.state = L.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED;
				break;
			case w.EOF:
				this._err(E.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: this._err(E.missingQuoteBeforeDoctypeSystemIdentifier), t.forceQuirks = !0, this.state = L.BOGUS_DOCTYPE, this._stateBogusDoctype(e);
		}
	}
	_stateBetweenDoctypePublicAndSystemIdentifiers(e) {
		let t = this.currentToken;
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED: break;
			case w.GREATER_THAN_SIGN:
				this.emitCurrentDoctype(t), this.state = L.DATA;
				break;
			case w.QUOTATION_MARK:
				t.systemId = "", this.state = L.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED;
				break;
			case w.APOSTROPHE:
				t.systemId = "", this.state = L.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED;
				break;
			case w.EOF:
				this._err(E.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: this._err(E.missingQuoteBeforeDoctypeSystemIdentifier), t.forceQuirks = !0, this.state = L.BOGUS_DOCTYPE, this._stateBogusDoctype(e);
		}
	}
	_stateAfterDoctypeSystemKeyword(e) {
		let t = this.currentToken;
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED:
				this.state = L.BEFORE_DOCTYPE_SYSTEM_IDENTIFIER;
				break;
			case w.QUOTATION_MARK:
				this._err(E.missingWhitespaceAfterDoctypeSystemKeyword), t.systemId = "", this.state = L.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED;
				break;
			case w.APOSTROPHE:
				this._err(E.missingWhitespaceAfterDoctypeSystemKeyword), t.systemId = "", this.state = L.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED;
				break;
			case w.GREATER_THAN_SIGN:
				this._err(E.missingDoctypeSystemIdentifier), t.forceQuirks = !0, this.state = L.DATA, this.emitCurrentDoctype(t);
				break;
			case w.EOF:
				this._err(E.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: this._err(E.missingQuoteBeforeDoctypeSystemIdentifier), t.forceQuirks = !0, this.state = L.BOGUS_DOCTYPE, this._stateBogusDoctype(e);
		}
	}
	_stateBeforeDoctypeSystemIdentifier(e) {
		let t = this.currentToken;
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED: break;
			case w.QUOTATION_MARK:
				t.systemId = "", this.state = L.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED;
				break;
			case w.APOSTROPHE:
				t.systemId = "", this.state = L.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED;
				break;
			case w.GREATER_THAN_SIGN:
				this._err(E.missingDoctypeSystemIdentifier), t.forceQuirks = !0, this.state = L.DATA, this.emitCurrentDoctype(t);
				break;
			case w.EOF:
				this._err(E.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: this._err(E.missingQuoteBeforeDoctypeSystemIdentifier), t.forceQuirks = !0, this.state = L.BOGUS_DOCTYPE, this._stateBogusDoctype(e);
		}
	}
	_stateDoctypeSystemIdentifierDoubleQuoted(e) {
		let t = this.currentToken;
		switch (e) {
			case w.QUOTATION_MARK:
				this.state = L.AFTER_DOCTYPE_SYSTEM_IDENTIFIER;
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), t.systemId += "�";
				break;
			case w.GREATER_THAN_SIGN:
				this._err(E.abruptDoctypeSystemIdentifier), t.forceQuirks = !0, this.emitCurrentDoctype(t), this.state = L.DATA;
				break;
			case w.EOF:
				this._err(E.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: t.systemId += String.fromCodePoint(e);
		}
	}
	_stateDoctypeSystemIdentifierSingleQuoted(e) {
		let t = this.currentToken;
		switch (e) {
			case w.APOSTROPHE:
				this.state = L.AFTER_DOCTYPE_SYSTEM_IDENTIFIER;
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter), t.systemId += "�";
				break;
			case w.GREATER_THAN_SIGN:
				this._err(E.abruptDoctypeSystemIdentifier), t.forceQuirks = !0, this.emitCurrentDoctype(t), this.state = L.DATA;
				break;
			case w.EOF:
				this._err(E.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: t.systemId += String.fromCodePoint(e);
		}
	}
	_stateAfterDoctypeSystemIdentifier(e) {
		let t = this.currentToken;
		switch (e) {
			case w.SPACE:
			case w.LINE_FEED:
			case w.TABULATION:
			case w.FORM_FEED: break;
			case w.GREATER_THAN_SIGN:
				this.emitCurrentDoctype(t), this.state = L.DATA;
				break;
			case w.EOF:
				this._err(E.eofInDoctype), t.forceQuirks = !0, this.emitCurrentDoctype(t), this._emitEOFToken();
				break;
			default: this._err(E.unexpectedCharacterAfterDoctypeSystemIdentifier), this.state = L.BOGUS_DOCTYPE, this._stateBogusDoctype(e);
		}
	}
	_stateBogusDoctype(e) {
		let t = this.currentToken;
		switch (e) {
			case w.GREATER_THAN_SIGN:
				this.emitCurrentDoctype(t), this.state = L.DATA;
				break;
			case w.NULL:
				this._err(E.unexpectedNullCharacter);
				break;
			case w.EOF: this.emitCurrentDoctype(t), this._emitEOFToken();
		}
	}
	_stateCdataSection(e) {
		switch (e) {
			case w.RIGHT_SQUARE_BRACKET:
				this.state = L.CDATA_SECTION_BRACKET;
				break;
			case w.EOF:
				this._err(E.eofInCdata), this._emitEOFToken();
				break;
			default: this._emitCodePoint(e);
		}
	}
	_stateCdataSectionBracket(e) {
		e === w.RIGHT_SQUARE_BRACKET ? this.state = L.CDATA_SECTION_END : (this._emitChars("]", -1), this.state = L.CDATA_SECTION, this._stateCdataSection(e));
	}
	_stateCdataSectionEnd(e) {
		switch (e) {
			case w.GREATER_THAN_SIGN:
				this.state = L.DATA;
				break;
			case w.RIGHT_SQUARE_BRACKET:
				this._emitChars("]", -2);
				break;
			default: this._emitChars("]]", -1), this.state = L.CDATA_SECTION, this._stateCdataSection(e);
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
		e === 0 ? (this.preprocessor.pos = this.entityStartPos, this._flushCodePointConsumedAsCharacterReference(w.AMPERSAND), this.state = !this._isCharacterReferenceInAttribute() && It(this.preprocessor.peek(1)) ? L.AMBIGUOUS_AMPERSAND : this.returnState) : this.state = this.returnState;
	}
	_stateAmbiguousAmpersand(e) {
		It(e) ? this._flushCodePointConsumedAsCharacterReference(e) : (e === w.SEMICOLON && this._err(E.unknownNamedCharacterReference), this.state = this.returnState, this._callState(e));
	}
}, Ht = /* @__PURE__ */ new Set([
	P.DD,
	P.DT,
	P.LI,
	P.OPTGROUP,
	P.OPTION,
	P.P,
	P.RB,
	P.RP,
	P.RT,
	P.RTC
]), Ut = /* @__PURE__ */ new Set([
	...Ht,
	P.CAPTION,
	P.COLGROUP,
	P.TBODY,
	P.TD,
	P.TFOOT,
	P.TH,
	P.THEAD,
	P.TR
]), Wt = 64, Gt = 256, B = 512, V = 768, Kt = [
	P.H1,
	P.H2,
	P.H3,
	P.H4,
	P.H5,
	P.H6
], qt = [
	P.TBODY,
	P.TFOOT,
	P.THEAD
], Jt = [
	P.TR,
	P.TEMPLATE,
	P.HTML
], Yt = [
	...qt,
	P.TEMPLATE,
	P.HTML
], Xt = [
	P.TABLE,
	P.TEMPLATE,
	P.HTML
], Zt = [P.TD, P.TH], Qt = 1, $t = 2, H = 4, en = 8, tn = 16, U = 32, W = new Uint8Array(V);
for (let [e, t] of [
	[A.HTML, 0],
	[A.SVG, Gt],
	[A.MATHML, B]
]) for (let n of At[e]) W[t + n] = e === A.HTML && (n === P.ADDRESS || n === P.DIV || n === P.P) ? Qt : 3;
for (let e of [
	P.APPLET,
	P.CAPTION,
	P.HTML,
	P.MARQUEE,
	P.OBJECT,
	P.TABLE,
	P.TD,
	P.TEMPLATE,
	P.TH,
	Gt + P.DESC,
	Gt + P.FOREIGN_OBJECT,
	Gt + P.TITLE,
	B + P.ANNOTATION_XML,
	B + P.MI,
	B + P.MN,
	B + P.MO,
	B + P.MS,
	B + P.MTEXT
]) W[e] |= 28;
W[P.OL] |= en, W[P.UL] |= en, W[P.BUTTON] |= tn, W[P.TABLE] |= U, W[P.HTML] |= U;
var G = new Uint8Array(V);
for (let e of [
	P.A,
	P.B,
	P.BIG,
	P.CODE,
	P.EM,
	P.FONT,
	P.I,
	P.NOBR,
	P.S,
	P.SMALL,
	P.STRIKE,
	P.STRONG,
	P.TT,
	P.U
]) G[e] = 1;
function nn(e, t) {
	if (t === P.UNKNOWN) return -1;
	switch (e) {
		case A.HTML: return t;
		case A.SVG: return Gt + t;
		case A.MATHML: return B + t;
		default: return -1;
	}
}
var rn = class {
	get currentTmplContentOrNode() {
		return this._isInTemplate() ? this.treeAdapter.getTemplateContent(this.current) : this.current;
	}
	constructor(e, t, n) {
		this.treeAdapter = t, this.handler = n, this.items = [], this.tagIDs = [], this.stackTop = -1, this.depth = 0, this.tmplCount = 0, this.currentTagId = P.UNKNOWN, this.indexed = !1, this.below = [], this.above = [], this.keys = [], this.keyPrev = [], this.keyNext = [], this.keyTops = /* @__PURE__ */ new Int32Array(), this.specials = [], this.listItemBoundaries = [], this.scopeBoundaries = [], this.htmlSlots = [], this.formattingSlots = /* @__PURE__ */ new Map(), this.current = e;
	}
	_indexOf(e) {
		if (this.indexed) {
			let t = this.formattingSlots.get(e);
			if (t !== void 0) return t;
			if (G[F(this.treeAdapter.getTagName(e))]) return -1;
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
		return this.currentTagId === P.TEMPLATE && this.treeAdapter.getNamespaceURI(this.current) === A.HTML;
	}
	_updateCurrentElement() {
		this.current = this.items[this.stackTop], this.currentTagId = this.tagIDs[this.stackTop];
	}
	_nameKey(e, t, n) {
		let r = `${e} ${t}`, i = this.nameKeys?.get(r);
		if (i === void 0 && n && (this.nameKeys ??= /* @__PURE__ */ new Map(), i = V + this.nameKeys.size, this.nameKeys.set(r, i), i === this.keyTops.length)) {
			let e = new Int32Array(2 * i).fill(-1);
			e.set(this.keyTops), this.keyTops = e;
		}
		return i ?? -1;
	}
	_indexAll() {
		this.indexed = !0, this.keyTops = new Int32Array(V).fill(-1);
		for (let e = 0; e <= this.stackTop; e++) this._index(e, e - 1);
	}
	_index(e, t) {
		let n = this.items[e], r = this.tagIDs[e], i = this.treeAdapter.getNamespaceURI(n), a = nn(i, r);
		a === -1 && (a = this._nameKey(i, this.treeAdapter.getTagName(n), !0));
		let o = this.keyTops[a];
		this.keys[e] = a, this.keyPrev[e] = o, this.keyNext[e] = -1, o !== -1 && (this.keyNext[o] = e), this.keyTops[a] = e, this.above[e] = -1, this._link(e, t, i === A.HTML), G[r] && this.formattingSlots.set(n, e);
	}
	_link(e, t, n) {
		let r = this.keys[e], i = r < V ? W[r] : 0;
		this.below[e] = t, t === -1 ? (this.specials[e] = i & Qt, this.listItemBoundaries[e] = (i & $t) >> 1, this.scopeBoundaries[e] = (i & H) >> 2, this.htmlSlots[e] = n ? e : -1) : (this.above[t] = e, this.specials[e] = this.specials[t] + (i & Qt), this.listItemBoundaries[e] = this.listItemBoundaries[t] + ((i & $t) >> 1), this.scopeBoundaries[e] = this.scopeBoundaries[t] + ((i & H) >> 2), this.htmlSlots[e] = n ? e : this.htmlSlots[t]);
	}
	_unindex(e) {
		let t = this.keys[e], n = this.keyPrev[e], r = this.keyNext[e];
		n !== -1 && (this.keyNext[n] = r), r === -1 ? this.keyTops[t] = n : this.keyPrev[r] = n, G[this.tagIDs[e]] && this.formattingSlots.delete(this.items[e]);
	}
	_move(e, t) {
		let n = this.items[e], r = this.keys[e], i = this.keyPrev[e], a = this.keyNext[e];
		this.items[t] = n, this.tagIDs[t] = this.tagIDs[e], this.keys[t] = r, this.keyPrev[t] = i, this.keyNext[t] = a, i !== -1 && (this.keyNext[i] = t), a === -1 ? this.keyTops[r] = t : this.keyPrev[a] = t, G[this.tagIDs[t]] && this.formattingSlots.set(n, t);
	}
	indexOfTopmost(e) {
		if (this.indexed) return this.keyTops[e];
		for (let t = this.stackTop; t >= 0; t--) if (this.tagIDs[t] === e && this.treeAdapter.getNamespaceURI(this.items[t]) === A.HTML) return t;
		return -1;
	}
	indexOfTopmostOf(e) {
		if (this.indexed) {
			let t = -1;
			for (let n of e) this.keyTops[n] > t && (t = this.keyTops[n]);
			return t;
		}
		for (let t = this.stackTop; t >= 0; t--) if (e.includes(this.tagIDs[t]) && this.treeAdapter.getNamespaceURI(this.items[t]) === A.HTML) return t;
		return -1;
	}
	indexOfTopmostByName(e, t) {
		if (this.indexed) {
			let n = nn(e, F(t));
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
		for (; e >= 0 && this.treeAdapter.getNamespaceURI(this.items[e]) !== A.HTML;) e--;
		return e;
	}
	_hasAbove(e, t) {
		for (let n = this.stackTop; n > e; n--) {
			let e = nn(this.treeAdapter.getNamespaceURI(this.items[n]), this.tagIDs[n]);
			if (e !== -1 && W[e] & t) return !0;
		}
		return !1;
	}
	hasSpecialElementAbove(e) {
		return this.indexed ? this.specials[this.stackTop] !== this.specials[e] : this._hasAbove(e, Qt);
	}
	hasListItemBoundaryAbove(e) {
		return this.indexed ? this.listItemBoundaries[this.stackTop] !== this.listItemBoundaries[e] : this._hasAbove(e, $t);
	}
	push(e, t) {
		let n = this.stackTop;
		this.stackTop++, this.depth++, this.items[this.stackTop] = e, this.current = e, this.tagIDs[this.stackTop] = t, this.currentTagId = t, this.indexed ? this._index(this.stackTop, n) : this.depth === Wt && this._indexAll(), this._isInTemplate() && this.tmplCount++, this.handler.onItemPush(e, t, !0);
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
		this.items[n] = t, this.indexed && G[this.tagIDs[n]] && (this.formattingSlots.delete(e), this.formattingSlots.set(t, n)), n === this.stackTop && (this.current = t);
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
		this.items[t] = n, this.tagIDs[t] = r, this.keys[t] = a, this.keyPrev[t] = d, this.keyNext[t] = l, d !== -1 && (this.keyNext[d] = t), l === -1 ? this.keyTops[a] = t : this.keyPrev[l] = t, G[r] && this.formattingSlots.set(n, t);
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
		this.shortenToLength(Math.max(this.indexOfTopmostOf(Kt), 0));
	}
	popUntilTableCellPopped() {
		this.shortenToLength(Math.max(this.indexOfTopmostOf(Zt), 0));
	}
	popAllUpToHtmlElement() {
		this.tmplCount = 0, this.shortenToLength(1);
	}
	clearBackToTableContext() {
		this.shortenToLength(this.indexOfTopmostOf(Xt) + 1);
	}
	clearBackToTableBodyContext() {
		this.shortenToLength(this.indexOfTopmostOf(Yt) + 1);
	}
	clearBackToTableRowContext() {
		this.shortenToLength(this.indexOfTopmostOf(Jt) + 1);
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
			let t = this.keys[e] < V ? W[this.keys[e]] : 0, n = this.below[e], r = this.above[e];
			if (this._unindex(e), this.items[e] = void 0, this.below[r] = n, n !== -1 && (this.above[n] = r), t !== 0) for (let e = r; e !== -1; e = this.above[e]) this.specials[e] -= t & Qt, this.listItemBoundaries[e] -= (t & $t) >> 1, this.scopeBoundaries[e] -= (t & H) >> 2;
			let i = n === -1 ? -1 : this.htmlSlots[n];
			for (let t = r; t !== -1 && this.htmlSlots[t] === e; t = this.above[t]) this.htmlSlots[t] = i;
		} else this.items.splice(e, 1), this.tagIDs.splice(e, 1), this.stackTop--, this._updateCurrentElement();
		this.handler.onItemPop(t, !1);
	}
	tryPeekProperlyNestedBodyElement() {
		return this.stackTop >= 1 && this.tagIDs[1] === P.BODY ? this.items[1] : null;
	}
	contains(e) {
		return this._indexOf(e) > -1;
	}
	getCommonAncestor(e) {
		let t = this._indexOf(e), n = t === -1 ? -1 : this.slotBelow(t);
		return n === -1 ? null : this.items[n];
	}
	isRootHtmlElementCurrent() {
		return this.stackTop === 0 && this.tagIDs[0] === P.HTML;
	}
	_isInScope(e, t) {
		let n = -1;
		switch (t) {
			case en:
				n = Math.max(this.keyTops[P.OL], this.keyTops[P.UL]);
				break;
			case tn:
				n = this.keyTops[P.BUTTON];
				break;
			case U: return n = Math.max(this.keyTops[P.TABLE], this.keyTops[P.HTML]), e === -1 ? n === -1 : e >= n;
		}
		return e === -1 ? n === -1 && (this.stackTop === -1 || this.scopeBoundaries[this.stackTop] === 0) : e >= n && this.scopeBoundaries[this.stackTop] === this.scopeBoundaries[e];
	}
	_scanScope(e, t, n, r) {
		for (let i = this.stackTop; i >= 0; i--) {
			let a = nn(this.treeAdapter.getNamespaceURI(this.items[i]), this.tagIDs[i]);
			if (a !== -1) {
				if ((t ? t.includes(a) : a === e) && (!r || this.items[i] === r)) return !0;
				if (W[a] & n) return !1;
			}
		}
		return !0;
	}
	hasInScope(e, t) {
		return this.indexed ? this._isInScope(t ? this._indexOf(t) : this.keyTops[e], H) : this._scanScope(e, null, H, t);
	}
	hasInListItemScope(e) {
		return this.indexed ? this._isInScope(this.keyTops[e], en) : this._scanScope(e, null, en);
	}
	hasInButtonScope(e) {
		return this.indexed ? this._isInScope(this.keyTops[e], tn) : this._scanScope(e, null, tn);
	}
	hasNumberedHeaderInScope() {
		return this.indexed ? this._isInScope(this.indexOfTopmostOf(Kt), H) : this._scanScope(P.UNKNOWN, Kt, H);
	}
	hasInTableScope(e) {
		return this.indexed ? this._isInScope(this.keyTops[e], U) : this._scanScope(e, null, U);
	}
	hasTableBodyContextInTableScope() {
		return this.indexed ? this._isInScope(this.indexOfTopmostOf(qt), U) : this._scanScope(P.UNKNOWN, qt, U);
	}
	hasInSelectScope(e) {
		for (let t = this.stackTop; t >= 0; t = this.slotBelow(t)) if (this.treeAdapter.getNamespaceURI(this.items[t]) === A.HTML) switch (this.tagIDs[t]) {
			case e: return !0;
			case P.OPTION:
			case P.OPTGROUP: break;
			default: return !1;
		}
		return !0;
	}
	generateImpliedEndTags() {
		for (; this.currentTagId !== void 0 && Ht.has(this.currentTagId) && this.treeAdapter.getNamespaceURI(this.current) === A.HTML;) this.pop();
	}
	generateImpliedEndTagsThoroughly() {
		for (; this.currentTagId !== void 0 && Ut.has(this.currentTagId) && this.treeAdapter.getNamespaceURI(this.current) === A.HTML;) this.pop();
	}
	generateImpliedEndTagsWithExclusion(e) {
		for (; this.currentTagId !== void 0 && this.currentTagId !== e && Ut.has(this.currentTagId) && this.treeAdapter.getNamespaceURI(this.current) === A.HTML;) this.pop();
	}
}, an = 3, K;
(function(e) {
	e[e.Marker = 0] = "Marker", e[e.Element = 1] = "Element";
})(K ||= {});
var on = class {
	constructor() {
		this.newest = null, this.bookmark = null, this.index = null, this.elementEntries = /* @__PURE__ */ new Map();
	}
	_insertElementEntry(e, t, n) {
		let r = n === null ? null : n.newer, i = {
			type: K.Element,
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
		if (this.index === null) for (let e = this.newest; e !== null && e.type === K.Element; e = e.older) this.elementEntries.set(e.element, e);
		let e = {
			type: K.Marker,
			older: this.newest,
			newer: null,
			outerIndex: this.index
		};
		this.newest !== null && (this.newest.newer = e), this.newest = e, this.index = null;
	}
	pushElement(e, t) {
		if (this.index === null) {
			let e = null, t = 0;
			for (let n = this.newest; n !== null && n.type === K.Element; n = n.older) e = n, t++;
			if (t >= an) {
				this.index = {
					arks: /* @__PURE__ */ new Map(),
					tagNames: /* @__PURE__ */ new Map()
				};
				for (let t = e; t !== null && t.type === K.Element; t = t.newer) this._addToIndex(this.index, t);
			}
		}
		let n = this._insertElementEntry(e, t, this.newest);
		n !== null && n.entries.length > an && this.removeEntry(n.entries[0]);
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
		for (; e !== null && e.type === K.Element; e = e.older) this.elementEntries.delete(e.element);
		this.newest = e === null ? null : e.older, this.index = e === null ? null : e.outerIndex, this.newest !== null && (this.newest.newer = null);
	}
	getElementEntryInScopeWithTagName(e) {
		if (this.index !== null) return this.index.tagNames.get(e)?.olderSameTag ?? null;
		for (let t = this.newest; t !== null && t.type === K.Element; t = t.older) if (t.token.tagName === e) return t;
		return null;
	}
	getElementEntry(e) {
		if (this.index === null) {
			for (let t = this.newest; t !== null && t.type === K.Element; t = t.older) if (t.element === e) return t;
		}
		return this.elementEntries.get(e);
	}
}, sn = /* @__PURE__ */ new WeakMap(), q = {
	createDocument() {
		return {
			nodeName: "#document",
			mode: M.NO_QUIRKS,
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
			q.appendChild(e, i);
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
			if (q.isTextNode(n)) {
				n.value += t;
				return;
			}
		}
		q.appendChild(e, q.createTextNode(t));
	},
	insertTextBefore(e, t, n) {
		let { childNodes: r } = e, i = r[(r[r.length - 1] === n ? r.length - 1 : r.indexOf(n)) - 1];
		i && q.isTextNode(i) ? i.value += t : q.insertBefore(e, q.createTextNode(t), n);
	},
	adoptAttributes(e, t) {
		if (t.length === 0 || t === e.attrs) return;
		let n = sn.get(e.attrs), r = n?.size === e.attrs.length && t.every(({ name: t }) => {
			let r = n.get(t);
			return r === void 0 || e.attrs[r]?.name === t;
		}), i = r ? n : /* @__PURE__ */ new Map();
		if (!r) {
			for (let t = 0; t < e.attrs.length; t++) {
				let n = e.attrs[t];
				n !== void 0 && i.set(n.name, t);
			}
			sn.set(e.attrs, i);
		}
		let a = e.attrs.length;
		for (let n = 0; n < t.length; n++) i.has(t[n].name) || e.attrs.push(t[n]);
		for (let t = a; t < e.attrs.length; t++) i.set(e.attrs[t].name, t);
		i.size !== e.attrs.length && sn.delete(e.attrs);
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
}, cn = "html", ln = "about:legacy-compat", un = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd", dn = /* @__PURE__ */ "+//silmaril//dtd html pro v0r11 19970101//,-//as//dtd html 3.0 aswedit + extensions//,-//advasoft ltd//dtd html 3.0 aswedit + extensions//,-//ietf//dtd html 2.0 level 1//,-//ietf//dtd html 2.0 level 2//,-//ietf//dtd html 2.0 strict level 1//,-//ietf//dtd html 2.0 strict level 2//,-//ietf//dtd html 2.0 strict//,-//ietf//dtd html 2.0//,-//ietf//dtd html 2.1e//,-//ietf//dtd html 3.0//,-//ietf//dtd html 3.2 final//,-//ietf//dtd html 3.2//,-//ietf//dtd html 3//,-//ietf//dtd html level 0//,-//ietf//dtd html level 1//,-//ietf//dtd html level 2//,-//ietf//dtd html level 3//,-//ietf//dtd html strict level 0//,-//ietf//dtd html strict level 1//,-//ietf//dtd html strict level 2//,-//ietf//dtd html strict level 3//,-//ietf//dtd html strict//,-//ietf//dtd html//,-//metrius//dtd metrius presentational//,-//microsoft//dtd internet explorer 2.0 html strict//,-//microsoft//dtd internet explorer 2.0 html//,-//microsoft//dtd internet explorer 2.0 tables//,-//microsoft//dtd internet explorer 3.0 html strict//,-//microsoft//dtd internet explorer 3.0 html//,-//microsoft//dtd internet explorer 3.0 tables//,-//netscape comm. corp.//dtd html//,-//netscape comm. corp.//dtd strict html//,-//o'reilly and associates//dtd html 2.0//,-//o'reilly and associates//dtd html extended 1.0//,-//o'reilly and associates//dtd html extended relaxed 1.0//,-//sq//dtd html 2.0 hotmetal + extensions//,-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//,-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//,-//spyglass//dtd html 2.0 extended//,-//sun microsystems corp.//dtd hotjava html//,-//sun microsystems corp.//dtd hotjava strict html//,-//w3c//dtd html 3 1995-03-24//,-//w3c//dtd html 3.2 draft//,-//w3c//dtd html 3.2 final//,-//w3c//dtd html 3.2//,-//w3c//dtd html 3.2s draft//,-//w3c//dtd html 4.0 frameset//,-//w3c//dtd html 4.0 transitional//,-//w3c//dtd html experimental 19960712//,-//w3c//dtd html experimental 970421//,-//w3c//dtd w3 html//,-//w3o//dtd w3 html 3.0//,-//webtechs//dtd mozilla html 2.0//,-//webtechs//dtd mozilla html//".split(","), fn = [
	...dn,
	"-//w3c//dtd html 4.01 frameset//",
	"-//w3c//dtd html 4.01 transitional//"
], pn = /* @__PURE__ */ new Set([
	"-//w3o//dtd w3 html strict 3.0//en//",
	"-/w3c/dtd html 4.0 transitional/en",
	"html"
]), mn = ["-//w3c//dtd xhtml 1.0 frameset//", "-//w3c//dtd xhtml 1.0 transitional//"], hn = [
	...mn,
	"-//w3c//dtd html 4.01 frameset//",
	"-//w3c//dtd html 4.01 transitional//"
];
function gn(e, t) {
	return t.some((t) => e.startsWith(t));
}
function _n(e) {
	return e.name === cn && e.publicId === null && (e.systemId === null || e.systemId === ln);
}
function vn(e) {
	if (e.name !== cn) return M.QUIRKS;
	let { systemId: t } = e;
	if (t && t.toLowerCase() === un) return M.QUIRKS;
	let { publicId: n } = e;
	if (n !== null) {
		if (n = n.toLowerCase(), pn.has(n)) return M.QUIRKS;
		let e = t === null ? fn : dn;
		if (gn(n, e)) return M.QUIRKS;
		if (e = t === null ? mn : hn, gn(n, e)) return M.LIMITED_QUIRKS;
	}
	return M.NO_QUIRKS;
}
// node_modules/parse5/dist/common/foreign-content.js
var yn = {
	TEXT_HTML: "text/html",
	APPLICATION_XML: "application/xhtml+xml"
}, bn = "definitionurl", xn = "definitionURL", Sn = new Map((/* @__PURE__ */ "attributeName.attributeType.baseFrequency.baseProfile.calcMode.clipPathUnits.diffuseConstant.edgeMode.filterUnits.glyphRef.gradientTransform.gradientUnits.kernelMatrix.kernelUnitLength.keyPoints.keySplines.keyTimes.lengthAdjust.limitingConeAngle.markerHeight.markerUnits.markerWidth.maskContentUnits.maskUnits.numOctaves.pathLength.patternContentUnits.patternTransform.patternUnits.pointsAtX.pointsAtY.pointsAtZ.preserveAlpha.preserveAspectRatio.primitiveUnits.refX.refY.repeatCount.repeatDur.requiredExtensions.requiredFeatures.specularConstant.specularExponent.spreadMethod.startOffset.stdDeviation.stitchTiles.surfaceScale.systemLanguage.tableValues.targetX.targetY.textLength.viewBox.viewTarget.xChannelSelector.yChannelSelector.zoomAndPan".split(".")).map((e) => [e.toLowerCase(), e])), Cn = /* @__PURE__ */ new Map([
	["xlink:actuate", {
		prefix: "xlink",
		name: "actuate",
		namespace: A.XLINK
	}],
	["xlink:arcrole", {
		prefix: "xlink",
		name: "arcrole",
		namespace: A.XLINK
	}],
	["xlink:href", {
		prefix: "xlink",
		name: "href",
		namespace: A.XLINK
	}],
	["xlink:role", {
		prefix: "xlink",
		name: "role",
		namespace: A.XLINK
	}],
	["xlink:show", {
		prefix: "xlink",
		name: "show",
		namespace: A.XLINK
	}],
	["xlink:title", {
		prefix: "xlink",
		name: "title",
		namespace: A.XLINK
	}],
	["xlink:type", {
		prefix: "xlink",
		name: "type",
		namespace: A.XLINK
	}],
	["xml:lang", {
		prefix: "xml",
		name: "lang",
		namespace: A.XML
	}],
	["xml:space", {
		prefix: "xml",
		name: "space",
		namespace: A.XML
	}],
	["xmlns", {
		prefix: "",
		name: "xmlns",
		namespace: A.XMLNS
	}],
	["xmlns:xlink", {
		prefix: "xmlns",
		name: "xlink",
		namespace: A.XMLNS
	}]
]), wn = new Map((/* @__PURE__ */ "altGlyph.altGlyphDef.altGlyphItem.animateColor.animateMotion.animateTransform.clipPath.feBlend.feColorMatrix.feComponentTransfer.feComposite.feConvolveMatrix.feDiffuseLighting.feDisplacementMap.feDistantLight.feFlood.feFuncA.feFuncB.feFuncG.feFuncR.feGaussianBlur.feImage.feMerge.feMergeNode.feMorphology.feOffset.fePointLight.feSpecularLighting.feSpotLight.feTile.feTurbulence.foreignObject.glyphRef.linearGradient.radialGradient.textPath".split(".")).map((e) => [e.toLowerCase(), e])), Tn = /* @__PURE__ */ new Set([
	P.B,
	P.BIG,
	P.BLOCKQUOTE,
	P.BODY,
	P.BR,
	P.CENTER,
	P.CODE,
	P.DD,
	P.DIV,
	P.DL,
	P.DT,
	P.EM,
	P.EMBED,
	P.H1,
	P.H2,
	P.H3,
	P.H4,
	P.H5,
	P.H6,
	P.HEAD,
	P.HR,
	P.I,
	P.IMG,
	P.LI,
	P.LISTING,
	P.MENU,
	P.META,
	P.NOBR,
	P.OL,
	P.P,
	P.PRE,
	P.RUBY,
	P.S,
	P.SMALL,
	P.SPAN,
	P.STRONG,
	P.STRIKE,
	P.SUB,
	P.SUP,
	P.TABLE,
	P.TT,
	P.U,
	P.UL,
	P.VAR
]);
function En(e) {
	let t = e.tagID;
	return t === P.FONT && e.attrs.some(({ name: e }) => e === j.COLOR || e === j.SIZE || e === j.FACE) || Tn.has(t);
}
function Dn(e) {
	for (let t = 0; t < e.attrs.length; t++) if (e.attrs[t].name === bn) {
		e.attrs[t].name = xn;
		break;
	}
}
function On(e) {
	for (let t = 0; t < e.attrs.length; t++) {
		let n = Sn.get(e.attrs[t].name);
		n != null && (e.attrs[t].name = n);
	}
}
function kn(e) {
	for (let t = 0; t < e.attrs.length; t++) {
		let n = Cn.get(e.attrs[t].name);
		n && (e.attrs[t].prefix = n.prefix, e.attrs[t].name = n.name, e.attrs[t].namespace = n.namespace);
	}
}
function An(e) {
	let t = wn.get(e.tagName);
	t != null && (e.tagName = t, e.tagID = F(e.tagName));
}
function jn(e, t) {
	return t === A.MATHML && (e === P.MI || e === P.MO || e === P.MN || e === P.MS || e === P.MTEXT);
}
function Mn(e, t, n) {
	if (t === A.MATHML && e === P.ANNOTATION_XML) {
		for (let e = 0; e < n.length; e++) if (n[e].name === j.ENCODING) {
			let t = n[e].value.toLowerCase();
			return t === yn.TEXT_HTML || t === yn.APPLICATION_XML;
		}
	}
	return t === A.SVG && (e === P.FOREIGN_OBJECT || e === P.DESC || e === P.TITLE);
}
function Nn(e, t, n, r) {
	return (!r || r === A.HTML) && Mn(e, t, n) || (!r || r === A.MATHML) && jn(e, t);
}
// node_modules/parse5/dist/parser/index.js
var Pn = [
	P.TR,
	P.TBODY,
	P.THEAD,
	P.TFOOT,
	P.CAPTION,
	P.COLGROUP,
	P.TABLE,
	P.FRAMESET,
	P.SELECT,
	P.TEMPLATE,
	P.TD,
	P.TH,
	P.HEAD,
	P.BODY,
	P.HTML
], Fn = "hidden", In = [], Ln = 8, Rn = 3, J;
(function(e) {
	e[e.INITIAL = 0] = "INITIAL", e[e.BEFORE_HTML = 1] = "BEFORE_HTML", e[e.BEFORE_HEAD = 2] = "BEFORE_HEAD", e[e.IN_HEAD = 3] = "IN_HEAD", e[e.IN_HEAD_NO_SCRIPT = 4] = "IN_HEAD_NO_SCRIPT", e[e.AFTER_HEAD = 5] = "AFTER_HEAD", e[e.IN_BODY = 6] = "IN_BODY", e[e.TEXT = 7] = "TEXT", e[e.IN_TABLE = 8] = "IN_TABLE", e[e.IN_TABLE_TEXT = 9] = "IN_TABLE_TEXT", e[e.IN_CAPTION = 10] = "IN_CAPTION", e[e.IN_COLUMN_GROUP = 11] = "IN_COLUMN_GROUP", e[e.IN_TABLE_BODY = 12] = "IN_TABLE_BODY", e[e.IN_ROW = 13] = "IN_ROW", e[e.IN_CELL = 14] = "IN_CELL", e[e.IN_SELECT = 15] = "IN_SELECT", e[e.IN_SELECT_IN_TABLE = 16] = "IN_SELECT_IN_TABLE", e[e.IN_TEMPLATE = 17] = "IN_TEMPLATE", e[e.AFTER_BODY = 18] = "AFTER_BODY", e[e.IN_FRAMESET = 19] = "IN_FRAMESET", e[e.AFTER_FRAMESET = 20] = "AFTER_FRAMESET", e[e.AFTER_AFTER_BODY = 21] = "AFTER_AFTER_BODY", e[e.AFTER_AFTER_FRAMESET = 22] = "AFTER_AFTER_FRAMESET";
})(J ||= {});
var zn = {
	startLine: -1,
	startCol: -1,
	startOffset: -1,
	endLine: -1,
	endCol: -1,
	endOffset: -1
}, Bn = /* @__PURE__ */ new Set([
	P.TABLE,
	P.TBODY,
	P.TFOOT,
	P.THEAD,
	P.TR
]), Vn = {
	scriptingEnabled: !0,
	sourceCodeLocationInfo: !1,
	treeAdapter: q,
	onParseError: null
}, Hn = class {
	constructor(e, t, n = null, r = null) {
		this.fragmentContext = n, this.scriptHandler = r, this.currentToken = null, this.stopped = !1, this.insertionMode = J.INITIAL, this.originalInsertionMode = J.INITIAL, this.headElement = null, this.formElement = null, this.currentNotInHTML = !1, this.tmplInsertionModeStack = [], this.pendingCharacterTokens = [], this.hasNonWhitespacePendingCharacterToken = !1, this.framesetOk = !0, this.skipNextNewLine = !1, this.fosterParentingEnabled = !1, this.options = {
			...Vn,
			...e
		}, this.treeAdapter = this.options.treeAdapter, this.onParseError = this.options.onParseError, this.onParseError && (this.options.sourceCodeLocationInfo = !0), this.document = t ?? this.treeAdapter.createDocument(), this.tokenizer = new Vt(this.options, this), this.activeFormattingElements = new on(), this.fragmentContextID = n ? F(this.treeAdapter.getTagName(n)) : P.UNKNOWN, this._setContextModes(n ?? this.document, this.fragmentContextID), this.openElements = new rn(this.document, this.treeAdapter, this);
	}
	static parse(e, t) {
		let n = new this(t);
		return n.tokenizer.write(e, !0), n.document;
	}
	static getFragmentParser(e, t) {
		let n = {
			...Vn,
			...t
		};
		e ??= n.treeAdapter.createElement(N.TEMPLATE, A.HTML, []);
		let r = n.treeAdapter.createElement("documentmock", A.HTML, []), i = new this(n, r, e);
		return i.fragmentContextID === P.TEMPLATE && i.tmplInsertionModeStack.push(J.IN_TEMPLATE), i._initTokenizerForFragmentParsing(), i._insertFakeRootElement(), i._resetInsertionMode(), i._findFormInFragmentContext(), i;
	}
	getFragment() {
		let e = this.treeAdapter.getFirstChild(this.document), t = this.treeAdapter.createDocumentFragment();
		return this._adoptNodes(e, t), t;
	}
	_err(e, t, n) {
		if (!this.onParseError) return;
		let r = e.location ?? zn, i = {
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
		let n = e === this.document || e && this.treeAdapter.getNamespaceURI(e) === A.HTML;
		this.currentNotInHTML = !n, this.tokenizer.inForeignNode = !n && e !== void 0 && t !== void 0 && !this._isIntegrationPoint(t, e);
	}
	_switchToTextParsing(e, t) {
		this._insertElement(e, A.HTML), this.tokenizer.state = t, this.originalInsertionMode = this.insertionMode, this.insertionMode = J.TEXT;
	}
	switchToPlaintextParsing() {
		this.insertionMode = J.TEXT, this.originalInsertionMode = J.IN_BODY, this.tokenizer.state = R.PLAINTEXT;
	}
	_getAdjustedCurrentElement() {
		return this.openElements.stackTop === 0 && this.fragmentContext ? this.fragmentContext : this.openElements.current;
	}
	_findFormInFragmentContext() {
		let e = this.fragmentContext;
		for (; e;) {
			if (this.treeAdapter.getTagName(e) === N.FORM && this.treeAdapter.getNamespaceURI(e) === A.HTML) {
				this.formElement = e;
				break;
			}
			e = this.treeAdapter.getParentNode(e);
		}
	}
	_initTokenizerForFragmentParsing() {
		if (this.fragmentContext && this.treeAdapter.getNamespaceURI(this.fragmentContext) === A.HTML) switch (this.fragmentContextID) {
			case P.TITLE:
			case P.TEXTAREA:
				this.tokenizer.state = R.RCDATA;
				break;
			case P.STYLE:
			case P.XMP:
			case P.IFRAME:
			case P.NOEMBED:
			case P.NOFRAMES:
			case P.NOSCRIPT:
				this.tokenizer.state = R.RAWTEXT;
				break;
			case P.SCRIPT:
				this.tokenizer.state = R.SCRIPT_DATA;
				break;
			case P.PLAINTEXT: this.tokenizer.state = R.PLAINTEXT;
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
		let n = this._getInsertionLocation(), r = this._createElement(e, A.HTML, [], n.parent);
		this._attachElementToTree(r, null, n), this.openElements.push(r, t);
	}
	_insertTemplate(e) {
		let t = this._getInsertionLocation(), n = this._createElement(e.tagName, A.HTML, e.attrs, t.parent), r = this.treeAdapter.createDocumentFragment();
		this.treeAdapter.setTemplateContent(n, r), this._attachElementToTree(n, e.location, t), this.openElements.push(n, e.tagID), this.options.sourceCodeLocationInfo && this.treeAdapter.setNodeSourceCodeLocation(r, null);
	}
	_insertFakeRootElement() {
		let e = this._createElement(N.HTML, A.HTML, [], this.document);
		this.options.sourceCodeLocationInfo && this.treeAdapter.setNodeSourceCodeLocation(e, null), this.treeAdapter.appendChild(this.document, e), this.openElements.push(e, P.HTML);
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
			let n = t.location, r = this.treeAdapter.getTagName(e), i = t.type === D.END_TAG && r === t.tagName ? {
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
		return this.openElements.stackTop === 0 && this.fragmentContext ? (t = this.fragmentContext, n = this.fragmentContextID) : {current: t, currentTagId: n} = this.openElements, e.tagID === P.SVG && this.treeAdapter.getTagName(t) === N.ANNOTATION_XML && this.treeAdapter.getNamespaceURI(t) === A.MATHML ? !1 : this.tokenizer.inForeignNode || (e.tagID === P.MGLYPH || e.tagID === P.MALIGNMARK) && n !== void 0 && !this._isIntegrationPoint(n, t, A.HTML);
	}
	_processToken(e) {
		switch (e.type) {
			case D.CHARACTER:
				this.onCharacter(e);
				break;
			case D.NULL_CHARACTER:
				this.onNullCharacter(e);
				break;
			case D.COMMENT:
				this.onComment(e);
				break;
			case D.DOCTYPE:
				this.onDoctype(e);
				break;
			case D.START_TAG:
				this._processStartTag(e);
				break;
			case D.END_TAG:
				this.onEndTag(e);
				break;
			case D.EOF:
				this.onEof(e);
				break;
			case D.WHITESPACE_CHARACTER: this.onWhitespaceCharacter(e);
		}
	}
	_isIntegrationPoint(e, t, n) {
		let r = this.treeAdapter.getNamespaceURI(t);
		if (e === P.ANNOTATION_XML && r === A.MATHML && n !== A.MATHML) {
			let n = this.annotationXmlIntegrationPoints ??= /* @__PURE__ */ new Map(), i = n.get(t);
			return i === void 0 && (i = Nn(e, r, this.treeAdapter.getAttrList(t)), n.set(t, i)), i;
		}
		return Nn(e, r, In, n);
	}
	_reconstructActiveFormattingElements() {
		let e = null;
		for (let t = this.activeFormattingElements.newest; t !== null && t.type === K.Element && !this.openElements.contains(t.element); t = t.older) e = t;
		for (let t = e; t !== null && t.type === K.Element; t = t.newer) this._insertElement(t.token, this.treeAdapter.getNamespaceURI(t.element)), this.activeFormattingElements.replaceElement(t, this.openElements.current);
	}
	_closeTableCell() {
		this.openElements.generateImpliedEndTags(), this.openElements.popUntilTableCellPopped(), this.activeFormattingElements.clearToLastMarker(), this.insertionMode = J.IN_ROW;
	}
	_closePElement() {
		this.openElements.generateImpliedEndTagsWithExclusion(P.P), this.openElements.popUntilTagNamePopped(P.P);
	}
	_resetInsertionMode() {
		let e = this.openElements.indexOfTopmostOf(Pn), t = e === 0 && this.fragmentContext ? this.fragmentContextID : this.openElements.tagIDs[e], n = e === 0 && this.fragmentContext ? this.fragmentContext : this.openElements.items[e];
		if (n !== void 0 && this.treeAdapter.getNamespaceURI(n) === A.HTML) switch (t) {
			case P.TR:
				this.insertionMode = J.IN_ROW;
				return;
			case P.TBODY:
			case P.THEAD:
			case P.TFOOT:
				this.insertionMode = J.IN_TABLE_BODY;
				return;
			case P.CAPTION:
				this.insertionMode = J.IN_CAPTION;
				return;
			case P.COLGROUP:
				this.insertionMode = J.IN_COLUMN_GROUP;
				return;
			case P.TABLE:
				this.insertionMode = J.IN_TABLE;
				return;
			case P.BODY:
				this.insertionMode = J.IN_BODY;
				return;
			case P.FRAMESET:
				this.insertionMode = J.IN_FRAMESET;
				return;
			case P.SELECT:
				this._resetInsertionModeForSelect(e);
				return;
			case P.TEMPLATE:
				this.insertionMode = this.tmplInsertionModeStack[this.tmplInsertionModeStack.length - 1];
				return;
			case P.HTML:
				this.insertionMode = this.headElement ? J.AFTER_HEAD : J.BEFORE_HEAD;
				return;
			case P.TD:
			case P.TH:
				if (e > 0) {
					this.insertionMode = J.IN_CELL;
					return;
				}
				break;
			case P.HEAD: if (e > 0) {
				this.insertionMode = J.IN_HEAD;
				return;
			}
		}
		this.insertionMode = J.IN_BODY;
	}
	_resetInsertionModeForSelect(e) {
		if (e > 0) {
			let e = this.openElements.indexOfTopmost(P.TABLE);
			if (e > 0 && e > this.openElements.indexOfTopmost(P.TEMPLATE)) {
				this.insertionMode = J.IN_SELECT_IN_TABLE;
				return;
			}
		}
		this.insertionMode = J.IN_SELECT;
	}
	_isElementCausesFosterParenting(e) {
		return Bn.has(e);
	}
	_shouldFosterParentOnInsertion() {
		return this.fosterParentingEnabled && this.openElements.currentTagId !== void 0 && this._isElementCausesFosterParenting(this.openElements.currentTagId);
	}
	_findFosterParentingLocation() {
		let { openElements: e } = this, t = e.indexOfTopmost(P.TABLE), n = e.indexOfTopmost(P.TEMPLATE);
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
		return At[this.treeAdapter.getNamespaceURI(e)].has(t);
	}
	onCharacter(e) {
		if (this.skipNextNewLine = !1, this.tokenizer.inForeignNode) na(this, e);
		else switch (this.insertionMode) {
			case J.INITIAL:
				tr(this, e);
				break;
			case J.BEFORE_HTML:
				ir(this, e);
				break;
			case J.BEFORE_HEAD:
				sr(this, e);
				break;
			case J.IN_HEAD:
				lr(this, e);
				break;
			case J.IN_HEAD_NO_SCRIPT:
				fr(this, e);
				break;
			case J.AFTER_HEAD:
				hr(this, e);
				break;
			case J.IN_BODY:
			case J.IN_CAPTION:
			case J.IN_CELL:
			case J.IN_TEMPLATE:
				vr(this, e);
				break;
			case J.TEXT:
			case J.IN_SELECT:
			case J.IN_SELECT_IN_TABLE:
				this._insertCharacters(e);
				break;
			case J.IN_TABLE:
			case J.IN_TABLE_BODY:
			case J.IN_ROW:
				fi(this, e);
				break;
			case J.IN_TABLE_TEXT:
				wi(this, e);
				break;
			case J.IN_COLUMN_GROUP:
				ji(this, e);
				break;
			case J.AFTER_BODY:
				qi(this, e);
				break;
			case J.AFTER_AFTER_BODY: $i(this, e);
		}
	}
	onNullCharacter(e) {
		if (this.skipNextNewLine = !1, this.tokenizer.inForeignNode) ta(this, e);
		else switch (this.insertionMode) {
			case J.INITIAL:
				tr(this, e);
				break;
			case J.BEFORE_HTML:
				ir(this, e);
				break;
			case J.BEFORE_HEAD:
				sr(this, e);
				break;
			case J.IN_HEAD:
				lr(this, e);
				break;
			case J.IN_HEAD_NO_SCRIPT:
				fr(this, e);
				break;
			case J.AFTER_HEAD:
				hr(this, e);
				break;
			case J.TEXT:
				this._insertCharacters(e);
				break;
			case J.IN_TABLE:
			case J.IN_TABLE_BODY:
			case J.IN_ROW:
				fi(this, e);
				break;
			case J.IN_COLUMN_GROUP:
				ji(this, e);
				break;
			case J.AFTER_BODY:
				qi(this, e);
				break;
			case J.AFTER_AFTER_BODY: $i(this, e);
		}
	}
	onComment(e) {
		if (this.skipNextNewLine = !1, this.currentNotInHTML) Xn(this, e);
		else switch (this.insertionMode) {
			case J.INITIAL:
			case J.BEFORE_HTML:
			case J.BEFORE_HEAD:
			case J.IN_HEAD:
			case J.IN_HEAD_NO_SCRIPT:
			case J.AFTER_HEAD:
			case J.IN_BODY:
			case J.IN_TABLE:
			case J.IN_CAPTION:
			case J.IN_COLUMN_GROUP:
			case J.IN_TABLE_BODY:
			case J.IN_ROW:
			case J.IN_CELL:
			case J.IN_SELECT:
			case J.IN_SELECT_IN_TABLE:
			case J.IN_TEMPLATE:
			case J.IN_FRAMESET:
			case J.AFTER_FRAMESET:
				Xn(this, e);
				break;
			case J.IN_TABLE_TEXT:
				Ti(this, e);
				break;
			case J.AFTER_BODY:
				Zn(this, e);
				break;
			case J.AFTER_AFTER_BODY:
			case J.AFTER_AFTER_FRAMESET: Qn(this, e);
		}
	}
	onDoctype(e) {
		switch (this.skipNextNewLine = !1, this.insertionMode) {
			case J.INITIAL:
				er(this, e);
				break;
			case J.BEFORE_HEAD:
			case J.IN_HEAD:
			case J.IN_HEAD_NO_SCRIPT:
			case J.AFTER_HEAD:
				this._err(e, E.misplacedDoctype);
				break;
			case J.IN_TABLE_TEXT: Ti(this, e);
		}
	}
	onStartTag(e) {
		this.skipNextNewLine = !1, this.currentToken = e, this._processStartTag(e), e.selfClosing && !e.ackSelfClosing && this._err(e, E.nonVoidHtmlElementStartTagWithTrailingSolidus);
	}
	_processStartTag(e) {
		this.shouldProcessStartTagTokenInForeignContent(e) ? ia(this, e) : this._startTagOutsideForeignContent(e);
	}
	_startTagOutsideForeignContent(e) {
		switch (this.insertionMode) {
			case J.INITIAL:
				tr(this, e);
				break;
			case J.BEFORE_HTML:
				nr(this, e);
				break;
			case J.BEFORE_HEAD:
				ar(this, e);
				break;
			case J.IN_HEAD:
				Y(this, e);
				break;
			case J.IN_HEAD_NO_SCRIPT:
				ur(this, e);
				break;
			case J.AFTER_HEAD:
				pr(this, e);
				break;
			case J.IN_BODY:
				Z(this, e);
				break;
			case J.IN_TABLE:
				Q(this, e);
				break;
			case J.IN_TABLE_TEXT:
				Ti(this, e);
				break;
			case J.IN_CAPTION:
				Di(this, e);
				break;
			case J.IN_COLUMN_GROUP:
				ki(this, e);
				break;
			case J.IN_TABLE_BODY:
				Mi(this, e);
				break;
			case J.IN_ROW:
				Pi(this, e);
				break;
			case J.IN_CELL:
				Ii(this, e);
				break;
			case J.IN_SELECT:
				Ri(this, e);
				break;
			case J.IN_SELECT_IN_TABLE:
				Bi(this, e);
				break;
			case J.IN_TEMPLATE:
				Hi(this, e);
				break;
			case J.AFTER_BODY:
				Gi(this, e);
				break;
			case J.IN_FRAMESET:
				Ji(this, e);
				break;
			case J.AFTER_FRAMESET:
				Xi(this, e);
				break;
			case J.AFTER_AFTER_BODY:
				Qi(this, e);
				break;
			case J.AFTER_AFTER_FRAMESET: ea(this, e);
		}
	}
	onEndTag(e) {
		this.skipNextNewLine = !1, this.currentToken = e, this.currentNotInHTML ? aa(this, e) : this._endTagOutsideForeignContent(e);
	}
	_endTagOutsideForeignContent(e) {
		switch (this.insertionMode) {
			case J.INITIAL:
				tr(this, e);
				break;
			case J.BEFORE_HTML:
				rr(this, e);
				break;
			case J.BEFORE_HEAD:
				or(this, e);
				break;
			case J.IN_HEAD:
				cr(this, e);
				break;
			case J.IN_HEAD_NO_SCRIPT:
				dr(this, e);
				break;
			case J.AFTER_HEAD:
				mr(this, e);
				break;
			case J.IN_BODY:
				ci(this, e);
				break;
			case J.TEXT:
				ui(this, e);
				break;
			case J.IN_TABLE:
				xi(this, e);
				break;
			case J.IN_TABLE_TEXT:
				Ti(this, e);
				break;
			case J.IN_CAPTION:
				Oi(this, e);
				break;
			case J.IN_COLUMN_GROUP:
				Ai(this, e);
				break;
			case J.IN_TABLE_BODY:
				Ni(this, e);
				break;
			case J.IN_ROW:
				Fi(this, e);
				break;
			case J.IN_CELL:
				Li(this, e);
				break;
			case J.IN_SELECT:
				zi(this, e);
				break;
			case J.IN_SELECT_IN_TABLE:
				Vi(this, e);
				break;
			case J.IN_TEMPLATE:
				Ui(this, e);
				break;
			case J.AFTER_BODY:
				Ki(this, e);
				break;
			case J.IN_FRAMESET:
				Yi(this, e);
				break;
			case J.AFTER_FRAMESET:
				Zi(this, e);
				break;
			case J.AFTER_AFTER_BODY: $i(this, e);
		}
	}
	onEof(e) {
		switch (this.insertionMode) {
			case J.INITIAL:
				tr(this, e);
				break;
			case J.BEFORE_HTML:
				ir(this, e);
				break;
			case J.BEFORE_HEAD:
				sr(this, e);
				break;
			case J.IN_HEAD:
				lr(this, e);
				break;
			case J.IN_HEAD_NO_SCRIPT:
				fr(this, e);
				break;
			case J.AFTER_HEAD:
				hr(this, e);
				break;
			case J.IN_BODY:
			case J.IN_TABLE:
			case J.IN_CAPTION:
			case J.IN_COLUMN_GROUP:
			case J.IN_TABLE_BODY:
			case J.IN_ROW:
			case J.IN_CELL:
			case J.IN_SELECT:
			case J.IN_SELECT_IN_TABLE:
				li(this, e);
				break;
			case J.TEXT:
				di(this, e);
				break;
			case J.IN_TABLE_TEXT:
				Ti(this, e);
				break;
			case J.IN_TEMPLATE:
				Wi(this, e);
				break;
			case J.AFTER_BODY:
			case J.IN_FRAMESET:
			case J.AFTER_FRAMESET:
			case J.AFTER_AFTER_BODY:
			case J.AFTER_AFTER_FRAMESET: $n(this, e);
		}
	}
	onWhitespaceCharacter(e) {
		if (this.skipNextNewLine && (this.skipNextNewLine = !1, e.chars.charCodeAt(0) === w.LINE_FEED)) {
			if (e.chars.length === 1) return;
			e.chars = e.chars.substr(1);
		}
		if (this.tokenizer.inForeignNode) this._insertCharacters(e);
		else switch (this.insertionMode) {
			case J.IN_HEAD:
			case J.IN_HEAD_NO_SCRIPT:
			case J.AFTER_HEAD:
			case J.TEXT:
			case J.IN_COLUMN_GROUP:
			case J.IN_SELECT:
			case J.IN_SELECT_IN_TABLE:
			case J.IN_FRAMESET:
			case J.AFTER_FRAMESET:
				this._insertCharacters(e);
				break;
			case J.IN_BODY:
			case J.IN_CAPTION:
			case J.IN_CELL:
			case J.IN_TEMPLATE:
			case J.AFTER_BODY:
			case J.AFTER_AFTER_BODY:
			case J.AFTER_AFTER_FRAMESET:
				_r(this, e);
				break;
			case J.IN_TABLE:
			case J.IN_TABLE_BODY:
			case J.IN_ROW:
				fi(this, e);
				break;
			case J.IN_TABLE_TEXT: Ci(this, e);
		}
	}
};
function Un(e, t) {
	let n = e.activeFormattingElements.getElementEntryInScopeWithTagName(t.tagName);
	return n ? e.openElements.contains(n.element) ? e.openElements.hasInScope(t.tagID, n.element) || (n = null) : (e.activeFormattingElements.removeEntry(n), n = null) : si(e, t), n;
}
function Wn(e, t) {
	let { openElements: n } = e, r = n._indexOf(t.element);
	for (let t = n.slotAbove(r); t !== -1; t = n.slotAbove(t)) if (e._isSpecialElement(n.items[t], n.tagIDs[t])) return t;
	return n.shortenToLength(r), e.activeFormattingElements.removeEntry(t), -1;
}
function Gn(e, t, n) {
	let r = e.openElements.items[t], i = r, a = e.openElements.slotBelow(t), o = e.openElements.getCommonAncestor(n);
	for (let t = 0, s = a; e.openElements.items[s] !== n; t++, s = a) {
		let n = e.openElements.items[s];
		a = e.openElements.slotBelow(s);
		let c = e.activeFormattingElements.getElementEntry(n), l = c && t >= Rn;
		!c || l ? (l && e.activeFormattingElements.removeEntry(c), e.openElements.removeAt(s)) : (n = Kn(e, c, o), i === r && (e.activeFormattingElements.bookmark = c), e.treeAdapter.detachNode(i), e.treeAdapter.appendChild(n, i), i = n);
	}
	return i;
}
function Kn(e, t, n) {
	let r = e.treeAdapter.getNamespaceURI(t.element), i = e._createElement(t.token.tagName, r, t.token.attrs, n);
	return e.openElements.replace(t.element, i), e.activeFormattingElements.replaceElement(t, i), i;
}
function qn(e, t, n) {
	let r = F(e.treeAdapter.getTagName(t));
	if (e._isElementCausesFosterParenting(r)) e._fosterParentElement(n);
	else {
		let i = e.treeAdapter.getNamespaceURI(t);
		r === P.TEMPLATE && i === A.HTML && (t = e.treeAdapter.getTemplateContent(t)), e.treeAdapter.appendChild(t, n);
	}
}
function Jn(e, t, n) {
	let r = e.treeAdapter.getNamespaceURI(n.element), { token: i } = n, a = e._createElement(i.tagName, r, i.attrs, t);
	e._adoptNodes(t, a), e.treeAdapter.appendChild(t, a), e.activeFormattingElements.insertElementAfterBookmark(a, i), e.activeFormattingElements.removeEntry(n);
	let o = e.openElements._indexOf(n.element), s = e.openElements.slotAbove(o);
	for (; e.openElements.items[s] !== t;) s = e.openElements.slotAbove(s);
	e.openElements.replaceFormattingElement(o, s, a, i.tagID);
}
function Yn(e, t) {
	let { current: n, currentTagId: r } = e.openElements;
	if (r === t.tagID && e.treeAdapter.getNamespaceURI(n) === A.HTML && !e.activeFormattingElements.getElementEntry(n)) e.openElements.pop();
	else for (let n = 0; n < Ln; n++) {
		let n = Un(e, t);
		if (!n) break;
		let r = Wn(e, n);
		if (r === -1) break;
		let i = e.openElements.items[r];
		e.activeFormattingElements.bookmark = n;
		let a = Gn(e, r, n.element), o = e.openElements.getCommonAncestor(n.element);
		e.treeAdapter.detachNode(a), o && qn(e, o, a), Jn(e, i, n);
	}
}
function Xn(e, t) {
	e._appendCommentNode(t, e.openElements.currentTmplContentOrNode);
}
function Zn(e, t) {
	e._appendCommentNode(t, e.openElements.items[0]);
}
function Qn(e, t) {
	e._appendCommentNode(t, e.document);
}
function $n(e, t) {
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
function er(e, t) {
	e._setDocumentType(t);
	let n = t.forceQuirks ? M.QUIRKS : vn(t);
	_n(t) || e._err(t, E.nonConformingDoctype), e.treeAdapter.setDocumentMode(e.document, n), e.insertionMode = J.BEFORE_HTML;
}
function tr(e, t) {
	e._err(t, E.missingDoctype, !0), e.treeAdapter.setDocumentMode(e.document, M.QUIRKS), e.insertionMode = J.BEFORE_HTML, e._processToken(t);
}
function nr(e, t) {
	t.tagID === P.HTML ? (e._insertElement(t, A.HTML), e.insertionMode = J.BEFORE_HEAD) : ir(e, t);
}
function rr(e, t) {
	let n = t.tagID;
	(n === P.HTML || n === P.HEAD || n === P.BODY || n === P.BR) && ir(e, t);
}
function ir(e, t) {
	e._insertFakeRootElement(), e.insertionMode = J.BEFORE_HEAD, e._processToken(t);
}
function ar(e, t) {
	switch (t.tagID) {
		case P.HTML:
			Z(e, t);
			break;
		case P.HEAD:
			e._insertElement(t, A.HTML), e.headElement = e.openElements.current, e.insertionMode = J.IN_HEAD;
			break;
		default: sr(e, t);
	}
}
function or(e, t) {
	let n = t.tagID;
	n === P.HEAD || n === P.BODY || n === P.HTML || n === P.BR ? sr(e, t) : e._err(t, E.endTagWithoutMatchingOpenElement);
}
function sr(e, t) {
	e._insertFakeElement(N.HEAD, P.HEAD), e.headElement = e.openElements.current, e.insertionMode = J.IN_HEAD, e._processToken(t);
}
function Y(e, t) {
	switch (t.tagID) {
		case P.HTML:
			Z(e, t);
			break;
		case P.BASE:
		case P.BASEFONT:
		case P.BGSOUND:
		case P.LINK:
		case P.META:
			e._appendElement(t, A.HTML), t.ackSelfClosing = !0;
			break;
		case P.TITLE:
			e._switchToTextParsing(t, R.RCDATA);
			break;
		case P.NOSCRIPT:
			e.options.scriptingEnabled ? e._switchToTextParsing(t, R.RAWTEXT) : (e._insertElement(t, A.HTML), e.insertionMode = J.IN_HEAD_NO_SCRIPT);
			break;
		case P.NOFRAMES:
		case P.STYLE:
			e._switchToTextParsing(t, R.RAWTEXT);
			break;
		case P.SCRIPT:
			e._switchToTextParsing(t, R.SCRIPT_DATA);
			break;
		case P.TEMPLATE:
			e._insertTemplate(t), e.activeFormattingElements.insertMarker(), e.framesetOk = !1, e.insertionMode = J.IN_TEMPLATE, e.tmplInsertionModeStack.push(J.IN_TEMPLATE);
			break;
		case P.HEAD:
			e._err(t, E.misplacedStartTagForHeadElement);
			break;
		default: lr(e, t);
	}
}
function cr(e, t) {
	switch (t.tagID) {
		case P.HEAD:
			e.openElements.pop(), e.insertionMode = J.AFTER_HEAD;
			break;
		case P.BODY:
		case P.BR:
		case P.HTML:
			lr(e, t);
			break;
		case P.TEMPLATE:
			X(e, t);
			break;
		default: e._err(t, E.endTagWithoutMatchingOpenElement);
	}
}
function X(e, t) {
	e.openElements.tmplCount > 0 ? (e.openElements.generateImpliedEndTagsThoroughly(), e.openElements.currentTagId !== P.TEMPLATE && e._err(t, E.closingOfElementWithOpenChildElements), e.openElements.popUntilTagNamePopped(P.TEMPLATE), e.activeFormattingElements.clearToLastMarker(), e.tmplInsertionModeStack.pop(), e._resetInsertionMode()) : e._err(t, E.endTagWithoutMatchingOpenElement);
}
function lr(e, t) {
	e.openElements.pop(), e.insertionMode = J.AFTER_HEAD, e._processToken(t);
}
function ur(e, t) {
	switch (t.tagID) {
		case P.HTML:
			Z(e, t);
			break;
		case P.BASEFONT:
		case P.BGSOUND:
		case P.HEAD:
		case P.LINK:
		case P.META:
		case P.NOFRAMES:
		case P.STYLE:
			Y(e, t);
			break;
		case P.NOSCRIPT:
			e._err(t, E.nestedNoscriptInHead);
			break;
		default: fr(e, t);
	}
}
function dr(e, t) {
	switch (t.tagID) {
		case P.NOSCRIPT:
			e.openElements.pop(), e.insertionMode = J.IN_HEAD;
			break;
		case P.BR:
			fr(e, t);
			break;
		default: e._err(t, E.endTagWithoutMatchingOpenElement);
	}
}
function fr(e, t) {
	let n = t.type === D.EOF ? E.openElementsLeftAfterEof : E.disallowedContentInNoscriptInHead;
	e._err(t, n), e.openElements.pop(), e.insertionMode = J.IN_HEAD, e._processToken(t);
}
function pr(e, t) {
	switch (t.tagID) {
		case P.HTML:
			Z(e, t);
			break;
		case P.BODY:
			e._insertElement(t, A.HTML), e.framesetOk = !1, e.insertionMode = J.IN_BODY;
			break;
		case P.FRAMESET:
			e._insertElement(t, A.HTML), e.insertionMode = J.IN_FRAMESET;
			break;
		case P.BASE:
		case P.BASEFONT:
		case P.BGSOUND:
		case P.LINK:
		case P.META:
		case P.NOFRAMES:
		case P.SCRIPT:
		case P.STYLE:
		case P.TEMPLATE:
		case P.TITLE:
			e._err(t, E.abandonedHeadElementChild), e.openElements.push(e.headElement, P.HEAD), Y(e, t), e.openElements.remove(e.headElement);
			break;
		case P.HEAD:
			e._err(t, E.misplacedStartTagForHeadElement);
			break;
		default: hr(e, t);
	}
}
function mr(e, t) {
	switch (t.tagID) {
		case P.BODY:
		case P.HTML:
		case P.BR:
			hr(e, t);
			break;
		case P.TEMPLATE:
			X(e, t);
			break;
		default: e._err(t, E.endTagWithoutMatchingOpenElement);
	}
}
function hr(e, t) {
	e._insertFakeElement(N.BODY, P.BODY), e.insertionMode = J.IN_BODY, gr(e, t);
}
function gr(e, t) {
	switch (t.type) {
		case D.CHARACTER:
			vr(e, t);
			break;
		case D.WHITESPACE_CHARACTER:
			_r(e, t);
			break;
		case D.COMMENT:
			Xn(e, t);
			break;
		case D.START_TAG:
			Z(e, t);
			break;
		case D.END_TAG:
			ci(e, t);
			break;
		case D.EOF: li(e, t);
	}
}
function _r(e, t) {
	e._reconstructActiveFormattingElements(), e._insertCharacters(t);
}
function vr(e, t) {
	e._reconstructActiveFormattingElements(), e._insertCharacters(t), e.framesetOk = !1;
}
function yr(e, t) {
	e.openElements.tmplCount === 0 && e.treeAdapter.adoptAttributes(e.openElements.items[0], t.attrs);
}
function br(e, t) {
	let n = e.openElements.tryPeekProperlyNestedBodyElement();
	n && e.openElements.tmplCount === 0 && (e.framesetOk = !1, e.treeAdapter.adoptAttributes(n, t.attrs));
}
function xr(e, t) {
	let n = e.openElements.tryPeekProperlyNestedBodyElement();
	e.framesetOk && n && (e.treeAdapter.detachNode(n), e.openElements.popAllUpToHtmlElement(), e._insertElement(t, A.HTML), e.insertionMode = J.IN_FRAMESET);
}
function Sr(e, t) {
	e.openElements.hasInButtonScope(P.P) && e._closePElement(), e._insertElement(t, A.HTML);
}
function Cr(e, t) {
	e.openElements.hasInButtonScope(P.P) && e._closePElement(), e.openElements.currentTagId !== void 0 && jt.has(e.openElements.currentTagId) && e.openElements.pop(), e._insertElement(t, A.HTML);
}
function wr(e, t) {
	e.openElements.hasInButtonScope(P.P) && e._closePElement(), e._insertElement(t, A.HTML), e.skipNextNewLine = !0, e.framesetOk = !1;
}
function Tr(e, t) {
	let n = e.openElements.tmplCount > 0;
	(!e.formElement || n) && (e.openElements.hasInButtonScope(P.P) && e._closePElement(), e._insertElement(t, A.HTML), n || (e.formElement = e.openElements.current));
}
function Er(e, t) {
	e.framesetOk = !1;
	let n = t.tagID === P.LI ? e.openElements.indexOfTopmost(P.LI) : Math.max(e.openElements.indexOfTopmost(P.DD), e.openElements.indexOfTopmost(P.DT));
	if (n !== -1 && !e.openElements.hasListItemBoundaryAbove(n)) {
		let t = e.openElements.tagIDs[n];
		e.openElements.generateImpliedEndTagsWithExclusion(t), e.openElements.popUntilTagNamePopped(t);
	}
	e.openElements.hasInButtonScope(P.P) && e._closePElement(), e._insertElement(t, A.HTML);
}
function Dr(e, t) {
	e.openElements.hasInButtonScope(P.P) && e._closePElement(), e._insertElement(t, A.HTML), e.tokenizer.state = R.PLAINTEXT;
}
function Or(e, t) {
	e.openElements.hasInScope(P.BUTTON) && (e.openElements.generateImpliedEndTags(), e.openElements.popUntilTagNamePopped(P.BUTTON)), e._reconstructActiveFormattingElements(), e._insertElement(t, A.HTML), e.framesetOk = !1;
}
function kr(e, t) {
	let n = e.activeFormattingElements.getElementEntryInScopeWithTagName(N.A);
	n && (Yn(e, t), e.openElements.remove(n.element), e.activeFormattingElements.removeEntry(n)), e._reconstructActiveFormattingElements(), e._insertElement(t, A.HTML), e.activeFormattingElements.pushElement(e.openElements.current, t);
}
function Ar(e, t) {
	e._reconstructActiveFormattingElements(), e._insertElement(t, A.HTML), e.activeFormattingElements.pushElement(e.openElements.current, t);
}
function jr(e, t) {
	e._reconstructActiveFormattingElements(), e.openElements.hasInScope(P.NOBR) && (Yn(e, t), e._reconstructActiveFormattingElements()), e._insertElement(t, A.HTML), e.activeFormattingElements.pushElement(e.openElements.current, t);
}
function Mr(e, t) {
	e._reconstructActiveFormattingElements(), e._insertElement(t, A.HTML), e.activeFormattingElements.insertMarker(), e.framesetOk = !1;
}
function Nr(e, t) {
	e.treeAdapter.getDocumentMode(e.document) !== M.QUIRKS && e.openElements.hasInButtonScope(P.P) && e._closePElement(), e._insertElement(t, A.HTML), e.framesetOk = !1, e.insertionMode = J.IN_TABLE;
}
function Pr(e, t) {
	e._reconstructActiveFormattingElements(), e._appendElement(t, A.HTML), e.framesetOk = !1, t.ackSelfClosing = !0;
}
function Fr(e) {
	let t = Ie(e, j.TYPE);
	return t != null && t.toLowerCase() === Fn;
}
function Ir(e, t) {
	e._reconstructActiveFormattingElements(), e._appendElement(t, A.HTML), Fr(t) || (e.framesetOk = !1), t.ackSelfClosing = !0;
}
function Lr(e, t) {
	e._appendElement(t, A.HTML), t.ackSelfClosing = !0;
}
function Rr(e, t) {
	e.openElements.hasInButtonScope(P.P) && e._closePElement(), e._appendElement(t, A.HTML), e.framesetOk = !1, t.ackSelfClosing = !0;
}
function zr(e, t) {
	t.tagName = N.IMG, t.tagID = P.IMG, Pr(e, t);
}
function Br(e, t) {
	e._insertElement(t, A.HTML), e.skipNextNewLine = !0, e.tokenizer.state = R.RCDATA, e.originalInsertionMode = e.insertionMode, e.framesetOk = !1, e.insertionMode = J.TEXT;
}
function Vr(e, t) {
	e.openElements.hasInButtonScope(P.P) && e._closePElement(), e._reconstructActiveFormattingElements(), e.framesetOk = !1, e._switchToTextParsing(t, R.RAWTEXT);
}
function Hr(e, t) {
	e.framesetOk = !1, e._switchToTextParsing(t, R.RAWTEXT);
}
function Ur(e, t) {
	e._switchToTextParsing(t, R.RAWTEXT);
}
function Wr(e, t) {
	e._reconstructActiveFormattingElements(), e._insertElement(t, A.HTML), e.framesetOk = !1, e.insertionMode = e.insertionMode === J.IN_TABLE || e.insertionMode === J.IN_CAPTION || e.insertionMode === J.IN_TABLE_BODY || e.insertionMode === J.IN_ROW || e.insertionMode === J.IN_CELL ? J.IN_SELECT_IN_TABLE : J.IN_SELECT;
}
function Gr(e, t) {
	e.openElements.currentTagId === P.OPTION && e.openElements.pop(), e._reconstructActiveFormattingElements(), e._insertElement(t, A.HTML);
}
function Kr(e, t) {
	e.openElements.hasInScope(P.RUBY) && e.openElements.generateImpliedEndTags(), e._insertElement(t, A.HTML);
}
function qr(e, t) {
	e.openElements.hasInScope(P.RUBY) && e.openElements.generateImpliedEndTagsWithExclusion(P.RTC), e._insertElement(t, A.HTML);
}
function Jr(e, t) {
	e._reconstructActiveFormattingElements(), Dn(t), kn(t), t.selfClosing ? e._appendElement(t, A.MATHML) : e._insertElement(t, A.MATHML), t.ackSelfClosing = !0;
}
function Yr(e, t) {
	e._reconstructActiveFormattingElements(), On(t), kn(t), t.selfClosing ? e._appendElement(t, A.SVG) : e._insertElement(t, A.SVG), t.ackSelfClosing = !0;
}
function Xr(e, t) {
	e._reconstructActiveFormattingElements(), e._insertElement(t, A.HTML);
}
function Z(e, t) {
	switch (t.tagID) {
		case P.I:
		case P.S:
		case P.B:
		case P.U:
		case P.EM:
		case P.TT:
		case P.BIG:
		case P.CODE:
		case P.FONT:
		case P.SMALL:
		case P.STRIKE:
		case P.STRONG:
			Ar(e, t);
			break;
		case P.A:
			kr(e, t);
			break;
		case P.H1:
		case P.H2:
		case P.H3:
		case P.H4:
		case P.H5:
		case P.H6:
			Cr(e, t);
			break;
		case P.P:
		case P.DL:
		case P.OL:
		case P.UL:
		case P.DIV:
		case P.DIR:
		case P.NAV:
		case P.MAIN:
		case P.MENU:
		case P.ASIDE:
		case P.CENTER:
		case P.FIGURE:
		case P.FOOTER:
		case P.HEADER:
		case P.HGROUP:
		case P.DIALOG:
		case P.DETAILS:
		case P.ADDRESS:
		case P.ARTICLE:
		case P.SEARCH:
		case P.SECTION:
		case P.SUMMARY:
		case P.FIELDSET:
		case P.BLOCKQUOTE:
		case P.FIGCAPTION:
			Sr(e, t);
			break;
		case P.LI:
		case P.DD:
		case P.DT:
			Er(e, t);
			break;
		case P.BR:
		case P.IMG:
		case P.WBR:
		case P.AREA:
		case P.EMBED:
		case P.KEYGEN:
			Pr(e, t);
			break;
		case P.HR:
			Rr(e, t);
			break;
		case P.RB:
		case P.RTC:
			Kr(e, t);
			break;
		case P.RT:
		case P.RP:
			qr(e, t);
			break;
		case P.PRE:
		case P.LISTING:
			wr(e, t);
			break;
		case P.XMP:
			Vr(e, t);
			break;
		case P.SVG:
			Yr(e, t);
			break;
		case P.HTML:
			yr(e, t);
			break;
		case P.BASE:
		case P.LINK:
		case P.META:
		case P.STYLE:
		case P.TITLE:
		case P.SCRIPT:
		case P.BGSOUND:
		case P.BASEFONT:
		case P.TEMPLATE:
			Y(e, t);
			break;
		case P.BODY:
			br(e, t);
			break;
		case P.FORM:
			Tr(e, t);
			break;
		case P.NOBR:
			jr(e, t);
			break;
		case P.MATH:
			Jr(e, t);
			break;
		case P.TABLE:
			Nr(e, t);
			break;
		case P.INPUT:
			Ir(e, t);
			break;
		case P.PARAM:
		case P.TRACK:
		case P.SOURCE:
			Lr(e, t);
			break;
		case P.IMAGE:
			zr(e, t);
			break;
		case P.BUTTON:
			Or(e, t);
			break;
		case P.APPLET:
		case P.OBJECT:
		case P.MARQUEE:
			Mr(e, t);
			break;
		case P.IFRAME:
			Hr(e, t);
			break;
		case P.SELECT:
			Wr(e, t);
			break;
		case P.OPTION:
		case P.OPTGROUP:
			Gr(e, t);
			break;
		case P.NOEMBED:
		case P.NOFRAMES:
			Ur(e, t);
			break;
		case P.FRAMESET:
			xr(e, t);
			break;
		case P.TEXTAREA:
			Br(e, t);
			break;
		case P.NOSCRIPT:
			e.options.scriptingEnabled ? Ur(e, t) : Xr(e, t);
			break;
		case P.PLAINTEXT:
			Dr(e, t);
			break;
		case P.COL:
		case P.TH:
		case P.TD:
		case P.TR:
		case P.HEAD:
		case P.FRAME:
		case P.TBODY:
		case P.TFOOT:
		case P.THEAD:
		case P.CAPTION:
		case P.COLGROUP: break;
		default: Xr(e, t);
	}
}
function Zr(e, t) {
	if (e.openElements.hasInScope(P.BODY) && (e.insertionMode = J.AFTER_BODY, e.options.sourceCodeLocationInfo)) {
		let n = e.openElements.tryPeekProperlyNestedBodyElement();
		n && e._setEndLocation(n, t);
	}
}
function Qr(e, t) {
	e.openElements.hasInScope(P.BODY) && (e.insertionMode = J.AFTER_BODY, Ki(e, t));
}
function $r(e, t) {
	let n = t.tagID;
	e.openElements.hasInScope(n) && (e.openElements.generateImpliedEndTags(), e.openElements.popUntilTagNamePopped(n));
}
function ei(e) {
	let t = e.openElements.tmplCount > 0, { formElement: n } = e;
	t || (e.formElement = null), (n || t) && e.openElements.hasInScope(P.FORM) && (e.openElements.generateImpliedEndTags(), t ? e.openElements.popUntilTagNamePopped(P.FORM) : n && e.openElements.remove(n));
}
function ti(e) {
	e.openElements.hasInButtonScope(P.P) || e._insertFakeElement(N.P, P.P), e._closePElement();
}
function ni(e) {
	e.openElements.hasInListItemScope(P.LI) && (e.openElements.generateImpliedEndTagsWithExclusion(P.LI), e.openElements.popUntilTagNamePopped(P.LI));
}
function ri(e, t) {
	let n = t.tagID;
	e.openElements.hasInScope(n) && (e.openElements.generateImpliedEndTagsWithExclusion(n), e.openElements.popUntilTagNamePopped(n));
}
function ii(e) {
	e.openElements.hasNumberedHeaderInScope() && (e.openElements.generateImpliedEndTags(), e.openElements.popUntilNumberedHeaderPopped());
}
function ai(e, t) {
	let n = t.tagID;
	e.openElements.hasInScope(n) && (e.openElements.generateImpliedEndTags(), e.openElements.popUntilTagNamePopped(n), e.activeFormattingElements.clearToLastMarker());
}
function oi(e) {
	e._reconstructActiveFormattingElements(), e._insertFakeElement(N.BR, P.BR), e.openElements.pop(), e.framesetOk = !1;
}
function si(e, t) {
	let n = t.tagID, r = n === P.UNKNOWN ? e.openElements.indexOfTopmostByName(A.HTML, t.tagName) : e.openElements.indexOfTopmost(n);
	r > 0 && !e.openElements.hasSpecialElementAbove(r) && (e.openElements.generateImpliedEndTagsWithExclusion(n), e.openElements.stackTop >= r && e.openElements.shortenToLength(r));
}
function ci(e, t) {
	switch (t.tagID) {
		case P.A:
		case P.B:
		case P.I:
		case P.S:
		case P.U:
		case P.EM:
		case P.TT:
		case P.BIG:
		case P.CODE:
		case P.FONT:
		case P.NOBR:
		case P.SMALL:
		case P.STRIKE:
		case P.STRONG:
			Yn(e, t);
			break;
		case P.P:
			ti(e);
			break;
		case P.DL:
		case P.UL:
		case P.OL:
		case P.DIR:
		case P.DIV:
		case P.NAV:
		case P.PRE:
		case P.MAIN:
		case P.MENU:
		case P.ASIDE:
		case P.BUTTON:
		case P.CENTER:
		case P.FIGURE:
		case P.FOOTER:
		case P.HEADER:
		case P.HGROUP:
		case P.DIALOG:
		case P.ADDRESS:
		case P.ARTICLE:
		case P.DETAILS:
		case P.SEARCH:
		case P.SECTION:
		case P.SUMMARY:
		case P.LISTING:
		case P.FIELDSET:
		case P.BLOCKQUOTE:
		case P.FIGCAPTION:
			$r(e, t);
			break;
		case P.LI:
			ni(e);
			break;
		case P.DD:
		case P.DT:
			ri(e, t);
			break;
		case P.H1:
		case P.H2:
		case P.H3:
		case P.H4:
		case P.H5:
		case P.H6:
			ii(e);
			break;
		case P.BR:
			oi(e);
			break;
		case P.BODY:
			Zr(e, t);
			break;
		case P.HTML:
			Qr(e, t);
			break;
		case P.FORM:
			ei(e);
			break;
		case P.APPLET:
		case P.OBJECT:
		case P.MARQUEE:
			ai(e, t);
			break;
		case P.TEMPLATE:
			X(e, t);
			break;
		default: si(e, t);
	}
}
function li(e, t) {
	e.tmplInsertionModeStack.length > 0 ? Wi(e, t) : $n(e, t);
}
function ui(e, t) {
	var n;
	t.tagID === P.SCRIPT && ((n = e.scriptHandler) == null || n.call(e, e.openElements.current)), e.openElements.pop(), e.insertionMode = e.originalInsertionMode;
}
function di(e, t) {
	e._err(t, E.eofInElementThatCanContainOnlyText), e.openElements.pop(), e.insertionMode = e.originalInsertionMode, e.onEof(t);
}
function fi(e, t) {
	if (e.openElements.currentTagId !== void 0 && Bn.has(e.openElements.currentTagId)) switch (e.pendingCharacterTokens.length = 0, e.hasNonWhitespacePendingCharacterToken = !1, e.originalInsertionMode = e.insertionMode, e.insertionMode = J.IN_TABLE_TEXT, t.type) {
		case D.CHARACTER:
			wi(e, t);
			break;
		case D.WHITESPACE_CHARACTER: Ci(e, t);
	}
	else Si(e, t);
}
function pi(e, t) {
	e.openElements.clearBackToTableContext(), e.activeFormattingElements.insertMarker(), e._insertElement(t, A.HTML), e.insertionMode = J.IN_CAPTION;
}
function mi(e, t) {
	e.openElements.clearBackToTableContext(), e._insertElement(t, A.HTML), e.insertionMode = J.IN_COLUMN_GROUP;
}
function hi(e, t) {
	e.openElements.clearBackToTableContext(), e._insertFakeElement(N.COLGROUP, P.COLGROUP), e.insertionMode = J.IN_COLUMN_GROUP, ki(e, t);
}
function gi(e, t) {
	e.openElements.clearBackToTableContext(), e._insertElement(t, A.HTML), e.insertionMode = J.IN_TABLE_BODY;
}
function _i(e, t) {
	e.openElements.clearBackToTableContext(), e._insertFakeElement(N.TBODY, P.TBODY), e.insertionMode = J.IN_TABLE_BODY, Mi(e, t);
}
function vi(e, t) {
	e.openElements.hasInTableScope(P.TABLE) && (e.openElements.popUntilTagNamePopped(P.TABLE), e._resetInsertionMode(), e._processStartTag(t));
}
function yi(e, t) {
	Fr(t) ? e._appendElement(t, A.HTML) : Si(e, t), t.ackSelfClosing = !0;
}
function bi(e, t) {
	!e.formElement && e.openElements.tmplCount === 0 && (e._insertElement(t, A.HTML), e.formElement = e.openElements.current, e.openElements.pop());
}
function Q(e, t) {
	switch (t.tagID) {
		case P.TD:
		case P.TH:
		case P.TR:
			_i(e, t);
			break;
		case P.STYLE:
		case P.SCRIPT:
		case P.TEMPLATE:
			Y(e, t);
			break;
		case P.COL:
			hi(e, t);
			break;
		case P.FORM:
			bi(e, t);
			break;
		case P.TABLE:
			vi(e, t);
			break;
		case P.TBODY:
		case P.TFOOT:
		case P.THEAD:
			gi(e, t);
			break;
		case P.INPUT:
			yi(e, t);
			break;
		case P.CAPTION:
			pi(e, t);
			break;
		case P.COLGROUP:
			mi(e, t);
			break;
		default: Si(e, t);
	}
}
function xi(e, t) {
	switch (t.tagID) {
		case P.TABLE:
			e.openElements.hasInTableScope(P.TABLE) && (e.openElements.popUntilTagNamePopped(P.TABLE), e._resetInsertionMode());
			break;
		case P.TEMPLATE:
			X(e, t);
			break;
		case P.BODY:
		case P.CAPTION:
		case P.COL:
		case P.COLGROUP:
		case P.HTML:
		case P.TBODY:
		case P.TD:
		case P.TFOOT:
		case P.TH:
		case P.THEAD:
		case P.TR: break;
		default: Si(e, t);
	}
}
function Si(e, t) {
	let n = e.fosterParentingEnabled;
	e.fosterParentingEnabled = !0, gr(e, t), e.fosterParentingEnabled = n;
}
function Ci(e, t) {
	e.pendingCharacterTokens.push(t);
}
function wi(e, t) {
	e.pendingCharacterTokens.push(t), e.hasNonWhitespacePendingCharacterToken = !0;
}
function Ti(e, t) {
	let n = 0;
	if (e.hasNonWhitespacePendingCharacterToken) for (; n < e.pendingCharacterTokens.length; n++) Si(e, e.pendingCharacterTokens[n]);
	else for (; n < e.pendingCharacterTokens.length; n++) e._insertCharacters(e.pendingCharacterTokens[n]);
	e.insertionMode = e.originalInsertionMode, e._processToken(t);
}
var Ei = /* @__PURE__ */ new Set([
	P.CAPTION,
	P.COL,
	P.COLGROUP,
	P.TBODY,
	P.TD,
	P.TFOOT,
	P.TH,
	P.THEAD,
	P.TR
]);
function Di(e, t) {
	let n = t.tagID;
	Ei.has(n) ? e.openElements.hasInTableScope(P.CAPTION) && (e.openElements.generateImpliedEndTags(), e.openElements.popUntilTagNamePopped(P.CAPTION), e.activeFormattingElements.clearToLastMarker(), e.insertionMode = J.IN_TABLE, Q(e, t)) : Z(e, t);
}
function Oi(e, t) {
	let n = t.tagID;
	switch (n) {
		case P.CAPTION:
		case P.TABLE:
			e.openElements.hasInTableScope(P.CAPTION) && (e.openElements.generateImpliedEndTags(), e.openElements.popUntilTagNamePopped(P.CAPTION), e.activeFormattingElements.clearToLastMarker(), e.insertionMode = J.IN_TABLE, n === P.TABLE && xi(e, t));
			break;
		case P.BODY:
		case P.COL:
		case P.COLGROUP:
		case P.HTML:
		case P.TBODY:
		case P.TD:
		case P.TFOOT:
		case P.TH:
		case P.THEAD:
		case P.TR: break;
		default: ci(e, t);
	}
}
function ki(e, t) {
	switch (t.tagID) {
		case P.HTML:
			Z(e, t);
			break;
		case P.COL:
			e._appendElement(t, A.HTML), t.ackSelfClosing = !0;
			break;
		case P.TEMPLATE:
			Y(e, t);
			break;
		default: ji(e, t);
	}
}
function Ai(e, t) {
	switch (t.tagID) {
		case P.COLGROUP:
			e.openElements.currentTagId === P.COLGROUP && (e.openElements.pop(), e.insertionMode = J.IN_TABLE);
			break;
		case P.TEMPLATE:
			X(e, t);
			break;
		case P.COL: break;
		default: ji(e, t);
	}
}
function ji(e, t) {
	e.openElements.currentTagId === P.COLGROUP && (e.openElements.pop(), e.insertionMode = J.IN_TABLE, e._processToken(t));
}
function Mi(e, t) {
	switch (t.tagID) {
		case P.TR:
			e.openElements.clearBackToTableBodyContext(), e._insertElement(t, A.HTML), e.insertionMode = J.IN_ROW;
			break;
		case P.TH:
		case P.TD:
			e.openElements.clearBackToTableBodyContext(), e._insertFakeElement(N.TR, P.TR), e.insertionMode = J.IN_ROW, Pi(e, t);
			break;
		case P.CAPTION:
		case P.COL:
		case P.COLGROUP:
		case P.TBODY:
		case P.TFOOT:
		case P.THEAD:
			e.openElements.hasTableBodyContextInTableScope() && (e.openElements.clearBackToTableBodyContext(), e.openElements.pop(), e.insertionMode = J.IN_TABLE, Q(e, t));
			break;
		default: Q(e, t);
	}
}
function Ni(e, t) {
	let n = t.tagID;
	switch (t.tagID) {
		case P.TBODY:
		case P.TFOOT:
		case P.THEAD:
			e.openElements.hasInTableScope(n) && (e.openElements.clearBackToTableBodyContext(), e.openElements.pop(), e.insertionMode = J.IN_TABLE);
			break;
		case P.TABLE:
			e.openElements.hasTableBodyContextInTableScope() && (e.openElements.clearBackToTableBodyContext(), e.openElements.pop(), e.insertionMode = J.IN_TABLE, xi(e, t));
			break;
		case P.BODY:
		case P.CAPTION:
		case P.COL:
		case P.COLGROUP:
		case P.HTML:
		case P.TD:
		case P.TH:
		case P.TR: break;
		default: xi(e, t);
	}
}
function Pi(e, t) {
	switch (t.tagID) {
		case P.TH:
		case P.TD:
			e.openElements.clearBackToTableRowContext(), e._insertElement(t, A.HTML), e.insertionMode = J.IN_CELL, e.activeFormattingElements.insertMarker();
			break;
		case P.CAPTION:
		case P.COL:
		case P.COLGROUP:
		case P.TBODY:
		case P.TFOOT:
		case P.THEAD:
		case P.TR:
			e.openElements.hasInTableScope(P.TR) && (e.openElements.clearBackToTableRowContext(), e.openElements.pop(), e.insertionMode = J.IN_TABLE_BODY, Mi(e, t));
			break;
		default: Q(e, t);
	}
}
function Fi(e, t) {
	switch (t.tagID) {
		case P.TR:
			e.openElements.hasInTableScope(P.TR) && (e.openElements.clearBackToTableRowContext(), e.openElements.pop(), e.insertionMode = J.IN_TABLE_BODY);
			break;
		case P.TABLE:
			e.openElements.hasInTableScope(P.TR) && (e.openElements.clearBackToTableRowContext(), e.openElements.pop(), e.insertionMode = J.IN_TABLE_BODY, Ni(e, t));
			break;
		case P.TBODY:
		case P.TFOOT:
		case P.THEAD:
			(e.openElements.hasInTableScope(t.tagID) || e.openElements.hasInTableScope(P.TR)) && (e.openElements.clearBackToTableRowContext(), e.openElements.pop(), e.insertionMode = J.IN_TABLE_BODY, Ni(e, t));
			break;
		case P.BODY:
		case P.CAPTION:
		case P.COL:
		case P.COLGROUP:
		case P.HTML:
		case P.TD:
		case P.TH: break;
		default: xi(e, t);
	}
}
function Ii(e, t) {
	let n = t.tagID;
	Ei.has(n) ? (e.openElements.hasInTableScope(P.TD) || e.openElements.hasInTableScope(P.TH)) && (e._closeTableCell(), Pi(e, t)) : Z(e, t);
}
function Li(e, t) {
	let n = t.tagID;
	switch (n) {
		case P.TD:
		case P.TH:
			e.openElements.hasInTableScope(n) && (e.openElements.generateImpliedEndTags(), e.openElements.popUntilTagNamePopped(n), e.activeFormattingElements.clearToLastMarker(), e.insertionMode = J.IN_ROW);
			break;
		case P.TABLE:
		case P.TBODY:
		case P.TFOOT:
		case P.THEAD:
		case P.TR:
			e.openElements.hasInTableScope(n) && (e._closeTableCell(), Fi(e, t));
			break;
		case P.BODY:
		case P.CAPTION:
		case P.COL:
		case P.COLGROUP:
		case P.HTML: break;
		default: ci(e, t);
	}
}
function Ri(e, t) {
	switch (t.tagID) {
		case P.HTML:
			Z(e, t);
			break;
		case P.OPTION:
			e.openElements.currentTagId === P.OPTION && e.openElements.pop(), e._insertElement(t, A.HTML);
			break;
		case P.OPTGROUP:
			e.openElements.currentTagId === P.OPTION && e.openElements.pop(), e.openElements.currentTagId === P.OPTGROUP && e.openElements.pop(), e._insertElement(t, A.HTML);
			break;
		case P.HR:
			e.openElements.currentTagId === P.OPTION && e.openElements.pop(), e.openElements.currentTagId === P.OPTGROUP && e.openElements.pop(), e._appendElement(t, A.HTML), t.ackSelfClosing = !0;
			break;
		case P.INPUT:
		case P.KEYGEN:
		case P.TEXTAREA:
		case P.SELECT:
			e.openElements.hasInSelectScope(P.SELECT) && (e.openElements.popUntilTagNamePopped(P.SELECT), e._resetInsertionMode(), t.tagID !== P.SELECT && e._processStartTag(t));
			break;
		case P.SCRIPT:
		case P.TEMPLATE: Y(e, t);
	}
}
function zi(e, t) {
	switch (t.tagID) {
		case P.OPTGROUP:
			e.openElements.stackTop > 0 && e.openElements.currentTagId === P.OPTION && e.openElements.tagIDs[e.openElements.slotBelow(e.openElements.stackTop)] === P.OPTGROUP && e.openElements.pop(), e.openElements.currentTagId === P.OPTGROUP && e.openElements.pop();
			break;
		case P.OPTION:
			e.openElements.currentTagId === P.OPTION && e.openElements.pop();
			break;
		case P.SELECT:
			e.openElements.hasInSelectScope(P.SELECT) && (e.openElements.popUntilTagNamePopped(P.SELECT), e._resetInsertionMode());
			break;
		case P.TEMPLATE: X(e, t);
	}
}
function Bi(e, t) {
	let n = t.tagID;
	n === P.CAPTION || n === P.TABLE || n === P.TBODY || n === P.TFOOT || n === P.THEAD || n === P.TR || n === P.TD || n === P.TH ? (e.openElements.popUntilTagNamePopped(P.SELECT), e._resetInsertionMode(), e._processStartTag(t)) : Ri(e, t);
}
function Vi(e, t) {
	let n = t.tagID;
	n === P.CAPTION || n === P.TABLE || n === P.TBODY || n === P.TFOOT || n === P.THEAD || n === P.TR || n === P.TD || n === P.TH ? e.openElements.hasInTableScope(n) && (e.openElements.popUntilTagNamePopped(P.SELECT), e._resetInsertionMode(), e.onEndTag(t)) : zi(e, t);
}
function Hi(e, t) {
	switch (t.tagID) {
		case P.BASE:
		case P.BASEFONT:
		case P.BGSOUND:
		case P.LINK:
		case P.META:
		case P.NOFRAMES:
		case P.SCRIPT:
		case P.STYLE:
		case P.TEMPLATE:
		case P.TITLE:
			Y(e, t);
			break;
		case P.CAPTION:
		case P.COLGROUP:
		case P.TBODY:
		case P.TFOOT:
		case P.THEAD:
			e.tmplInsertionModeStack[e.tmplInsertionModeStack.length - 1] = J.IN_TABLE, e.insertionMode = J.IN_TABLE, Q(e, t);
			break;
		case P.COL:
			e.tmplInsertionModeStack[e.tmplInsertionModeStack.length - 1] = J.IN_COLUMN_GROUP, e.insertionMode = J.IN_COLUMN_GROUP, ki(e, t);
			break;
		case P.TR:
			e.tmplInsertionModeStack[e.tmplInsertionModeStack.length - 1] = J.IN_TABLE_BODY, e.insertionMode = J.IN_TABLE_BODY, Mi(e, t);
			break;
		case P.TD:
		case P.TH:
			e.tmplInsertionModeStack[e.tmplInsertionModeStack.length - 1] = J.IN_ROW, e.insertionMode = J.IN_ROW, Pi(e, t);
			break;
		default: e.tmplInsertionModeStack[e.tmplInsertionModeStack.length - 1] = J.IN_BODY, e.insertionMode = J.IN_BODY, Z(e, t);
	}
}
function Ui(e, t) {
	t.tagID === P.TEMPLATE && X(e, t);
}
function Wi(e, t) {
	if (e.openElements.tmplCount > 0) {
		do
			e.openElements.popUntilTagNamePopped(P.TEMPLATE), e.activeFormattingElements.clearToLastMarker(), e.tmplInsertionModeStack.pop();
		while (e.openElements.tmplCount > 0);
		e._resetInsertionMode(), e.onEof(t);
	} else $n(e, t);
}
function Gi(e, t) {
	t.tagID === P.HTML ? Z(e, t) : qi(e, t);
}
function Ki(e, t) {
	if (t.tagID === P.HTML) {
		if (e.fragmentContext || (e.insertionMode = J.AFTER_AFTER_BODY), e.options.sourceCodeLocationInfo && e.openElements.tagIDs[0] === P.HTML) {
			e._setEndLocation(e.openElements.items[0], t);
			let n = e.openElements.items[1];
			n && !e.treeAdapter.getNodeSourceCodeLocation(n)?.endTag && e._setEndLocation(n, t);
		}
	} else qi(e, t);
}
function qi(e, t) {
	e.insertionMode = J.IN_BODY, gr(e, t);
}
function Ji(e, t) {
	switch (t.tagID) {
		case P.HTML:
			Z(e, t);
			break;
		case P.FRAMESET:
			e._insertElement(t, A.HTML);
			break;
		case P.FRAME:
			e._appendElement(t, A.HTML), t.ackSelfClosing = !0;
			break;
		case P.NOFRAMES: Y(e, t);
	}
}
function Yi(e, t) {
	t.tagID === P.FRAMESET && !e.openElements.isRootHtmlElementCurrent() && (e.openElements.pop(), !e.fragmentContext && e.openElements.currentTagId !== P.FRAMESET && (e.insertionMode = J.AFTER_FRAMESET));
}
function Xi(e, t) {
	switch (t.tagID) {
		case P.HTML:
			Z(e, t);
			break;
		case P.NOFRAMES: Y(e, t);
	}
}
function Zi(e, t) {
	t.tagID === P.HTML && (e.insertionMode = J.AFTER_AFTER_FRAMESET);
}
function Qi(e, t) {
	t.tagID === P.HTML ? Z(e, t) : $i(e, t);
}
function $i(e, t) {
	e.insertionMode = J.IN_BODY, gr(e, t);
}
function ea(e, t) {
	switch (t.tagID) {
		case P.HTML:
			Z(e, t);
			break;
		case P.NOFRAMES: Y(e, t);
	}
}
function ta(e, t) {
	t.chars = "�", e._insertCharacters(t);
}
function na(e, t) {
	e._insertCharacters(t), e.framesetOk = !1;
}
function ra(e) {
	for (; e.treeAdapter.getNamespaceURI(e.openElements.current) !== A.HTML && e.openElements.currentTagId !== void 0 && !e._isIntegrationPoint(e.openElements.currentTagId, e.openElements.current);) e.openElements.pop();
}
function ia(e, t) {
	if (En(t)) ra(e), e._startTagOutsideForeignContent(t);
	else {
		let n = e._getAdjustedCurrentElement(), r = e.treeAdapter.getNamespaceURI(n);
		r === A.MATHML ? Dn(t) : r === A.SVG && (An(t), On(t)), kn(t), t.selfClosing ? e._appendElement(t, r) : e._insertElement(t, r), t.ackSelfClosing = !0;
	}
}
function aa(e, t) {
	if (t.tagID === P.P || t.tagID === P.BR) {
		ra(e), e._endTagOutsideForeignContent(t);
		return;
	}
	if (e.openElements.stackTop === 0) return;
	let { tagName: n } = t, r = wn.get(n), i = e.fragmentContext ? e.treeAdapter.getNamespaceURI(e.fragmentContext) : A.HTML, a = Math.max(e.openElements.indexOfTopmostByName(A.SVG, n), e.openElements.indexOfTopmostByName(A.MATHML, n), r === void 0 ? -1 : e.openElements.indexOfTopmostByName(A.SVG, r), i === A.HTML || i === A.SVG || i === A.MATHML ? -1 : e.openElements.indexOfTopmostByName(i, n));
	a > e.openElements.indexOfTopmostHtmlElement() ? (t.tagName = e.treeAdapter.getTagName(e.openElements.items[a]), e.openElements.shortenToLength(a)) : e._endTagOutsideForeignContent(t);
}
N.AREA, N.BASE, N.BASEFONT, N.BGSOUND, N.BR, N.COL, N.EMBED, N.FRAME, N.HR, N.IMG, N.INPUT, N.KEYGEN, N.LINK, N.META, N.PARAM, N.SOURCE, N.TRACK, N.WBR;
// node_modules/parse5/dist/index.js
function oa(e, t) {
	return Hn.parse(e, t);
}
// src/doctor/page.ts
var sa = 10, ca = /^(?:data-)?(mustache|handlebars|nunjucks|xslt)-(?:array-)?template$/;
function la(e, t) {
	let n = /* @__PURE__ */ new Map(), r = /* @__PURE__ */ new Set(), [i, a] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()], o = /* @__PURE__ */ new Set(), s = /* @__PURE__ */ new Set(), c = /* @__PURE__ */ new Set();
	function l(e, t, n) {
		let r = t;
		if ("attrs" in e && (r = u(e, t, n)), "content" in e && l(e.content, r, !0), "childNodes" in e) for (let t of e.childNodes) l(t, r, n);
	}
	function u(e, l, u) {
		let f = (t) => e.attrs.find((e) => e.name === t || e.name === `data-${t}`)?.value, p = f("id");
		p && !u && (r.add(p), d(e, f("mustache-delimiters")) || s.add(p));
		let m = f("hx-sse:connect"), [, h] = /connect:(\S+)/.exec(f("hx-sse") ?? "") ?? [], g = f("sse-connect") || m || h, _ = l;
		if (g && URL.canParse(g, t)) {
			let { href: e } = new URL(g, t);
			_ = n.get(e) ?? /* @__PURE__ */ new Set(), n.size < sa && n.set(e, _), m && _.add("*");
		}
		let v = f("sse-swap"), y = [...ua(v === "" ? "message" : v), ...ua(f("sse-close"))];
		for (let [, e] of (f("hx-trigger") ?? "").matchAll(/(?<![\w:])sse:([^\s,[]+)/g)) y.push(e);
		for (let [, e] of (f("hx-sse") ?? "").matchAll(/swap:(\S+)/g)) y.push(e);
		let b = f("sse-from") ? c : _ ?? c;
		for (let e of y) b.add(e);
		for (let { name: t, value: n } of e.attrs) {
			let [, e] = ca.exec(t) ?? [];
			if (!e || !/^#?[\w-]+$/.test(n)) continue;
			let r = n.replace("#", "");
			i.add(r), (e === "mustache" || e === "handlebars") && o.add(r);
		}
		let x = f("hx-target");
		return v !== void 0 && x && /^#[a-z][\w-]*$/i.test(x) && a.add(x), _;
	}
	function d({ tagName: t, sourceCodeLocation: n }, r = "{{") {
		if (t !== "template" && t !== "script") return !0;
		let { startTag: i, endTag: a } = n ?? {};
		return e.slice(i?.endOffset, a?.startOffset).includes(r.trim().split(/\s/)[0]);
	}
	return l(oa(e, { sourceCodeLocationInfo: !0 }), void 0, !1), {
		streams: [...n].map(([e, t]) => ({
			url: e,
			listenedNames: /* @__PURE__ */ new Set([...t, ...c])
		})),
		findings: [
			...[...i].filter((e) => !r.has(e)).map((e) => S("template-missing", {
				template: e,
				fix: "add"
			})),
			...(/Mustache\.tags/.test(e) ? [] : [...o]).filter((e) => s.has(e)).map((e) => S("template-untagged", { template: e })),
			...[...a].filter((e) => !r.has(e.slice(1))).map((e) => S("target-missing", {
				target: e,
				missing: "the element"
			}))
		]
	};
}
function ua(e) {
	return (e ?? "").split(",").flatMap((e) => e.trim() || []);
}
// node_modules/eventsource-parser/dist/errors.js
var da = class extends Error {
	constructor(e, t) {
		super(e), this.name = "ParseError", this.type = t.type, this.field = t.field, this.value = t.value, this.line = t.line;
	}
}, fa = 10, pa = 13, $ = 32, ma = 6;
function ha(e) {
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
			let t = S(e);
			t !== "" && y(t), x();
			return;
		}
		if (e.indexOf("\n") === -1 && e.indexOf("\r") === -1) {
			if (c < ma && !b(s.join("") + e.slice(0, ma - c))) {
				s.length = 0, c = 0, h = !0;
				return;
			}
			s.push(e), c += e.length, x();
			return;
		}
		s.push(e);
		let t = s.join("");
		s.length = 0, c = 0, y(S(t)), x();
	}
	function v(e) {
		if (e.length === 0) return e;
		if (g) return g = !1, e.charCodeAt(0) === fa ? e.slice(1) : e;
		let t = e.indexOf("\r"), n = e.indexOf("\n"), r = t === -1 ? n : n === -1 || t < n ? t : n;
		return r === -1 ? "" : r === e.length - 1 && e.charCodeAt(r) === pa ? (h = !1, g = !0, "") : (h = !1, e.slice(r + (e.charCodeAt(r) === pa && e.charCodeAt(r + 1) === fa ? 2 : 1)));
	}
	function y(e) {
		if (e) {
			if (e.charCodeAt(e.length - 1) === pa) {
				if (C(e, 0, e.length - 1), x()) return;
				g = !0;
			} else b(e) ? (s.push(e), c = e.length) : h = !0;
		}
	}
	function b(e) {
		let t = e.charCodeAt(0);
		return t === 58 && !!n || t === 100 && va(e, "data") || t === 101 && va(e, "event") || t === 105 && va(e, "id") || t === 114 && va(e, "retry");
	}
	function x() {
		return m ? !0 : t === void 0 || c + d.length <= t ? !1 : (m = !0, s.length = 0, c = 0, u = void 0, d = "", f = 0, p = void 0, h = !1, g = !1, r?.(new da(`Buffered data exceeded max buffer size of ${t} characters`, { type: "max-buffer-size-exceeded" })), !0);
	}
	function S(e) {
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
				if (ga(e, t, r)) {
					let r = e.charCodeAt(t + 5) === $ ? t + 6 : t + 5, o = e.slice(r, n);
					if (f === 0 && e.charCodeAt(n + 1) === fa) {
						u !== void 0 && a?.(u), i?.({
							id: u,
							event: p,
							data: o
						}), u = void 0, d = "", p = void 0, t = n + 2, n = e.indexOf("\n", t);
						continue;
					}
					d = f === 0 ? o : `${d}\n${o}`, f++;
				} else _a(e, t, r) ? p = e.slice(e.charCodeAt(t + 6) === $ ? t + 7 : t + 6, n) || void 0 : C(e, t, n);
				if (x()) return "";
				t = n + 1, n = e.indexOf("\n", t);
			}
			return e.slice(t);
		}
		let n = e.indexOf("\r", t), r = e.indexOf("\n", t);
		for (; t < e.length;) {
			let i = -1;
			if (n !== -1 && r !== -1 ? i = n < r ? n : r : n === -1 ? r !== -1 && (i = r) : i = n === e.length - 1 ? -1 : n, i === -1) break;
			if (C(e, t, i), x()) return "";
			t = i + 1, e.charCodeAt(t - 1) === pa && e.charCodeAt(t) === fa && t++, n !== -1 && n < t && (n = e.indexOf("\r", t)), r !== -1 && r < t && (r = e.indexOf("\n", t));
		}
		return e.slice(t);
	}
	function C(e, t, r) {
		if (t === r) {
			te();
			return;
		}
		let i = e.charCodeAt(t);
		if (ga(e, t, i)) {
			let n = e.charCodeAt(t + 5) === $ ? t + 6 : t + 5, i = e.slice(n, r);
			d = f === 0 ? i : `${d}\n${i}`, f++;
			return;
		}
		if (_a(e, t, i)) {
			p = e.slice(e.charCodeAt(t + 6) === $ ? t + 7 : t + 6, r) || void 0;
			return;
		}
		if (i === 105 && e.charCodeAt(t + 1) === 100 && e.charCodeAt(t + 2) === 58) {
			let n = e.slice(e.charCodeAt(t + 3) === $ ? t + 4 : t + 3, r);
			n.includes("\0") || (u = n);
			return;
		}
		if (i === 58) {
			if (n) {
				let i = e.slice(t, r);
				n(i.slice(e.charCodeAt(t + 1) === $ ? 2 : 1));
			}
			return;
		}
		let a = e.slice(t, r), o = a.indexOf(":");
		if (o === -1) {
			ee(a, "", a);
			return;
		}
		let s = a.slice(0, o), c = a.charCodeAt(o + 1) === $ ? 2 : 1;
		ee(s, a.slice(o + c), a);
	}
	function ee(e, t, n) {
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
				/^\d+$/.test(t) ? o?.(parseInt(t, 10)) : r?.(new da(`Invalid \`retry\` value: "${t}"`, {
					type: "invalid-retry",
					value: t,
					line: n
				}));
				break;
			default: r?.(new da(`Unknown field "${e.length > 20 ? `${e.slice(0, 20)}…` : e}"`, {
				type: "unknown-field",
				field: e,
				value: t,
				line: n
			}));
		}
	}
	function te() {
		u !== void 0 && a?.(u), f > 0 && i?.({
			id: u,
			event: p,
			data: d
		}), u = void 0, d = "", f = 0, p = void 0;
	}
	function ne(e = {}) {
		if (e.consume && s.length > 0) {
			let e = s.join("");
			C(e, 0, e.length);
		}
		l = "", u = void 0, d = "", f = 0, p = void 0, s.length = 0, c = 0, m = !1, h = !1, g = !1;
	}
	return {
		feed: _,
		reset: ne
	};
}
function ga(e, t, n) {
	return n === 100 && e.charCodeAt(t + 1) === 97 && e.charCodeAt(t + 2) === 116 && e.charCodeAt(t + 3) === 97 && e.charCodeAt(t + 4) === 58;
}
function _a(e, t, n) {
	return n === 101 && e.charCodeAt(t + 1) === 118 && e.charCodeAt(t + 2) === 101 && e.charCodeAt(t + 3) === 110 && e.charCodeAt(t + 4) === 116 && e.charCodeAt(t + 5) === 58;
}
function va(e, t) {
	let n = 1;
	for (; n < e.length && n < t.length;) {
		if (e.charCodeAt(n) !== t.charCodeAt(n)) return !1;
		n++;
	}
	return e.length <= t.length || e.charCodeAt(t.length) === 58;
}
// src/doctor/transcript.ts
var ya = /(?:\r\n|\n|\r(?!\n)){2}/, ba = /\r\n|\n|\r/, xa = /^\uFEFF?(data|event|id)(:|$)/, Sa = 1e4, Ca = 20, wa = 2e3, Ta = 1e3;
function Ea({ chunks: e, endMs: t, endReason: n }) {
	let r = [], i = [], a = [], o = [], [s, c, l, u, d, f, p, m] = [
		0,
		0,
		!0,
		!1,
		"",
		"",
		0,
		0
	], h = ha({
		onEvent({ event: e = "message", id: t, data: n }) {
			r.length < Sa && r.push({
				name: e.slice(0, wa),
				id: t,
				data: n.slice(0, wa),
				atMs: s
			});
		},
		onComment: () => i.length < Sa && i.push(s),
		onError({ type: e, line: t }) {
			e === "unknown-field" && a.length < Ca && a.push((t ?? "").slice(0, 60));
		}
	}), g = new TextDecoder("utf-8", {
		fatal: !0,
		ignoreBOM: !0
	}), _ = new TextDecoder("utf-8", { ignoreBOM: !0 });
	for (let t of e) {
		let e = t.atMs - p;
		m = Math.max(m, e), e >= Ta && /(^|[\n\r])(data|event)\b/.test(f) && (u = !0), p = s = t.atMs;
		try {
			g.decode(t.bytes, { stream: !0 });
		} catch {
			l = !1;
		}
		let n = _.decode(t.bytes, { stream: !0 });
		d += n;
		let r = (f + n).split(ya);
		(!f || r.length > 1) && (c = s), f = r.at(-1)?.slice(-2e3) ?? "", n && h.feed(n);
	}
	m = Math.max(m, t - p);
	let v = d.replace(/^\uFEFF/, "").split(ya), y = v.at(-1) ?? "", b = n === "ended" || /[\n\r]$/.test(y) && t - c >= Ta ? Da(y) : void 0;
	for (let [e, t] of v.entries()) {
		let n = t.split(ba);
		Oa(n) && (b ??= Da(t));
		let r = n.find((e) => e.startsWith("event:")), i = n.some((e) => /^\uFEFF?data(:|$)/.test(e));
		r && !i && e < v.length - 1 && o.length < Ca && o.push(r.slice(6).trim().slice(0, 60));
	}
	return {
		events: r,
		commentTimesMs: i,
		unknownLines: a,
		unendedLine: b,
		blankNames: o,
		isUtf8: l,
		hasInnerByteOrderMark: /[\n\r]\uFEFF/.test(d),
		hasLoneCarriageReturn: /[^\n\r]\r[^\n\r]/.test(d) && d.includes("\n"),
		hasSplitEvent: u && b === void 0,
		firstByteMs: e[0]?.atMs,
		longestSilenceMs: m
	};
}
function Da(e) {
	return e.split(ba).find((e) => xa.test(e))?.slice(0, 60);
}
function Oa(e) {
	return ["event:", "id:"].some((t) => e.filter((e) => e.startsWith(t)).length > 1);
}
// src/doctor/proxy.ts
var ka = 1e3;
function Aa(e, t, n) {
	let r = Ea(n);
	if (!r.events.length) return {
		findings: [],
		good: []
	};
	let i = "x-accel-buffering" in n.headers, a = /nginx|openresty/i.test(`${e.headers.server} ${e.headers.via}`) && !i ? [S("accel-missing")] : [], o = new Map(t.events.map((e) => [`${e.id}\n${e.name}\n${e.data}`, e.atMs])), s = r.events.flatMap(({ id: e, name: t, data: n, atMs: r }) => {
		let i = o.get(`${e}\n${t}\n${n}`);
		return i === void 0 ? [] : [i - r];
	}).sort((e, t) => e - t), c = s[Math.floor(s.length / 2)];
	return c !== void 0 && c < ka ? {
		findings: a,
		good: [`proxy            adds ${Math.max(0, Math.round(c))} ms`]
	} : c === void 0 && t.events.length ? {
		findings: a,
		good: []
	} : {
		findings: [S("proxy-holds", { seen: c === void 0 ? `${r.events.length} events from the application, none through the proxy` : `events come ${_e(c)} later` }), ...a],
		good: []
	};
}
// src/doctor/record.ts
var ja = {
	listenMs: 3e4,
	silentMs: 1e4,
	heartbeatMs: 29e3,
	resumeMs: 3e3,
	bytes: 8e6
}, Ma = 5, Na = 4e6;
async function Pa(e, t, n) {
	let r = e;
	for (let i = 0;; i++) {
		let a = await Fa(r, e, t, n), { location: o } = a.headers;
		if (!([
			301,
			302,
			303,
			307,
			308
		].includes(a.status) && o) || i === Ma || !URL.canParse(o, r)) return a;
		let s = new URL(o, r);
		if (s.origin !== new URL(r).origin && (n = {
			...n,
			givenHeaders: {}
		}), !/^https?:$/.test(s.protocol)) return a;
		r = s.href;
	}
}
function Fa(e, t, n, r) {
	return new Promise((i) => Ia(e, t, n, r, i));
}
function Ia(e, t, n, r, i) {
	let a = performance.now(), c = () => performance.now() - a, l = [], u = [], [d, f, p, m] = [
		0,
		0,
		!1,
		"http/1.1"
	], h;
	function g(n, r) {
		if (!p) {
			p = !0;
			for (let e of y) clearTimeout(e);
			v.destroy(), i({
				requestedUrl: t,
				url: e,
				redirected: e !== t,
				status: h?.statusCode ?? 0,
				headers: h?.headers ?? {},
				protocol: m,
				headersMs: f,
				chunks: l,
				gzipBytes: u.length ? Buffer.concat(u) : void 0,
				endMs: c(),
				endReason: n,
				...r && { failure: r }
			});
		}
	}
	let _ = e.startsWith("https:"), v = (_ ? s : o).get(e, {
		agent: !1,
		headers: {
			Accept: "text/event-stream, text/html;q=0.9",
			"Accept-Encoding": "gzip, deflate, br",
			"User-Agent": "htmx-sluice doctor",
			...r.headers,
			...r.givenHeaders
		}
	}), y = [setTimeout(() => g("left"), n.listenMs)];
	v.on("error", (e) => g("broken", e)), v.on("response", (e) => {
		h = e, f = c();
		let t = /^text\/event-stream/i.test(`${e.headers["content-type"]}`) ? n.bytes : Na, i = `${e.headers["content-encoding"] ?? ""}`.toLowerCase(), a = Ra(i), o = a ? e.pipe(a) : e, s = 0;
		La.includes(i) && e.on("data", (e) => {
			s += e.length, u.push(e), s > t && g("left");
		}), o.on("data", (e) => {
			p || (d += e.length, l.push({
				atMs: c(),
				bytes: e
			}), r.onData?.({
				ms: c(),
				bytes: d
			}), d > t && g("left"));
		}), o.on("end", () => g(e.complete ? "ended" : "broken"));
		for (let t of [o, e]) t.on("error", (e) => g("broken", e));
		e.on("aborted", () => g("broken"));
	}), _ && za(new URL(e)).then((e) => {
		m = e;
	});
}
var La = ["gzip", "x-gzip"];
function Ra(e) {
	if (La.includes(e)) return r();
	if (e === "deflate") return i();
	if (e === "br") return n();
}
function za({ hostname: e, port: t }) {
	return new Promise((n) => {
		let r = c({
			host: e.replace(/^\[|\]$/g, ""),
			port: Number(t) || 443,
			servername: e,
			ALPNProtocols: ["h2", "http/1.1"],
			rejectUnauthorized: !1
		}), i = () => {
			r.destroy(), n(r.alpnProtocol || "http/1.1");
		};
		r.setTimeout(5e3, i).on("secureConnect", i).on("error", i);
	});
}
// src/doctor/doctor.ts
async function Ba(e) {
	let t = {
		...ja,
		...e.limits
	}, { url: n } = e, [r, i] = await Promise.all([Va(n, e, t), e.origin === void 0 ? void 0 : Va(e.origin, e, t)]), { status: a, headers: o } = r;
	if (a === 200 && /html/i.test(o["content-type"] ?? "")) {
		let i = la(Buffer.concat(r.chunks.map(({ bytes: e }) => e)).toString(), r.url);
		if (i.streams.length) {
			let a = await Promise.all(i.streams.map((n) => Wa(n, Ua(n, r.url, e), t)));
			return {
				url: re(n),
				kind: "page",
				findings: i.findings,
				good: [],
				streams: a
			};
		}
	}
	return Ga(n, r, e, t, i);
}
function Va(e, t, n) {
	return Pa(e, n, {
		...Ha(t),
		onData: ({ ms: n, bytes: r }) => t.progress?.(`${re(e)}: ${_e(n)}, ${r} bytes`)
	});
}
function Ha({ headers: e = {}, from: t }) {
	return {
		headers: t === void 0 ? {} : {
			Origin: t,
			Referer: `${t}/`
		},
		givenHeaders: e
	};
}
function Ua({ url: e }, t, n) {
	let { origin: r } = new URL(e), i = new URL(t).origin;
	return {
		...n,
		...r !== new URL(n.url).origin && { headers: {} },
		...r !== i && { from: n.from ?? i }
	};
}
async function Wa(e, t, n) {
	let { url: r, listenedNames: i } = e, a = await Va(r, t, n), o = await Ga(r, a, t, n);
	if (o.kind === "none" || i.has("*")) return o;
	let s = new Set(Ea(a).events.map(({ name: e }) => e)), c = (e) => [...i].some((t) => t === e || t.includes("*") && e.startsWith(t.split("*")[0])), l = (e) => e.slice(0, 8).map((e) => `"${e}"`).join(", "), u = [...s].filter((e) => !c(e)), d = [...i].filter((e) => !e.includes("*") && !s.has(e)), f = [...u.length ? [S("page-unheard", { names: l(u) })] : [], ...d.length ? [S("page-unsent", { names: l(d) })] : []];
	return {
		...o,
		findings: [...o.findings, ...f]
	};
}
async function Ga(e, t, n, r, i) {
	let a = Ea(t), o = {
		recording: t,
		transcript: a,
		limits: r,
		expectedNames: n.expect ?? [],
		pageOrigin: n.from
	}, s = re(e), c = ve(o);
	if (c) return {
		url: s,
		kind: "none",
		findings: [c],
		good: [],
		streams: []
	};
	let l = i ? Aa(t, a, i) : {
		findings: [],
		good: []
	}, u = l.findings.some(({ code: e }) => e === "proxy-holds") ? Te(o).filter(({ code: e }) => !["stream-silent", "stream-buffered"].includes(e)) : Te(o), d = [...l.findings, ...u].some(({ code: e, level: t }) => t === "error" && Ka.includes(e)), f = t.status && !d ? await qa(e, a, n, r) : {
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
			...t.status ? De(o) : [],
			...l.good,
			...f.good
		],
		streams: []
	};
}
var Ka = [
	"stream-silent",
	"stream-buffered",
	"stream-compressed",
	"proxy-holds"
];
async function qa(e, t, n, r) {
	let [i, a] = [...new Set(Ee(t.events).map(({ id: e }) => e))];
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
	]], { headers: c, givenHeaders: l } = Ha(n), u = [], d = [];
	for (let [e, t, o] of s) {
		n.progress?.(`asking for what came after an id, by the ${e}`);
		let s = Ee(Ea(await Pa(t, {
			...r,
			listenMs: r.resumeMs
		}, {
			givenHeaders: l,
			headers: {
				...c,
				...o
			}
		})).events).map(({ id: e }) => e);
		if (!s.includes(i) && s.includes(a)) {
			d.push(`by the ${e}`);
			continue;
		}
		let f = s.includes(i) ? "everything came again" : "nothing of what is missing came", p = d.length && n.from === void 0;
		u.push(p ? S("resume-ignored", {
			way: e,
			seen: "only pages of another origin need it"
		}, "note") : S("resume-ignored", {
			way: e,
			seen: f
		}));
		break;
	}
	return {
		findings: u,
		good: d.length ? [`resume           ${d.join(" and ")}`] : []
	};
}
// src/doctor/cli.ts
var Ja = "Says what is wrong with an event stream, or with the streams of a page.\n\n  npx htmx-sluice doctor URL [options]\n\n  --for 30s              how long to listen\n  --header \"Name: value\" sent along, such as a cookie; may be repeated\n  --expect NAME          an event that has to come; may be repeated\n  --origin URL           the same stream from the application, where URL goes through a proxy\n  --from ORIGIN          the origin of the pages that read the stream, if it is another one\n  --strict               warnings count as errors\n  --json                 for programs\n  --help, --version\n\nExit status: 0 without errors, 1 with errors, 2 for a wrong command.", Ya = class extends Error {};
async function Xa() {
	let { values: e, positionals: t } = Za();
	if (e.help) return ao(Ja);
	if (e.version) return ao("0.1.0");
	let [n, ...r] = t[0] === "doctor" ? t.slice(1) : t;
	if (n === void 0 || r.length) throw new Ya(`give one URL\n\n${Ja}`);
	for (let t of [
		n,
		e.origin,
		e.from
	]) Qa(t);
	let i = process.stderr.isTTY && !e.json, a = i ? (e) => void process.stderr.write(`\r\x1b[K${e.slice(0, 100)}`) : void 0;
	a?.(`listening for ${e.for} …`);
	let o = await Ba({
		url: new URL(n).href,
		origin: e.origin,
		headers: eo(e.header),
		expect: e.expect,
		from: e.from && new URL(e.from).origin,
		limits: { listenMs: $a(e.for) },
		...a && { progress: a }
	});
	i && process.stderr.write("\r\x1B[K");
	let s = [o, ...o.streams].flatMap(({ findings: e }) => e), c = (e) => s.filter((t) => t.level === e).length, l = c("error") + (e.strict ? c("warning") : 0);
	return ao(e.json ? JSON.stringify(o, null, 2) : [no(o), ro(c("error"), c("warning"))].join("\n")), +!!l;
}
function Za() {
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
		throw new Ya(e.message);
	}
}
function Qa(e) {
	if (e !== void 0 && (!URL.canParse(e) || !/^https?:$/.test(new URL(e).protocol))) throw new Ya(`"${e}" is no URL; write it whole, as http://127.0.0.1:8000/events`);
}
function $a(e) {
	let [, t, n = "s"] = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(e) ?? [], r = Number(t) * {
		ms: 1,
		s: 1e3,
		m: 6e4
	}[n];
	if (!(r > 0 && r <= 36e5)) throw new Ya(`--for "${e}" is no time; write it as 30s, up to 60m`);
	return r;
}
function eo(e) {
	let t = {};
	for (let n of e) {
		let [, e, r] = /^([\w!#$%&'*+.^`|~-]+):\s*([\x20-\x7e\x80-\xff]*)$/.exec(n) ?? [];
		if (e === void 0 || r === void 0) throw new Ya(`--header "${n.split(":")[0]}…" is no header; write it as "Name: value"`);
		t[e] = r;
	}
	return t;
}
var to = {
	error: ["✖", "red"],
	warning: ["!", "yellow"],
	note: ["·", "dim"]
};
function no({ url: e, findings: t, good: n, streams: r }) {
	let i = t.flatMap(({ code: e, level: t, cause: n, cure: r }) => {
		let [i, a] = to[t];
		return [`${io(a, `${i} ${e.padEnd(16)}`)} ${n}`, `    ${r}`];
	});
	return [
		io("bold", e),
		...i,
		...n.map((e) => `${io("green", "✔")} ${e}`),
		...r.map((e) => `\n${no(e)}`)
	].join("\n");
}
function ro(e, t) {
	let n = (e, t) => `${e} ${t}${e === 1 ? "" : "s"}`;
	return `\n${n(e, "error")}, ${n(t, "warning")}`;
}
function io(e, n) {
	return process.stdout.isTTY && !process.env.NO_COLOR ? t(e, n) : n;
}
function ao(e) {
	return process.stdout.write(`${e}\n`), 0;
}
Xa().then((e) => {
	process.exitCode = e;
}, (e) => {
	process.stderr.write(`${e instanceof Ya ? e.message : e.stack ?? e}\n`), process.exitCode = 2;
});

"""Fills in the pages of the examples, as render.js does for the server in Node."""

import json
import re
from html import escape
from pathlib import Path
from textwrap import dedent

EXAMPLES = Path(__file__).resolve().parent

# What the pages load, by path.
FILES = json.loads((EXAMPLES / "files.json").read_text())
CONTENT_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".svg": "image/svg+xml",
}


def page(path, **values):
    """A page of the examples. `<% name %>` becomes a value, `<%& name %>` a value that is HTML."""
    text = (EXAMPLES / path).read_text()
    marked = re.findall(r"^ *<!-- markup -->\n(.*?)^ *<!-- /markup -->\n", text, re.M | re.S)
    source = "\n".join(dedent(part) for part in marked)
    values["markup"] = escape(re.sub(r"<%.*?%>", " … ", source))

    def fill(match):
        value = str(values.get(match["name"], ""))
        return value if match["raw"] else escape(value)

    return re.sub(r"<%(?P<raw>&?) (?P<name>\w+) %>", fill, text)


def template(path, id):
    """The source of a `<template>` of a page, for a server that renders what the browser does."""
    text = (EXAMPLES / path).read_text()
    return re.search(rf'<template id="{id}">(.*?)</template>', text, re.S)[1]


def render(source, values):
    """Renders the one thing of Mustache that the pages use: `{{name}}`."""
    return re.sub(r"\{\{(\w+)\}\}", lambda match: escape(str(values[match[1]])), source)


def file(path):
    """Content and content type of a file that the pages load."""
    found = EXAMPLES / FILES[path]
    return found.read_bytes(), CONTENT_TYPES[found.suffix]

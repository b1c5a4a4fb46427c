import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import Mustache from 'mustache'

/**
 * Renders the `index.html` of an example. The server fills in `<% name %>`, so that `{{name}}` stays for the
 * templates in the page, which Sluice renders in the browser.
 *
 * Every page can show its own source: `<%& markup %>` is what stands between its `<!-- markup -->` comments,
 * `<% serverSource %>` its server, and `<%#source%>page.js<%/source%>` another file. What a page shows is what it runs.
 * @param {URL} folder
 * @param {Record<string, unknown>} [view] values for the page
 */
export function renderPage(folder, view = {}) {
  const page = read(folder, 'index.html')
  // Other servers have no manual to lead to, and leave it out.
  const manual = '<a href="/docs/">Manual</a>'
  const source = () => (/** @type {string} */ name) => Mustache.escape(read(folder, name))
  const server = {
    serverName: `${basename(folder.pathname)}/server.js`,
    serverSource: read(folder, 'server.js'),
  }
  return Mustache.render(page, { ...server, ...view, manual, source, markup: markup(page) }, {}, ['<%', '%>'])
}

/**
 * The source of a `<template>` in the `index.html` of an example, for a server that renders what the
 * browser does.
 * @param {URL} folder
 * @param {string} id
 */
export function readTemplate(folder, id) {
  const template = new RegExp(`<template id="${id}">(.*?)</template>`, 's').exec(read(folder, 'index.html'))
  if (!template) throw new Error(`${folder}index.html has no <template id="${id}">`)
  return template[1] ?? ''
}

/**
 * Read at every request, so that an edit shows on reload.
 * @param {URL} folder
 * @param {string} name
 */
function read(folder, name) {
  return readFileSync(new URL(name, folder), 'utf8')
}

/**
 * The marked parts of a page as HTML for a code block, the attributes that do the work in bold.
 * @param {string} page
 */
function markup(page) {
  const parts = [...page.matchAll(/^ *<!-- markup -->\n(.*?)^ *<!-- \/markup -->\n/gms)]
  const source = parts
    .map(([, part = '']) =>
      dedent(part)
        .trim()
        .replace(/<%.*?%>/g, ' … '),
    )
    .join('\n\n')
  return Mustache.escape(source).replace(/\b(sse-|hx-|mustache-)[a-z-]+(?=&#x3D;)/g, '<b>$&</b>')
}

/** @param {string} text */
function dedent(text) {
  const indents = text.match(/^ *(?=\S)/gm) ?? ['']
  const shortest = Math.min(...indents.map((indent) => indent.length))
  return text.replaceAll(new RegExp(`^ {${shortest}}`, 'gm'), '')
}

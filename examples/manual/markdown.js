/** Turns a page of the manual into HTML for the demo. */
import GithubSlugger from 'github-slugger'
import { Marked, Renderer } from 'marked'
import Mustache from 'mustache'
import { coloursOf } from '../colours.js'

/** @typedef {import('marked').Token} Token */
/** @typedef {import('marked').Tokens.Heading} Heading */

/**
 * @param {string} text Markdown
 * @param {object} options
 * @param {(link: string) => string | undefined} options.resolve where a link leads; what leads nowhere stays as text
 * @param {(line: number, heading: string) => string} options.after HTML for below the block whose fence is in this line
 * @returns {{ title: string, html: string }} the title is the first heading
 */
export function renderMarkdown(text, { resolve, after }) {
  const renderer = new ManualRenderer(resolve)
  const marked = new Marked().setOptions({ renderer })
  const tokens = marked.lexer(text)
  let [title, heading] = ['', '']
  let line = 1
  /** @type {Token[]} */
  const all = []
  for (const token of tokens) {
    all.push(token)
    if (token.type === 'heading') heading = plain(token.text)
    title ||= heading
    const more = token.type === 'code' ? after(line, heading) : ''
    if (more) all.push({ type: 'html', raw: '', block: true, pre: false, text: more })
    line += token.raw.split('\n').length - 1
  }
  return { title, html: marked.parser(all) }
}

/**
 * The anchors of a page, as GitHub makes them of its headings.
 * @param {string} text Markdown
 */
export function anchorsOf(text) {
  const slugger = new GithubSlugger()
  return new Marked()
    .lexer(text)
    .flatMap((token) => (token.type === 'heading' ? [slugger.slug(plain(token.text))] : []))
}

/** A heading without what is not shown of it. @param {string} text */
function plain(text) {
  return text.replace(/`/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
}

class ManualRenderer extends Renderer {
  #slugger = new GithubSlugger()
  /** @type {(link: string) => string | undefined} */
  #resolve

  /** @param {(link: string) => string | undefined} resolve */
  constructor(resolve) {
    super()
    this.#resolve = resolve
  }

  /** @override @param {Heading} token */
  heading({ tokens, depth, text }) {
    const id = this.#slugger.slug(plain(text))
    const html = this.parser.parseInline(tokens)
    const linked = tokens.some(({ type }) => type === 'link') ? html : `<a href="#${id}">${html}</a>`
    return `<h${depth} id="${id}">${linked}</h${depth}>\n`
  }

  /** @override @param {import('marked').Tokens.Link} token */
  link(token) {
    const href = this.#resolve(token.href)
    return href === undefined ? this.parser.parseInline(token.tokens) : super.link({ ...token, href })
  }

  /** @override @param {import('marked').Tokens.Image} token */
  image(token) {
    return super.image({ ...token, href: this.#resolve(token.href) ?? token.href })
  }

  /** What scrolls can be reached with the keyboard. @override @param {import('marked').Tokens.Code} token */
  code({ text, lang = '' }) {
    const pieces = coloursOf(text, lang.split(' ', 1)[0]).map(({ text, kind }) => {
      const html = Mustache.escape(text)
      return kind ? `<span class="${kind}">${html}</span>` : html
    })
    return `<pre tabindex="0"><code>${pieces.join('')}</code></pre>\n`
  }

  /**
   * What is too wide scrolls, a number keeps its unit, and a head without a word is left out.
   * @override @param {import('marked').Tokens.Table} token
   */
  table(token) {
    const html = super.table(token).replace(/(?<=\d) (?=\w+<\/td>)/g, '&nbsp;')
    const isBare = token.header.every(({ text }) => !text)
    return `<div class="wide" tabindex="0">${isBare ? html.replace(/<thead>.*<\/thead>/s, '') : html}</div>\n`
  }
}

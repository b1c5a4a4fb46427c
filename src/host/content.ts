/**
 * What an htmx puts elsewhere than into the target, or cannot take from a fragment: out-of-band parts, `<hx-partial>`,
 * whole documents, titles, scripts. Content without any of it is the same alone and beside others. JSON may write `<` as
 * an escape.
 */
const PARTS = /-oob|(<|\\u003c)(hx-|!d|\/?(html|head|body|title|script|template)\b)/i

export function hasParts(content: string): boolean {
  return PARTS.test(content)
}

/** What is nothing but text outside of a table, unless a template holds it. */
const OF_TABLES = /<(t(r|d|h|body|head|foot)|caption|col)/i

/** Where content is read: nothing is loaded here, and nothing runs. */
let elsewhere: Document | undefined

/** Reads plain HTML as htmx does, but without a document for each. */
function fragmentOf(content: string): DocumentFragment {
  if (OF_TABLES.test(content)) {
    const template = document.createElement('template')
    template.innerHTML = content
    return template.content
  }
  // [browser] Chromium reads it several times as fast as into a template.
  elsewhere ??= document.implementation.createHTMLDocument()
  const box = elsewhere.createElement('div')
  box.innerHTML = content
  const fragment = elsewhere.createDocumentFragment()
  fragment.append(...box.childNodes)
  return fragment
}

/** Elements that HTML opens again in what follows, if they are not closed. */
const FORMATTING = /<(\/?)(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\b/gi

function closesFormatting(content: string): boolean {
  const open: string[] = []
  for (const [, slash, name = ''] of content.toLowerCase().matchAll(FORMATTING)) {
    if (!slash) open.push(name)
    else if (open.pop() !== name) return false
  }
  return !open.length
}

/**
 * Reads several plain contents, each as if it were alone.
 *
 * At once, if they look alike and turn out to be as many as they should: several times as fast. A content that leaves
 * something open would change what comes after it.
 *
 * @param between what a comment is to say between two of them.
 */
export function fragmentOfAll(contents: readonly string[], between?: string): DocumentFragment {
  const [first = '', ...others] = contents
  const fragment = fragmentOf(first)
  const [start] = /^\s*<[a-z][\w-]*/i.exec(first) ?? []
  if (
    start &&
    others.length &&
    !between &&
    others.every((content) => content.startsWith(start) && closesFormatting(content))
  ) {
    const together = fragmentOf(others.join(''))
    if (together.childElementCount === others.length * fragment.childElementCount) {
      fragment.append(together)
      return fragment
    }
  }
  for (const content of others) {
    if (between) fragment.append(document.createComment(between))
    fragment.append(fragmentOf(content))
  }
  return fragment
}

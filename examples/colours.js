/** The words of a source that get a colour. The pages use it in the browser, the manual on the server. */

const MARKUP =
  /(?<comment><!--[\s\S]*?-->)|(?<tag><\/?[\w-]+|\/?>)|(?<field>\{\{.*?\}\})|(?<name>[\w:-]+)(?==)|(?<text>"[^"]*"|'[^']*')/g
const CODE =
  /(?<comment>\/\*[\s\S]*?\*\/|(?<![:"'\w])\/\/.*|^\s*#.*|""".*?""")|(?<text>'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|(?<tag>\b(?:const|let|function|return|if|else|for|of|in|new|await|async|import|export|from|class|def|func|type|range|yield|while|try|except|catch|finally)\b)|(?<name>^(?:event|id|data|retry)(?=:))/gm
const DIFF = /(?<text>^\+.*)|(?<name>^-.*)/gm

/**
 * Cuts a source into pieces, each with the class of its colour.
 * @param {string} text
 * @param {string} [language] as behind the fence of a block: `diff` has colours of its own, and `text` has none
 * @returns {{ text: string, kind?: string }[]}
 */
export function coloursOf(text, language) {
  if (language === 'text') return [{ text }]
  const tokens = language === 'diff' ? DIFF : /^\s*</.test(text) ? MARKUP : CODE
  const pieces = []
  let end = 0
  for (const match of text.matchAll(tokens)) {
    const [kind = ''] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? []
    pieces.push({ text: text.slice(end, match.index) }, { text: match[0], kind })
    end = match.index + match[0].length
  }
  return [...pieces, { text: text.slice(end) }]
}

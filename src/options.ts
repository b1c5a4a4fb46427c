/** What a page can set, as data for the README. */
export interface OptionRow {
  readonly name: string
  readonly value: string
  readonly default: string
  readonly sentence: string
}

export const options: readonly OptionRow[] = [
  {
    name: 'htmx.createEventSource',
    value: '`(url) => EventSource`',
    default: '`(url) => new EventSource(url, { withCredentials: true })`',
    sentence:
      'Makes the source of every stream; replace it for a polyfill, for other credentials, or in tests.',
  },
  {
    name: 'sluice.registerEngine',
    value: '`(name, engine)`',
    default: '',
    sentence:
      'Adds a template language, and with it the attributes `NAME-template` and `NAME-array-template`.',
  },
  {
    name: 'Mustache.tags',
    value: '`[open, close]`',
    default: "`['{{', '}}']`",
    sentence: 'Delimiters of all Mustache templates, where the page has a Mustache of its own.',
  },
]

/** What htmx knows by whether an element has to be initialised again: its attributes, as a number. */
export function hashOf({ attributes }: Element): number {
  let hash = 0
  for (const { name, value } of attributes)
    for (const unit of value ? (name + value).split('') : []) hash = (hash * 31 + unit.charCodeAt(0)) | 0
  return hash
}

/** What htmx remembers of every element that it has looked at. */
const SEEN = ['initHash', 'firstInitCompleted', 'lastValue']

/** Whether htmx, or one of its extensions, has something in an element. */
export function isUsed(element: Element & { 'htmx-internal-data'?: object }): boolean {
  for (const name in element['htmx-internal-data']) if (!SEEN.includes(name)) return true
  return false
}

/** htmx's hash of the attributes of an element. htmx initialises the element again if its hash has changed. */
export function hashOf({ attributes }: Element): number {
  let hash = 0
  for (const { name, value } of attributes)
    for (const unit of value ? (name + value).split('') : []) hash = (hash * 31 + unit.charCodeAt(0)) | 0
  return hash
}

/** Keys that htmx stores for every element it has seen, with or without listeners. */
const BOOKKEEPING = ['initHash', 'firstInitCompleted', 'lastValue']

/** Whether htmx or one of its extensions stores anything for an element that needs a clean-up. */
export function hasHtmxState(element: Element & { 'htmx-internal-data'?: object }): boolean {
  for (const name in element['htmx-internal-data']) if (!BOOKKEEPING.includes(name)) return true
  return false
}

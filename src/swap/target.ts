/**
 * Fills `{{field}}` and `{{a.b}}` in a selector with values of a payload, escaped so that a value can neither
 * end the selector nor add to it. A missing field fills in what is not to be found.
 *
 * Characters become code points, which `CSS.escape` does only where it must: htmx takes a selector apart at its
 * commas, escaped or not.
 *
 * @param data reads the payload; called only when there is something to fill.
 * @see https://drafts.csswg.org/css-syntax/#escaping
 */
export function fillSelector(selector: string, data: () => unknown): string {
  return selector.replace(/{{\s*(.+?)\s*}}/g, (field, path: string) => {
    const value = path.split('.').reduce((at, key) => (at as Record<string, unknown> | null)?.[key], data())
    return `${value ?? field}`.replace(
      /^\d|\W/gu,
      (character) => `\\${character.codePointAt(0)?.toString(16)} `,
    )
  })
}

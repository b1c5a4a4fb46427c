import { attributes } from '../../src/attributes.js'
import { events, htmx4Names } from '../../src/events.js'
import { errors, explanations, type FindingCode, warnings } from '../../src/findings.js'
import { options, streamOptions } from '../../src/options.js'
import { HOST_EXCEPTIONS } from '../support/hosts.js'
import { table } from './markdown.js'
import { measureScript, SCRIPTS } from './sizes.js'
import { speed } from './speed.js'

/** The parts of README.md that are made, not written: the name in their marker, and what stands below it. */
export const regions: Record<string, () => string> = {
  'script tag': () => {
    const { integrity } = measureScript('sluice.min.js')
    return [
      '```html',
      '<script src="htmx.min.js"></script>',
      `<script src="sluice.min.js" integrity="${integrity}"></script>`,
      '```',
    ].join('\n')
  },
  sizes: () =>
    table(
      ['File', 'For', 'Minified', 'gzip', 'Brotli', 'Brotli, at most', '`integrity`'],
      SCRIPTS.map(({ file, serves, budgetBytes }) => {
        const { minifiedBytes, gzipBytes, brotliBytes, integrity } = measureScript(file)
        const sizes = [minifiedBytes, gzipBytes, brotliBytes, budgetBytes].map(kilobytes)
        return [code(`dist/${file}`), serves, ...sizes, code(integrity)]
      }),
    ),
  speed,
  attributes: () =>
    table(
      ['Attribute', 'Value', 'When missing', 'What it does'],
      attributes.map((row) => [code(row.name), row.value, row.default, row.sentence]),
    ),
  events: () =>
    table(
      ['Event', 'Before it, on htmx 4', 'On the element', '`detail`', 'When'],
      events.map(({ name, element, detail, sentence }) => [
        code(name),
        htmx4Names[name] ? code(htmx4Names[name]) : '',
        element,
        detail,
        sentence,
      ]),
    ),
  hosts: () =>
    table(
      ['htmx', 'does not', 'because'],
      HOST_EXCEPTIONS.map(({ htmx, ability, reason }) => [htmx, ability, reason]),
    ),
  'stream options': () =>
    table(
      ['Option', 'Value', 'Default', 'What it does'],
      streamOptions.map((row) => [code(row.name), row.value, row.default, row.sentence]),
    ),
  options: () =>
    table(
      ['Option', 'Value', 'Default', 'What it does'],
      options.map((row) => [code(row.name), row.value, row.default, row.sentence]),
    ),
  findings: () =>
    table(
      ['Code', 'Severity', 'On the console', 'What it means'],
      [...findingRows(errors, 'error'), ...findingRows(warnings, 'warning')],
    ),
}

function findingRows(findings: Record<string, string>, severity: string): string[][] {
  return Object.entries(findings).map(([name, sentence]) => [
    code(name),
    severity,
    sentence,
    explanations[name as FindingCode],
  ])
}

/** A region with its markers. Throws when nothing generates it. */
export function region(name: string): string {
  const make = regions[name]
  if (!make) throw new Error(`README.md has a marker for "${name}", which nothing generates`)
  return [`<!-- generated: ${name} -->`, make(), '<!-- /generated -->'].filter(Boolean).join('\n\n')
}

/** The text with each of its regions made anew. */
export function fillRegions(text: string): string {
  return text.replace(/<!-- generated: (.+?) -->[\s\S]*?<!-- \/generated -->/g, (_all, name: string) =>
    region(name),
  )
}

/** Names as code, each of a list for itself. */
function code(names: string): string {
  return names
    .split(', ')
    .map((name) => `\`${name}\``)
    .join(', ')
}

/** In units of 1000 bytes; one decimal, so that another version of zlib says the same. */
function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

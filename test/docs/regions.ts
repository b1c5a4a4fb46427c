import { version } from '../../package.json'
import { attributes } from '../../src/attributes.js'
import { doctorFindings } from '../../src/doctor/findings.js'
import { events, htmx4Names } from '../../src/events.js'
import { errors, explanations, type FindingCode, notes, warnings } from '../../src/findings.js'
import { options, streamOptions } from '../../src/options.js'
import { differences } from '../laws/differences.js'
import { HOST_EXCEPTIONS } from '../support/hosts.js'
import { table } from './markdown.js'
import { measureReplaced, measureScript, SCRIPTS, type Sizes } from './sizes.js'
import { speed, tabsSpeed } from './speed.js'

export { manualPages, ROOT } from './manual.js'

const FINDING_COLUMNS = ['Code', 'Level', 'What is wrong', 'What to do', 'More']

/** The parts of the manual that are made, not written: the name in their marker, and what stands below it. */
export const regions: Record<string, () => string> = {
  'script tag': () => {
    const { integrity } = measureScript('sluice.min.js')
    return [
      '```html',
      '<script src="https://cdn.jsdelivr.net/npm/htmx.org@2.0.11/dist/htmx.min.js"></script>',
      // Without `crossorigin` a browser cannot check the hash of a file of another origin, and does not run it.
      `<script src="https://cdn.jsdelivr.net/npm/htmx-sluice@${version}/dist/sluice.min.js" crossorigin="anonymous"`,
      `  integrity="${integrity}"></script>`,
      '```',
    ].join('\n')
  },
  sizes: () => {
    const row = ({ minifiedBytes, gzipBytes, brotliBytes }: Sizes): string[] =>
      [minifiedBytes, gzipBytes, brotliBytes].map(kilobytes)
    return table(
      ['File', 'For', 'Minified', 'gzip', 'Brotli', 'Brotli, at most'],
      [
        ...SCRIPTS.map(({ file, serves, budgetBytes }) => [
          code(`dist/${file}`),
          serves,
          ...row(measureScript(file)),
          kilobytes(budgetBytes),
        ]),
        ['htmx-ext-sse, client-side-templates and Mustache', 'htmx 2', ...row(measureReplaced()), ''],
      ],
    )
  },
  hashes: () =>
    table(
      ['File', '`integrity`'],
      SCRIPTS.map(({ file }) => [code(`dist/${file}`), code(measureScript(file).integrity)]),
    ),
  speed,
  'speed of tabs': tabsSpeed,
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
  differences: () =>
    table(
      ['Instead of', 'There', 'Sluice', 'Why'],
      differences.map(({ where, before, now, reason }) => [where, before, now, reason]),
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
    table(FINDING_COLUMNS, [
      ...findingRows(errors, 'error'),
      ...findingRows(warnings, 'warning'),
      ...findingRows(notes, 'note'),
    ]),
  'doctor findings': () =>
    table(
      FINDING_COLUMNS,
      doctorFindings
        .filter(({ isShared }) => !isShared)
        .map((row) => findingRow(row.code, row.level, row.text, row.explanation)),
    ),
}

function findingRows(findings: Record<string, string>, level: string): string[][] {
  return Object.entries(findings).map(([name, text]) =>
    findingRow(name, level, text, explanations[name as FindingCode]),
  )
}

function findingRow(name: string, level: string, text: string, explanation: string): string[] {
  // Markup in a text is to be read, and not to be one.
  const [cause = '', cure = ''] = text.replace(/</g, '&lt;').split('; ')
  return [code(name), level, cause, cure, explanation]
}

/** The text of a page with each of its regions made anew. Throws when nothing generates one of them. */
export function fillRegions(path: string, text: string): string {
  return text.replace(/<!-- generated: (.+?) -->[\s\S]*?<!-- \/generated -->/g, (_all, name: string) => {
    const make = regions[name]
    if (!make) throw new Error(`${path} has a marker for "${name}", which nothing generates`)
    return [`<!-- generated: ${name} -->`, make(), '<!-- /generated -->'].filter(Boolean).join('\n\n')
  })
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

import { version } from '../../package.json'
import { attributes } from '../../src/attributes.js'
import { events, htmx4Names } from '../../src/events.js'
import { errors, explanations, type FindingCode, warnings } from '../../src/findings.js'
import { options, streamOptions } from '../../src/options.js'
import { manualPages } from './manual.js'

/** What editors and assistants read, made of the same tables as the manual: contents by path from the top folder. */
export function editorFiles(): Record<string, string> {
  return {
    'dist/editors/sluice.web-types.json': json(webTypes()),
    'dist/editors/sluice.html-data.json': json(htmlData()),
    'dist/skills/sluice/SKILL.md': skill(),
    // TypeScript takes no script without types; this one exports nothing.
    'dist/sluice.inspector.d.ts': 'export {}\n',
    'llms.txt': llms(),
  }
}

interface Attribute {
  readonly name: string
  readonly value: string
  readonly sentence: string
}

/** Attributes that an author writes, each by itself; `hx-trigger` is described by htmx. */
function written(): Attribute[] {
  return attributes
    .filter(({ name, value }) => !name.includes('=') && value !== 'set by Sluice')
    .flatMap(({ name, value, sentence }) => name.split(', ').map((name) => ({ name, value, sentence })))
}

/** What completes in `sse-config`. */
function configValues(): { name: string; description: string }[] {
  return streamOptions.map(({ name, sentence }) => ({
    name: `${name}:`,
    description: withoutLinks(sentence),
  }))
}

/** @see https://github.com/JetBrains/web-types */
function webTypes(): object {
  const attribute = ({ name, value, sentence }: Attribute): object => ({
    name,
    description: `${sentence}\n\nValue: ${value}`,
    value: {
      kind: 'plain',
      type: name.endsWith('sse-config') ? 'enum' : 'string',
      required: !/empty/.test(value),
    },
    ...(name.endsWith('sse-config') && {
      values: configValues(),
    }),
  })
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: 'htmx-sluice',
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {
        attributes: written().flatMap((one) => [
          attribute(one),
          attribute({ ...one, name: `data-${one.name}` }),
        ]),
      },
      js: {
        events: events.flatMap(({ name, sentence }) =>
          name === 'sse:NAME'
            ? [{ name: 'sse event', pattern: 'sse:.+', description: sentence }]
            : [name, kebab(name), htmx4Names[name] ?? []]
                .flat()
                .map((name) => ({ name, description: sentence })),
        ),
        // Where `hx-on::` completes, which stands for `hx-on:htmx:`.
        'htmx-events': events.flatMap(({ name, sentence }) =>
          name.startsWith('htmx:')
            ? [kebab(name), htmx4Names[name] ?? []]
                .flat()
                .map((name) => ({ name: name.replace('htmx:', ''), description: sentence }))
            : [],
        ),
      },
    },
  }
}

/** As htmx fires an event again: `htmx:sseOpen` as `htmx:sse-open`. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** What Sluice adds to `hx-swap`. */
const SWAP_VALUES = [
  ['upsert', 'Replaces the rows that are there by their `id`, and adds the others.'],
  ['upsert prepend', 'The same; new rows come first.'],
  [
    'upsert sort',
    'The same, and keeps the rows in order; `sort:desc` is the reverse, `key:ATTRIBUTE` has the key.',
  ],
  ['beforeend follow', 'Adds at the end, and keeps a reader who is at the end there.'],
  ['afterbegin follow', 'Adds at the beginning, and keeps a reader who is there.'],
] as const

/** @see https://github.com/microsoft/vscode-custom-data */
function htmlData(): object {
  const markdown = (value: string): object => ({ kind: 'markdown', value })
  return {
    version: 1.1,
    globalAttributes: [
      ...written().map(({ name, value, sentence }) => ({
        name,
        description: markdown(`${sentence}\n\nValue: ${value}`),
        ...(name === 'sse-config' && {
          values: configValues().map(({ name, description }) => ({
            name,
            description: markdown(description),
          })),
        }),
      })),
      // htmx has no custom data of its own, whose values these would join.
      {
        name: 'hx-swap',
        description: markdown('How the content is swapped. Sluice adds these values to those of htmx.'),
        values: SWAP_VALUES.map(([name, description]) => ({ name, description: markdown(description) })),
      },
    ],
  }
}

const USE = `Use it when a page with htmx shows data that a server sends by itself: rows, notifications, numbers, or answers word by word.

1. Load one script, before or after htmx 1.9, 2 or 4: \`<script src="sluice.min.js"></script>\`. It replaces \`htmx-ext-sse\`,
   \`client-side-templates\` and Mustache; remove those script tags. In a bundle: \`install(htmx)\` from \`htmx-sluice/install\`.
2. Put \`hx-ext="sse"\` and \`sse-connect="URL"\` on an element, and \`sse-swap="NAME"\` on it or below it. htmx 4 needs no \`hx-ext\`.
3. Let the server send \`text/event-stream\`: \`event: NAME\`, then \`data: …\` for each line, then a blank line.

\`\`\`html
<table><tbody id="bikes"></tbody></table>

<div hx-ext="sse" sse-connect="/bikes/events">
  <div sse-swap="new_bike" hx-target="#bikes" hx-swap="afterbegin" mustache-template="bike-row"></div>
</div>

<template id="bike-row">
  <tr id="bike-{{id}}"><td>{{manufacturer}}</td></tr>
</template>
\`\`\`

\`\`\`sse
event: new_bike
data: {"id": 208, "manufacturer": "Honda"}
\`\`\`

## Rules

- The name in \`sse-swap\` must be exactly the name in \`event:\`, also in case. Events without a name have the name \`message\`.
- Use a template only for JSON. HTML needs none.
- \`hx-target="#row-{{id}}"\` takes a field from the JSON. Keep a prefix such as \`row-\`.
- \`hx-trigger="sse:NAME"\` makes the request of its element, so the element needs \`hx-get\`, \`hx-post\`, …
- Separate extensions and names by commas: \`hx-ext="sse, morph"\`, \`sse-swap="a, b"\`.
- If the user is not logged in, answer a stream with 401, never with a redirect to a page. Send a comment every 15 seconds. Turn off the
  buffering of proxies.
- Browsers ignore an event without data: give \`event: done\` some data.`

/** For assistants: what to do, and what each attribute, option and finding is. */
function skill(): string {
  return `---
name: sluice
description: Server-sent events in htmx pages with htmx-sluice (sse-connect, sse-swap, sse-stream, mustache-template). Use when writing or fixing such a page, its event stream, or a migration from htmx-ext-sse or hx-sse.
---

# Sluice ${version}

${reference()}`
}

/** @see https://llmstxt.org */
function llms(): string {
  const links = manualPages()
    .filter(({ path }) => path.startsWith('docs/'))
    .map(({ path, text }) => `- [${/^# (.+)$/m.exec(text)?.[1] ?? path}](${path})`)
  return `# Sluice

> Server-sent events for htmx 1.9, 2 and 4: named events, JSON through Mustache templates, swapped live into the page.

${reference()}
## Manual

${links.join('\n')}
`
}

function reference(): string {
  const point = (name: string, text: string): string => `- \`${name}\`: ${withoutLinks(text)}`
  const findings = Object.entries({ ...errors, ...warnings } as Record<string, string>)
  return `${USE}

## Migrating

From \`htmx-ext-sse\` and \`client-side-templates\`: change the script tags, keep the markup. From \`hx-sse\` on htmx 4: do the same;
\`hx-sse:connect\` still works. From htmx 2 to 4: change only the script tag of htmx; \`sse-swap\` still works.

## Attributes

${attributes.map(({ name, value, sentence }) => point(name, `${sentence} Value: ${value}.`)).join('\n')}

## Options of sse-config and htmx.config.sse

${streamOptions.map(({ name, value, default: byDefault, sentence }) => point(name, `${sentence} ${value}; by default ${byDefault}.`)).join('\n')}

## Events

${events.map(({ name, sentence }) => point(name, sentence)).join('\n')}

## JavaScript

${options.map(({ name, value, sentence }) => point(name, `${sentence} ${value}`)).join('\n')}

## Findings on the console

${findings.map(([code]) => point(code, explanations[code as FindingCode])).join('\n')}
`
}

/** The links of the tables are relative to `docs/`. */
function withoutLinks(text: string): string {
  return text.replace(/\[([^\]]+)\]\([^)]+\.md\)/g, '$1')
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

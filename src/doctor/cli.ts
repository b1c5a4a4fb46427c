#!/usr/bin/env node
import { parseArgs, styleText } from 'node:util'
import { examineUrl, type Report } from './doctor.js'

declare const __VERSION__: string

const HELP = `Says what is wrong with an event stream, or with the streams of a page.

  npx htmx-sluice doctor URL [options]

  --for 30s              how long to listen
  --header "Name: value" sent along, such as a cookie; may be repeated
  --expect NAME          an event that has to come; may be repeated
  --origin URL           the same stream from the application, where URL goes through a proxy
  --from ORIGIN          the origin of the pages that read the stream, if it is another one
  --strict               warnings count as errors
  --json                 for programs
  --help, --version

Exit status: 0 without errors, 1 with errors, 2 for a wrong command.`

/** The command line is invalid. */
class UsageError extends Error {}

async function main(): Promise<number> {
  const { values, positionals } = readArguments()
  if (values.help) return print(HELP)
  if (values.version) return print(__VERSION__)
  // `npx htmx-sluice` needs the word `doctor`, `node dist/doctor.js` does not.
  const [url, ...extra] = positionals[0] === 'doctor' ? positionals.slice(1) : positionals
  if (url === undefined || extra.length) throw new UsageError(`give one URL\n\n${HELP}`)
  for (const given of [url, values.origin, values.from]) checkUrl(given)
  const showsProgress = process.stderr.isTTY && !values.json
  const progress = showsProgress
    ? (text: string): void => void process.stderr.write(`\r\x1b[K${text.slice(0, 100)}`)
    : undefined
  progress?.(`listening for ${values.for} …`)
  const report = await examineUrl({
    url: new URL(url).href,
    origin: values.origin,
    headers: readHeaders(values.header),
    expect: values.expect,
    from: values.from && new URL(values.from).origin,
    limits: { listenMs: readTime(values.for) },
    ...(progress && { progress }),
  })
  if (showsProgress) process.stderr.write('\r\x1b[K')
  const findings = [report, ...report.streams].flatMap(({ findings }) => findings)
  const count = (level: string): number => findings.filter((finding) => finding.level === level).length
  const failureCount = count('error') + (values.strict ? count('warning') : 0)
  print(
    values.json
      ? JSON.stringify(report, null, 2)
      : [formatReport(report), formatSummary(count('error'), count('warning'))].join('\n'),
  )
  return failureCount ? 1 : 0
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        for: { type: 'string', default: '30s' },
        header: { type: 'string', multiple: true, default: [] },
        expect: { type: 'string', multiple: true, default: [] },
        origin: { type: 'string' },
        from: { type: 'string' },
        strict: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

function checkUrl(url: string | undefined): void {
  if (url === undefined) return
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UsageError(`"${url}" is no URL; write it whole, as http://127.0.0.1:8000/events`)
}

function readTime(text: string): number {
  const [, amount, unit = 's'] = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(text) ?? []
  const ms = Number(amount) * { ms: 1, s: 1000, m: 60_000 }[unit as 's']
  if (!(ms > 0 && ms <= 3_600_000))
    throw new UsageError(`--for "${text}" is no time; write it as 30s, up to 60m`)
  return ms
}

function readHeaders(lines: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const [, name, value] = /^([\w!#$%&'*+.^`|~-]+):\s*([\x20-\x7e\x80-\xff]*)$/.exec(line) ?? []
    if (name === undefined || value === undefined)
      throw new UsageError(`--header "${line.split(':')[0]}…" is no header; write it as "Name: value"`)
    headers[name] = value
  }
  return headers
}

const SIGNS = { error: ['✖', 'red'], warning: ['!', 'yellow'], note: ['·', 'dim'] } as const

/** The report as text: one line for each finding, with its cure below. */
function formatReport({ url, findings, good, streams }: Report): string {
  const lines = findings.flatMap(({ code, level, cause, cure }) => {
    const [sign, style] = SIGNS[level]
    return [`${colorize(style, `${sign} ${code.padEnd(16)}`)} ${cause}`, `    ${cure}`]
  })
  return [
    colorize('bold', url),
    ...lines,
    ...good.map((text) => `${colorize('green', '✔')} ${text}`),
    ...streams.map((stream) => `\n${formatReport(stream)}`),
  ].join('\n')
}

function formatSummary(errors: number, warnings: number): string {
  const pluralize = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
  return `\n${pluralize(errors, 'error')}, ${pluralize(warnings, 'warning')}`
}

function colorize(style: Parameters<typeof styleText>[0], text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

main().then(
  (status) => {
    process.exitCode = status
  },
  (error: Error) => {
    process.stderr.write(`${error instanceof UsageError ? error.message : (error.stack ?? error)}\n`)
    process.exitCode = 2
  },
)

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type ExamineOptions, examineUrl, type Report } from '../../src/doctor/doctor.js'
import { type DoctorCode, doctorFindings } from '../../src/doctor/findings.js'
import { readPage } from '../../src/doctor/page.js'
import { handlers, serveFaults } from './faulty.js'

// They wait, and do not work, so they wait together.
vi.setConfig({ maxConcurrency: 30 })

let server: Awaited<ReturnType<typeof serveFaults>>

beforeAll(async () => {
  server = await serveFaults()
})
afterAll(() => server.close())

/** Short, but long enough for a slow machine. */
const limits = { listenMs: 4000, silentMs: 2000, heartbeatMs: 2500, resumeMs: 1000 }

const examine = (path: string, options: Partial<ExamineOptions> = {}): Promise<Report> =>
  examineUrl({ url: server.url + path, ...options, limits: { ...limits, ...options.limits } })

/** Codes of what is wrong; notes are not. */
const wrong = ({ findings }: Report): string[] =>
  findings.filter(({ level }) => level !== 'note').map(({ code }) => code)

const faults: [path: string, code: DoctorCode, options?: Partial<ExamineOptions>][] = [
  ['/status', 'status-wrong'],
  ['/nowhere', 'status-wrong'],
  ['/login', 'login-redirect'],
  ['/log-in', 'type-wrong'],
  ['/type', 'type-wrong'],
  ['/hangs-up', 'connection-failed'],
  ['/silent', 'stream-silent'],
  // However short the doctor listens.
  ['/silent', 'stream-silent', { limits: { ...limits, listenMs: 500 } }],
  ['/late', 'stream-silent'],
  ['/headers-only', 'stream-silent'],
  ['/buffered', 'stream-buffered'],
  ['/torn', 'stream-buffered'],
  ['/gzip', 'stream-compressed'],
  ['/members', 'stream-compressed'],
  ['/member', 'stream-compressed', { limits: { ...limits, heartbeatMs: 9000 } }],
  ['/flushed', 'stream-compressed'],
  ['/field', 'field-unknown'],
  ['/unended', 'event-unended'],
  ['/unended-slow', 'event-unended'],
  ['/joined', 'event-unended'],
  ['/last-lost', 'event-unended'],
  ['/blank', 'event-blank'],
  ['/bom', 'bom-inside'],
  ['/return', 'line-ends-mixed'],
  ['/latin1', 'utf8-invalid'],
  ['/quiet', 'heartbeat-missing'],
  ['/cut', 'stream-cut', { limits: { ...limits, listenMs: 9000, heartbeatMs: 8000 } }],
  ['/cache', 'cache-allowed'],
  ['/repeated', 'ids-repeated'],
  ['/forgets', 'resume-ignored'],
  ['/header-only-cors', 'resume-ignored', { from: 'https://app.example' }],
  ['/quoted', 'html-quoted'],
  ['/laravel', 'end-marker'],
  ['/good', 'event-expected', { expect: ['bike', 'car'] }],
  ['/good', 'origin-refused', { from: 'https://app.example' }],
]

describe.concurrent('a fault', () => {
  let reports: Promise<Report>[] = []

  beforeAll(() => {
    reports = faults.map(([path, _code, options]) => examine(path, options))
  })

  test.each(faults)('%s is %s, and nothing else', async (path, code, options) => {
    const report = (await reports[
      faults.findIndex((known) => known[0] === path && known[2] === options)
    ]) as Report
    // What `/forgets` is tried for.
    const others = path === '/laravel' ? ['resume-ignored'] : []
    expect(wrong(report).filter((found) => !others.includes(found))).toEqual([code])
    for (const { cause, cure } of report.findings) {
      expect(cause).toMatch(/\S/)
      expect(cure).toMatch(/\S/)
      expect(cause + cure).not.toMatch(/\{\w+\}|undefined/)
    }
  })

  test.each<[string, Partial<ExamineOptions>]>([
    ['/good', {}],
    ['/good', { expect: ['bike'] }],
    ['/cors', { from: 'https://app.example' }],
    ['/referred', { from: 'https://app.example' }],
    ['/identity', {}],
    ['/carriage-returns', {}],
    ['/right-page', {}],
  ])('is none in %s with %j', async (path, options) => {
    const report = await examine(path, options)
    expect([report, ...report.streams].flatMap(wrong)).toEqual([])
  })

  test.each([
    ['/members', 'error', 'browsers read only the first'],
    ['/flushed', 'warning', 'compressed by gzip'],
  ])('of compression in %s is: %s', async (path, level, words) => {
    const finding = (await examine(path)).findings.find(({ code }) => code === 'stream-compressed')
    expect(finding?.level).toBe(level)
    expect(finding?.cause).toContain(words)
  })

  test('of another origin names it as browsers do', async () => {
    const { findings } = await examine('/good', { from: 'https://app.example', limits: { listenMs: 300 } })
    expect(findings.find(({ code }) => code === 'origin-refused')?.cause).toBe(
      'pages of https://app.example may not read this',
    )
  })

  test.each([
    ['/unauthorized', '--header "Cookie'],
    ['/status', 'log'],
    ['/nowhere', 'address'],
    ['/empty', 'answer 200'],
  ])('of a status in %s has a cure of its own: %s', async (path, words) => {
    const [finding] = (await examine(path)).findings
    expect(finding?.code).toBe('status-wrong')
    expect(finding?.cure).toContain(words)
  })

  test('of a proxy that gives up on a silent application is all that it shows', async () => {
    const report = await examine('/given-up', { limits: { ...limits, listenMs: 8000 } })
    expect(wrong(report)).toEqual(['stream-silent', 'stream-cut', 'heartbeat-missing'])
    const [silent, cut, heartbeat] = report.findings.map(({ cause }) => cause)
    expect(silent).toMatch(/no answer .* for 5(\.\d)? s \(then the headers came\)/)
    expect(cut).toMatch(/cut after 5 s/)
    expect(heartbeat).toMatch(/5 s without a byte/)
  })

  test('of a page is found, and those of each of its streams', async () => {
    const report = await examine('/page')
    expect(report.kind).toBe('page')
    expect(report.findings.map(({ code, cause }) => [code, cause])).toEqual([
      ['template-missing', 'no template "none"'],
      ['target-missing', 'hx-target "#nowhere" finds nothing'],
    ])
    const [good, field] = report.streams
    expect(good?.url).toBe(`${server.url}/good?token=***`)
    expect(good?.findings.find(({ code }) => code === 'page-unsent')?.cause).toContain('"end"')
    expect(good?.findings.find(({ code }) => code === 'page-unsent')?.cause).toContain('"started"')
    expect(field?.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['field-unknown', 'page-unheard', 'page-unsent']),
    )
  })

  test('of a proxy is seen beside the application', async () => {
    const report = await examine('/headers-only', { origin: `${server.url}/good` })
    expect(wrong(report)).toEqual(['proxy-holds'])
  })

  test('is not that of a proxy that adds little', async () => {
    const report = await examine('/good', { origin: `${server.url}/good` })
    expect(wrong(report)).toEqual([])
    expect(report.good.join()).toMatch(/proxy +adds \d+ ms/)
  })

  test('of an application is seen behind nginx, which would be told by its header what it is not to do', async () => {
    const report = await examine('/nginx', { origin: `${server.url}/good` })
    expect(wrong(report)).toEqual(['accel-missing'])
  })

  test.each([
    ['/unnumbered', ['ids-missing', 'http1-used']],
    ['/good', ['http1-used']],
    ['/header-only', ['http1-used', 'resume-ignored']],
  ])('may be none, which is a note: %s has %j', async (path, codes) => {
    const report = await examine(path)
    expect(wrong(report)).toEqual([])
    expect(report.findings.map(({ code }) => code)).toEqual(codes)
  })

  test('is a host without a name', async () => {
    expect(wrong(await examineUrl({ url: 'http://nowhere.invalid/events', limits }))).toEqual([
      'connection-failed',
    ])
  })
})

describe.concurrent('a header that the user gives', () => {
  const headers = { 'X-Api-Key': 'k', Cookie: 'a=1', Authorization: 'b' }
  let other: Awaited<ReturnType<typeof serveFaults>>

  beforeAll(async () => {
    other = await serveFaults()
  })
  afterAll(() => other.close())

  /** Names of the headers that `/echo` got, and of its own event. */
  async function examineEcho(path: string, origin: string): Promise<string> {
    const report = await examine(`${path}?to=${origin}/echo`, { headers, limits: { listenMs: 500 } })
    const { good } = report.streams[0] ?? report
    return good.find((line) => line.startsWith('events')) ?? ''
  }

  test.each(['/moved', '/page-of'])('goes where %s leads on the same server', async (path) => {
    expect(await examineEcho(path, server.url)).toMatch(
      /message, 1 × x-api-key, 1 × cookie, 1 × authorization$/,
    )
  })

  test.each(['/moved', '/page-of'])('does not go where %s leads to another one', async (path) => {
    expect(await examineEcho(path, other.url)).not.toMatch(/x-api-key|cookie|authorization/)
  })
})

test('a template is named whose tags the server has taken for its own', () => {
  const { findings } = readPage(
    `<div sse-connect="/sse"><i sse-swap="a" mustache-template="eaten"></i>
      <i sse-swap="b" mustache-template="whole"></i><i sse-swap="c" data-mustache-array-template="brackets"></i>
      <i sse-swap="d" mustache-template="script"></i><i sse-swap="e" handlebars-template="bars"></i>
      <i sse-swap="f" xslt-template="sheet"></i></div>
      <template id="eaten"><tr id="bike_"><td></td></tr></template>
      <template id="whole"><tr id="bike_{{id}}"></tr></template>
      <template id="brackets" mustache-delimiters="<% %>"><b><% name %></b></template>
      <script id="script" type="text/mustache"><b></b></script><script id="bars" type="x">{{#if a}}b{{/if}}</script>
      <script id="sheet" type="text/xsl"><b></b></script>`,
    'https://app.example/',
  )
  expect(findings.map(({ code, cause }) => `${code}: ${cause}`)).toEqual([
    'template-untagged: the template "eaten" has no tag',
    'template-untagged: the template "script" has no tag',
  ])
  const own = '<script>Mustache.tags = ["[[", "]]"]</script><template id="t">[[x]]</template>'
  const page = readPage(
    `<p sse-connect="/sse" sse-swap="x" mustache-template="t"></p>${own}`,
    'https://x.example',
  )
  expect(page.findings).toEqual([])
})

test('a page has to be allowed to read a stream of another origin', async () => {
  const other = await serveFaults()
  const report = await examine(`/page-of?to=${other.url}/good`, { limits: { listenMs: 500 } })
  const own = await examine(`/page-of?to=${server.url}/good`, { limits: { listenMs: 500 } })
  await other.close()
  expect(report.streams.map(wrong)).toEqual([['origin-refused']])
  expect(own.streams.map(wrong)).toEqual([[]])
})

// This is work, which keeps others from being heard.
describe('a server that floods', () => {
  test('ends the reading of a stream that has no end', async () => {
    const report = await examine('/flood', { limits: { ...limits, bytes: 2_000_000 } })
    expect(report.kind).toBe('stream')
  })

  test('is garbage, which is said in plain letters', async () => {
    const report = await examine('/garbage')
    expect(wrong(report)).toContain('utf8-invalid')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    expect(JSON.stringify(report)).not.toMatch(/[\x00-\x08\x0b-\x1f]|\\u00[01]/)
  })
})

test('every code is found by a test, or said here why not', () => {
  const elsewhere: DoctorCode[] = [
    // `test/servers/doctor.test.ts`; the rest in tests above that are no rows.
    'tls-failed',
    'accel-missing',
    'proxy-holds',
    'page-unheard',
    'page-unsent',
    'template-missing',
    'template-untagged',
    'target-missing',
    'ids-missing',
    'http1-used',
  ]
  const tested = faults.map(([, code]) => code)
  expect(
    doctorFindings
      .map(({ code }) => code)
      .filter((code) => !tested.includes(code))
      .sort(),
  ).toEqual(elsewhere.sort())
})

test('every path of the faulty server is read', () => {
  const read = [
    '/good',
    '/shown',
    '/given-up',
    '/identity',
    '/carriage-returns',
    '/header-only',
    '/unauthorized',
    '/empty',
    '/referred',
    '/echo',
    '/moved',
    '/page-of',
    '/cors',
    '/right-page',
    '/page',
    '/nginx',
    '/unnumbered',
    '/flood',
    '/garbage',
    ...faults.map(([path]) => path),
  ]
  expect(Object.keys(handlers).filter((path) => !read.includes(path))).toEqual([])
})

/**
 * `node test/servers/record.js [NAME …]`: writes down what the servers of the examples send, for `test/transcripts.test.ts`.
 * Expects that `npm test -- --project servers` has installed what they need. Takes a minute.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { django, manage } from '../../examples/django/programs.js'
import { djangoEventstream } from '../../examples/django-eventstream/programs.js'
import { go } from '../../examples/go/programs.js'
import { KINDS, nginx } from '../../examples/nginx/programs.js'
import { node } from '../../examples/node/programs.js'
import { freePort, runPrograms } from '../../examples/programs.js'
import { installGo } from '../support/go.js'
import { findNginx } from '../support/nginx.js'
import { findPushpin } from '../support/pushpin.js'
import { findPython } from '../support/python.js'

/** @typedef {import('./transcript.js').Transcript} Transcript */

const names = process.argv.slice(2)
const python = findPython() ?? ''
const [pushpin, nginxPath] = [findPushpin() ?? '', findNginx() ?? '']

await recordAll(
  'node',
  `better-sse ${packageVersion('better-sse')}, Node.js ${process.version}`,
  async (data) => {
    const setup = node({ port: await freePort(), data })
    return { setup, requests: { resume: ['/sse-motorbikes', '2'], dashboard: ['/sse-dashboard'] } }
  },
)

await recordAll('django', pythonVersions('Django', 'daphne'), async (data) => {
  const setup = django({ port: await freePort(), data, tools: { python }, env: { KEEP_ALIVE_SECONDS: '1' } })
  return {
    setup,
    requests: { resume: ['/sse-motorbikes', '2'], sync: ['/stream/'], async: ['/async-stream/'] },
  }
})

await recordAll('go', `${version('go', 'version')}, net/http`, async (data) => {
  const built = installGo()
  const tools = { go: 'path' in built ? built.path : '' }
  const setup = go({ port: await freePort(), data, tools, keepAliveSeconds: 1 })
  return {
    setup,
    requests: { resume: ['/sse-motorbikes', '2'], rows: ['/updates', '2'], raw: ['/updates-raw', '2'] },
  }
})

const eventstream = `${pythonVersions('Django', 'django-eventstream', 'django-grip', 'gunicorn')}, ${version(pushpin, '--version')}`
await recordAll('django-eventstream', eventstream, async (data) => {
  const [port, djangoPort, controlPort] = [await freePort(), await freePort(), await freePort()]
  const setup = djangoEventstream({ port, djangoPort, controlPort, data, tools: { python, pushpin } })
  const send = `from django_eventstream import send_event
for model in "Monster", "Z900": send_event("motorbikes", "new_bike", {"model": model})`
  manage(python, setup.script, setup.env, 'shell', '--command', send)
  return {
    setup,
    requests: {
      resume: ['/sse-motorbikes', 'motorbikes:1'],
      reset: ['/sse-motorbikes', 'motorbikes:99'],
      malformed: ['/sse-motorbikes', 'nonsense'],
      forbidden: ['/sse-private'],
      idle: ['/sse-notifications'],
    },
    seconds: 21,
  }
})

await recordAll('nginx', `${version(nginxPath, '-v')}, before better-sse`, async (data) => {
  const [upstream, ports] = [await freePort(), /** @type {any} */ ({})]
  for (const kind of KINDS) ports[kind] = await freePort()
  const app = node({ port: upstream, data })
  const proxy = nginx({ ports, upstream, data, tools: { nginx: nginxPath } })
  const at = (/** @type {import('../../examples/nginx/programs.js').Kind} */ kind) => proxy.urls[kind]
  return {
    setup: { ...proxy, programs: { ...app.programs, ...proxy.programs } },
    requests: {
      plain: ['/sse-motorbikes', '2'],
      cut: [`${at('cut')}/sse-motorbikes`, '2'],
      login: [`${at('login')}/sse-motorbikes`],
    },
    seconds: 6,
  }
})

/**
 * Starts an example, asks it for all the streams at once, and keeps what it sends.
 * @param {string} name
 * @param {string} versions
 * @param {(data: string) => Promise<{ setup: import('../../examples/programs.js').Setup, requests: Record<string, [path: string, lastEventId?: string]>, seconds?: number }>} make
 */
async function recordAll(name, versions, make) {
  if (names.length > 0 && !names.includes(name)) return
  const data = mkdtempSync(join(tmpdir(), 'sluice-record-'))
  const { setup, requests, seconds = 4 } = await make(data)
  const stop = await runPrograms(setup)
  const recorded = Object.entries(requests).map(async ([which, [path, lastEventId]]) => {
    const headers = lastEventId ? { 'Last-Event-ID': lastEventId } : {}
    const transcript = await record(new URL(path, setup.url), headers, seconds * 1000, versions)
    const file = new URL(`transcripts/${name}-${which}.json`, import.meta.url)
    writeFileSync(file, `${JSON.stringify(transcript, undefined, 2)}\n`)
    console.log(file.pathname)
  })
  await Promise.all(recorded)
  stop()
  rmSync(data, { recursive: true, force: true })
}

/**
 * @param {URL} url
 * @param {Record<string, string>} headers
 * @param {number} limitMs
 * @param {string} versions
 * @returns {Promise<Transcript>}
 */
async function record(url, headers, limitMs, versions) {
  const since = performance.now()
  const ms = () => Math.round(performance.now() - since)
  const leave = AbortSignal.timeout(limitMs)
  const response = await fetch(url, { headers, signal: leave })
  /** @type {{ ms: number, text: string }[]} */
  const reads = []
  /** @type {Transcript['end']} */
  let end = null
  const decoder = new TextDecoder()
  try {
    for await (const chunk of response.body ?? []) {
      const text = decoder.decode(chunk, { stream: true })
      // A page is not read to its end.
      reads.push({ ms: ms(), text: text.startsWith('<!doctype') ? text.slice(0, 60) : text })
    }
    end = { ms: ms(), clean: true }
  } catch {
    if (!leave.aborted) end = { ms: ms(), clean: false }
  }
  const { status, redirected } = response
  return {
    date: new Date().toISOString().slice(0, 10),
    versions,
    request: { path: url.pathname, headers },
    status,
    headers: Object.fromEntries(response.headers),
    redirected,
    reads,
    end,
  }
}

/** @param {string[]} packages */
function pythonVersions(...packages) {
  const code = `import sys; from importlib.metadata import version
print(*[f"{name} {version(name)}" for name in sys.argv[1:]], f"Python {sys.version.split()[0]}", sep=", ")`
  return version(python, '-c', code, ...packages)
}

/** @param {string} command @param {string[]} args */
function version(command, ...args) {
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  return `${stdout}${stderr}`.trim()
}

/** @param {string} name */
function packageVersion(name) {
  const path = `node_modules/${name}/package.json`
  return version(process.execPath, '-p', `JSON.parse(fs.readFileSync('${path}', 'utf8')).version`)
}

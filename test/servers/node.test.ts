import { node } from '../../examples/node/programs.js'
import { freePort } from '../../examples/programs.js'
import { useServer } from './harness.js'
import { specify } from './spec.js'

const subject = useServer(async (data) => node({ port: await freePort(), data }))

specify(subject, { restarts: 'node', ids: [], keepAlive: { text: ':\n\n', heartbeat: '15s', count: 2 } })

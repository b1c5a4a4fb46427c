import htmx from 'htmx.org'
import type { PageConfig } from 'htmx-sluice'

// The types of every htmx let its configuration be taken for one of Sluice.
const config: PageConfig = htmx.config
config.sse = { heartbeat: '45s' }

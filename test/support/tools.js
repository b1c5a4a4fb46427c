import { findGo, installGo } from './go.js'
import { findNginx, installNginx } from './nginx.js'
import { findPushpin, installPushpin } from './pushpin.js'
import { findPython, installPython } from './python.js'

/** What the examples with servers of their own need, and what names it to the tests. */
export const TOOLS = /** @type {const} */ ([
  { name: 'python', variable: 'DJANGO_PYTHON', find: findPython, install: installPython },
  { name: 'pushpin', variable: 'PUSHPIN_PATH', find: findPushpin, install: installPushpin },
  { name: 'go', variable: 'GO_SERVER_PATH', find: findGo, install: installGo },
  { name: 'nginx', variable: 'NGINX_PATH', find: findNginx, install: installNginx },
])

/** The servers whose tests are `test/servers/NAME.test.ts`, and the tools that each needs. */
export const SERVERS = /** @type {const} */ ([
  { name: 'node', needs: [] },
  { name: 'django', needs: ['python'] },
  { name: 'django-eventstream', needs: ['python', 'pushpin'] },
  { name: 'go', needs: ['go'] },
  { name: 'nginx', needs: ['nginx'] },
])

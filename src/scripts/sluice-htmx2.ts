import { htmx2 } from '../host/htmx2.js'
import { start } from '../script.js'

start([htmx2])

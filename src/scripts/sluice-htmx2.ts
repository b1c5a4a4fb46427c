import { htmx2 } from '../host/classic/htmx2.js'
import { start } from '../script.js'

start([htmx2])

import { htmx4 } from '../host/htmx4/htmx4.js'
import { start } from '../script.js'

start([htmx4])

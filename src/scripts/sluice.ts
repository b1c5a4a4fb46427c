import { everyHtmx } from '../host/every.js'
import { start } from '../script.js'

start(everyHtmx)

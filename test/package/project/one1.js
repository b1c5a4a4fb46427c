import htmx from 'htmx.org'
import { install } from 'htmx-sluice/htmx1'

install(htmx)

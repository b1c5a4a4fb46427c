import htmx from 'htmx.org'
import { install } from 'htmx-sluice/htmx2'

install(htmx)

import htmx from 'htmx.org'
import { install } from 'htmx-sluice/htmx4'

install(htmx)

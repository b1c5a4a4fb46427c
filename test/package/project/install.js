import htmx from 'htmx.org'
import { install } from 'htmx-sluice/install'

install(htmx)

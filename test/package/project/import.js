import 'htmx.org'
import 'htmx-sluice'

import 'htmx-sluice'

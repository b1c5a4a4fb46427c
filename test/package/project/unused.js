import 'htmx-sluice/install'

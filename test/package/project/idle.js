import * as sluice from 'htmx-sluice/install'

// Uses the module so that it stays in the bundle, but never calls it.
document.title = Object.keys(sluice).join()

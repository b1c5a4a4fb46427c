import 'htmx.org'
import sluice from 'htmx-sluice'

// On the line after the import, whose htmx is not there yet.
sluice.on('/sse-motorbikes', 'new_bike', ({ data }) => {
  document.title = `Heard ${JSON.parse(data).modelId}`
})

import Mustache from 'mustache'
import { sendHtml } from '../http.js'
import { renderPage } from '../render.js'

const folder = new URL('.', import.meta.url)

const NEWEST = `
  <p><strong>{{count}}</strong> motorbikes in the table, the newest of them:</p>
  <ol>{{#newest}}<li>{{manufacturer}} {{model}}, {{power}} kW</li>{{/newest}}</ol>
`

/**
 * A fragment that the page fetches again whenever an event says that it is out of date. The event comes from
 * the stream of the motorbikes example.
 * @param {import('../motorbikes/bikes.js').Bikes} bikes
 * @returns {import('../http.js').Example}
 */
export function trigger(bikes) {
  return {
    routes: {
      'GET /trigger': (_request, response) => {
        sendHtml(response, renderPage(folder))
      },

      'GET /trigger/newest': (_request, response) => {
        sendHtml(response, Mustache.render(NEWEST, { newest: bikes.newest(3), count: bikes.count() }))
      },
    },
  }
}

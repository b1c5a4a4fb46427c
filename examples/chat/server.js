import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { createEventBuffer } from 'better-sse'
import Mustache from 'mustache'
import { busy } from '../guard.js'
import { readForm, sendHtml } from '../http.js'
import { renderPage } from '../render.js'

const folder = new URL('.', import.meta.url)
const WORD_MS = 80
const MAX_QUESTION_LENGTH = 200
/** So many answers are written at once. */
const MOST_ANSWERS = 20

/** The first message: the question, and where the words of its answer go. */
const TURN =
  '<article class="question" aria-label="Question">{{question}}</article>' +
  '<article class="answer" aria-label="Answer" id="{{id}}"></article>'
const WORD = '<span hx-swap-oob="beforeend:#{{id}}">{{word}}</span>'

const ANSWER = `Answers that I am writing now: {{count}}. I am a small server and know one thing: how they come to you.
  Your question was an ordinary POST, and this is the response to it: an event stream, in which each word is an event.
  The page shows a word as soon as it is there. Until the last one the form is disabled and the indicator shows, as with
  every request of htmx. Stop me, or leave the page: the request is aborted, the connection closes, and I am silent in
  the middle of a sentence.`

/**
 * A question is answered by an event stream, word by word, as a language model does.
 * @returns {import('../http.js').Example}
 */
export function chat() {
  /** Those that are being written, in all open pages. @type {Set<AbortController>} */
  const answers = new Set()

  return {
    routes: {
      'GET /chat': (_request, response) => sendHtml(response, renderPage(folder)),

      'POST /chat': async (request, response) => {
        const form = await readForm(request)
        const question = (form.question ?? '').replace(/\s+/g, ' ').trim()
        if (!question) return refuse(response, 'Please ask something.')
        if (question.length > MAX_QUESTION_LENGTH) return refuse(response, 'Please ask something shorter.')
        if (answers.size >= MOST_ANSWERS) throw busy(response)

        const answer = new AbortController()
        answers.add(answer)
        // Also when the page stops reading: nothing is written for nobody.
        response.once('close', () => answer.abort())

        const id = `answer-${randomUUID()}`
        response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
        response.write(event(Mustache.render(TURN, { id, question })))
        const text = Mustache.render(ANSWER, { count: answers.size })
        for await (const word of slowly(text, answer.signal))
          response.write(event(Mustache.render(WORD, { id, word })))
        // Whoever has not heard this has not got all.
        if (!answer.signal.aborted) response.write(event('', 'done'))
        response.end()
        answers.delete(answer)
      },
    },
    close() {
      for (const answer of answers) answer.abort()
    },
  }
}

/**
 * The words of a text, one after the other, until nobody wants them any more.
 * @param {string} text
 * @param {AbortSignal} signal
 */
async function* slowly(text, signal) {
  for (const word of text.split(/\s+/)) {
    // When the signal comes, the wait ends at once, with an error that is none.
    await setTimeout(WORD_MS, undefined, { signal }).catch(() => {})
    if (signal.aborted) return
    yield `${word} `
  }
}

/**
 * An answer is nothing to come back to: it needs no session of better-sse, but its events, and no ids.
 * @param {string} data
 * @param {string} [name]
 */
function event(data, name) {
  return createEventBuffer({ serializer: String }).push(data, name, '').read()
}

/**
 * Says what is wrong, below the form instead of among the answers.
 * @param {import('../http.js').Response} response
 * @param {string} message
 */
function refuse(response, message) {
  response.setHeader('HX-Retarget', '#idMessage')
  response.setHeader('HX-Reswap', 'innerHTML')
  sendHtml(response, message, 422)
}

import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'

/**
 * What an example gives the server: handlers by method and path, and how to stop what it started.
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {(request: Request, response: Response) => unknown} Handler
 * @typedef {{ routes: Record<string, Handler>, close?: () => void }} Example
 */

/** @type {Record<string, string>} */
const CONTENT_TYPES = {
  '': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

/** No form of the examples comes near this many characters. */
const MAX_FORM_LENGTH = 10_000

/**
 * Answers with a page or a fragment of one.
 * @param {Response} response
 * @param {string} html
 * @param {number} [status]
 */
export function sendHtml(response, html, status = 200) {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(html)
}

/**
 * A handler that answers with a file. It is read at every request, so that an edit shows on reload.
 * @param {URL} file
 * @returns {Handler}
 */
export function sendFile(file) {
  return async (_request, response) => {
    const content = await readFile(file)
    response.writeHead(200, {
      'Content-Type': CONTENT_TYPES[extname(file.pathname)],
      'Cache-Control': 'no-cache',
    })
    response.end(content)
  }
}

/** What a handler throws to answer with a status of its own. */
export class HttpError extends Error {
  /**
   * @param {number} status
   * @param {string} message
   */
  constructor(status, message) {
    super(message)
    this.status = status
  }
}

/**
 * The fields of a posted form.
 * @param {Request} request
 * @returns {Promise<Record<string, string>>}
 */
export async function readForm(request) {
  let body = ''
  // Whoever sends too much gets an answer, and is not read to the end.
  for await (const chunk of request.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    body += chunk
    if (body.length > MAX_FORM_LENGTH) throw new HttpError(413, 'The form is too long.')
  }
  return Object.fromEntries(new URLSearchParams(body))
}

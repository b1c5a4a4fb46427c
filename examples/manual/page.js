/** Gives each example of the page the height that it needs, and lets its events be sent again. */

/** The highest that a frame has been at its width: what is below is not to jump each time that a row goes. */
const highest = new Map()

for (const example of document.querySelectorAll('.example')) {
  const frame = example.querySelector('iframe')
  highest.set(frame, { width: 0, height: 0 })
  example.querySelector('button').addEventListener('click', () => {
    frame.contentWindow.postMessage('send again', location.origin)
  })
}

addEventListener('message', ({ origin, source, data }) => {
  if (origin !== location.origin || typeof data?.height !== 'number') return
  for (const [frame, before] of highest) {
    if (frame.contentWindow !== source) continue
    const height = before.width === data.width ? Math.max(before.height, data.height) : data.height
    highest.set(frame, { width: data.width, height })
    frame.style.height = `${height}px`
  }
})

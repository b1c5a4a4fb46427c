// What the server says about the error, in words.
document.addEventListener('htmx:sseError', ({ detail }) => {
  document.getElementById('idError').textContent = detail.payload
    ? JSON.parse(detail.payload).text
    : detail.reason
})

const WINDOWS = 8

/** @type {Window[]} */
const windows = []

const closeAll = () => {
  for (const one of windows.splice(0)) one.close()
}

document.getElementById('idOpen').addEventListener('click', () => {
  closeAll()
  for (let count = 0; count < WINDOWS; count++) {
    const place = `popup,width=420,height=320,left=${(count % 4) * 430},top=${Math.floor(count / 4) * 360}`
    const opened = window.open(location.href, '_blank', place)
    if (opened) windows.push(opened)
  }
  const blocked = WINDOWS - windows.length
  document.getElementById('idSaid').textContent = blocked
    ? `Your browser has blocked ${blocked} of them. Allow this page to open windows, and try again.`
    : ''
})

document.getElementById('idClose').addEventListener('click', closeAll)

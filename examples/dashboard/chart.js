const READINGS_SHOWN = 120
const chart = document.getElementById('idChart')
const reading = document.getElementById('idReading')

// The last minute comes with the page, so that the chart does not start empty.
let [times, loads] = JSON.parse(chart.dataset.history)

const color = (name) => () => getComputedStyle(chart).getPropertyValue(name)
const axis = {
  stroke: color('--pico-muted-color'),
  grid: { stroke: color('--pico-muted-border-color'), width: 1 },
}
const line = {
  stroke: color('--pico-primary'),
  fill: color('--pico-primary-focus'),
  width: 2,
  points: { show: false },
}
const size = () => ({ width: chart.clientWidth, height: 260 })

const plot = new uPlot(
  {
    ...size(),
    legend: { show: false },
    cursor: { show: false },
    scales: { y: { range: (_plot, _min, max) => [0, Math.max(20, max * 1.1)] } },
    axes: [
      {
        ...axis,
        values: (_plot, ticks) => ticks.map((tick) => new Date(tick * 1000).toLocaleTimeString('en-GB')),
      },
      { ...axis, values: (_plot, ticks) => ticks.map((tick) => `${tick} %`), size: 60 },
    ],
    series: [{}, line],
  },
  [times, loads],
  chart,
)
new ResizeObserver(() => plot.setSize(size())).observe(chart)

// Sluice has swapped a new reading into the page: draw it.
reading.addEventListener('htmx:afterSettle', () => {
  const data = reading.querySelector('data')
  // The history may hold it already.
  if (Number(data.dataset.time) <= times.at(-1)) return
  times.push(Number(data.dataset.time))
  loads.push(Number(data.value))
  if (times.length > READINGS_SHOWN) {
    times.shift()
    loads.shift()
  }
  plot.setData([times, loads])
  document.getElementById('idCount').textContent = times.length
})

// Readings are missing: the page, asked for again, has the last minute once more.
reading.addEventListener('htmx:sseGap', async () => {
  const page = new DOMParser().parseFromString(await (await fetch('/dashboard')).text(), 'text/html')
  ;[times, loads] = JSON.parse(page.getElementById('idChart').dataset.history)
  plot.setData([times, loads])
})

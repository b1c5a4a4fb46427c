import { describe, expect, test, vi } from 'vitest'

// The first test leaves all behind that a test can; the second finds nothing of it.
describe.sequential('a unit test', () => {
  const heard = vi.fn()
  const fetchBefore = globalThis.fetch

  test('may leave things behind', () => {
    document.title = 'left'
    document.head.innerHTML = '<meta name="left">'
    document.body.innerHTML = '<p>left</p>'
    document.body.id = 'left'
    document.documentElement.lang = 'cs'
    document.addEventListener('left', heard)
    window.addEventListener('left', heard)
    new MutationObserver(heard).observe(document, { childList: true, subtree: true })
    sessionStorage.left = 'x'
    localStorage.left = 'x'
    vi.stubGlobal('fetch', heard)
    vi.spyOn(console, 'warn').mockImplementation(heard)
    vi.useFakeTimers()
    document.dispatchEvent(new Event('left'))
    window.dispatchEvent(new Event('left'))
    console.warn('left')
    expect(heard).toHaveBeenCalledTimes(3)
    heard.mockClear()
  })

  test('finds nothing of the one before', async () => {
    expect(document.documentElement.outerHTML).toBe('<html><head></head><body></body></html>')
    document.dispatchEvent(new Event('left'))
    window.dispatchEvent(new Event('left'))
    document.body.append('changed')
    await new Promise((resolve) => setTimeout(resolve))
    expect([sessionStorage.length, localStorage.length]).toEqual([0, 0])
    expect(globalThis.fetch).toBe(fetchBefore)
    expect(vi.isFakeTimers()).toBe(false)
    expect(vi.isMockFunction(console.warn)).toBe(false)
    expect(heard).not.toHaveBeenCalled()
  })
})

/** Opens the list of pages where there is room for it, before anything is drawn. */
const wide = matchMedia('(min-width: 60rem)')
const list = document.querySelector('.pages details')

const follow = () => {
  list.open = wide.matches
}
follow()
wide.addEventListener('change', follow)

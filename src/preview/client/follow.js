// @ts-check
// Shows another message without leaving the page, and the same one again whenever the file is saved.
const notice = /** @type {HTMLElement} */ (document.getElementById('status'))

/** @param {Document} page */
const versionOf = (page) => page.getElementById('shown')?.dataset.version

let version = versionOf(document)

/** @param {string} id */
const select = (id) => /** @type {HTMLSelectElement} */ (document.getElementById(id))

const address = () => `/?scene=${encodeURIComponent(select('scene').value)}&theme=${select('theme').value}`

/** @param {string} to */
async function show(to) {
  const response = await fetch(to)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const chosen = /** @type {HTMLSelectElement | null} */ (page.querySelector('#scene'))?.value ?? ''
  // The selects and links stay while they say the same, so that the focus stays in them.
  for (const part of ['#shown', '#scene', '.top nav', '.top h1']) {
    const [old, fresh] = [document.querySelector(part), page.querySelector(part)]
    if (!old || !fresh || old.innerHTML === fresh.innerHTML) continue
    if (old.contains(document.activeElement) && old.matches('nav')) refocus(old, fresh)
    else old.replaceChildren(...fresh.childNodes)
  }
  select('scene').value = chosen
  document.documentElement.dataset.theme = page.documentElement.dataset.theme
  document.title = page.title
  version = versionOf(page)
  history.replaceState(null, '', to)
}

/**
 * @param {Element} old
 * @param {Element} fresh
 */
function refocus(old, fresh) {
  const rel = document.activeElement?.getAttribute('rel')
  old.replaceChildren(...fresh.childNodes)
  const same = old.querySelector(`[rel="${rel}"]`) ?? old.querySelector('a')
  if (same instanceof HTMLElement) same.focus()
}

document.documentElement.classList.add('following')
for (const id of ['scene', 'theme']) {
  select(id).addEventListener('change', () => {
    notice.textContent = ''
    void show(address())
  })
}
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('.top nav a') : null
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  notice.textContent = ''
  void show(link.pathname + link.search)
})
document.addEventListener('keydown', (event) => {
  const rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key]
  const from = event.target instanceof Element ? event.target : document.body
  if (!rel || event.altKey || event.ctrlKey || event.metaKey || from.closest('select, pre, .s-table')) return
  const link = document.querySelector(`.top nav a[rel="${rel}"]`)
  if (link instanceof HTMLElement) link.click()
})

const saved = new EventSource('/saved')
saved.addEventListener('version', async ({ data }) => {
  const isNew = data !== version
  if (isNew) await show(address())
  notice.textContent = isNew ? (notice.dataset.saved ?? '') : ''
})
saved.addEventListener('error', () => {
  notice.textContent = notice.dataset.lost ?? ''
})

export {}

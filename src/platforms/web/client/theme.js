// @ts-check
// A classic script in the head, so that the page never flashes in the theme that was not chosen.
;(() => {
  const KEY = 'homeroom.theme'
  const root = document.documentElement
  const preference = matchMedia('(prefers-color-scheme: dark)')
  const stored = localStorage.getItem(KEY)
  if (stored === 'dark' || stored === 'light') root.dataset.theme = stored

  const isDark = () => (root.dataset.theme ?? (preference.matches ? 'dark' : 'light')) === 'dark'

  /** @param {boolean} dark */
  function choose(dark) {
    if (dark === preference.matches) {
      delete root.dataset.theme
      localStorage.removeItem(KEY)
    } else {
      root.dataset.theme = dark ? 'dark' : 'light'
      localStorage.setItem(KEY, root.dataset.theme)
    }
  }

  addEventListener('DOMContentLoaded', () => {
    const button = /** @type {HTMLElement} */ (document.getElementById('theme'))
    const phrases = JSON.parse(document.getElementById('phrases')?.textContent ?? '{}')
    const label = () => {
      const text = isDark() ? phrases.lightTheme : phrases.darkTheme
      button.setAttribute('aria-label', text)
      button.title = text
      button.classList.toggle('dark', isDark())
    }
    button.addEventListener('click', () => {
      choose(!isDark())
      label()
    })
    preference.addEventListener('change', label)
    label()
  })
})()

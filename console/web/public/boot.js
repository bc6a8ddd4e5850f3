// Runs before the first paint so that a dark room is never lit by a white page. No inline script: the CSP forbids it.
;(function () {
  var theme = 'system'
  try {
    theme = localStorage.getItem('vigil.theme') || theme
  } catch {
    // storage may be switched off; the default stands
  }
  var dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()

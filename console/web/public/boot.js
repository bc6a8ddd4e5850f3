// Runs before the first paint so that a dark room is never lit by a white page. No inline script: the CSP forbids it.
;(function () {
  var theme = 'system'
  var language = 'zh'
  try {
    theme = localStorage.getItem('vigil.theme') || theme
    language = localStorage.getItem('vigil.language') || language
  } catch {
    // storage may be switched off; the defaults stand
  }
  var dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
})()

// Shows the fallback of index.html as soon as the tab's script fails before it has drawn anything. A script of its own, in
// the oldest JavaScript, so that it runs in browsers that can't read the other one.
;(function () {
  function tell(reason) {
    var fallback = document.getElementById('fallback')
    if (!fallback) return
    fallback.className = 'now'
    fallback.querySelector('pre').textContent += reason + '\n'
  }
  window.addEventListener(
    'error',
    function (event) {
      // a script that can't be loaded has no message, and doesn't bubble
      if (event.message) tell(event.message)
      else if (event.target && event.target.tagName === 'SCRIPT') tell(event.target.src)
    },
    true,
  )
  window.addEventListener('unhandledrejection', function (event) {
    tell(String(event.reason))
  })
})()

// Links to the example open in a window as wide as a phone. Without this script they open in a tab.
document.addEventListener('click', event => {
  const link = event.target.closest('a[data-phone]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey
      && window.open(link.href, link.target, 'popup,width=360,height=740')) {
    event.preventDefault();
  }
});

// Captions: the video's present time on a line of its own, to type behind. Without this script one types the time.
document.querySelectorAll('button[data-moment]').forEach(button => {
  const video = document.querySelector('video');
  const field = document.getElementById(button.dataset.moment);
  button.hidden = false;
  button.addEventListener('click', () => {
    const seconds = Math.floor(video.currentTime);
    const time = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0') + ' ';
    const before = field.value.replace(/\n*$/, '');
    field.value = before + (before ? '\n' : '') + time;
    field.focus();
  });
});

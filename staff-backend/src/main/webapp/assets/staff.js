// Links to the example open in a window as wide as a phone. Without this script they open in a tab.
document.addEventListener('click', event => {
  const link = event.target.closest('a[data-phone]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey
      && window.open(link.href, link.target, 'popup,width=360,height=740')) {
    event.preventDefault();
  }
});

// Captions: a button that puts the video's present time on a line of its own, to type behind. Without this script one
// types the time.
document.querySelectorAll('textarea[data-moment]').forEach(field => {
  const video = document.querySelector('video');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ui-button ui-button-outlined';
  button.textContent = field.dataset.moment;
  button.addEventListener('click', () => {
    const seconds = Math.floor(video.currentTime);
    const before = field.value.replace(/\n*$/, '');
    field.value = before + (before ? '\n' : '') + Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0') + ' ';
    field.focus();
  });
  field.closest('.jr-field').after(button);
});

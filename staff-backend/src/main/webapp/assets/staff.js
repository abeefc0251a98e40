// Links to the example open in a window as wide as a phone. Without this script they open in a tab.
document.addEventListener('click', event => {
  const link = event.target.closest('a[data-phone]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey
      && window.open(link.href, link.target, 'popup,width=360,height=740')) {
    event.preventDefault();
  }
});

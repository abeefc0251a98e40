// What came of a form has the focus: who goes by Tab is past the menu then, and before what can be done next. Without this
// script one begins at the top.
if (!location.hash) {
  const told = document.querySelector('main :is(.ui-message-error[role=alert], .ui-message-success.jr-told)');
  if (told) {
    told.tabIndex = -1;
    told.focus();
  }
}

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

// What is typed waits in this tab until it is kept: a log-in may end, or a server, before the form arrives (decision
// 0034). It comes back on the same page for the same person, where nothing else was kept meanwhile. Without this script
// the form is empty again.
{
  const who = document.querySelector('main').dataset.who;
  const place = 'getypt ' + who + ' ' + location.pathname;
  const store = sessionStorage;
  const read = () => JSON.parse(store.getItem(place) || '{}');
  if (new URLSearchParams(location.search).has('gedaan')) {
    store.removeItem(store.getItem('verstuurd'));
  }
  store.removeItem('verstuurd');

  const fields = [...document.querySelectorAll('main form[method=post] :is(textarea, input)[id]')].filter(field =>
    field.type === 'textarea' || ['text', 'date', 'time', 'datetime-local', 'number', 'email', 'tel'].includes(field.type));
  const typed = read();
  fields.filter(field => typed[field.id] && typed[field.id].was === field.value && typed[field.id].is !== field.value)
    .forEach(field => {
      field.value = typed[field.id].is;
      for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) {
        fold.open = true;
      }
      const note = document.createElement('p');
      note.className = 'jr-help';
      note.setAttribute('role', 'status');
      note.textContent = 'Dit typte je eerder. Het is nog niet bewaard.';
      field.after(note);
    });
  fields.forEach(field => {
    const was = typed[field.id] ? typed[field.id].was : field.value;
    field.addEventListener('input', () => store.setItem(place, JSON.stringify({...read(), [field.id]: {was, is: field.value}})));
    field.form.addEventListener('submit', () => store.setItem('verstuurd', place));
  });
  document.querySelectorAll('form[action$="/uitloggen"]').forEach(form => form.addEventListener('submit', () => store.clear()));
}

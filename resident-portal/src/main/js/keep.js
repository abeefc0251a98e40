// Keeps what a resident types in the plan. It is written down on the device at once, sent to the server when the typing
// pauses, and removed from the device as soon as the server has it. Without a line it waits here and goes later, from
// any page. A goal, a step and the profile are sent by their button only: what does not arrive comes back on its own page.
// Logging out removes all. Without this script the page works too: the button sends the form.
(() => {
  'use strict';

  const leaving = document.querySelector('form[data-keeper]');
  if (!leaving) return;
  const PREFIX = `jr-antwoord:${leaving.dataset.keeper}:`;
  const OLDEST = 30 * 24 * 3600 * 1000;
  const PAUSE = 800;
  const AGAIN = 10000;

  // --- on the device; a browser that forbids it only loses this safety net ---
  const store = {
    get(key) {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    put(key, entry) {
      try {
        localStorage.setItem(key, JSON.stringify(entry));
      } catch {
        // full or forbidden
      }
    },
    remove(key) {
      try {
        localStorage.removeItem(key);
      } catch {
        // forbidden: then there is nothing
      }
    },
    keys() {
      try {
        return Object.keys(localStorage).filter((key) => key.startsWith('jr-antwoord:'));
      } catch {
        return [];
      }
    },
  };

  for (const key of store.keys()) {
    const entry = store.get(key);
    if (!entry || Date.now() - entry.at > OLDEST) store.remove(key);
  }

  // what the server says: saved, mistake, elsewhere; or what came in between: offline, login, fault
  async function post(path, body) {
    let answer;
    try {
      answer = await fetch(path, {
        method: 'POST',
        body: new URLSearchParams(body),
        headers: { Accept: 'application/json' },
        redirect: 'manual',
        keepalive: true,
      });
    } catch {
      return { state: 'offline' };
    }
    if (answer.type === 'opaqueredirect') return { state: 'login' };
    if (!answer.ok) return { state: 'fault' };
    try {
      return await answer.json();
    } catch {
      return { state: 'fault' };
    }
  }

  const path = (key) => `/mijn/plan/${key.slice(PREFIX.length)}`;
  const mine = () => store.keys().filter((key) => key.startsWith(PREFIX));

  /** Sends what waits, but for this one. What must be chosen between waits for its own page. */
  async function flush(except) {
    for (const key of mine()) {
      const entry = store.get(key);
      if (key === except || !entry || entry.choose) continue;
      const result = await post(path(key), entry.body);
      const now = store.get(key);
      if (!now || now.body !== entry.body) continue;
      if (result.state === 'saved') store.remove(key);
      if (result.state === 'elsewhere') store.put(key, { ...entry, choose: true });
      if (result.state === 'offline' || result.state === 'login') return;
    }
  }

  leaving.addEventListener('submit', async (event) => {
    if (!mine().length) return;
    event.preventDefault();
    if (form && dirty) await send();
    await flush(null);
    try {
      await fetch(leaving.action, { method: 'POST', redirect: 'manual' });
    } catch {
      return; // no line: still logged in, and everything still here
    }
    mine().forEach(store.remove);
    location.assign('/');
  });

  // a device of Tiem is left: first what waits, then nothing stays
  const done = document.getElementById('klaar-samen');
  if (done) {
    done.addEventListener('click', async (event) => {
      if (!mine().length) return;
      event.preventDefault();
      await flush(null);
      mine().forEach(store.remove);
      done.click();
    });
  }

  // --- what a form holds ---
  const fieldsOf = (of) => new URLSearchParams(new FormData(of)).toString();
  const content = (body) => {
    const parameters = new URLSearchParams(body);
    ['versie', 'verder', 'voor', 'houd', 'sleutel', 'weg', 'jakarta.faces.ViewState'].forEach((name) => parameters.delete(name));
    return parameters.toString();
  };

  function restore(into, entry) {
    const kept = new URLSearchParams(entry.body);
    for (const field of into.elements) {
      if (!field.name || field.name.includes('.')) continue;
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = kept.getAll(field.name).includes(field.value);
      else if (field.matches('textarea, select, [type=text], [name=versie], [name=sleutel]')) {
        if (kept.has(field.name)) field.value = kept.get(field.name);
      }
    }
  }

  // --- the page of a goal, a step or the profile ---
  const note = document.getElementById('blijft');
  const place = new URLSearchParams(location.search);

  /** What the next page says is stored; it names the key of the form. */
  for (const one of mine()) {
    const key = new URLSearchParams(store.get(one)?.body).get('sleutel');
    if (key && key === place.get('bewaard')) store.remove(one);
  }
  /** And which question keeps what another screen made of it: the link said so, however early it was pressed. */
  const left = PREFIX + place.get('gelaten');
  if (store.get(left)?.choose) store.remove(left);

  function keepWhole(whole) {
    const here = PREFIX + location.pathname;
    const choosing = document.getElementById('anders');
    const keepIt = () => {
      const body = new URLSearchParams(fieldsOf(whole));
      if (choosing) body.set('versie', '0'); // so that both are shown again
      store.put(here, { body: body.toString(), at: Date.now(), choose: true });
    };
    const tell = (state) => {
      note.hidden = false;
      note.textContent = note.dataset[state];
    };
    const waits = store.get(here);
    const number = waits && new URLSearchParams(waits.body).get('versie');
    const stored = (place.has('bewaard') || location.hash) && waits && number !== whole.elements.versie.value;
    if (choosing) keepIt();
    else if (document.getElementById('getypt') || document.getElementById('fouten') || stored) store.remove(here);
    else if (waits && content(waits.body) === content(fieldsOf(whole))) store.remove(here);
    else if (waits) {
      restore(whole, waits);
      tell('back');
    }
    whole.addEventListener('input', () => {
      if (!navigator.onLine) keepIt();
    });
    whole.addEventListener('submit', (event) => {
      keepIt();
      if (navigator.onLine) return;
      event.preventDefault();
      tell('offline');
    });
    whole.addEventListener('click', (event) => {
      if (event.target.closest('a')) store.remove(here); // leaves it, or keeps what another screen made of it
    });
  }
  if (note) keepWhole(note.closest('form'));

  // --- the page of a question ---
  const line = document.getElementById('stand');
  const form = line && line.closest('form');
  const key = line && PREFIX + line.dataset.question;
  const choosing = line && line.dataset.choose === 'true';
  const held = document.getElementById('getypt');
  let dirty = false;
  let busy = false;
  let timer = 0;
  let pressed = null;
  let refused = false;

  flush(key);
  window.addEventListener('online', () => flush(key));
  if (!form) return;

  const fields = () => fieldsOf(form);
  const atFirst = content(fields());

  function say(state) {
    line.hidden = false;
    line.className = state === 'saved' ? 'jr-saved' : 'jr-keeping';
    if (line.dataset.state !== state) line.querySelector('span').textContent = line.dataset[state];
    line.dataset.state = state;
    for (const older of form.querySelectorAll('.jr-saved')) if (older !== line) older.hidden = true;
    if (held && state === 'saved') held.hidden = true;
  }

  // what waits for a choice carries no revision, so that nothing is overwritten before both texts were seen
  function keep(choose) {
    const body = new URLSearchParams(fields());
    if (choose) body.set('versie', '0');
    body.set('verder', 'verder');
    store.put(key, { body: body.toString(), at: Date.now(), choose });
  }

  async function send() {
    clearTimeout(timer);
    if (busy || choosing) return; // between two texts only the button chooses
    busy = true;
    const body = `${fields()}&verder=verder`;
    const result = await post(path(key), body);
    busy = false;
    if (pressed) {
      if (result.state === 'saved') form.elements.versie.value = result.revision;
      const button = pressed;
      pressed = null;
      button.click();
      return;
    }
    const same = content(fields()) === content(body);
    if (result.state === 'saved') {
      form.elements.versie.value = result.revision;
      if (same) {
        dirty = false;
        store.remove(key);
      } else {
        keep(false);
      }
    }
    if (result.state === 'elsewhere') {
      dirty = false;
      keep(true);
      say('elsewhere');
      return;
    }
    if (same) say(result.state);
    if (result.state === 'offline' || result.state === 'fault') timer = setTimeout(send, AGAIN);
    if (!same) timer = setTimeout(send, PAUSE);
  }

  /** The button chooses or takes away: what lies here goes when the server has said so, and only then the page is left. */
  async function certain(button) {
    busy = true;
    const body = `${fields()}&${button.id}=${button.id}`;
    const result = await post(path(key), body);
    busy = false;
    pressed = null;
    if (result.state === 'offline' || result.state === 'fault') {
      say('wait');
      return;
    }
    if (result.state === 'saved') {
      form.elements.versie.value = result.revision;
      dirty = false;
      if (content(fields()) === content(body)) store.remove(key);
    } else {
      refused = true; // the page itself says why
    }
    button.click();
  }

  function typed() {
    dirty = true;
    const apart = line.dataset.state === 'elsewhere';
    keep(choosing || apart);
    if (choosing || apart) return;
    clearTimeout(timer);
    timer = setTimeout(send, PAUSE);
  }

  const kept = store.get(key);
  if (choosing) {
    keep(true);
  } else if (kept && (held || content(kept.body) !== atFirst)) {
    restore(form, kept);
    dirty = true;
    if (kept.choose) say('elsewhere');
    else send();
  } else if (kept) {
    store.remove(key);
  }

  // a browser that goes back may fill in the number of an older page
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
    else if (!dirty) form.elements.versie.value = line.dataset.revision;
  });
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  form.addEventListener('submit', (event) => {
    if (!navigator.onLine) {
      event.preventDefault();
      keep(choosing);
      say(choosing ? 'wait' : 'offline');
      return;
    }
    clearTimeout(timer);
    if (busy && event.submitter) {
      // first what is under way, or the two would look like two screens
      event.preventDefault();
      pressed = event.submitter;
      return;
    }
    const parts = choosing || (event.submitter && event.submitter.id === 'weg');
    if (parts && !refused && store.get(key)) {
      event.preventDefault();
      certain(event.submitter);
    }
  });
  window.addEventListener('online', () => {
    if (dirty && line.dataset.state !== 'elsewhere') send();
  });
  window.addEventListener('offline', () => {
    if (dirty) say(choosing ? 'wait' : 'offline');
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && dirty && !choosing && line.dataset.state !== 'elsewhere') send();
  });
})();

// Helps the video page: sends in pieces that go on after a broken line, and looks whether the video is ready.
// Without this script the page works too: the form sends the whole file, a link shows the state.
(() => {
  'use strict';

  const page = document.getElementById('video');
  const form = document.getElementById('videoformulier');
  const el = (id) => document.getElementById(id);

  // --- under way: look now and then whether the state changed ---
  const LOOK_AGAIN = 3000;

  async function look() {
    if (!document.hidden) {
      const answer = await fetch('/mijn/video/stand', { headers: { Accept: 'application/json' }, redirect: 'error' });
      if (answer.ok && (await answer.json()).state !== page.dataset.busy) {
        location.reload();
        return;
      }
    }
    setTimeout(lookQuietly, LOOK_AGAIN);
  }

  function lookQuietly() {
    // no line, or logged out: the link on the page remains
    look().catch(() => setTimeout(lookQuietly, 4 * LOOK_AGAIN));
  }

  if (page.dataset.busy) setTimeout(lookQuietly, LOOK_AGAIN);
  if (!form || !window.tus || !tus.isSupported) return;

  // --- choosing ---
  const inputs = [...form.querySelectorAll('input[type=file]')];
  const later = [el('vraag'), el('klaar')];
  const preview = el('voorbeeld');
  const filming = form.querySelector('label[for=film]');
  let film = null;

  const megabytes = (bytes) => (bytes / 1e6).toLocaleString(document.documentElement.lang === 'ar' ? 'ar-u-nu-latn' : document.documentElement.lang, { maximumFractionDigits: bytes < 1e7 ? 1 : 0 });
  const fill = (words, ...values) => words.replace(/\{(\d)\}/g, (_, i) => values[i]);

  function choose(input) {
    film = input.files[0];
    for (const other of inputs) if (other !== input) other.value = '';
    el('gekozen').textContent = fill(form.dataset.chosen, film.name, megabytes(film.size));
    for (const part of later) part.hidden = false;
    lead(false);
    URL.revokeObjectURL(preview.src);
    preview.src = URL.createObjectURL(film);
  }

  // one button leads: filming at first, then sending
  function lead(toFilm) {
    filming.classList.toggle('utrecht-button--primary-action', toFilm);
    filming.classList.toggle('utrecht-button--secondary-action', !toFilm);
  }

  // not every browser can show every film; then the drawing stays
  preview.addEventListener('loadeddata', () => show(preview.videoWidth > 0));
  preview.addEventListener('error', () => show(false));

  function show(playable) {
    preview.hidden = !playable;
    el('camera').hidden = playable;
  }

  for (const input of inputs) {
    input.classList.add('jr-file');
    input.addEventListener('change', () => {
      if (input.files.length) choose(input);
    });
  }
  for (const part of later) part.hidden = true;
  lead(true);

  // --- sending ---
  const RETRIES = [0, 1000, 2000, 4000, 8000, 15000, 30000, 30000, 60000, 60000, 60000, 60000, 60000, 60000, 60000];
  const FAULTS = { 401: 'log-in', 403: 'another', 413: 'too-large', 507: 'full', 429: 'too-many' };
  const print = (file) => `${file.size}-${file.lastModified}`;
  const offline = el('verbinding');
  let upload = null;
  let began = 0;
  let beganAt = 0;

  form.addEventListener('submit', (event) => {
    const answer = new FormData(form).get('review');
    if (!film || !answer) return; // the browser or the server says what is missing
    event.preventDefault();
    start(film, answer);
  });

  function start(file, review) {
    const known = form.dataset.open && form.dataset.print === print(file);
    preview.pause();
    el('kiezen').hidden = true;
    el('versturen').hidden = false;
    el('versturen').querySelector('h1').focus();
    window.addEventListener('beforeunload', warn);
    began = 0;
    beganAt = 0;
    upload = new tus.Upload(file, {
      endpoint: known ? undefined : form.dataset.upload,
      uploadUrl: known ? form.dataset.open : undefined,
      chunkSize: 8 * 1024 * 1024,
      retryDelays: RETRIES,
      storeFingerprintForResuming: false,
      metadata: { review, fingerprint: print(file), for: form.dataset.for },
      onShouldRetry: (error) => {
        const again = mayRetry(error);
        offline.hidden = !again;
        return again;
      },
      onProgress: progress,
      onError: fault,
      onSuccess: () => leave('/mijn/video'),
    });
    upload.start();
  }

  function status(error) {
    const response = error.originalResponse;
    if (!response) return 0;
    return response.getHeader('Jr-Log-In') ? 401 : response.getStatus();
  }

  function mayRetry(error) {
    const code = status(error);
    return code === 0 || code === 409 || code === 423 || code === 502 || code === 503 || code === 504;
  }

  function progress(sent, total) {
    offline.hidden = true;
    const percent = Math.floor((100 * sent) / total);
    el('voortgang').value = percent;
    el('voortgang').textContent = `${percent}%`;
    el('procent').textContent = `${percent}%`;
    const line = el('hoeveel');
    let words = fill(line.dataset.words, megabytes(sent), megabytes(total));
    const now = performance.now();
    if (!began) {
      began = now;
      beganAt = sent;
    } else if (now - began > 3000 && sent > beganAt) {
      const minutes = Math.ceil(((total - sent) / (sent - beganAt)) * ((now - began) / 60000));
      words += ` ${minutes <= 1 ? line.dataset.minute : fill(line.dataset.minutes, minutes)}`;
    }
    line.textContent = words;
  }

  function fault(error) {
    const what = FAULTS[status(error)] || 'other';
    offline.hidden = true;
    if (what !== 'log-in') window.removeEventListener('beforeunload', warn);
    el(`fout-${what}`).hidden = false;
  }

  // logged out meanwhile: the film is still here, so this page waits, and goes on where it was after the log-in
  const loggedOut = el('fout-log-in');

  function goOn() {
    if (loggedOut.hidden) return;
    loggedOut.hidden = true;
    upload.start();
  }

  async function lookWhetherLoggedIn() {
    if (loggedOut.hidden || document.hidden) return;
    try {
      const answer = await fetch('/mijn/video/stand', { redirect: 'error' });
      if (answer.ok) goOn();
    } catch {
      // not yet, or no line: the button remains
    }
  }

  el('ingelogd').addEventListener('click', goOn);
  document.addEventListener('visibilitychange', lookWhetherLoggedIn);
  window.addEventListener('focus', lookWhetherLoggedIn);

  function warn(event) {
    event.preventDefault();
  }

  function leave(address) {
    window.removeEventListener('beforeunload', warn);
    location.assign(address);
  }

  async function again() {
    if (!upload) return;
    await upload.abort();
    upload.start();
  }

  el('nu').addEventListener('click', again);
  window.addEventListener('online', () => {
    if (!offline.hidden) again();
  });
  el('weg').addEventListener('click', async () => {
    try {
      await upload.abort(true);
    } finally {
      leave('/mijn/video');
    }
  });
})();

// Records a spoken answer, lets it be heard before it is sent, and looks whether a sent one can be played.
// Without this script, or without a microphone that a browser may use, the form on the page sends a file.
(() => {
  'use strict';

  const page = document.getElementById('praten');
  const el = (id) => document.getElementById(id);
  const LOOK_AGAIN = 2000;
  const LONGEST = 120;

  // --- one is being checked: look now and then ---
  async function look() {
    if (!document.hidden && page.dataset.recording !== 'true') {
      const answer = await fetch(location.pathname, { redirect: 'error' });
      if (answer.ok && !(await answer.text()).includes('data-busy="true"')) {
        location.assign(location.pathname);
        return;
      }
    }
    setTimeout(lookQuietly, LOOK_AGAIN);
  }

  function lookQuietly() {
    look().catch(() => setTimeout(lookQuietly, 4 * LOOK_AGAIN));
  }

  if (page.dataset.busy === 'true') setTimeout(lookQuietly, LOOK_AGAIN);

  const form = el('opnameformulier');
  if (!form || !window.MediaRecorder || !navigator.mediaDevices) return;

  // --- recording ---
  const TYPES = ['audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus'];
  const type = TYPES.find((candidate) => MediaRecorder.isTypeSupported(candidate));
  const preview = el('luister');
  let recorder = null;
  let pieces = [];
  let sound = null;
  let ticking = 0;

  el('bestandskeuze').hidden = true;
  el('opnemen').hidden = false;

  function show(state) {
    page.dataset.recording = String(state === 'busy');
    el('begin').hidden = state === 'busy';
    el('stop').hidden = state !== 'busy';
    el('opgenomen').hidden = state !== 'done';
    el('begin').lastChild.textContent = state === 'done' ? form.dataset.again : form.dataset.begin;
  }

  function tick(began) {
    const seconds = Math.floor((performance.now() - began) / 1000);
    el('tijd').textContent = `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`;
    if (seconds >= LONGEST) recorder.stop();
  }

  async function begin() {
    el('geenmicrofoon').hidden = true;
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      el('geenmicrofoon').hidden = false;
      el('bestandskeuze').hidden = false;
      return;
    }
    pieces = [];
    recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 64000 });
    recorder.addEventListener('dataavailable', (event) => pieces.push(event.data));
    recorder.addEventListener('stop', () => {
      clearInterval(ticking);
      stream.getTracks().forEach((track) => track.stop());
      sound = new Blob(pieces, { type: recorder.mimeType });
      URL.revokeObjectURL(preview.src);
      preview.src = URL.createObjectURL(sound);
      show('done');
      el('stuur').focus();
    });
    recorder.start(1000);
    const began = performance.now();
    tick(began);
    ticking = setInterval(() => tick(began), 500);
    show('busy');
    el('stop').focus();
  }

  async function send() {
    el('nietverstuurd').hidden = true;
    el('uitgelogd').hidden = true;
    el('stuur').disabled = true;
    const parts = new FormData();
    parts.append('vraag', form.elements.vraag.value);
    parts.append('geluid', sound, 'opname');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: parts });
      if (!answer.ok) throw new Error(String(answer.status));
      if (new URL(answer.url).pathname === '/inloggen') {
        // logged out meanwhile: the recording is nowhere but here
        el('uitgelogd').hidden = false;
        el('stuur').disabled = false;
        return;
      }
      location.assign(answer.url);
    } catch {
      el('nietverstuurd').hidden = false;
      el('stuur').disabled = false;
    }
  }

  el('begin').addEventListener('click', begin);
  el('stop').addEventListener('click', () => recorder.stop());
  el('stuur').addEventListener('click', send);
})();

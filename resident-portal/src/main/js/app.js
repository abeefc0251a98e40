// On every page: reads a question aloud where the device can, and lets a page be shown that says "no internet".
// Without this script nothing is missing but these two.
(() => {
  'use strict';

  // --- read aloud: what the page is about, in its own order, each part in its own language ---
  const speech = window.speechSynthesis;
  const SOON = 4000;

  function voiceFor(language) {
    const fits = (voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === language;
    return speech.getVoices().filter(fits).sort((a, b) => b.localService - a.localService)[0];
  }

  function offer(reader) {
    const button = reader.querySelector('button');
    const label = button.querySelector('span');
    const note = reader.querySelector('[role=status]');
    let turn = 0;
    let queue = []; // held on to: a browser forgets what it reads, and then never says that it is done
    const show = (reading) => {
      button.dataset.reading = reading;
      label.textContent = reading ? button.dataset.stop : button.dataset.start;
    };
    const stop = () => {
      turn++;
      queue = [];
      speech.cancel();
      show(false);
    };
    const silent = () => {
      stop();
      note.textContent = note.dataset.none;
    };
    const parts = () => {
      const all = [...document.querySelectorAll('main :is(' + reader.dataset.read + ')')]
        .filter((part) => part.getClientRects().length && !reader.contains(part));
      return all.filter((part) => !all.some((other) => other !== part && other.contains(part)));
    };
    const tell = () => {
      const mine = ++turn;
      let heard = false;
      const now = (what) => () => mine === turn && what();
      queue = parts().map((part) => {
        const words = new SpeechSynthesisUtterance(part.innerText);
        words.lang = part.closest('[lang]').lang;
        words.voice = voiceFor(words.lang) ?? null;
        words.onstart = () => (heard = true);
        words.onerror = now(silent);
        return words;
      });
      queue.at(-1).onend = now(stop);
      show(true);
      queue.forEach((words) => speech.speak(words));
      // a device without any voice may say nothing at all, not even that
      setTimeout(now(() => heard || silent()), SOON);
    };
    button.addEventListener('click', () => {
      note.textContent = '';
      if (button.dataset.reading === 'true') stop();
      else if (speech.getVoices().length && !voiceFor(document.documentElement.lang)) silent();
      else tell();
    });
    addEventListener('pagehide', stop);
    reader.hidden = false;
  }

  const reader = document.querySelector('[data-read]');
  if (reader && speech) {
    speech.getVoices(); // they come late on some phones: asked for now, known when the button is pressed
    offer(reader);
  }

  // --- a kind page without internet; the worker keeps no other page. Who only looks at one page does not pay for it ---
  if ('serviceWorker' in navigator && document.referrer.startsWith(location.origin + '/')) {
    addEventListener('load', () => navigator.serviceWorker.register('/sw.js').catch(() => {}));
  }
})();

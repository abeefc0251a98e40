// On every page: reads a question aloud where the device can, and lets a page be shown that says "no internet".
// Without this script nothing is missing but these two.
(() => {
  'use strict';

  // --- read aloud: only with a voice for the language of the page ---
  const speech = window.speechSynthesis;

  function voiceFor(language) {
    const fits = (voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === language;
    return speech.getVoices().filter(fits).sort((a, b) => b.localService - a.localService)[0];
  }

  function offer(reader) {
    const button = reader.querySelector('button');
    const label = button.querySelector('span');
    const show = (reading) => {
      button.setAttribute('aria-pressed', String(reading));
      label.textContent = reading ? button.dataset.stop : button.dataset.start;
    };
    const tell = () => {
      const parts = [...document.querySelectorAll('main :is(' + reader.dataset.read + ')')];
      parts.forEach((part, i) => {
        const language = part.closest('[lang]').lang;
        const words = new SpeechSynthesisUtterance(part.innerText);
        words.lang = language;
        words.voice = voiceFor(language) ?? null;
        if (i === parts.length - 1) words.onend = () => show(false);
        words.onerror = () => show(false);
        speech.speak(words);
      });
    };
    button.addEventListener('click', () => {
      const reading = speech.speaking || speech.pending;
      speech.cancel();
      if (!reading) tell();
      show(!reading);
    });
    addEventListener('pagehide', () => speech.cancel());
    reader.hidden = false;
  }

  const reader = document.querySelector('[data-read]');
  if (reader && speech) {
    const tryIt = () => reader.hidden && voiceFor(document.documentElement.lang) && offer(reader);
    tryIt();
    speech.addEventListener?.('voiceschanged', tryIt); // voices come late on some phones
  }

  // --- a kind page without internet; the worker keeps no other page ---
  if ('serviceWorker' in navigator) {
    addEventListener('load', () => navigator.serviceWorker.register('/sw.js').catch(() => {}));
  }
})();

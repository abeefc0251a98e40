// Without internet: one page that says so. Keeps that page and what it needs, and never anything of a person.
'use strict';
const KEPT = 'offline-{version}';
const PAGE = '/offline';
const FILES = [PAGE, '{css}', '{font}', '{icon}'];

addEventListener('install', (event) =>
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(FILES)).then(() => skipWaiting())));

addEventListener('activate', (event) =>
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name))))
    .then(() => clients.claim())));

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE)));
  } else if (FILES.includes(new URL(request.url).pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(request)));
  }
});

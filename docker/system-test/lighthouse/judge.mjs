// Judges pages on a slow phone, in one tab of one Chromium (CHROME_PATH): a page {url, cookie, categories, again} a line comes in,
// what came of it, {scores, lost, error}, a line goes out. Ends with its input.
import { createInterface } from 'node:readline';
import lighthouse from 'lighthouse';
import defaults from 'lighthouse/core/config/default-config.js';
import { Graph } from 'lighthouse/core/lib/lantern/lantern.js';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';
import puppeteer from 'puppeteer-core';

const ENOUGH = 0.97;

/** Tells where something moved; has no weight, and is asked of a page that got too little. */
const MOVED = 'layout-shifts';

/** The score is made of these alone: what only explains is left out until there is something to explain. */
const weighed = (category) => defaults.categories[category].auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id);

/** The pages wait for nothing after they are loaded, and nobody looks at the picture of them. */
const SETTINGS = {
  logLevel: 'error',
  pauseAfterLoadMs: 0,
  pauseAfterFcpMs: 0,
  networkQuietThresholdMs: 50,
  cpuQuietThresholdMs: 50,
  disableFullPageScreenshot: true,
  // from one page to the next, as people go; by an empty page Chromium's trace often ends with five seconds of waiting
  skipAboutBlank: true,
};

// only told in the report, of which we take nothing but the scores, and it costs a second of a whole core
pageFunctions.computeBenchmarkIndex = () => 0;

// A task of the page takes what it works, without what it waits for a processor that the other tests have.
const { prototype: task } = Graph.CPUNode;
const { get: onTheClock } = Object.getOwnPropertyDescriptor(task, 'duration');
Object.defineProperty(task, 'duration', {
  get() {
    return Math.min(onTheClock.call(this), this.event.tdur ?? Infinity);
  },
});

/** The audits of a category that took points. */
function lost(report, category) {
  return category.auditRefs
    .map(({ id }) => report.audits[id])
    .filter((audit) => audit.score !== null && audit.score < ENOUGH)
    .map((audit) => [audit.id, audit.displayValue, JSON.stringify(audit.details?.items ?? []).slice(0, 600)].join(' '));
}

async function judge({ url, cookie, categories, again }) {
  const { lhr } = await lighthouse(
    url,
    {
      ...SETTINGS,
      onlyAudits: [...categories.flatMap(weighed), ...(again ? [MOVED] : [])],
      extraHeaders: { Cookie: cookie },
    },
    undefined,
    tab,
  );
  const judged = categories.map((name) => lhr.categories[name]);
  return {
    error: lhr.runtimeError?.message,
    scores: Object.fromEntries(judged.map(({ id, score }) => [id, Math.floor((score ?? 0) * 100)])),
    lost: judged.flatMap((category) => lost(lhr, category)),
  };
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH,
  defaultViewport: null,
  args: ['--no-sandbox', '--disable-gpu'],
});
const tab = await browser.newPage();
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await judge(JSON.parse(line))));
}
await browser.close();

// Judges each page of pages.json on a slow phone, one after the other in one Chromium, and adds what came of it, a line
// of JSON each, to judged.jsonl; one that seems slow is judged three times. Begins no page after the moment that is given
// (milliseconds since 1970). A page: {page, language, url, cookie, categories}.
import { appendFileSync, readFileSync } from 'node:fs';
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';

const LOW = 0.9;
const ENOUGH = 0.97;

/** The audits of a category that took points. */
function lost(report, category) {
  return category.auditRefs
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => report.audits[id])
    .filter((audit) => audit.score !== null && audit.score < LOW)
    .map((audit) => `${audit.id} ${audit.displayValue ?? ''}`.trim());
}

/** What moved while the page was drawn, and how far. */
function shifted(report) {
  return (report.audits['layout-shifts']?.details?.items ?? [])
    .filter(({ score }) => score > 0.01)
    .map(({ node, score }) => `${score.toFixed(3)} ${node?.selector ?? ''} ${node?.snippet ?? ''}`.trim());
}

async function judge(page) {
  const { lhr } = await lighthouse(page.url, {
    port: chrome.port,
    logLevel: 'error',
    onlyCategories: page.categories,
    extraHeaders: page.cookie ? { Cookie: page.cookie } : {},
  });
  return lhr;
}

/** How fast it was; 0 when nothing was drawn in time. */
function speed(report) {
  return report.runtimeError ? 0 : (report.categories.performance?.score ?? 0);
}

/** The report; of what was slow the middle one of three: a busy machine makes a page look slow. */
async function fairly(page) {
  const first = await judge(page);
  if (speed(first) >= ENOUGH) {
    return first;
  }
  console.log(page.language, page.page, speed(first), first.runtimeError?.code ?? '', 'twice more');
  const all = [first, await judge(page), await judge(page)];
  return all.sort((one, other) => speed(one) - speed(other))[1];
}

const chrome = await chromeLauncher.launch({ chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
const until = Number(process.argv[2]);
try {
  for (const page of JSON.parse(readFileSync('pages.json', 'utf8'))) {
    if (Date.now() > until) break;
    const lhr = await fairly(page);
    const judged = { page: page.page, language: page.language, error: lhr.runtimeError?.message, scores: {}, lost: {}, shifted: shifted(lhr) };
    for (const category of Object.values(lhr.categories)) {
      judged.scores[category.id] = category.score === null ? 0 : Math.round(category.score * 100);
      judged.lost[category.id] = lost(lhr, category);
    }
    appendFileSync('judged.jsonl', `${JSON.stringify(judged)}\n`);
    console.log(page.language, page.page, JSON.stringify(judged.scores), judged.error ?? '', judged.shifted.join('; '));
  }
} finally {
  chrome.kill();
}

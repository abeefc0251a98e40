// Puts the portal's assets together: one style sheet, the font, pictures and scripts, each named after its content,
// so that a browser may keep them for ever. The names are written to assets.properties for the pages.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

const web = 'target/assets/web/assets';
const names = {};

rmSync('target/assets/web', { recursive: true, force: true });
mkdirSync(web, { recursive: true });

function keep(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const extension = extname(name);
  const hashed = `${basename(name, extension)}.${hash}${extension}`;
  writeFileSync(join(web, hashed), content);
  names[name] = hashed;
  return hashed;
}

const withAddresses = (css) =>
  css.replace(/url\("((?:@fontsource|art)\/[^"]+)"\)/g, (_, path) => {
    if (path.startsWith('art/')) {
      // a drawing of a kilobyte is not worth a request of its own
      return `url("data:image/svg+xml;base64,${readFileSync(join('src/main', path)).toString('base64')}")`;
    }
    const file = join('node_modules', path);
    return `url("${names[basename(file)] ?? keep(basename(file), readFileSync(file))}")`;
  });

const withoutComments = (css) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s+/gm, '').trim();

// a later part may overrule an earlier one; a browser gets them as one file
const parts = [
  'fonts', 'tokens', 'base', 'frame', 'controls', 'start', 'stops', 'questions', 'tasks', 'profile', 'video', 'sessions', 'route',
  'room', 'reader', 'view',
];
if (readdirSync('src/main/css').length !== parts.length) throw new Error('assets.mjs does not name each style sheet of src/main/css once');
const packages = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies);
const css = [
  ...packages.filter((name) => name.startsWith('@utrecht/')).map((name) => join('node_modules', name, 'dist/index.min.css')),
  ...parts.map((name) => `src/main/css/${name}.css`),
].map((file) => withAddresses(withoutComments(readFileSync(file, 'utf8'))));
keep('app.css', css.join('\n'));

for (const file of readdirSync('src/main/art')) keep(file, readFileSync(join('src/main/art', file)));
for (const file of existsSync('src/main/js') ? readdirSync('src/main/js') : []) {
  if (file.endsWith('.js')) keep(file, readFileSync(join('src/main/js', file)));
}
const tus = readFileSync('node_modules/tus-js-client/dist/tus.min.js', 'utf8').replace(/\/\/# sourceMappingURL=.*/, '');
keep('tus.min.js', tus);
// one request a page: what somebody who is logged in needs everywhere, and that with what sends a video
const own = (name) => readFileSync(`src/main/js/${name}`, 'utf8');
const mine = `${own('app.js')}\n;${own('keep.js')}`;
keep('mine.js', mine);
keep('video-send.js', `${tus}\n;${own('video.js')}\n;${mine}`);

const classes = 'target/assets/classes/nl/jouwroute/portal/common';
mkdirSync(classes, { recursive: true });
writeFileSync(join(classes, 'assets.properties'),
  Object.entries(names).map(([name, hashed]) => `${name}=${hashed}\n`).sort().join(''));

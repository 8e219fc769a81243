// Builds what the browser gets into healing_space/static/built: one stylesheet, the NHS.UK script, the images it names.
// Nothing else of the package is copied: its images carry the NHS logo, which is not ours, and the whole of it is 78 MB once compressed.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as sass from "sass";

const assets = path.dirname(fileURLToPath(import.meta.url));
const checkout = path.resolve(assets, "../..");
const nhsuk = path.join(checkout, "node_modules/nhsuk-frontend/dist/nhsuk");
const target = path.join(assets, "../static/built");
const unfinished = `${target}.unfinished`;

function compile() {
  const { css } = sass.compile(path.join(assets, "scss/site.scss"), {
    loadPaths: [path.join(checkout, "node_modules")],
    style: "compressed",
    quietDeps: true,
  });
  return css;
}

function copyImagesNamedIn(css) {
  for (const [, name] of css.matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
    if (name.startsWith("data:")) continue;
    if (!name.startsWith("images/")) throw new Error(`The stylesheet asks for ${name}, which is not ours to serve.`);
    const own = path.join(assets, name);
    const source = fs.existsSync(own) ? own : path.join(nhsuk, "assets", name);
    fs.copyFileSync(source, path.join(unfinished, name));
  }
}

function copyScript() {
  const script = fs.readFileSync(path.join(nhsuk, "nhsuk-frontend.min.js"), "utf8");
  // The map is left out, and a line that names a missing file stops the hashing of static files.
  fs.writeFileSync(path.join(unfinished, "nhsuk-frontend.min.js"), script.replace(/\/\/# sourceMappingURL=.*\s*$/, ""));
}

fs.rmSync(unfinished, { recursive: true, force: true });
fs.mkdirSync(path.join(unfinished, "images"), { recursive: true });
const css = compile();
copyImagesNamedIn(css);
copyScript();
fs.writeFileSync(path.join(unfinished, "site.css"), css);
const own = path.join(assets, "images");
if (fs.existsSync(own)) fs.cpSync(own, path.join(unfinished, "images"), { recursive: true });
// Only a whole build takes the place of the old one.
fs.rmSync(target, { recursive: true, force: true });
fs.renameSync(unfinished, target);

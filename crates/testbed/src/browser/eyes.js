// What a person's eye would trip over on the page as it is drawn now: texts over each other, words
// in a column too narrow for them, what lies beyond the window, a control that touches a text, a
// label whose value stands elsewhere. Each fault is what it is, with the texts and where they are.
((onPaper) => {
  // Two texts overlap from here on, in CSS pixels, across and down.
  const [ACROSS, DOWN] = [6, 4];
  // A column of fewer em than this has no room for so many lines of text.
  const [NARROW, LINES] = [6, 3];
  // A word of so many em is never broken.
  const WORD = 9;
  // A control keeps this far from the words of others.
  const APART = 4;

  // What is there to be clicked, to find one's way or to hear, and the keys of drawings that say
  // in words what they show: paper has no use for it.
  const FOR_SCREEN = ":is(nav, form, search, button, input, dialog, template, script, style, "
    + "summary, option, [hidden], [popover], .on-screen, .vh, .actions, .menu, .btn, .buttons, "
    + ".more, .go, .read, .ways, .others, .crumbs, .views, .chips, .pager, .filters, .filterbtn, "
    + ".cut, .split, .plainlink, .neighbours, .foot, .skip, .scale, .lights-key)";

  const faults = [];
  const tidy = (text) => text.replace(/\s+/g, " ").trim();
  const short = (text) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
  const place = (box) => [box.left, box.top, box.right - box.left, box.bottom - box.top]
    .map(Math.round).join(",");
  const tell = (what, ...parts) => {
    const said = parts.map(([text, box]) => `“${short(tidy(text))}” at ${place(box)}`);
    faults.push(`${what}: ${said.join(" and ")}`);
  };
  const name = (at) => at.localName + (at.id ? `#${at.id}` : "")
    + Array.from(at.classList, (word) => `.${word}`).join("");

  // What is known of an element, asked once.
  const known = new Map();
  const all = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
  const meet = (a, b) => ({
    left: Math.max(a.left, b.left), top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom),
  });
  function learn(at) {
    const found = known.get(at);
    if (found) return found;
    const style = getComputedStyle(at);
    const up = at.parentElement;
    const above = up ? learn(up) : { clip: all, layer: null, scrolls: false, hidden: false };
    // Whoever is placed freely is cut only by what they are placed in.
    const free = ["absolute", "fixed"].includes(style.position);
    const holder = free && at.offsetParent ? learn(at.offsetParent) : above;
    const cuts = style.position === "fixed" ? { clip: all, scrolls: false } : free ? holder : above;
    const box = at.getBoundingClientRect();
    const across = style.overflowX !== "visible" && at !== document.body;
    const inner = across || style.overflowY !== "visible" && at !== document.body ? {
      left: across ? box.left : -1e6, right: across ? box.right : 1e6,
      top: style.overflowY !== "visible" ? box.top : -1e6,
      bottom: style.overflowY !== "visible" ? box.bottom : 1e6,
    } : all;
    const one = {
      style, box,
      drawn: at instanceof SVGElement,
      inline: style.display === "inline" || style.display === "contents",
      size: parseFloat(style.fontSize),
      clip: meet(cuts.clip, inner),
      scrolls: cuts.scrolls || across,
      // What lies above the page, such as an open menu, is looked at by itself.
      layer: style.position === "fixed" || at.matches(":popover-open") ? at : above.layer,
      // Words for the ear alone have a box of one pixel, and what is faded cannot be read.
      hidden: above.hidden || style.clipPath !== "none" || style.visibility !== "visible"
        || style.opacity === "0" || across && box.width <= 1,
    };
    known.set(at, one);
    return one;
  }
  // The box whose lines a text stands in.
  function block(at) {
    let up = at;
    while (up.parentElement && learn(up).inline) up = up.parentElement;
    return up;
  }

  // A label that a style sheet writes before a cell is drawn, but no range can be laid around it:
  // it stands in the page itself as long as the page is looked at.
  const made = [];
  const plain = new CSSStyleSheet();
  plain.replaceSync("[data-eyes]::before { content: none !important }");
  document.adoptedStyleSheets = [plain];
  for (const cell of document.querySelectorAll("[data-label]")) {
    const before = getComputedStyle(cell, "::before");
    if (!/^".*\p{L}.*"$/u.test(before.content) || before.display === "none") continue;
    const label = document.createElement("span");
    label.textContent = cell.dataset.label;
    for (const word of ["display", "flex", "position", "color", "fontSize", "fontWeight",
      "whiteSpace", "overflow", "textOverflow", "overflowWrap", "hyphens", "minWidth", "maxWidth",
      "paddingInlineEnd", "clipPath"]) {
      label.style[word] = before[word];
    }
    made.push([cell, label]);
  }
  for (const [cell, label] of made) {
    cell.dataset.eyes = "";
    cell.prepend(label);
  }

  // Every text that is seen: where its letters are, not the room around them.
  const texts = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (!/\S/.test(node.data)) continue;
    const at = node.parentElement;
    if (!at.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) continue;
    const own = learn(at);
    if (own.hidden) continue;
    range.selectNodeContents(node);
    const boxes = [];
    for (const full of range.getClientRects()) {
      const middle = (full.top + full.bottom) / 2;
      const letters = { left: full.left, right: full.right,
        top: middle - 0.4 * own.size, bottom: middle + 0.4 * own.size };
      const seen = meet(letters, own.clip);
      if (seen.right - seen.left > 1 && seen.bottom - seen.top > 1) {
        boxes.push({ ...seen, whole: letters });
      }
    }
    if (boxes.length) texts.push({ node, at, own, boxes, text: tidy(node.data) });
  }

  // Over each other.
  const boxes = texts.flatMap((text) => text.boxes.map((box) => ({ text, ...box })));
  boxes.sort((a, b) => a.top - b.top);
  boxes.forEach((one, index) => {
    for (let next = index + 1; next < boxes.length; next += 1) {
      const other = boxes[next];
      if (other.top > one.bottom - DOWN) break;
      if (other.text.at === one.text.at || other.text.own.layer !== one.text.own.layer) continue;
      const both = meet(one, other);
      if (both.right - both.left > ACROSS && both.bottom - both.top > DOWN) {
        tell("two texts over each other", [one.text.text, one], [other.text.text, other]);
      }
    }
  });

  // Too narrow for its words, and words beyond their box.
  const blocks = new Map();
  for (const text of texts) {
    if (text.own.drawn) continue;
    const holder = block(text.at);
    if (!blocks.has(holder)) blocks.set(holder, []);
    blocks.get(holder).push(text);
  }
  for (const [holder, inside] of blocks) {
    const { style, size, box } = learn(holder);
    const room = box.width - ["paddingLeft", "paddingRight", "borderLeftWidth", "borderRightWidth"]
      .reduce((sum, side) => sum + parseFloat(style[side]), 0);
    const lines = [];
    for (const line of inside.flatMap((text) => text.boxes)) {
      const middle = (line.top + line.bottom) / 2;
      if (!lines.some((other) => Math.abs(other - middle) < size / 2)) lines.push(middle);
    }
    const columns = style.columnCount !== "auto" || style.columnWidth !== "auto";
    if (!columns && lines.length > LINES && room < NARROW * size) {
      const all = inside.map((text) => text.text).join(" ");
      tell(`${lines.length} lines in ${(room / size).toFixed(1)} em (${name(holder)})`, [all, box]);
    }
    for (const text of inside) {
      const out = text.boxes.find((line) => {
        for (let up = holder; up && up !== document.body; up = up.parentElement) {
          const { box: around, style: how, inline, drawn } = learn(up);
          // What a box hides or scrolls is looked at below.
          if (drawn || !inline && how.overflowX !== "visible") return false;
          const { left, right } = line.whole;
          if (!inline && (right > around.right + 2 || left < around.left - 2)) return true;
          if (["absolute", "fixed"].includes(how.position)) return false;
        }
        return false;
      });
      if (out) tell("words beyond their box", [text.text, out], [`<${name(holder)}>`, box]);
    }
  }

  // Broken within an ordinary word, one that has room in a column of so many em.
  for (const text of texts.filter((one) => one.boxes.length > 1 && !one.own.drawn)) {
    if (learn(block(text.at)).style.textOverflow === "ellipsis") continue;
    for (const word of text.node.data.matchAll(/[\p{L}\p{N}]{3,}/gu)) {
      range.setStart(text.node, word.index);
      range.setEnd(text.node, word.index + word[0].length);
      const parts = Array.from(range.getClientRects()).filter((part) => part.width > 1);
      const long = parts.reduce((sum, part) => sum + part.width, 0);
      const broken = parts.some((part) => part.top - parts[0].top > text.own.size / 2);
      if (broken && long < WORD * text.own.size) {
        tell(`a word is broken (${name(block(text.at))})`, [word[0], text.boxes[0]]);
      }
    }
  }

  // Beyond the window.
  const page = document.documentElement;
  const width = page.clientWidth;
  if (page.scrollWidth > width) {
    const wide = Array.from(document.body.querySelectorAll("*"))
      .filter((at) => learn(at).box.right > width + 1 && !learn(at).scrolls && !learn(at).hidden);
    const last = wide.filter((at) => !wide.some((other) => other !== at && at.contains(other)));
    for (const at of last.slice(0, 5)) {
      tell(`beyond the window of ${width} px (${name(at)})`, [at.textContent, learn(at).box]);
    }
    if (!wide.length) tell(`the page is ${page.scrollWidth} of ${width} px wide`);
  }
  for (const text of texts) {
    const out = text.boxes.find((box) => box.left < -1 || box.right > width + 1);
    if (out && !text.own.scrolls) tell(`beyond the window of ${width} px`, [text.text, out]);
  }
  // Cut off: nobody can scroll to what a box hides, on paper to nothing at all.
  for (const at of document.body.querySelectorAll("*")) {
    if (at.clientWidth <= 1 || at.scrollWidth <= at.clientWidth + 1) continue;
    const { style, hidden, box, drawn } = learn(at);
    const hides = style.overflowX === "hidden" || style.overflowX === "clip";
    const field = at.matches("input, select, textarea");
    const gone = hides || onPaper && style.overflowX !== "visible";
    if (hidden || drawn || field || !gone || !at.checkVisibility()) continue;
    if (style.textOverflow !== "ellipsis") tell(`cut off (${name(at)})`, [at.textContent, box]);
  }

  // Controls, and the words of others.
  const drawnAsButton = (at) => ["Top", "Right", "Bottom", "Left"]
    .every((side) => parseFloat(learn(at).style[`border${side}Width`]) > 0);
  const asked = "button, input, select, textarea, a, summary";
  const controls = Array.from(document.querySelectorAll(asked))
    .filter((at) => at.type !== "hidden" && at.checkVisibility({ visibilityProperty: true }))
    .filter((at) => !at.matches("a, summary") || at.matches(".btn") || drawnAsButton(at))
    .filter((at) => !learn(at).hidden);
  const belongs = (control, text) => {
    if (control.contains(text.at)) return true;
    const ids = ["aria-describedby", "aria-labelledby"]
      .flatMap((word) => (control.getAttribute(word) ?? "").split(/\s+/)).filter(Boolean);
    if (ids.some((id) => document.getElementById(id)?.contains(text.at))) return true;
    if (Array.from(control.labels ?? []).some((label) => label.contains(text.at))) return true;
    const legend = control.closest("fieldset")?.querySelector(":scope > legend");
    if (legend?.contains(text.at)) return true;
    // Within the same sentence.
    const { display } = learn(control).style;
    return display.startsWith("inline") && block(control.parentElement) === block(text.at);
  };
  for (const control of controls) {
    const { box, layer, clip } = learn(control);
    const seen = meet(box, clip);
    if (seen.right - seen.left < 2 || seen.bottom - seen.top < 2) continue;
    for (const other of boxes) {
      if (other.top > seen.bottom + 2 * APART) break;
      if (other.text.own.layer !== layer || belongs(control, other.text)) continue;
      const across = Math.max(seen.left - other.right, other.left - seen.right);
      // Letters may hang below their line.
      const hang = 0.1 * other.text.own.size;
      const down = Math.max(seen.top - other.bottom, other.top - seen.bottom) - hang;
      if (across < APART && down < APART) {
        const said = control.innerText || control.value || control.name || "";
        tell(`a control touches a text (${name(control)})`, [said, seen], [other.text.text, other]);
      }
    }
  }

  // A label and its value.
  const first = (at) => Array.from(at.getClientRects())[0];
  const pairs = Array.from(document.querySelectorAll("dt"), (label) => {
    let value = label.nextElementSibling;
    while (value?.localName === "dt") value = value.nextElementSibling;
    return [label, value];
  });
  pairs.push(...Array.from(document.querySelectorAll("label[for]"), (label) =>
    [label, document.getElementById(label.htmlFor)]));
  const kept = (label, value) => {
    if (learn(label).style.breakAfter.startsWith("avoid")) return true;
    for (let up = label.parentElement; up && up !== document.body; up = up.parentElement) {
      if (up.contains(value) && learn(up).style.breakInside.startsWith("avoid")) return true;
    }
    return false;
  };
  for (const [label, value] of pairs) {
    if (!value || !label.checkVisibility() || !value.checkVisibility()) continue;
    const [upper, lower] = [first(label), first(value)];
    if (!upper || !lower || learn(label).hidden || learn(value).hidden) continue;
    const sides = [[label.textContent, upper], [value.textContent || value.value || "", lower]];
    if (lower.bottom < upper.top && !value.matches("[type=checkbox], [type=radio]")) {
      tell("a value in another column than its label", ...sides);
    }
    if (onPaper && label.localName === "dt" && !kept(label, value)) {
      tell("a value may come on another sheet than its label", ...sides);
    }
  }
  if (onPaper) {
    for (const row of document.querySelectorAll("tr")) {
      const { style, box, hidden } = learn(row);
      const whole = style.display !== "table-row" || style.breakInside.startsWith("avoid");
      if (hidden || whole || !row.checkVisibility()) continue;
      tell("a row may be broken over two sheets", [row.textContent, box]);
    }
    for (const title of document.querySelectorAll("h1, h2, h3, h4, h5")) {
      const { style, box, hidden } = learn(title);
      if (hidden || !title.checkVisibility() || style.breakAfter.startsWith("avoid")) continue;
      tell("a heading may end a sheet", [title.textContent, box]);
    }
    for (const part of document.querySelectorAll("main *")) {
      const { style, box } = learn(part);
      const lost = style.display === "none" && part.parentElement.checkVisibility();
      if (!lost || part.matches(FOR_SCREEN) || !tidy(part.textContent)) continue;
      tell(`a text is not printed (${name(part)})`, [part.textContent, box]);
    }
  }

  for (const [cell, label] of made) {
    label.remove();
    delete cell.dataset.eyes;
  }
  document.adoptedStyleSheets = [];
  return Array.from(new Set(faults));
})

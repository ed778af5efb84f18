// What a test asks of a page. Each answer is plain data; an error is a sentence for the person
// who reads the failed test. The functions run from outside the page, so that they also work
// while the page's own script is switched off.
({
  one(selector) {
    const found = document.querySelector(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  },
  // What a person would click on by its words: the words alone, or words that begin so.
  named(words) {
    const all = Array.from(document.querySelectorAll("a, button, summary"));
    const shown = all.filter((at) => at.getClientRects().length && !at.closest("[aria-hidden]"));
    const said = (at) => this.tidy(at.innerText);
    const found = shown.find((at) => said(at) === words)
      ?? shown.find((at) => said(at).startsWith(words));
    const offered = shown.map(said).join(" | ");
    if (!found) throw new Error(`nothing to click on says “${words}”, only: ${offered}`);
    return found;
  },
  tidy(text) {
    return text.replace(/\s+/g, " ").trim();
  },
  tag(found) {
    return found ? found.outerHTML.slice(0, 80) : "nothing";
  },
  text() {
    return this.tidy(document.body ? document.body.innerText : "");
  },
  textOf(selector) {
    return this.tidy(this.one(selector).innerText ?? this.one(selector).textContent);
  },
  textsOf(selector) {
    const tidy = (found) => this.tidy(found.innerText ?? found.textContent);
    return Array.from(document.querySelectorAll(selector), tidy);
  },
  count(selector) {
    return document.querySelectorAll(selector).length;
  },
  attribute(selector, name) {
    return this.one(selector).getAttribute(name);
  },
  valueOf(selector) {
    return this.one(selector).value ?? null;
  },
  style(selector, property) {
    return getComputedStyle(this.one(selector)).getPropertyValue(property);
  },
  focused() {
    const at = document.activeElement;
    if (!at || at === document.body) return "";
    return at.id ? `#${at.id}` : `${at.localName} ${this.tidy(at.innerText ?? "")}`.trim();
  },
  // The middle of the element, if a click there would reach it: a person cannot click through
  // what lies above it. A link broken over two lines has its middle in neither: take the first.
  middle(selector) {
    return this.middleOf(this.one(selector), selector);
  },
  middleOfNamed(words) {
    return this.middleOf(this.named(words), words);
  },
  middleOf(found, selector) {
    found.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const box = found.getClientRects()[0];
    if (!box || !box.width || !box.height) throw new Error(`${selector} is not visible`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const hit = document.elementFromPoint(x, y);
    const meant = hit && (found.contains(hit) || hit.contains(found)
      || Array.from(found.labels ?? []).some((label) => label.contains(hit)));
    if (!meant) throw new Error(`${selector} is covered by ${this.tag(hit)}`);
    return [x, y];
  },
  hide(selector) {
    for (const at of document.querySelectorAll(selector)) at.style.display = "none";
    return true;
  },
  // True when the text is to be typed; false when the browser's own picker has been answered.
  prepare(selector, value) {
    const field = this.one(selector);
    if (field.disabled || field.readOnly) throw new Error(`${selector} cannot be edited`);
    field.scrollIntoView({ block: "center", behavior: "instant" });
    field.focus();
    const picked = ["date", "month", "time", "week", "datetime-local", "color", "range"];
    if (picked.includes(field.type)) {
      field.value = value;
      if (field.value !== value) throw new Error(`${selector} does not take ${value}`);
      this.announce(field);
      return false;
    }
    if (!field.select) throw new Error(`${selector} is not a field for text`);
    field.select();
    return true;
  },
  choose(selector, wanted) {
    const field = this.one(selector);
    const options = Array.from(field.options ?? []);
    const option = options.find((o) => o.value === wanted || this.tidy(o.text) === wanted);
    if (!option) {
      const offered = options.map((o) => this.tidy(o.text)).join(", ");
      throw new Error(`${selector} does not offer ${wanted}, only: ${offered}`);
    }
    if (option.disabled || field.disabled) throw new Error(`${wanted} cannot be chosen`);
    field.focus();
    option.selected = true;
    this.announce(field);
  },
  announce(field) {
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
  },
  submit(selector) {
    this.one(selector).requestSubmit();
  },
  // What makes a person scroll sideways: everything that ends to the right of the window and
  // does not lie in a part that scrolls by itself.
  tooWide() {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const end = (at) => Math.round(at.getBoundingClientRect().right);
    const scrolls = (at) => {
      for (let up = at.parentElement; up && up !== document.body; up = up.parentElement) {
        if (getComputedStyle(up).overflowX !== "visible") return true;
      }
      return false;
    };
    const wide = Array.from(document.body.querySelectorAll("*"))
      .filter((at) => end(at) > width && !scrolls(at))
      .map((at) => `${this.tag(at)} ends at ${end(at)} of ${width} px`);
    const whole = `the page is ${document.documentElement.scrollWidth} of ${width} px wide`;
    return wide.length ? wide : [whole];
  },
  // What has a box too small for it and hides the rest. Text for the ear alone is meant so: it has
  // a box of one pixel.
  cutOff() {
    return Array.from(document.body.querySelectorAll("*"))
      .filter((at) => getComputedStyle(at).overflowX !== "visible" && at.clientWidth > 1)
      .filter((at) => at.scrollWidth > at.clientWidth)
      .map((at) => `${this.tag(at)} shows ${at.clientWidth} of ${at.scrollWidth} px`);
  },
  async axe(tags) {
    const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
    return violations.flatMap((rule) => rule.nodes.map((node) => {
      const place = node.target.flat().join(" ");
      const why = this.tidy(node.failureSummary ?? rule.help);
      return `${rule.id} (${rule.impact}) at ${place}: ${why} ${node.html.slice(0, 160)}`;
    }));
  },
})
